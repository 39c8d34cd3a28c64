import 'server-only';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import { readActor } from '@/lib/accounts/queries';
import { db, NO_JSON, transaction, type Prisma, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import type { DocumentContent } from '@/lib/content/content-node';
import { IMPORT_FORMATS } from '@/lib/content/import-formats';
import type { Imported } from '@/lib/content/import/import-file';
import { addDocument, authorizeImport, publishImport } from '@/lib/documents/commands';
import { canonicalLanguage } from '@/lib/documents/input';
import { titleOf } from '@/lib/documents/model';
import { Conflict, Forbidden, Invalid, RateLimited } from '@/lib/errors/app-error';
import { endJob } from '@/lib/jobs/commands';
import { OPEN_STATES, type JobState, type TakenJob } from '@/lib/jobs/model';
import { authorizeCorrection, compareAhead, publishVersion, UNCHANGED } from '@/lib/versions/publish';
import { readVersion } from '@/lib/versions/queries';
import type { VersionView } from '@/lib/versions/view';
import type { PublishImportedInput, StartImportInput } from './input';
import { plainName } from './model';
import { readContent, readImport } from './queries';
import type { ImportRequest, ImportResult, ImportView, NextOf } from './view';

/** A file waits in the database until it is read, and one that was read until somebody says what becomes of it; so many of a group's may. */
const WAITING_MAX = 50;

/** What was read and that nobody wanted for so long is discarded when the group's next file comes. */
const FORGOTTEN_DAYS = 30;

/**
 * Keeps a file and has it read, as a new document of the group, or as what may become the next version of one: the worker does that,
 * and says how far it is. Throws Conflict when another version is current by now.
 */
export async function startImport(
  actor: SignedIn,
  groupId: string,
  input: StartImportInput,
  bytes: Uint8Array,
): Promise<ImportView> {
  const { id, name, format, title, language, source, licence, documentId, baseVersionId } = input;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return transaction(async (tx) => {
    await authorizeImport(tx, actor, groupId);
    if (!(await claimId(tx, actor, id, ['import', groupId, input, sha256]))) return readImport(actor, id, tx);
    const next =
      documentId === null || baseVersionId === null
        ? null
        : await nextOf(tx, actor, groupId, documentId, baseVersionId);
    const before = new Date(Date.now() - FORGOTTEN_DAYS * 24 * 60 * 60 * 1000);
    await discard(tx, { groupId, state: 'read', createdAt: { lt: before } });
    const waiting = await tx.job.count({
      where: { groupId, kind: 'import', state: { in: OPEN_STATES } },
    });
    if (waiting >= WAITING_MAX)
      throw new RateLimited(
        `${WAITING_MAX} files of this group wait to be read or to be published. Send more when some of them are done or discarded.`,
      );
    const said = { format, title, language, source, licence };
    const asked: ImportRequest = { name, size: bytes.length, ...said, next };
    await tx.job.create({
      data: { id, groupId, kind: 'import', input: asJson(asked), createdById: actor.personId },
    });
    await tx.original.create({
      data: { id, groupId, name, bytes: new Uint8Array(bytes), size: bytes.length, sha256 },
    });
    return readImport(actor, id, tx);
  });
}

/** Ends an import that is not done, or discards what was read. Its file is forgotten; nothing of it was kept elsewhere. Throws Conflict when it is over. */
export async function cancelImport(actor: SignedIn, importId: string): Promise<ImportView> {
  return transaction(async (tx) => {
    await readImport(actor, importId, tx);
    const count = await discard(tx, { id: importId, state: { in: OPEN_STATES } });
    if (count === 0) throw new Conflict('This import is over already.');
    return readImport(actor, importId, tx);
  });
}

/** Cancels imports and forgets their files; returns how many. */
async function discard(tx: Transaction, where: Prisma.JobWhereInput): Promise<number> {
  const ended = await tx.job.updateManyAndReturn({
    where: { ...where, kind: 'import' },
    data: { state: 'cancelled', finishedAt: new Date() },
    select: { id: true },
  });
  await tx.original.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } });
  return ended.length;
}

/**
 * Publishes what was read from a file as the next version of its document. Throws Stale with the newer version when somebody was
 * first, Conflict when this file is not there to be published any more, Invalid when nothing would change.
 */
export async function publishImported(
  actor: SignedIn,
  importId: string,
  { id, baseVersionId }: PublishImportedInput,
): Promise<VersionView> {
  const asked = await readImport(actor, importId);
  const documentId = found(actor, asked.next).documentId;
  await authorizeCorrection(db(), actor, documentId);
  const content = await readContent(importId, db());
  if (content !== null) await compareAhead(documentId, baseVersionId, content);
  return transaction(async (tx) => {
    await authorizeCorrection(tx, actor, documentId);
    if (await claimId(tx, actor, id, ['version of import', importId, baseVersionId])) {
      // Of two who publish one file, or of whom one discards it, the second waits here.
      await tx.$queryRaw`SELECT 1 FROM jobs WHERE id = ${importId}::uuid FOR UPDATE`;
      const { state, report } = await readImport(actor, importId, tx);
      if (state !== 'read' || report === null || content === null)
        throw new Conflict(NOT_THERE[state] ?? NOT_READ);
      const next = { id, baseVersionId, content, origin: 'import' as const, note: asked.name };
      const { number } = await publishVersion(tx, actor, documentId, next);
      const { title } = await tx.document.findUniqueOrThrow({
        where: { id: documentId },
        select: { title: true },
      });
      const result: ImportResult = { documentId, title, version: number, report };
      await tx.job.update({
        where: { id: importId },
        data: { state: 'done', finishedAt: new Date(), result: asJson(result) },
        select: { id: true },
      });
      await tx.original.update({
        where: { id: importId },
        data: { versionId: id, content: NO_JSON },
        select: { id: true },
      });
    }
    return readVersion(actor, documentId, { id }, tx);
  });
}

/** The file of an import that was taken, under a name that tells its format; null when that was cancelled. */
export async function readImportFile(job: TakenJob): Promise<{ name: string; bytes: Uint8Array } | null> {
  const { format } = job.input as ImportRequest;
  const file = await db().original.findUnique({ where: { id: job.id }, select: { name: true, bytes: true } });
  return file && (format ? { ...file, name: `text.${IMPORT_FORMATS[format].extensions[0]}` } : file);
}

/**
 * Keeps what was read from an import's file: document, version, original, the job's end and the journal's line, all or nothing; or, of
 * a next version, the content, until it is published. Whoever asked for it must still be allowed to. Keeps nothing when the import was
 * cancelled or lost meanwhile.
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
    if (asked.next) {
      await keepForPublishing(tx, actor, job, asked.next.documentId, { ...imported, report });
      return;
    }
    const described = describe(asked, imported);
    const made = { documentId: described.id, title: described.title, version: 1 };
    const result: ImportResult = { ...made, report };
    if (!(await endJob(tx, job, { state: 'done', result }))) return;
    const versionId = await addDocument(tx, actor, groupId, described, imported.content);
    await tx.original.update({ where: { id: job.id }, data: { versionId }, select: { id: true } });
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

/** The sender's earlier file for the same document, where one waits, gives way to this one. */
async function keepForPublishing(
  tx: Transaction,
  actor: SignedIn,
  job: TakenJob,
  documentId: string,
  { content, report }: Imported,
): Promise<void> {
  const { currentVersionId } = await authorizeCorrection(tx, actor, documentId);
  const current = await tx.documentVersion.findUniqueOrThrow({
    where: { id: found(actor, currentVersionId) },
    select: { content: true },
  });
  if (isDeepStrictEqual(current.content, content)) throw new Invalid(UNCHANGED);
  const result: ImportResult = { report };
  if (!(await endJob(tx, job, { state: 'read', result }))) return;
  await tx.original.update({
    where: { id: job.id },
    data: { content: asJson(content) },
    select: { id: true },
  });
  await discard(tx, {
    id: { not: job.id },
    createdById: actor.personId,
    state: 'read',
    input: { path: ['next', 'documentId'], equals: documentId },
  });
}

/** The document of the group that a file goes on with. Throws NotFound, Forbidden, Conflict. */
async function nextOf(
  tx: Transaction,
  actor: SignedIn,
  groupId: string,
  documentId: string,
  baseVersionId: string,
): Promise<NextOf> {
  const document = await authorizeCorrection(tx, actor, documentId);
  const { title, currentVersionId } = found(actor, document.groupId === groupId ? document : null);
  if (currentVersionId !== baseVersionId) throw new Conflict(OVERTAKEN);
  return { documentId, title, baseVersionId };
}

/** Ends an import that came to nothing, with a sentence. Its file is forgotten. */
export async function failImport(job: TakenJob, sentence: string): Promise<void> {
  await transaction(async (tx) => {
    if (!(await endJob(tx, job, { state: 'failed', error: sentence }))) return;
    await tx.original.deleteMany({ where: { id: job.id } satisfies Prisma.OriginalWhereInput });
  });
}

function asJson(value: ImportRequest | ImportResult | DocumentContent): Prisma.InputJsonObject {
  return value as unknown as Prisma.InputJsonObject; // plain data, which an interface does not say
}

const NOT_READ = 'This file is not read yet.';

/** Why what was read of a file cannot be published, where it is not for want of being read. */
const NOT_THERE: Partial<Record<JobState, string>> = {
  done: 'Somebody published this file already.',
  cancelled: 'Somebody discarded this file. Import it again if it is still wanted.',
  failed: 'This file could not be read.',
};

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
