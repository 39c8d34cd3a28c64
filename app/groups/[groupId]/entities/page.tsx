import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EntityIndex } from '@/components/entities/entity-index';
import { Pages } from '@/components/site/pages';
import { Page } from '@/components/site/page';
import { forPage, signedInFor } from '@/lib/auth/page-actor';
import { ListEntitiesQuery } from '@/lib/entities/input';
import { findEntities, listEntities } from '@/lib/entities/queries';
import { readGroup } from '@/lib/groups/queries';
import { ids } from '@/lib/http/params';

export const metadata: Metadata = { title: 'Entities' };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The most that a search lists: whoever sees so many will type on. */
const FOUND = 100;

export default async function EntitiesPage({ params, searchParams }: Props) {
  const [given, asked] = [await params, await searchParams];
  const path = `/groups/${given.groupId}/entities`;
  const actor = await signedInFor(path);
  const [place, query] = [ids('groupId').safeParse(given), ListEntitiesQuery.safeParse(asked)];
  if (!place.success || !query.success) notFound();
  const { groupId } = place.data;
  const { q, type, page } = query.data;
  const [group, list, found] = await forPage(
    path,
    Promise.all([
      readGroup(actor, groupId),
      listEntities(actor, groupId, { type, page }),
      q === '' ? null : findEntities(actor, groupId, { q, take: FOUND }),
    ]),
  );
  const hrefOf = (number: number) =>
    `?${new URLSearchParams({ ...(type && { type }), page: String(number) })}`;
  return (
    <Page actor={actor} trail={[{ label: group.name, href: `/#group-${groupId}` }, { label: 'Entities' }]}>
      <EntityIndex
        {...{ q, type, found }}
        types={list.types}
        entities={list.entities}
        desk={group.abilities['link.review'] ? `/groups/${groupId}/curation` : null}
      />
      {found === null ? <Pages page={page} pages={list.pages} hrefOf={hrefOf} /> : null}
    </Page>
  );
}
