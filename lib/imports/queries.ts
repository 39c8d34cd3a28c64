import 'server-only';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import type { DocumentContent } from '@/lib/content/content-node';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { authorizeImport } from '@/lib/documents/commands';
import { readDocument } from '@/lib/documents/queries';
import { lineOf } from '@/lib/versions/model';
import { admitCorrection, previewVersion } from '@/lib/versions/queries';
import type { CorrectionPreview } from '@/lib/versions/view';
import { toImportView, type ImportView, type OriginalView } from './view';

const importSelect = {
  ...{ id: true, groupId: true, state: true, progress: true, input: true, result: true, error: true },
  ...{ createdAt: true, finishedAt: true },
  createdBy: { select: { id: true, name: true } },
} satisfies Prisma.JobSelect;

/** The most that a group's list shows: whoever looks for an older one looks for its document. */
const LISTED = 50;

/** Throws unless the actor may import into the group: asked before a file is taken from them. */
export function admitImport(actor: SignedIn, groupId: string): Promise<void> {
  return authorizeImport(db(), actor, groupId);
}

/** The group's imports, the newest first, for who may import; of those that wait to be published, all. */
export async function listImports(actor: SignedIn, groupId: string): Promise<ImportView[]> {
  await authorizeImport(db(), actor, groupId);
  const list = (where: Prisma.JobWhereInput, take?: number) =>
    db().job.findMany({
      where: { ...where, groupId, kind: 'import' },
      select: importSelect,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      ...(take !== undefined && { take }),
    });
  const latest = await list({}, LISTED);
  const known = latest.map(({ id }) => id);
  return [...latest, ...(await list({ state: 'read', id: { notIn: known } }))].map(toImportView);
}

/** One import, for who may import into its group. Throws NotFound. */
export async function readImport(actor: SignedIn, importId: string, on: Db = db()): Promise<ImportView> {
  const row = found(
    actor,
    await on.job.findUnique({ where: { id: importId, kind: 'import' }, select: importSelect }),
  );
  await authorizeImport(on, actor, found(actor, row.groupId));
  return toImportView(row);
}

/** What was read from the file of an import that waits to be published, for who authorized it; null of any other. */
export async function readContent(importId: string, on: Db): Promise<DocumentContent | null> {
  const row = await on.original.findUnique({ where: { id: importId }, select: { content: true } });
  return (row?.content ?? null) as unknown as DocumentContent | null; // checked when it was read
}

/** What publishing it would change, and what would become of the notes and links that the actor may see. Throws NotFound, Forbidden. */
export async function previewImport(actor: SignedIn, importId: string): Promise<CorrectionPreview> {
  const { next } = await readImport(actor, importId);
  const { documentId, baseVersionId } = found(actor, next);
  const content = found(actor, await readContent(importId, db()));
  return previewVersion(await admitCorrection(actor, documentId), actor, { baseVersionId, content });
}

/** The files that versions of the document were read from, the newest first; none for a text that came without one. */
export async function listOriginals(actor: Actor, documentId: string): Promise<OriginalView[]> {
  await readDocument(actor, documentId);
  const rows = await db().original.findMany({
    where: { version: { documentId } },
    select: { name: true, size: true, version: { select: { number: true } } },
    orderBy: { version: { number: 'desc' } },
  });
  return rows.map(({ name, size, version }) => ({ version: version?.number ?? 0, name, size }));
}

/**
 * The file that the text of a version of the document, the current one unless told, was read from, before whatever was
 * corrected in it. Throws NotFound where there is none.
 */
export async function readOriginal(
  actor: Actor,
  documentId: string,
  number?: number,
): Promise<{ name: string; sha256: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { versionId } = await readDocument(actor, documentId);
  const versions = await db().documentVersion.findMany({
    where: { documentId },
    select: { id: true, number: true, origin: true, baseId: true, revertedToId: true },
  });
  const asked = versions.find((one) => (number === undefined ? one.id === versionId : one.number === number));
  const [first] = lineOf(versions, found(actor, asked ?? null).id).slice(-1);
  const original = await db().original.findFirst({
    where: { versionId: found(actor, first ?? null).id },
    select: { name: true, sha256: true, bytes: true },
  });
  return found(actor, original);
}
