import 'server-only';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import { readActor } from '@/lib/accounts/queries';
import { db, transaction, type Prisma, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { IMPORT_FORMATS } from '@/lib/content/import-formats';
import type { Imported } from '@/lib/content/import/import-file';
import { addDocument, authorizeImport, publishImport } from '@/lib/documents/commands';
import { canonicalLanguage } from '@/lib/documents/input';
import { titleOf } from '@/lib/documents/model';
import { Conflict, Forbidden, RateLimited } from '@/lib/errors/app-error';
import { endJob } from '@/lib/jobs/commands';
import type { TakenJob } from '@/lib/jobs/model';
import { authorizeCorrection, publishVersion } from '@/lib/versions/publish';
import type { StartImportInput } from './input';
import { plainName } from './model';
import { readImport } from './queries';
import type { ImportRequest, ImportResult, ImportView } from './view';

/** A file waits in the database until it is read; so many of a group's may. */
const WAITING_MAX = 50;

/**
 * Keeps a file and has it imported as a new document of the group, or as the next version of one: the worker does that, and says how
 * far it is. Throws Conflict when another version is current by now.
 */
export async function startImport(
  actor: SignedIn,
  groupId: string,
  input: StartImportInput,
  bytes: Uint8Array,
): Promise<ImportView> {
  const { id, name, format, title, language, source, licence, documentId, baseVersionId } = input;
  const next = documentId === null || baseVersionId === null ? null : { documentId, baseVersionId };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return transaction(async (tx) => {
    await authorizeImport(tx, actor, groupId);
    if (!(await claimId(tx, actor, id, ['import', groupId, input, sha256]))) return readImport(actor, id, tx);
    if (next !== null) await requireCurrent(tx, actor, groupId, next);
    const waiting = await tx.job.count({
      where: { groupId, kind: 'import', state: { in: ['queued', 'running'] } },
    });
    if (waiting >= WAITING_MAX)
      throw new RateLimited(
        `${WAITING_MAX} files of this group wait to be imported. Send more when some of them are done.`,
      );
    const said = { format, title, language, source, licence };
    const asked: ImportRequest = { name, size: bytes.length, ...said, next };
    await tx.job.create({
      data: { id, groupId, kind: 'import', input: { ...asked }, createdById: actor.personId },
    });
    await tx.original.create({
      data: { id, groupId, name, bytes: new Uint8Array(bytes), size: bytes.length, sha256 },
    });
    return readImport(actor, id, tx);
  });
}

/** Ends an import that is not done. Its file is forgotten; nothing of it was kept elsewhere. Throws Conflict when it is over. */
export async function cancelImport(actor: SignedIn, importId: string): Promise<ImportView> {
  return transaction(async (tx) => {
    await readImport(actor, importId, tx);
    const { count } = await tx.job.updateMany({
      where: { id: importId, state: { in: ['queued', 'running'] } },
      data: { state: 'cancelled', finishedAt: new Date() },
    });
    if (count === 0) throw new Conflict('This import is over already.');
    await tx.original.deleteMany({ where: { id: importId } });
    return readImport(actor, importId, tx);
  });
}

/** The file of an import that was taken, under a name that tells its format; null when that was cancelled. */
export async function readImportFile(job: TakenJob): Promise<{ name: string; bytes: Uint8Array } | null> {
  const { format } = job.input as ImportRequest;
  const file = await db().original.findUnique({ where: { id: job.id }, select: { name: true, bytes: true } });
  return file && (format ? { ...file, name: `text.${IMPORT_FORMATS[format].extensions[0]}` } : file);
}

/**
 * Keeps what was read from an import's file: document, version, original, the job's end and the journal's line, all or nothing. Whoever
 * asked for it must still be allowed to. Keeps nothing when the import was cancelled or lost meanwhile.
 */
export async function finishImport(job: TakenJob, imported: Imported): Promise<void> {
  const asked = job.input as ImportRequest;
  const actor = job.createdById === null ? null : await readActor(job.createdById);
  await transaction(async (tx) => {
    const { groupId } = job;
    if (actor === null || groupId === null) throw new Forbidden(NO_MORE);
    await authorizeImport(tx, actor, groupId);
    const notes = [...(await sameFile(tx, groupId, job.id)), ...imported.report.notes];
    const report = { ...imported.report, notes };
    const end = (made: Omit<ImportResult, 'report'>) =>
      endJob(tx, job, { state: 'done', result: { ...made, report } satisfies ImportResult });
    const keep = (versionId: string) => tx.original.update({ where: { id: job.id }, data: { versionId } });
    if (asked.next) {
      const { documentId, baseVersionId } = asked.next;
      const { title, number } = await requireCurrent(tx, actor, groupId, asked.next);
      if (!(await end({ documentId, title, version: number + 1 }))) return;
      const next = { baseVersionId, content: imported.content, origin: 'import' as const, note: asked.name };
      await keep((await publishVersion(tx, actor, documentId, next)).versionId);
      return;
    }
    const described = describe(asked, imported);
    if (!(await end({ documentId: described.id, title: described.title, version: 1 }))) return;
    await keep(await addDocument(tx, actor, groupId, described, imported.content));
    await publishImport(tx, actor, groupId, described.id);
  });
}

/** Says where a text of the group came from the same file, byte for byte: two people may have sent it, or one twice. */
async function sameFile(tx: Transaction, groupId: string, id: string): Promise<string[]> {
  const file = await tx.original.findUnique({ where: { id }, select: { sha256: true } });
  if (!file) return [];
  const other = await tx.original.findFirst({
    where: { groupId, sha256: file.sha256, id: { not: id }, versionId: { not: null } },
    select: { version: { select: { document: { select: { title: true } } } } },
    orderBy: { id: 'asc' },
  });
  if (!other?.version) return [];
  return [`The group has a text from the same file already: ${titleOf(other.version.document)}.`];
}

/** The document of the group that a file goes on with, and its current version's number. Throws NotFound, Forbidden, Conflict. */
async function requireCurrent(
  tx: Transaction,
  actor: SignedIn,
  groupId: string,
  { documentId, baseVersionId }: NonNullable<ImportRequest['next']>,
): Promise<{ title: string | null; number: number }> {
  const document = await authorizeCorrection(tx, actor, documentId);
  found(actor, document.groupId === groupId ? document : null);
  const current = await tx.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { title: true, current: { select: { id: true, number: true } } },
  });
  if (current.current?.id !== baseVersionId) throw new Conflict(OVERTAKEN);
  return { title: current.title, number: current.current.number };
}

/** Ends an import that came to nothing, with a sentence. Its file is forgotten. */
export async function failImport(job: TakenJob, sentence: string): Promise<void> {
  await transaction(async (tx) => {
    if (!(await endJob(tx, job, { state: 'failed', error: sentence }))) return;
    await tx.original.deleteMany({ where: { id: job.id } satisfies Prisma.OriginalWhereInput });
  });
}

const OVERTAKEN =
  'Somebody made a new version of this text meanwhile. Look at it, and import the file again if it is still wanted.';

const NO_MORE = 'Who sent the file may not import into this group any more.';

/** What its sender said of the file, else what the file says of itself. One without any title is called by its name, as the group's own for it. */
function describe(asked: ImportRequest, imported: Imported) {
  const own = asked.title ?? cut(imported.title ?? '', 300);
  const byName = cut(asked.name.replace(/\.[^.]*$/, ''), 300);
  const authors = imported.authors.map((author) => cut(author, 200)).filter((author) => author !== '');
  return {
    id: uuidv7(),
    title: own || byName || null,
    titleSupplied: !own && byName !== '',
    authors: authors.slice(0, 50),
    language: asked.language ?? canonicalLanguage(imported.language?.trim() ?? '') ?? 'en',
    source: asked.source,
    licence: asked.licence,
  };
}

function cut(text: string, most: number): string {
  return Array.from(plainName(text)).slice(0, most).join('');
}
