import 'server-only';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import { db, type Db, type Prisma } from '@/lib/db/client';
import { authorizeImport } from '@/lib/documents/commands';
import { readDocument } from '@/lib/documents/queries';
import { toImportView, type ImportView } from './view';

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

/** The group's imports, the newest first, for who may import. */
export async function listImports(actor: SignedIn, groupId: string): Promise<ImportView[]> {
  await authorizeImport(db(), actor, groupId);
  const rows = await db().job.findMany({
    where: { groupId, kind: 'import' },
    select: importSelect,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LISTED,
  });
  return rows.map(toImportView);
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

const latest = { orderBy: { version: { number: 'desc' } } } satisfies Prisma.OriginalFindFirstArgs;

/** What the file was that the document's text came from last; null for a text that came without one. */
export async function readOriginalFacts(
  actor: Actor,
  documentId: string,
): Promise<{ name: string; size: number } | null> {
  await readDocument(actor, documentId);
  return db().original.findFirst({
    ...latest,
    where: { version: { documentId } },
    select: { name: true, size: true },
  });
}

/** That file. Throws NotFound where there is none. */
export async function readOriginal(
  actor: Actor,
  documentId: string,
): Promise<{ name: string; sha256: string; bytes: Uint8Array<ArrayBuffer> }> {
  await readDocument(actor, documentId);
  const original = await db().original.findFirst({
    ...latest,
    where: { version: { documentId } },
    select: { name: true, sha256: true, bytes: true },
  });
  return found(actor, original);
}
