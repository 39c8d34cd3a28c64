import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import desk from '@/components/curation/desk.module.css';
import { queryOf } from '@/components/curation/query-of';
import { Pages } from '@/components/repair/pages';
import { FindRepairs } from '@/components/repair/find-repairs';
import { RepairDesk } from '@/components/repair/repair-desk';
import { Page } from '@/components/site/page';
import { forPage, signedInFor } from '@/lib/auth/page-actor';
import { titleOf } from '@/lib/documents/model';
import { readReading } from '@/lib/documents/queries';
import { ids } from '@/lib/http/params';
import { RepairsQuery } from '@/lib/repair/input';
import { DRAFT_MAX, repairCounts, TOGETHER_MAX } from '@/lib/repair/model';
import { readDraft } from '@/lib/repair/queries';

export const metadata: Metadata = { title: 'Repair the scan' };

interface Props {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function RepairPage({ params, searchParams }: Props) {
  const [given, asked] = [await params, await searchParams];
  const query = RepairsQuery.safeParse(asked);
  const place = ids('documentId').safeParse(given);
  const path = `/documents/${given.documentId}/repair`;
  const actor = await signedInFor(path);
  if (!place.success || !query.success) notFound();
  const { documentId } = place.data;
  const { state, kind, page } = query.data;
  const { document, group, version } = await forPage(path, readReading(actor, documentId));
  if (!document.abilities['document.correct']) notFound();
  const draft = await forPage(path, readDraft(actor, documentId));
  const listed = (draft?.repairs ?? []).filter(
    (one) => one.state === state && (kind === undefined || one.kind === kind),
  );
  const groupTrail = group ? [{ label: group.name, href: `/#group-${group.id}` }] : [];
  return (
    <Page
      wide
      actor={actor}
      trail={[
        ...groupTrail,
        { label: titleOf(document), href: `/documents/${documentId}` },
        { label: 'About', href: `/documents/${documentId}/about` },
        { label: 'Repair' },
      ]}
    >
      <h1>Repair the scan</h1>
      <p className={desk.sub}>
        Version {version.number} of {titleOf(document)}. Every decision can be undone until it is published;
        notes go along with the text. <a href={`/documents/${documentId}/apparatus`}>What was repaired</a>
      </p>
      {draft === null ? (
        <FindRepairs documentId={documentId} versionId={version.id} />
      ) : draft.repairs.length === 0 ? (
        <p className={desk.empty}>Nothing in this version looks broken.</p>
      ) : (
        <>
          <RepairDesk
            key={queryOf({ state, kind, page: String(page) })}
            {...{ documentId, state, kind, number: version.number }}
            listed={listed.slice((page - 1) * TOGETHER_MAX, page * TOGETHER_MAX)}
            counts={repairCounts(draft.repairs)}
            versionId={draft.versionId}
            personId={actor.personId}
          />
          <Pages {...{ state, kind, page }} rows={listed.length} />
          {draft.repairs.length >= DRAFT_MAX ? (
            <p className={desk.sub}>
              A draft holds the first {DRAFT_MAX.toLocaleString('en')} places that nobody decided before. If
              there are more, they are looked for in the version that these make.
            </p>
          ) : null}
        </>
      )}
    </Page>
  );
}
