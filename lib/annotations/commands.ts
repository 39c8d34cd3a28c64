import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { isEmptyBody, plainTextOf } from '@/lib/content/note-body';
import { checkNoteBody } from '@/lib/content/note-schema';
import { transaction, type Prisma, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { documentSelect } from '@/lib/documents/queries';
import { documentFacts } from '@/lib/documents/view';
import { Invalid } from '@/lib/errors/app-error';
import { publish } from '@/lib/events/publish';
import { createPassage } from '@/lib/passages/commands';
import type { CreateAnnotationInput } from './input';
import { needsBody } from './model';
import { readAnnotation } from './queries';
import type { AnnotationView } from './view';

/** Writes a note on one or more passages of a document, with its (still empty) thread. */
export function createAnnotation(
  actor: SignedIn,
  documentId: string,
  input: CreateAnnotationInput,
): Promise<AnnotationView> {
  return transaction(async (tx) => {
    const document = found(
      actor,
      await tx.document.findUnique({ where: { id: documentId }, select: documentSelect }),
    );
    authorize(actor, 'annotation.create', documentFacts(document));
    const { id, motivation, visibility, tags, passages } = input;
    const body = checkNoteBody(input.body);
    if (needsBody(motivation) && isEmptyBody(body))
      throw new Invalid('Write something first.', { body: 'Write something first.' });
    if (!(await claimId(tx, actor, id, ['annotation', documentId, input])))
      return readAnnotation(actor, id, tx);
    const { groupId } = document;
    await tx.annotation.create({
      data: {
        ...{ id, groupId, documentId, motivation, visibility, authorId: actor.personId },
        body: body as unknown as Prisma.InputJsonObject,
        bodyText: plainTextOf(body),
        thread: { create: { id: uuidv7() } },
      },
    });
    for (const [ordinal, passage] of passages.entries()) {
      const passageId = await createPassage(tx, actor, { groupId, documentId }, passage);
      await tx.annotationPassage.create({
        data: { annotationId: id, passageId, groupId, documentId, ordinal },
      });
    }
    await tagAnnotation(tx, groupId, id, tags);
    const view = await readAnnotation(actor, id, tx);
    await publish(tx, actor, groupId, [
      { verb: 'annotation.created', subjectId: id, subjectRev: 1, documentId },
    ]);
    return view;
  });
}

/** Gives an annotation its tags, adding new ones to the vocabulary where the group allows it. */
async function tagAnnotation(
  tx: Transaction,
  groupId: string,
  annotationId: string,
  labels: string[],
): Promise<void> {
  if (labels.length === 0) return;
  const group = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { allowsFreeTags: true },
  });
  if (group.allowsFreeTags) {
    // In one order for everybody: two writers of the same new tags must not wait for each other in a ring.
    await tx.tag.createMany({
      data: [...labels].sort().map((label) => ({ id: uuidv7(), groupId, label })),
      skipDuplicates: true,
    });
  }
  const tags = await tx.tag.findMany({
    where: { groupId, label: { in: labels } },
    select: { id: true, label: true },
  });
  const unknown = labels.filter((label) => !tags.some((tag) => tag.label === label));
  if (unknown.length > 0)
    throw new Invalid(`The group’s vocabulary has no tag “${unknown.join('”, “')}”.`, {
      tags: 'Choose tags of the group.',
    });
  await tx.annotationTag.createMany({ data: tags.map((tag) => ({ annotationId, tagId: tag.id, groupId })) });
}
