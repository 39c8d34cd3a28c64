import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { carry, compareTexts } from '@/lib/anchoring/carry';
import type { TextRange } from '@/lib/anchoring/units';
import { listNoteSummaries } from '@/lib/annotations/queries';
import { canonicalText, textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { replaceRanges } from '@/lib/content/edit-text';
import { placeFinder, type Place } from '@/lib/content/places';
import { listTextLinks } from '@/lib/curation/queries';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { documentSelect, readDocument } from '@/lib/documents/queries';
import { documentFacts, type DocumentRow } from '@/lib/documents/view';
import type { Replacement } from './detect/finding';
import {
  toApparatusEntry,
  toRepairView,
  type ApparatusEntry,
  type Carrying,
  type DraftView,
  type RepairPreview,
  type RepairRow,
  type RepairView,
} from './view';

export const repairSelect = {
  ...{ id: true, kind: true, start: true, end: true, before: true, prefix: true, suffix: true },
  ...{ proposed: true, chosen: true, confidence: true, note: true, state: true, decidedAt: true, rev: true },
  decidedBy: { select: { id: true, name: true } },
} satisfies Prisma.RepairSelect;

type Stored = Prisma.RepairGetPayload<{ select: typeof repairSelect }>;

/** Replacements were checked when they were written. */
export function rowOf(stored: Stored): RepairRow {
  const proposed = stored.proposed as unknown as Replacement;
  return { ...stored, proposed, chosen: stored.chosen as unknown as Replacement | null };
}

/** The document, for an actor who may repair its text. Throws NotFound, Forbidden. */
export async function authorizeRepair(actor: Actor, documentId: string, on: Db = db()): Promise<DocumentRow> {
  const row = found(
    actor,
    await on.document.findUnique({ where: { id: documentId }, select: documentSelect }),
  );
  authorize(actor, 'document.correct', documentFacts(row));
  return row;
}

/** What is proposed and decided for the document's current version; null where nobody looked for repairs yet. */
export async function readDraft(actor: Actor, documentId: string, on: Db = db()): Promise<DraftView | null> {
  const { currentVersionId } = await authorizeRepair(actor, documentId, on);
  const draft = await on.repairDraft.findUnique({
    where: { versionId: found(actor, currentVersionId) },
    select: {
      versionId: true,
      version: { select: { content: true } },
      publishedAs: { select: { number: true } },
      repairs: { select: repairSelect, orderBy: { start: 'asc' } },
    },
  });
  if (!draft) return null;
  const placeOf = placesOf(draft.version.content);
  return {
    versionId: draft.versionId,
    publishedAs: draft.publishedAs?.number ?? null,
    repairs: draft.repairs.map((row) => ({ ...toRepairView(rowOf(row)), ...placeOf(row.start) })),
  };
}

/** Repairs of one draft by their ids, in the order of the text. */
export async function repairsOf(draftId: string, ids: string[], on: Db): Promise<RepairView[]> {
  return (await repairRows(draftId, ids, on)).map(toRepairView);
}

/** The same, with what was proposed for each. */
export async function repairRows(draftId: string, ids: string[], on: Db): Promise<RepairRow[]> {
  const where = { draftId, id: { in: ids } };
  const rows = await on.repair.findMany({ where, select: repairSelect, orderBy: { start: 'asc' } });
  return rows.map(rowOf);
}

/** What publishing the draft of the current version would do. Throws NotFound where nobody looked for repairs yet. */
export async function previewRepairs(actor: Actor, documentId: string): Promise<RepairPreview> {
  const { currentVersionId } = await authorizeRepair(actor, documentId);
  const versionId = found(actor, currentVersionId);
  // Before what is accepted is read: whoever decides in between makes this revision an old one.
  const { rev, version } = found(
    actor,
    await db().repairDraft.findUnique({
      where: { versionId },
      select: { rev: true, version: { select: { text: true, content: true } } },
    }),
  );
  const repairs = await acceptedRepairs(versionId, db());
  const content = version.content as unknown as DocumentContent; // checked when the version was made
  const change = compareTexts(version.text, canonicalText(replaceRanges(content, repairs)));
  const [notes, links] = await Promise.all([
    listNoteSummaries(actor, documentId, versionId),
    listTextLinks(actor, documentId, versionId),
  ]);
  const carryingOf = (things: TextRange[][]): Carrying => {
    const states = things.map((ranges) => carry(change, ranges).map(({ state }) => state));
    const orphaned = states.filter((of) => of.includes('orphaned')).length;
    return { orphaned, changed: states.filter((of) => of.includes('changed')).length };
  };
  return {
    ...{ rev, accepted: repairs.length },
    notes: carryingOf(notes.map(({ ranges }) => ranges)),
    links: carryingOf(links.map(({ passage }) => rangeOf(passage))),
  };
}

function rangeOf({ start, end }: { start: number | null; end: number | null }): TextRange[] {
  return start === null || end === null ? [] : [{ start, end }];
}

/** What the accepted repairs of a version's draft put where. */
export async function acceptedRepairs(
  versionId: string,
  on: Db,
): Promise<(Replacement & { start: number; end: number })[]> {
  const rows = await on.repair.findMany({
    where: { draft: { versionId }, state: 'accepted' },
    select: repairSelect,
    orderBy: { start: 'asc' },
  });
  return rows.map((row) => {
    const { start, end, after } = toRepairView(rowOf(row));
    return { start, end, ...after };
  });
}

/** How many repairs made each version of the document, by its number; versions without any are left out. */
export async function countRepairs(actor: Actor, documentId: string): Promise<Map<number, number>> {
  await readDocument(actor, documentId);
  const drafts = await db().repairDraft.findMany({
    where: { documentId, publishedAsId: { not: null } },
    select: {
      publishedAs: { select: { number: true } },
      _count: { select: { repairs: { where: { state: 'accepted' } } } },
    },
  });
  return new Map(drafts.map(({ publishedAs, _count }) => [publishedAs?.number ?? 0, _count.repairs]));
}

/** How many repairs were published up to a version of the document. */
export async function sumRepairs(actor: Actor, documentId: string, number: number): Promise<number> {
  const counts = await countRepairs(actor, documentId);
  return [...counts].reduce((sum, [made, count]) => (made <= number ? sum + count : sum), 0);
}

/** Every repair that was published, the newest version first and in the order of the text: nothing was changed silently. */
export async function readApparatus(actor: Actor, documentId: string): Promise<ApparatusEntry[]> {
  const { groupId } = await readDocument(actor, documentId);
  const drafts = await db().repairDraft.findMany({
    where: { documentId, publishedAsId: { not: null } },
    select: {
      publishedAs: { select: { number: true } },
      version: { select: { number: true, content: true } },
      repairs: { where: { state: 'accepted' }, select: repairSelect, orderBy: { start: 'asc' } },
    },
    orderBy: { publishedAs: { number: 'desc' } },
  });
  const inGroup = actor.kind === 'person' && actor.roles.has(groupId);
  return drafts.flatMap(({ publishedAs, version, repairs }) => {
    const placeOf = placesOf(version.content);
    const numbers = { from: version.number, to: publishedAs?.number ?? 0 };
    return repairs.map((row) => toApparatusEntry(rowOf(row), { ...numbers, ...placeOf(row.start), inGroup }));
  });
}

function placesOf(content: Prisma.JsonValue): (offset: number) => { place: Place; block: number } {
  const blocks = textBlocks(content as unknown as DocumentContent); // checked when the version was made
  const placeOf = placeFinder(blocks);
  return (offset) => ({
    place: placeOf(offset),
    block: blocks.findLastIndex(({ start }) => start <= offset),
  });
}
