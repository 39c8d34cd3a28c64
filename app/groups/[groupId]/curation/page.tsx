import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskFilters } from '@/components/curation/desk-filters';
import styles from '@/components/curation/desk.module.css';
import { EntityDesk } from '@/components/curation/entity-desk';
import { LinkDesk } from '@/components/curation/link-desk';
import { queryOf } from '@/components/curation/query-of';
import { Page } from '@/components/site/page';
import type { SignedIn } from '@/lib/access/actor';
import { forPage, signedInFor } from '@/lib/auth/page-actor';
import { ReviewEntitiesQuery, ReviewLinksQuery } from '@/lib/curation/input';
import { countProposals, reviewEntities, reviewLinks } from '@/lib/curation/queries';
import { countNewEntities } from '@/lib/entities/queries';
import { readGroup } from '@/lib/groups/queries';
import { ids } from '@/lib/http/params';

export const metadata: Metadata = { title: 'Curation' };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function CurationPage({ params, searchParams }: Props) {
  const [given, asked] = [await params, await searchParams];
  const single = Object.entries(asked).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  const path = `/groups/${given.groupId}/curation${queryOf(Object.fromEntries(single))}`;
  const actor = await signedInFor(path);
  const place = ids('groupId').safeParse(given);
  if (!place.success) notFound();
  const { groupId } = place.data;
  const entities = asked.show === 'entities';
  const [group, links, fresh] = await forPage(
    path,
    Promise.all([readGroup(actor, groupId), countProposals(actor), countNewEntities(actor)]),
  );
  if (!group.abilities['link.review']) notFound();
  const about = { actor, groupId, path, decides: group.abilities['vocabulary.edit'] };
  return (
    <Page
      wide
      actor={actor}
      trail={[{ label: group.name, href: `/#group-${groupId}` }, { label: 'Curation' }]}
    >
      <h1>{entities ? 'Entities to review' : 'Entity links to review'}</h1>
      <p className={styles.sub}>
        {about.decides ? 'Every decision can be undone.' : 'Moderators decide what is proposed.'}{' '}
        <a href={`/groups/${groupId}/entities`}>All entities</a>
      </p>
      <nav aria-label="What is reviewed">
        <ul className={styles.what}>
          <What href="?" words="Links" count={links.get(groupId)} current={!entities} />
          <What href="?show=entities" words="New entities" count={fresh.get(groupId)} current={entities} />
        </ul>
      </nav>
      {entities ? await theEntities(about, asked) : await theLinks(about, asked)}
    </Page>
  );
}

interface About {
  actor: SignedIn;
  groupId: string;
  path: string;
  decides: boolean;
}

async function theLinks({ actor, groupId, path, decides }: About, asked: object) {
  const query = ReviewLinksQuery.safeParse(asked);
  if (!query.success) notFound();
  const { state, document, type, proposer, after } = query.data;
  const filter = { document, type, proposer };
  const chosen = { state, ...filter };
  const review = await forPage(path, reviewLinks(actor, groupId, query.data));
  return (
    <>
      <DeskFilters facets={review.facets} chosen={chosen} />
      <LinkDesk
        key={path}
        {...{ groupId, state, decides, counts: review.counts, links: review.links }}
        personId={actor.personId}
        filter={filter}
      />
      <Pages
        first={after ? queryOf(chosen) : null}
        next={review.next && queryOf({ ...chosen, after: review.next })}
      />
    </>
  );
}

async function theEntities({ actor, groupId, path, decides }: About, asked: object) {
  const query = ReviewEntitiesQuery.safeParse(asked);
  if (!query.success) notFound();
  const { state, type, proposer, after } = query.data;
  const filter = { show: 'entities', type, proposer };
  const chosen = { ...filter, state };
  const { counts, entities, next } = await forPage(path, reviewEntities(actor, groupId, query.data));
  return (
    <>
      <EntityDesk
        key={path}
        {...{ state, counts, entities, decides }}
        personId={actor.personId}
        filter={filter}
      />
      <Pages first={after ? queryOf(chosen) : null} next={next && queryOf({ ...chosen, after: next })} />
    </>
  );
}

interface WhatProps {
  href: string;
  words: string;
  count: number | undefined;
  current: boolean;
}

/** Full loads, not Next's links: going back must not bring up a list from before a decision. */
function What({ href, words, count = 0, current }: WhatProps) {
  return (
    <li>
      <a href={href} aria-current={current ? 'page' : undefined}>
        {words} <span className={styles.count}>{count}</span>
      </a>
    </li>
  );
}

function Pages({ first, next }: { first: string | null; next: string | null }) {
  if (first === null && next === null) return null;
  return (
    <nav className={styles.pages} aria-label="Pages">
      {first === null ? null : <a href={first}>From the beginning</a>}
      {next === null ? null : <a href={next}>The next hundred</a>}
    </nav>
  );
}
