import 'server-only';
import { setImmediate } from 'node:timers/promises';
import type { SignedIn } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import { createOffsetIndex, type OffsetIndex } from '@/lib/anchoring/code-points';
import { candidates } from '@/lib/anchoring/candidates';
import { textIndex, type TextIndex } from '@/lib/anchoring/text-index';
import { db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { readDocument } from '@/lib/documents/queries';
import { entitySummarySelect } from '@/lib/entities/queries';
import { toEntitySummary } from '@/lib/entities/view';
import { AROUND } from './model';
import type { CandidateView, OrphansView, OrphanSubject, OrphanView, PlacingView } from './view';

/** As many as somebody decides at a sitting; each costs a search through the text. */
const LISTED = 100;
const CANDIDATES = 5;

/**
 * The passages of the document that have no place in its current version, of the notes and links to which the actor may
 * give one: those that nobody decided about first, in the order in which they stood once. Throws NotFound.
 */
export async function listOrphans(actor: SignedIn, documentId: string): Promise<OrphansView> {
  const document = await readDocument(actor, documentId);
  const version = found(
    actor,
    await db().documentVersion.findUnique({
      where: { id: found(actor, document.versionId) },
      select: { id: true, number: true, text: true },
    }),
  );
  const { id, number, text } = version;
  const where = { AND: [{ documentId }, orphanedIn(id), ofActor(actor)] };
  const rows = await db().passage.findMany({
    where,
    select: orphanSelect(actor, id),
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
  });
  const undecided = rows.filter((row) => !row.anchors[0]?.letGoBy);
  const decided = rows.filter((row) => row.anchors[0]?.letGoBy);
  const shown = [...undecided, ...decided].slice(0, LISTED);
  const lastIn = await lastPlaces(shown.map((row) => row.id));
  const source = { index: textIndex(text), offsets: createOffsetIndex(text) };
  const orphans: OrphanView[] = [];
  for (const row of shown) {
    const view = toOrphanView(row, lastIn.get(row.id), source);
    if (view) orphans.push(view);
    // Each is a search of some milliseconds: others are served between them.
    await setImmediate();
  }
  return {
    ...{ document, version: { id, number }, orphans },
    more: rows.length - shown.length,
  };
}

/**
 * One of them, for which the actor is to choose words in the text; null where it has a place in the current version, is
 * not theirs to place, or is not there. Throws NotFound for a document that they may not read.
 */
export async function readPlacing(
  actor: SignedIn,
  documentId: string,
  passageId: string,
): Promise<PlacingView | null> {
  const { versionId } = await readDocument(actor, documentId);
  if (versionId === null) return null;
  const where = { AND: [{ id: passageId, documentId }, orphanedIn(versionId), ofActor(actor)] };
  const row = await db().passage.findFirst({ where, select: orphanSelect(actor, versionId) });
  const about = row && subjectOf(row);
  if (!about) return null;
  const { length } = await db().documentVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { length: true },
  });
  const last = (await lastPlaces([passageId])).get(passageId);
  return { passageId, about, exact: row.exact, near: expectedAt(row, last, length) };
}

/** How many passages wait on the actor's desk of orphans. */
export async function countOrphans(actor: SignedIn, documentId: string): Promise<number> {
  const { versionId } = await readDocument(actor, documentId);
  if (versionId === null) return 0;
  return db().passage.count({
    where: { AND: [{ documentId }, orphanedIn(versionId, { letGoAt: null }), ofActor(actor)] },
  });
}

const orphanedIn = (versionId: string, also: Prisma.AnchorWhereInput = {}) =>
  ({ anchors: { some: { versionId, state: 'orphaned', ...also } } }) satisfies Prisma.PassageWhereInput;

const kept = { state: { not: 'rejected' } } satisfies Prisma.EntityLinkWhereInput;

function ofActor(actor: SignedIn): Prisma.PassageWhereInput {
  return {
    OR: [
      { annotations: { some: { annotation: visible(actor, 'annotation.place') } } },
      { links: { some: { AND: [kept, visible(actor, 'link.place')] } } },
    ],
  };
}

const person = { select: { id: true, name: true } };

const orphanSelect = (actor: SignedIn, versionId: string) =>
  ({
    ...{ id: true, exact: true, prefix: true, suffix: true, start: true },
    anchors: { where: { versionId }, select: { letGoBy: person } },
    annotations: {
      where: { annotation: visible(actor, 'annotation.place') },
      select: {
        annotation: {
          select: { id: true, author: person, motivation: true, bodyText: true, visibility: true },
        },
      },
      take: 1,
    },
    links: {
      where: { AND: [kept, visible(actor, 'link.place')] },
      select: { id: true, proposedBy: person, entity: { select: entitySummarySelect } },
      take: 1,
    },
  }) satisfies Prisma.PassageSelect;

type OrphanRow = Prisma.PassageGetPayload<{ select: ReturnType<typeof orphanSelect> }>;

interface LastPlace {
  number: number;
  start: number;
  /** Of the text of that version. */
  length: number;
}

/** Of each passage the last version in which it had a place. */
async function lastPlaces(passageIds: string[]): Promise<Map<string, LastPlace>> {
  const rows = await db().anchor.findMany({
    where: { passageId: { in: passageIds }, state: { not: 'orphaned' } },
    select: { passageId: true, start: true, version: { select: { number: true, length: true } } },
    orderBy: { version: { number: 'asc' } },
  });
  return new Map(rows.map(({ passageId, start, version }) => [passageId, { ...version, start: start ?? 0 }]));
}

interface Source {
  index: TextIndex;
  offsets: OffsetIndex;
}

function toOrphanView(row: OrphanRow, last: LastPlace | undefined, source: Source): OrphanView | null {
  const { id: passageId, exact, prefix, suffix, anchors } = row;
  const about = subjectOf(row);
  if (!about) return null;
  const near = expectedAt(row, last, source.offsets.length);
  const found = candidates(source.index, { exact, prefix, suffix }, { limit: CANDIDATES, near });
  return {
    ...{ passageId, about, exact, prefix, suffix },
    lastIn: last?.number ?? 1,
    letGoBy: anchors[0]?.letGoBy ?? null,
    candidates: found.map((one) => toCandidateView(one, source.offsets)),
  };
}

/** Where it would stand if the text before it had grown or shrunk as the whole did. */
function expectedAt({ start }: { start: number }, last: LastPlace | undefined, length: number): number {
  return Math.min(length, last ? Math.round((last.start / Math.max(1, last.length)) * length) : start);
}

function subjectOf({ annotations, links }: OrphanRow): OrphanSubject | null {
  const note = annotations[0]?.annotation;
  if (note) {
    const { id, author, motivation, bodyText, visibility } = note;
    return { kind: 'note', id, by: author, motivation, text: bodyText, isPrivate: visibility === 'private' };
  }
  const link = links[0];
  if (!link) return null;
  return { kind: 'link', id: link.id, by: link.proposedBy, entity: toEntitySummary(link.entity).label };
}

function toCandidateView(
  { start, end, score }: { start: number; end: number; score: number },
  text: OffsetIndex,
): CandidateView {
  return {
    ...{ start, end, score },
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, Math.min(text.length, end + AROUND)),
  };
}
