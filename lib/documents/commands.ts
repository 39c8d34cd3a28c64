import 'server-only';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { codePointLength } from '@/lib/anchoring/code-points';
import { canonicalText, normaliseContent, textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { checkDocument } from '@/lib/content/document-schema';
import { importPlainText } from '@/lib/content/import/plain-text';
import { transaction, type Prisma, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { publish } from '@/lib/events/publish';
import { groupSelect } from '@/lib/groups/queries';
import { groupFacts } from '@/lib/groups/view';
import type { ImportDocumentInput } from './input';
import { readDocument } from './queries';
import type { DocumentView } from './view';

/** Imports a plain text as a new document of the group, with its first version. */
export async function importDocument(
  actor: SignedIn,
  groupId: string,
  input: ImportDocumentInput,
): Promise<DocumentView> {
  return transaction(async (tx) => {
    const group = found(actor, await tx.group.findUnique({ where: { id: groupId }, select: groupSelect }));
    authorize(actor, 'document.import', groupFacts(group));
    if (!(await claimId(tx, actor, input.id, ['document', groupId, input])))
      return readDocument(actor, input.id, tx);
    const { id, title, language, source, licence, text } = input;
    const content = checkDocument(normaliseContent(importPlainText(text).content));
    const position = await tx.document.count({ where: { groupId } });
    await tx.document.create({ data: { id, groupId, title, language, source, licence, position } });
    const currentVersionId = await writeVersion(
      tx,
      actor,
      { groupId, documentId: id, number: 1, origin: 'import' },
      content,
    );
    await tx.document.update({ where: { id }, data: { currentVersionId } });
    await publish(tx, actor, groupId, [
      { verb: 'document.imported', subjectId: id, subjectRev: 1, documentId: id },
    ]);
    return readDocument(actor, id, tx);
  });
}

/** Writes an immutable version with its canonical text and blocks, and returns its id. */
async function writeVersion(
  tx: Transaction,
  actor: SignedIn,
  standing: Pick<Prisma.DocumentVersionUncheckedCreateInput, 'groupId' | 'documentId' | 'number' | 'origin'>,
  content: DocumentContent,
): Promise<string> {
  const id = uuidv7();
  const text = canonicalText(content);
  await tx.documentVersion.create({
    data: {
      ...standing,
      id,
      content: content as unknown as Prisma.InputJsonObject,
      text,
      length: codePointLength(text),
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      createdById: actor.personId,
    },
  });
  await tx.documentBlock.createMany({
    data: textBlocks(content).map(({ ordinal, kind, level, start, end, text: blockText }) => ({
      ...{ versionId: id, groupId: standing.groupId, ordinal, kind, level, start, end },
      text: blockText,
    })),
  });
  return id;
}
