import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EntityAbout } from '@/components/entities/entity-about';
import { EntityPassages } from '@/components/entities/entity-passages';
import { Pages } from '@/components/site/pages';
import { Page } from '@/components/site/page';
import { forPage, signedInFor } from '@/lib/auth/page-actor';
import { entityPassages } from '@/lib/curation/queries';
import { PageNumber } from '@/lib/entities/input';
import { readEntity } from '@/lib/entities/queries';
import { readGroup } from '@/lib/groups/queries';
import { ids } from '@/lib/http/params';

// Not the label: a title is made before anybody is asked for.
export const metadata: Metadata = { title: 'Entity' };

interface Props {
  params: Promise<{ entityId: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

export default async function EntityPage({ params, searchParams }: Props) {
  const given = await params;
  const path = `/entities/${given.entityId}`;
  const actor = await signedInFor(path);
  const [place, page] = [ids('entityId').safeParse(given), PageNumber.safeParse((await searchParams).page)];
  if (!place.success || !page.success) notFound();
  const { entityId } = place.data;
  const [entity, { documents, pages }] = await forPage(
    path,
    Promise.all([readEntity(actor, entityId), entityPassages(actor, entityId, page.data)]),
  );
  const group = await forPage(path, readGroup(actor, entity.groupId));
  return (
    <Page
      actor={actor}
      trail={[
        { label: group.name, href: `/#group-${group.id}` },
        { label: 'Entities', href: `/groups/${group.id}/entities` },
        { label: entity.label },
      ]}
    >
      <EntityAbout entity={entity} reviews={group.abilities['link.review']} />
      <EntityPassages entity={entity} documents={documents} />
      <Pages page={page.data} pages={pages} hrefOf={(number) => `${path}?page=${number}`} />
    </Page>
  );
}
