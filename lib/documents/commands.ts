import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { normaliseContent, textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { checkDocument } from '@/lib/content/document-schema';
import { BLOCKS_MAX, TOO_MANY_BLOCKS } from '@/lib/content/import-formats';
import { importPlainText } from '@/lib/content/import/plain-text';
import { db, transaction, type Db, type Prisma, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { Conflict, Invalid, Stale } from '@/lib/errors/app-error';
import type { NewEvent } from '@/lib/events/event';
import { publish } from '@/lib/events/publish';
import { groupSelect } from '@/lib/groups/queries';
import { groupFacts } from '@/lib/groups/view';
import { writeVersion } from '@/lib/versions/publish';
import type {
  ArchiveDocumentInput,
  DescribeDocumentInput,
  ImportDocumentInput,
  MoveDocumentInput,
} from './input';
import { documentSelect, inOrder, readDocument } from './queries';
import { documentFacts, type DocumentRow, type DocumentView } from './view';

/** Imports a plain text as a new document of the group, with its first version. */
export async function importDocument(
  actor: SignedIn,
  groupId: string,
  input: ImportDocumentInput,
): Promise<DocumentView> {
  // Parsing takes long: not for everybody, and not while the database waits.
  await authorizeImport(db(), actor, groupId);
  const content = contentOf(input.text);
  return transaction(async (tx) => {
    await authorizeImport(tx, actor, groupId);
    if (!(await claimId(tx, actor, input.id, ['document', groupId, input])))
      return readDocument(actor, input.id, tx);
    const { id, title, language, source, licence } = input;
    const described = { id, title, titleSupplied: false, authors: [], language, source, licence };
    await addDocument(tx, actor, groupId, described, content);
    const view = await readDocument(actor, id, tx);
    await publishImport(tx, actor, groupId, id);
    return view;
  });
}

/** Throws unless the actor may import into the group. */
export async function authorizeImport(on: Db, actor: SignedIn, groupId: string): Promise<void> {
  const group = found(actor, await on.group.findUnique({ where: { id: groupId }, select: groupSelect }));
  authorize(actor, 'document.import', groupFacts(group));
}

type Described = Pick<
  DocumentRow,
  'id' | 'title' | 'titleSupplied' | 'authors' | 'language' | 'source' | 'licence'
>;

/** Adds a document with its first version, for a command that authorized it; returns the version's id. The last step is `publishImport`. */
export async function addDocument(
  tx: Transaction,
  actor: SignedIn,
  groupId: string,
  described: Described,
  content: DocumentContent,
): Promise<string> {
  const { id } = described;
  const position = await endOfOrder(tx, groupId);
  await tx.document.create({ data: { ...described, groupId, position } });
  const standing = { groupId, documentId: id, number: 1, origin: 'import' as const };
  const version = await writeVersion(tx, actor, content, standing);
  await tx.document.update({ where: { id }, data: { currentVersionId: version.id } });
  return version.id;
}

/** Tells the journal of a document that was added. */
export function publishImport(tx: Transaction, actor: SignedIn, groupId: string, id: string): Promise<void> {
  return publish(tx, actor, groupId, [
    { verb: 'document.imported', subjectId: id, subjectRev: 1, documentId: id },
  ]);
}

function contentOf(text: string): DocumentContent {
  const content = normaliseContent(importPlainText(text).content);
  if (textBlocks(content).length > BLOCKS_MAX) throw new Invalid(TOO_MANY_BLOCKS, { text: TOO_MANY_BLOCKS });
  return checkDocument(content);
}

/** Says anew what a document is; keeps what was said before. Throws Stale when somebody did since `rev`. */
export function describeDocument(
  actor: SignedIn,
  documentId: string,
  input: DescribeDocumentInput,
  rev: number,
): Promise<DocumentView> {
  return change(actor, documentId, rev, 'document.described', async (tx, { groupId, ...row }) => {
    const { title, titleSupplied, authors, year, source, licence, language } = row;
    const state = { title, titleSupplied, authors, year, source, licence, language };
    await tx.revision.create({
      data: {
        ...{ groupId, subject: 'document', subjectId: documentId, subjectRev: rev },
        ...{ state, text: title ?? '', authorId: actor.personId },
      },
    });
    return input;
  });
}

/** Gives a document another place among those of its group that are not archived. Throws Stale, Conflict. */
export function moveDocument(
  actor: SignedIn,
  documentId: string,
  { position }: MoveDocumentInput,
  rev: number,
): Promise<DocumentView> {
  return change(actor, documentId, rev, 'document.moved', async (tx, { groupId, archivedAt }) => {
    if (archivedAt !== null)
      throw new Conflict('An archived text has no place in the order. Restore it first.');
    const others = await tx.document.findMany({
      where: { groupId, archivedAt: null, id: { not: documentId } },
      select: { id: true },
      orderBy: inOrder,
    });
    const place = Math.min(position, others.length);
    for (const [index, { id }] of others.entries()) {
      await tx.document.update({ where: { id }, data: { position: index < place ? index : index + 1 } });
    }
    return { position: place };
  });
}

/** Archives a document, or restores it to the end of its group's order. Throws Stale, Conflict. */
export function setDocumentArchived(
  actor: SignedIn,
  documentId: string,
  { archived }: ArchiveDocumentInput,
  rev: number,
): Promise<DocumentView> {
  const verb = archived ? 'document.archived' : 'document.restored';
  return change(actor, documentId, rev, verb, async (tx, { groupId, archivedAt }) => {
    if ((archivedAt !== null) === archived)
      throw new Conflict(`This text is ${archived ? 'archived' : 'not archived'} already.`);
    return archived
      ? { archivedAt: new Date() }
      : { archivedAt: null, position: await endOfOrder(tx, groupId) };
  });
}

type Change = Pick<
  Prisma.DocumentUpdateManyMutationInput,
  | 'title'
  | 'titleSupplied'
  | 'authors'
  | 'year'
  | 'source'
  | 'licence'
  | 'language'
  | 'position'
  | 'archivedAt'
>;

/** Changes a document that the actor manages, at the revision that they saw. `work` says what becomes of the row. */
async function change(
  actor: SignedIn,
  documentId: string,
  rev: number,
  verb: Extract<NewEvent['verb'], `document.${string}`>,
  work: (tx: Transaction, row: DocumentRow) => Promise<Change>,
): Promise<DocumentView> {
  return transaction(async (tx) => {
    const row = found(
      actor,
      await tx.document.findUnique({ where: { id: documentId }, select: documentSelect }),
    );
    authorize(actor, 'document.manage', documentFacts(row));
    // One change of a group's documents at a time: two who move would each number the order that the other changes.
    await tx.$queryRaw`SELECT 1 FROM groups WHERE id = ${row.groupId}::uuid FOR NO KEY UPDATE`;
    const { count } = await tx.document.updateMany({
      where: { id: documentId, rev },
      data: { rev: { increment: 1 } },
    });
    if (count === 0) throw new Stale(await readDocument(actor, documentId, tx));
    await tx.document.updateMany({ where: { id: documentId }, data: await work(tx, row) });
    const view = await readDocument(actor, documentId, tx);
    await publish(tx, actor, row.groupId, [
      { verb, subjectId: documentId, subjectRev: view.rev, documentId },
    ]);
    return view;
  });
}

/** The place after all that the group has, archived ones too. */
async function endOfOrder(tx: Transaction, groupId: string): Promise<number> {
  const { _max } = await tx.document.aggregate({ where: { groupId }, _max: { position: true } });
  return (_max.position ?? -1) + 1;
}
