import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Desk } from '@/components/curation/desk';
import { Page } from '@/components/site/page';
import { forPage, signedInFor } from '@/lib/auth/page-actor';
import { ReviewLinksQuery } from '@/lib/curation/input';
import { reviewLinks } from '@/lib/curation/queries';
import { readGroup } from '@/lib/groups/queries';
import { ids } from '@/lib/http/params';

export const metadata: Metadata = { title: 'Curation' };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CurationPage({ params, searchParams }: Props) {
  const given = await params;
  const query = ReviewLinksQuery.safeParse(await searchParams);
  const state = query.success ? query.data.state : 'proposed';
  const path = `/groups/${given.groupId}/curation?state=${state}`;
  const actor = await signedInFor(path);
  const place = ids('groupId').safeParse(given);
  if (!place.success || !query.success) notFound();
  const { groupId } = place.data;
  const [group, review] = await forPage(
    path,
    Promise.all([readGroup(actor, groupId), reviewLinks(actor, groupId, query.data)]),
  );
  return (
    <Page
      wide
      actor={actor}
      trail={[{ label: group.name, href: `/#group-${groupId}` }, { label: 'Curation' }]}
    >
      <Desk
        key={state}
        state={state}
        review={review}
        personId={actor.personId}
        decides={group.abilities['vocabulary.edit']}
      />
    </Page>
  );
}
