import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { codePointLength } from '@/lib/anchoring/code-points';
import { canonicalText, textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { db, type Db, type Prisma, type Transaction } from '@/lib/db/client';
import { wordsOf } from '@/lib/documents/model';
import { documentSelect } from '@/lib/documents/queries';
import { documentFacts, type DocumentRow } from '@/lib/documents/view';
import { Invalid, Stale } from '@/lib/errors/app-error';
import type { Verb } from '@/lib/events/event';
import { publish } from '@/lib/events/publish';
import { changeOf, knownText, type KnownText } from './comparison';
import { carryAnchors, type CorrectionKind, type StandingAnchor, type VersionOrigin } from './model';
import { readVersion } from './queries';

/** What becomes the next version of a document. */
export interface NextVersion {
  /** The version that it was made from, which must be the current one still. */
  baseVersionId: string;
  /** Checked and normalised. */
  content: DocumentContent;
  origin: VersionOrigin;
  /** Of a correction, and of nothing else. */
  correction?: { kind: CorrectionKind; note: string };
  /** Of what is no correction, in words. */
  note?: string;
  /** The version's id, where a client chose one. */
  id?: string;
  /** Of a revert: the version whose text and anchors are given back. */
  revertedToId?: string;
}

export interface PublishedVersion {
  versionId: string;
  number: number;
}

export const UNCHANGED = 'This is the text as it stands already: nothing would change.';

const VERBS: Record<VersionOrigin, Verb> = {
  import: 'document.reimported',
  correction: 'document.corrected',
  revert: 'document.reverted',
};

/**
 * Makes the next version of a document, carries every anchor of the one before to it, makes it the current one and
 * tells the journal: the last step of a command, as `publish` is. Throws Stale with the newer version when the base is
 * not the current one any more (the lock on the document closes the race of two who correct at once, and of a note
 * that is being written on the base), Invalid when nothing would change.
 */
export async function publishVersion(
  tx: Transaction,
  actor: SignedIn,
  documentId: string,
  next: NextVersion,
): Promise<PublishedVersion> {
  const { groupId } = await authorizeCorrection(tx, actor, documentId);
  await tx.$queryRaw`SELECT 1 FROM documents WHERE id = ${documentId}::uuid FOR NO KEY UPDATE`;
  const document = await tx.document.findUniqueOrThrow({
    where: { id: documentId },
    select: {
      current: { select: { id: true, number: true, text: true, sha256: true, content: true } },
    },
  });
  const base = found(actor, document.current);
  if (base.id !== next.baseVersionId) throw new Stale(await readVersion(actor, documentId, null, tx));
  if (isDeepStrictEqual(base.content, next.content)) throw new Invalid(UNCHANGED);
  const number = base.number + 1;
  const { origin, correction, revertedToId = null } = next;
  const version = await writeVersion(tx, actor, next.content, {
    ...{ groupId, documentId, number, origin, revertedToId, baseId: base.id },
    ...(next.id !== undefined && { id: next.id }),
    correctionKind: correction?.kind ?? null,
    note: correction?.note ?? next.note ?? '',
  });
  // A revert gives back the anchors of the version that it reverts to as they were; what was written since then has
  // none there and is carried as through any other change.
  if (revertedToId !== null) await copyAnchors(tx, revertedToId, version.id);
  const standing = await anchorsOf(tx, base.id, { exceptIn: revertedToId });
  await writeAnchors(tx, groupId, version.id, await carried(base, version, standing));
  const { rev } = await tx.document.update({
    where: { id: documentId },
    data: { currentVersionId: version.id, rev: { increment: 1 } },
    select: { rev: true },
  });
  await publish(tx, actor, groupId, [
    { verb: VERBS[origin], subjectId: documentId, subjectRev: rev, documentId },
  ]);
  return { versionId: version.id, number };
}

/**
 * Compares what is going to be published with its base, for a command that authorized it and has not begun to write:
 * `publishVersion` finds that done, and nobody waits for it at a locked document. Writes nothing and refuses nothing.
 */
export async function compareAhead(
  documentId: string,
  baseVersionId: string,
  content: DocumentContent,
): Promise<void> {
  const base = await db().documentVersion.findFirst({
    where: { id: baseVersionId, currentOf: { some: { id: documentId } } },
    select: { text: true, sha256: true },
  });
  if (base) await changeOf(base, knownText(canonicalText(content)));
}

async function carried(
  before: KnownText,
  after: KnownText,
  anchors: readonly StandingAnchor[],
): Promise<StandingAnchor[]> {
  return anchors.length === 0 ? [] : carryAnchors(await changeOf(before, after), after.text, anchors);
}

/** The document, for an actor who may correct and repair its text. Throws Unauthenticated, NotFound, Forbidden. */
export async function authorizeCorrection(on: Db, actor: Actor, documentId: string): Promise<DocumentRow> {
  const row = found(
    actor,
    await on.document.findUnique({ where: { id: documentId }, select: documentSelect }),
  );
  authorize(actor, 'document.correct', documentFacts(row));
  return row;
}

type NewVersion = Pick<
  Prisma.DocumentVersionUncheckedCreateInput,
  'groupId' | 'documentId' | 'number' | 'origin' | 'baseId' | 'correctionKind' | 'note' | 'revertedToId'
> & { id?: string };

interface Version extends KnownText {
  id: string;
}

/** Writes an immutable version with its canonical text and blocks. It has no anchors and is not current yet. */
export async function writeVersion(
  tx: Transaction,
  actor: SignedIn,
  content: DocumentContent,
  { id = uuidv7(), ...standing }: NewVersion,
): Promise<Version> {
  const { text, sha256 } = knownText(canonicalText(content));
  await tx.documentVersion.create({
    data: {
      ...standing,
      id,
      content: content as unknown as Prisma.InputJsonObject,
      text,
      length: codePointLength(text),
      words: wordsOf(text),
      sha256,
      createdById: actor.personId,
    },
    select: { id: true },
  });
  await writeBlocks(tx, id, standing.groupId, content);
  return { id, text, sha256 };
}

/** In one statement with one parameter: of a row for each block, Prisma makes a query that takes it longer than the database. */
async function writeBlocks(
  tx: Transaction,
  versionId: string,
  groupId: string,
  content: DocumentContent,
): Promise<void> {
  const blocks = textBlocks(content).map(({ ordinal, kind, level, start, end, text }) => ({
    ...{ ordinal, kind, level, start, end, text },
  }));
  await tx.$executeRaw`
    INSERT INTO document_blocks (version_id, group_id, ordinal, kind, level, "start", "end", "text")
    SELECT ${versionId}::uuid, ${groupId}::uuid, b.ordinal, b.kind::block_kind, b.level, b."start", b."end", b."text"
    FROM jsonb_to_recordset(${JSON.stringify(blocks)}::jsonb)
      AS b(ordinal int, kind text, level int, "start" int, "end" int, "text" text)`;
}

/** The anchors of a version, but for those of passages that have one in another. */
function anchorsOf(
  tx: Transaction,
  versionId: string,
  { exceptIn }: { exceptIn: string | null },
): Promise<StandingAnchor[]> {
  // Past Prisma's own reading, which takes several times as long for thousands of rows with their passages. NOT IN is
  // hashed whatever the planner expects of a version that it has no statistics of; NOT EXISTS became a loop in a loop.
  return tx.$queryRaw<StandingAnchor[]>`
    SELECT a.passage_id AS "passageId", a.state::text AS state, a."start", a."end", p.exact,
      a.confirmed_by_id AS "confirmedById", a.confirmed_at AS "confirmedAt",
      a.let_go_by_id AS "letGoById", a.let_go_at AS "letGoAt"
    FROM anchors a JOIN passages p ON p.id = a.passage_id
    WHERE a.version_id = ${versionId}::uuid
      AND a.passage_id NOT IN (SELECT passage_id FROM anchors WHERE version_id = ${exceptIn}::uuid)`;
}

async function copyAnchors(tx: Transaction, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO anchors (passage_id, version_id, group_id, state, "start", "end",
      confirmed_by_id, confirmed_at, let_go_by_id, let_go_at)
    SELECT passage_id, ${to}::uuid, group_id, state, "start", "end",
      confirmed_by_id, confirmed_at, let_go_by_id, let_go_at
    FROM anchors WHERE version_id = ${from}::uuid`;
}

/** In one statement with one parameter, as blocks are. */
async function writeAnchors(
  tx: Transaction,
  groupId: string,
  versionId: string,
  anchors: readonly StandingAnchor[],
): Promise<void> {
  const rows = anchors.map(({ passageId, state, start, end, ...said }) => [
    ...[passageId, state, start, end],
    ...[said.confirmedById, said.confirmedAt, said.letGoById, said.letGoAt],
  ]);
  await tx.$executeRaw`
    INSERT INTO anchors (passage_id, version_id, group_id, state, "start", "end",
      confirmed_by_id, confirmed_at, let_go_by_id, let_go_at)
    SELECT (a->>0)::uuid, ${versionId}::uuid, ${groupId}::uuid, (a->>1)::anchor_state, (a->>2)::int, (a->>3)::int,
      (a->>4)::uuid, (a->>5)::timestamptz, (a->>6)::uuid, (a->>7)::timestamptz
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) a`;
}

/** A passage that was just written, with the place at which it was selected. */
export interface NewPassage {
  id: string;
  versionId: string;
  start: number;
  end: number;
  exact: string;
}

/**
 * Anchors passages of a document in the versions in which they were selected, and carries them through every later one,
 * as if they had been there before them. The lock on the document lets nobody publish a version meanwhile.
 */
export async function anchorPassages(
  tx: Transaction,
  { groupId, documentId }: { groupId: string; documentId: string },
  passages: readonly NewPassage[],
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM documents WHERE id = ${documentId}::uuid FOR SHARE`;
  const known = new Map<string, StandingAnchor[]>();
  for (const { id: passageId, versionId, start, end, exact } of passages) {
    const anchor = { ...{ passageId, exact, start, end, ...UNSAID }, state: 'exact' as const };
    known.set(versionId, [...(known.get(versionId) ?? []), anchor]);
  }
  for (const [versionId, anchors] of known) await writeAnchors(tx, groupId, versionId, anchors);
  const versions = await tx.documentVersion.findMany({
    where: { documentId, number: { gt: await firstNumber(tx, [...known.keys()]) } },
    select: { id: true, baseId: true, revertedToId: true },
    orderBy: { number: 'asc' },
  });
  const textOf = lastTexts(tx);
  for (const { id, baseId, revertedToId } of versions) {
    const standing = known.get(baseId ?? '') ?? [];
    const back = known.get(revertedToId ?? '') ?? [];
    const others = standing.filter(({ passageId }) => back.every((anchor) => anchor.passageId !== passageId));
    const anchors = [...back];
    if (baseId !== null && others.length > 0)
      anchors.push(...(await carried(await textOf(baseId), await textOf(id), others)));
    if (anchors.length === 0) continue;
    await writeAnchors(tx, groupId, id, anchors);
    known.set(id, [...(known.get(id) ?? []), ...anchors]);
  }
}

const UNSAID = { confirmedById: null, confirmedAt: null, letGoById: null, letGoAt: null };

async function firstNumber(tx: Transaction, versionIds: string[]): Promise<number> {
  const { _min } = await tx.documentVersion.aggregate({
    where: { id: { in: versionIds } },
    _min: { number: true },
  });
  return _min.number ?? 0;
}

/** The texts of versions, of which only the last two are held: each is the base of the one after it. */
function lastTexts(tx: Transaction): (id: string) => Promise<Version> {
  let held: Version[] = [];
  return async (id) => {
    const version =
      held.find((one) => one.id === id) ??
      (await tx.documentVersion.findUniqueOrThrow({
        where: { id },
        select: { id: true, text: true, sha256: true },
      }));
    held = [...held.filter((one) => one.id !== id), version].slice(-2);
    return version;
  };
}
