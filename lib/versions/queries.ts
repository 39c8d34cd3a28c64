import 'server-only';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import { createOffsetIndex, type OffsetIndex } from '@/lib/anchoring/code-points';
import { canonicalText } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { titleOf } from '@/lib/documents/model';
import { readDocument } from '@/lib/documents/queries';
import type { DocumentView } from '@/lib/documents/view';
import { entitySummarySelect } from '@/lib/entities/queries';
import { toEntitySummary } from '@/lib/entities/view';
import { Forbidden } from '@/lib/errors/app-error';
import { firstWords } from '@/lib/notifications/model';
import { changeOf, changesBetween, knownText } from './comparison';
import { correctedContent } from './corrected-content';
import type { PreviewCorrectionInput } from './input';
import { carryAnchors, type StandingAnchor } from './model';
import {
  toVersionView,
  type AffectedView,
  type ChangesView,
  type CorrectionPreview,
  type VersionView,
} from './view';

const versionSelect = {
  ...{ id: true, number: true, origin: true, correctionKind: true, note: true, createdAt: true },
  ...{ words: true, sha256: true },
  revertedTo: { select: { number: true } },
  createdBy: { select: { id: true, name: true } },
} satisfies Prisma.DocumentVersionSelect;

/** The document's versions, the newest first; who made each is for the group alone. */
export async function listVersions(actor: Actor, documentId: string): Promise<VersionView[]> {
  const standing = await standingOf(actor, documentId, db());
  const rows = await db().documentVersion.findMany({
    where: { documentId },
    select: versionSelect,
    orderBy: { number: 'desc' },
  });
  return rows.map((row) => toVersionView(row, standing));
}

/** One of the document's versions, by its id or its number; null means the current one. Throws NotFound. */
export async function readVersion(
  actor: Actor,
  documentId: string,
  which: { id: string } | { number: number } | null,
  on: Db = db(),
): Promise<VersionView> {
  const standing = await standingOf(actor, documentId, on);
  const where = { documentId, ...(which ?? { id: found(actor, standing.currentVersionId) }) };
  const row = found(actor, await on.documentVersion.findFirst({ where, select: versionSelect }));
  return toVersionView(row, standing);
}

/** The canonical text of one of the document's versions: what positions count in. Throws NotFound. */
export async function readVersionText(
  actor: Actor,
  documentId: string,
  number: number,
): Promise<{ title: string; number: number; sha256: string; text: string }> {
  const document = await readDocument(actor, documentId);
  const version = await db().documentVersion.findUnique({
    where: { documentId_number: { documentId, number } },
    select: { sha256: true, text: true },
  });
  return { title: titleOf(document), number, ...found(actor, version) };
}

/** The id of the document's version of that number; undefined, which means the current one, without a number. */
export async function findVersion(
  actor: Actor,
  documentId: string,
  number: number | undefined,
): Promise<string | undefined> {
  if (number === undefined) return undefined;
  await readDocument(actor, documentId);
  const where = { documentId_number: { documentId, number } };
  return found(actor, await db().documentVersion.findUnique({ where, select: { id: true } })).id;
}

/** A version with its content. Throws NotFound. */
export async function readVersionContent(
  actor: Actor,
  documentId: string,
  number: number,
): Promise<{ version: VersionView; content: DocumentContent }> {
  const version = await readVersion(actor, documentId, { number });
  const where = { id: version.id };
  const row = await db().documentVersion.findUniqueOrThrow({ where, select: { content: true } });
  return { version, content: row.content as unknown as DocumentContent }; // checked when the version was made
}

/** Of published papers anybody may ask what changed: so many of them may wait while long texts are compared. */
const WAITING_MAX = 4;

/** What a version changed in the text of another: the one that it was made from, unless told. Throws NotFound, RateLimited. */
export async function readChanges(
  actor: Actor,
  documentId: string,
  number: number,
  from: number = number - 1,
): Promise<ChangesView> {
  const after = await readVersionText(actor, documentId, number);
  const before = from === 0 ? knownText('') : await readVersionText(actor, documentId, from);
  return changesBetween(before, after, { most: WAITING_MAX });
}

/** How many notes and links whose words a correction touches are shown one by one. */
const AFFECTED = 200;

/** The document, for an actor who may correct it: asked before a text is taken from them. Throws NotFound, Forbidden. */
export async function admitCorrection(actor: SignedIn, documentId: string): Promise<DocumentView> {
  const document = await readDocument(actor, documentId);
  if (!document.abilities['document.correct']) throw new Forbidden();
  return document;
}

/**
 * What a correction would change, and what would become of the notes and links that the actor may see: of others'
 * private notes nothing is said, not even a number. Throws NotFound, Forbidden, Invalid.
 */
export async function previewCorrection(
  actor: SignedIn,
  documentId: string,
  { baseVersionId, content }: PreviewCorrectionInput,
): Promise<CorrectionPreview> {
  const document = await admitCorrection(actor, documentId);
  return previewVersion(document, actor, { baseVersionId, content: correctedContent(content) });
}

/** The same of content that was checked, for a document that the actor may correct. */
export async function previewVersion(
  document: DocumentView,
  actor: SignedIn,
  { baseVersionId, content }: { baseVersionId: string; content: DocumentContent },
): Promise<CorrectionPreview> {
  const documentId = document.id;
  const after = knownText(canonicalText(content));
  const current = found(
    actor,
    await db().documentVersion.findUnique({
      where: { id: found(actor, document.versionId) },
      select: { id: true, text: true, sha256: true },
    }),
  );
  const standing = await seenAnchors(actor, documentId, current.id);
  const carried = carryAnchors(await changeOf(current, after), after.text, standing);
  const texts = { before: createOffsetIndex(current.text), after: createOffsetIndex(after.text) };
  const affected = standing.flatMap((anchor, index) => toAffected(anchor, carried[index], texts) ?? []);
  return {
    ...(await changesBetween(current, after)),
    affected: affected.slice(0, AFFECTED),
    moreAffected: Math.max(0, affected.length - AFFECTED),
    kept: standing.filter(({ start }) => start !== null).length - affected.length,
    newer: current.id === baseVersionId ? null : await readVersion(actor, documentId, null),
  };
}

type SeenAnchor = StandingAnchor & { about: Pick<AffectedView, 'id' | 'kind' | 'by' | 'says'> };

/** The anchors in a version of the notes and links that the actor may see, in the order of the text. */
async function seenAnchors(actor: Actor, documentId: string, versionId: string): Promise<SeenAnchor[]> {
  const person = { select: { id: true, name: true } };
  const notRejected = { state: { not: 'rejected' } } satisfies Prisma.EntityLinkWhereInput;
  const rows = await db().passage.findMany({
    where: {
      documentId,
      OR: [
        { annotations: { some: { annotation: visible(actor, 'annotation.read') } } },
        { links: { some: { AND: [notRejected, visible(actor, 'link.read')] } } },
      ],
    },
    select: {
      exact: true,
      anchors: { where: { versionId }, omit: { versionId: true, groupId: true } },
      annotations: {
        where: { annotation: visible(actor, 'annotation.read') },
        select: { annotation: { select: { id: true, author: person, bodyText: true } } },
        take: 1,
      },
      links: {
        where: { AND: [notRejected, visible(actor, 'link.read')] },
        select: { id: true, proposedBy: person, entity: { select: entitySummarySelect } },
        take: 1,
      },
    },
  });
  return rows
    .flatMap(({ exact, anchors: [anchor], annotations: [note], links: [link] }): SeenAnchor[] => {
      if (!anchor) return [];
      if (note) {
        const { id, author, bodyText } = note.annotation;
        return [{ ...anchor, exact, about: { id, kind: 'note', by: author, says: firstWords(bodyText) } }];
      }
      if (!link) return [];
      const says = toEntitySummary(link.entity).label;
      return [{ ...anchor, exact, about: { id: link.id, kind: 'link', by: link.proposedBy, says } }];
    })
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

/** Null for what stays as it is. */
function toAffected(
  { about, start, end }: SeenAnchor,
  carried: StandingAnchor | undefined,
  { before, after }: { before: OffsetIndex; after: OffsetIndex },
): AffectedView | null {
  if (start === null || end === null || !carried) return null;
  const words = before.slice(start, end);
  const gone = carried.start === null || carried.end === null;
  const then = gone ? null : after.slice(carried.start ?? 0, carried.end ?? 0);
  return then === words ? null : { ...about, before: words, after: then };
}

async function standingOf(actor: Actor, documentId: string, on: Db) {
  const { groupId, versionId } = await readDocument(actor, documentId, on);
  const inGroup = actor.kind === 'person' && actor.roles.has(groupId);
  return { inGroup, currentVersionId: versionId };
}
