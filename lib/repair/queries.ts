import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import { carry, compareTexts } from '@/lib/anchoring/carry';
import type { TextRange } from '@/lib/anchoring/units';
import { listNoteSummaries } from '@/lib/annotations/queries';
import { canonicalText, textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { replaceRanges } from '@/lib/content/edit-text';
import { placeFinder, type Place } from '@/lib/content/places';
import { listTextLinks } from '@/lib/curation/queries';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { readDocument } from '@/lib/documents/queries';
import { lineOf } from '@/lib/versions/model';
import { authorizeCorrection } from '@/lib/versions/publish';
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
  type TakenBackView,
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

/** What is proposed and decided for the document's current version; null where nobody looked for repairs yet. */
export async function readDraft(actor: Actor, documentId: string, on: Db = db()): Promise<DraftView | null> {
  const { currentVersionId } = await authorizeCorrection(on, actor, documentId);
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
  const { currentVersionId } = await authorizeCorrection(db(), actor, documentId);
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

/**
 * How many repairs stand in the text of a version of the document, the current one unless told, by the number of the version
 * that they made. Throws NotFound.
 */
export async function countRepairs(
  actor: Actor,
  documentId: string,
  number?: number,
): Promise<Map<number, number>> {
  const { standing } = await publishedDrafts(actor, documentId, number);
  return new Map(standing.map(({ madeNumber, accepted }) => [madeNumber, accepted]));
}

/** How many repairs stand in the text of a version. */
export async function sumRepairs(actor: Actor, documentId: string, number: number): Promise<number> {
  return [...(await countRepairs(actor, documentId, number)).values()].reduce((sum, count) => sum + count, 0);
}

/** The repairs that were published up to a version and do not stand in its text, the newest first. Throws NotFound. */
export async function readTakenBack(
  actor: Actor,
  documentId: string,
  number?: number,
): Promise<TakenBackView[]> {
  const { takenBack, versions } = await publishedDrafts(actor, documentId, number);
  return takenBack.map(({ madeId, madeNumber, accepted }) => {
    const last = versions.findLast(({ id }) => lineOf(versions, id).some((one) => one.id === madeId));
    return { version: madeNumber, repairs: accepted, takenBackIn: (last?.number ?? madeNumber) + 1 };
  });
}

/**
 * Every repair that stands in the text of a version, the current one unless told: the newest version first and in the order
 * of the text. Nothing was changed silently, and nothing is told of that text that is not so. Throws NotFound.
 */
export async function readApparatus(
  actor: Actor,
  documentId: string,
  number?: number,
): Promise<ApparatusEntry[]> {
  const { standing, inGroup } = await publishedDrafts(actor, documentId, number);
  const drafts = await db().repairDraft.findMany({
    where: { publishedAsId: { in: standing.map(({ madeId }) => madeId) } },
    select: {
      publishedAs: { select: { number: true } },
      version: { select: { number: true, content: true } },
      repairs: { where: { state: 'accepted' }, select: repairSelect, orderBy: { start: 'asc' } },
    },
    orderBy: { publishedAs: { number: 'desc' } },
  });
  return drafts.flatMap(({ publishedAs, version, repairs }) => {
    const placeOf = placesOf(version.content);
    const numbers = { from: version.number, to: publishedAs?.number ?? 0 };
    return repairs.map((row) => toApparatusEntry(rowOf(row), { ...numbers, ...placeOf(row.start), inGroup }));
  });
}

/** Which versions up to one were made by repairs, the newest first, and in which of them its text has their repairs still. */
async function publishedDrafts(actor: Actor, documentId: string, number?: number) {
  const { groupId, versionId } = await readDocument(actor, documentId);
  const rows = await db().documentVersion.findMany({
    where: { documentId, ...(number !== undefined && { number: { lte: number } }) },
    select: {
      ...{ id: true, number: true, origin: true, baseId: true, revertedToId: true },
      drafted: { select: { _count: { select: { repairs: { where: { state: 'accepted' } } } } } },
    },
    orderBy: { number: 'asc' },
  });
  const asked = rows.find((row) => (number === undefined ? row.id === versionId : row.number === number));
  const { id: askedId } = found(actor, asked ?? null);
  const line = new Set(lineOf(rows, askedId).map(({ id }) => id));
  const made = rows
    .flatMap(({ id, number: madeNumber, drafted: [draft] }) =>
      draft ? [{ madeId: id, madeNumber, accepted: draft._count.repairs }] : [],
    )
    .reverse();
  return {
    versions: rows,
    standing: made.filter(({ madeId }) => line.has(madeId)),
    takenBack: made.filter(({ madeId }) => !line.has(madeId)),
    inGroup: actor.kind === 'person' && actor.roles.has(groupId),
  };
}

function placesOf(content: Prisma.JsonValue): (offset: number) => { place: Place; block: number } {
  const blocks = textBlocks(content as unknown as DocumentContent); // checked when the version was made
  const placeOf = placeFinder(blocks);
  return (offset) => ({
    place: placeOf(offset),
    block: blocks.findLastIndex(({ start }) => start <= offset),
  });
}
