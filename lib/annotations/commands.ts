import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { isEmptyBody, plainTextOf, type NoteBody } from '@/lib/content/note-body';
import { checkNoteBody } from '@/lib/content/note-schema';
import { transaction, type Prisma, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { visible } from '@/lib/db/visibility';
import { documentSelect } from '@/lib/documents/queries';
import { documentFacts, type DocumentStanding } from '@/lib/documents/view';
import { Conflict, Invalid, NotFound, Stale } from '@/lib/errors/app-error';
import { publish } from '@/lib/events/publish';
import { createPassages } from '@/lib/passages/commands';
import { keepNoteState } from '@/lib/revisions/commands';
import type { NoteState } from '@/lib/revisions/model';
import { tagAnnotation } from '@/lib/tags/commands';
import type { CreateAnnotationInput, EditAnnotationInput } from './input';
import { needsBody, type Motivation, type Visibility } from './model';
import { readAnnotation, standingOfAnnotationSelect } from './queries';
import { annotationFacts, type AnnotationStanding, type AnnotationView } from './view';

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
    const body = checkedBody(input.body, motivation);
    // As it stands on the text beside which it was written, which may be current no more.
    const read = () => readAnnotation(actor, id, tx, passages[0]?.versionId);
    if (!(await claimId(tx, actor, id, ['annotation', documentId, input]))) return read();
    if (visibility === 'public') refusePublic(document);
    const { groupId } = document;
    await tx.annotation.create({
      data: {
        ...{ id, groupId, documentId, motivation, visibility, authorId: actor.personId },
        ...columnsOf(body),
        thread: { create: { id: uuidv7() } },
      },
    });
    const passageIds = await createPassages(tx, actor, { groupId, documentId }, passages);
    await tx.annotationPassage.createMany({
      data: passageIds.map((passageId, ordinal) => ({
        ...{ annotationId: id, passageId, groupId, documentId, ordinal },
      })),
    });
    await tagAnnotation(tx, groupId, id, tags);
    const view = await read();
    await publish(tx, actor, groupId, [
      { verb: 'annotation.created', subjectId: id, subjectRev: 1, documentId },
    ]);
    return view;
  });
}

/**
 * Changes what the actor's note says, of which kind it is, its tags, and who can read it; the earlier state is
 * kept. What is so already is answered as it stands. Throws Stale with the newer note when it was changed
 * since `rev`: the conditional update closes the race of two windows.
 */
export function editAnnotation(
  actor: SignedIn,
  annotationId: string,
  input: EditAnnotationInput,
  rev: number,
): Promise<AnnotationView> {
  return transaction(async (tx) => {
    const row = await holdNote(tx, actor, annotationId);
    authorize(actor, 'annotation.edit', annotationFacts(row));
    const { motivation, visibility } = input;
    const body = checkedBody(input.body, motivation);
    const before = stateOf(row);
    const after: NoteState = { body, tags: [...new Set(input.tags)].sort(), motivation, visibility };
    if (isDeepStrictEqual(before, after)) return readAnnotation(actor, annotationId, tx);
    const now = new Date();
    const shared = before.visibility !== 'private';
    const { count } = await tx.annotation.updateMany({
      where: { id: annotationId, rev },
      data: {
        ...{ motivation, visibility, ...columnsOf(body), rev: { increment: 1 } },
        ...{ updatedAt: now, editedAt: now },
        ...(shared ? { sharedEdit: true } : { sharedAt: now }),
      },
    });
    if (count === 0) throw new Stale(await readAnnotation(actor, annotationId, tx));
    if (visibility !== before.visibility) await refuseVisibility(tx, actor, row, visibility);
    await keepNoteState(tx, row, before, now);
    if (!isDeepStrictEqual(before.tags, after.tags)) {
      await tx.annotationTag.deleteMany({ where: { annotationId } });
      await tagAnnotation(tx, row.groupId, annotationId, after.tags);
    }
    const view = await readAnnotation(actor, annotationId, tx);
    await announce(tx, actor, row, shared && visibility === 'private' ? 'withdrawn' : 'edited');
    return view;
  });
}

/**
 * Deletes the actor's note, until they restore it. With it goes what hangs on it: replies, links, its thread.
 * Asked again after a lost answer, it answers as it did. Throws Stale when the note was changed since `rev`.
 */
export function deleteAnnotation(
  actor: SignedIn,
  annotationId: string,
  rev: number,
): Promise<{ id: string; rev: number }> {
  return transaction(async (tx) => {
    const row = await holdNote(tx, actor, annotationId);
    authorizeAuthor(actor, row);
    const gone = { id: annotationId, rev: rev + 1 };
    if (row.deletedAt !== null) {
      if (row.rev === gone.rev) return gone;
      throw new NotFound();
    }
    const { count } = await tx.annotation.updateMany({
      where: { id: annotationId, rev },
      data: { deletedAt: new Date(), rev: { increment: 1 } },
    });
    if (count === 0) throw new Stale(await readAnnotation(actor, annotationId, tx));
    await announce(tx, actor, row, 'deleted');
    return gone;
  });
}

/** Brings back the note that the actor deleted, whenever that was; one that is there is answered as it stands. */
export function restoreAnnotation(actor: SignedIn, annotationId: string): Promise<AnnotationView> {
  return transaction(async (tx) => {
    const row = await holdNote(tx, actor, annotationId);
    authorizeAuthor(actor, row);
    if (row.deletedAt === null) return readAnnotation(actor, annotationId, tx);
    await tx.annotation.update({
      where: { id: annotationId },
      data: { deletedAt: null, rev: { increment: 1 } },
    });
    const view = await readAnnotation(actor, annotationId, tx);
    await announce(tx, actor, row, 'restored');
    return view;
  });
}

const heldSelect = {
  ...standingOfAnnotationSelect,
  id: true,
  motivation: true,
  body: true,
  rev: true,
  tags: { select: { tag: { select: { label: true } } } },
} satisfies Prisma.AnnotationSelect;

type Held = Prisma.AnnotationGetPayload<{ select: typeof heldSelect }>;

/**
 * The note, after holding its thread to the end of the transaction. A reply that is being written holds it too
 * (lib/threads/commands.ts): so nobody replies to a note while it becomes private or goes.
 */
async function holdNote(tx: Transaction, actor: SignedIn, annotationId: string): Promise<Held> {
  await tx.$queryRaw`
    SELECT 1 FROM threads
    WHERE (group_id, annotation_id) = (SELECT group_id, id FROM annotations WHERE id = ${annotationId}::uuid)
    FOR NO KEY UPDATE`;
  return found(actor, await tx.annotation.findUnique({ where: { id: annotationId }, select: heldSelect }));
}

/** A deleted note is judged as it would stand restored, but nobody but its author may know that it was there. */
function authorizeAuthor(actor: SignedIn, row: AnnotationStanding): void {
  if (row.deletedAt !== null && row.authorId !== actor.personId) throw new NotFound();
  authorize(actor, 'annotation.edit', annotationFacts({ ...row, deletedAt: null }));
}

function checkedBody(given: unknown, motivation: Motivation): NoteBody {
  const body = checkNoteBody(given);
  if (needsBody(motivation) && isEmptyBody(body))
    throw new Invalid('Write something first.', { body: 'Write something first.' });
  return body;
}

function columnsOf(body: NoteBody) {
  return { body: body as unknown as Prisma.InputJsonObject, bodyText: plainTextOf(body) };
}

function stateOf({ body, tags, motivation, visibility }: Held): NoteState {
  return {
    body: body as unknown as NoteBody, // written by a command, which checked it
    tags: tags.map(({ tag }) => tag.label).sort(),
    ...{ motivation, visibility },
  };
}

/** A note is not everybody's where its document is not. */
function refusePublic(document: DocumentStanding): void {
  if (document.state === 'published') return;
  throw new Invalid('Only on a published document can everybody read a note.', {
    visibility: 'Choose the group, or only you.',
  });
}

/**
 * A note does not become everybody's where the document is not. It does not become private over the replies
 * of others: they would lose sight of their own words, which its author would go on reading. (Who deletes
 * their note keeps none of it.) Replies that its author does not see do not count, since a refusal would tell.
 */
async function refuseVisibility(
  tx: Transaction,
  actor: SignedIn,
  { id, document }: Held,
  visibility: Visibility,
): Promise<void> {
  if (visibility === 'public') refusePublic(document);
  if (visibility !== 'private') return;
  const byOthers = { thread: { annotationId: id }, authorId: { not: actor.personId } };
  if ((await tx.reply.count({ where: { AND: [byOthers, visible(actor, 'reply.read')] } })) > 0)
    throw new Conflict(
      'Others have replied to this note, and would lose sight of what they wrote. It cannot become private any more.',
    );
}

/** Publishes a change of a held note. */
async function announce(
  tx: Transaction,
  actor: SignedIn,
  { id, groupId, documentId, rev }: Held,
  change: 'edited' | 'withdrawn' | 'deleted' | 'restored',
): Promise<void> {
  const verb = `annotation.${change}` as const;
  await publish(tx, actor, groupId, [{ verb, subjectId: id, subjectRev: rev + 1, documentId }]);
}
