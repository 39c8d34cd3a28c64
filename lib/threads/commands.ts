import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, can, found } from '@/lib/access/check';
import type { Permission } from '@/lib/access/policy';
import { readAnnotation, standingOfAnnotationSelect, standingOfReplySelect } from '@/lib/annotations/queries';
import { annotationFacts, type AnnotationView } from '@/lib/annotations/view';
import { isEmptyBody, plainTextOf, type NoteBody } from '@/lib/content/note-body';
import { checkNoteBody } from '@/lib/content/note-schema';
import { transaction, type Prisma, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { visible } from '@/lib/db/visibility';
import { Conflict, Invalid, NotFound, Stale } from '@/lib/errors/app-error';
import { publish } from '@/lib/events/publish';
import { notify } from '@/lib/notifications/commands';
import { keepReplyState } from '@/lib/revisions/commands';
import type { CreateReplyInput, EditReplyInput, ThreadStateInput } from './input';
import { replyFacts } from './view';

/** Replies to an annotation or to a reply under it; answers with the annotation as it stands then. */
export function createReply(
  actor: SignedIn,
  threadId: string,
  input: CreateReplyInput,
): Promise<AnnotationView> {
  return transaction(async (tx) => {
    // Holds off who would resolve the thread, and waits for who is doing so, before it is looked at.
    await tx.$queryRaw`SELECT 1 FROM threads WHERE id = ${threadId}::uuid FOR SHARE`;
    const { annotationId, authorId, groupId, documentId } = await authorizeThread(
      tx,
      actor,
      threadId,
      'thread.reply',
    );
    const { id, parentId } = input;
    const body = checkedBody(input.body);
    if (!(await claimId(tx, actor, id, ['reply', threadId, input])))
      return readAnnotation(actor, annotationId, tx);
    const answered = parentId === null ? null : await authorAnswered(tx, actor, annotationId, parentId);
    await tx.reply.create({
      data: {
        ...{ id, groupId, threadId, parentId, authorId: actor.personId },
        ...columnsOf(body),
      },
    });
    const view = await readAnnotation(actor, annotationId, tx);
    const to = answered === null ? [authorId] : [authorId, answered];
    await notify(tx, actor, { kind: 'replied', to, groupId, documentId, annotationId, replyId: id });
    await publish(tx, actor, groupId, [{ verb: 'reply.created', subjectId: id, subjectRev: 1, documentId }]);
    return view;
  });
}

/** Who wrote the reply that is answered, which must be one of this thread that the actor may read. */
async function authorAnswered(
  tx: Transaction,
  actor: SignedIn,
  annotationId: string,
  parentId: string,
): Promise<string> {
  const answered = await tx.reply.findFirst({
    where: { AND: [{ id: parentId, thread: { annotationId } }, visible(actor, 'reply.read')] },
    select: { authorId: true },
  });
  if (!answered) throw new Invalid('The reply that you answer is not there any more.');
  return answered.authorId;
}

/**
 * Changes what the actor's reply says; the earlier state is kept. What is so already is answered as it stands.
 * Throws Stale with the newer note when the reply was changed since `rev`: the conditional update closes the
 * race of two windows.
 */
export function editReply(
  actor: SignedIn,
  replyId: string,
  input: EditReplyInput,
  rev: number,
): Promise<AnnotationView> {
  return transaction(async (tx) => {
    const row = await holdReply(tx, actor, replyId);
    const { annotation, annotationId } = row.thread;
    authorize(actor, 'reply.edit', replyFacts(row, annotationFacts(annotation)));
    const body = checkedBody(input.body);
    const before = row.body as unknown as NoteBody; // written by a command, which checked it
    if (isDeepStrictEqual(before, body)) return readAnnotation(actor, annotationId, tx);
    const now = new Date();
    const shared = annotation.visibility !== 'private';
    const { count } = await tx.reply.updateMany({
      where: { id: replyId, rev },
      data: {
        ...{ ...columnsOf(body), rev: { increment: 1 } },
        ...{ updatedAt: now, editedAt: now, ...(shared && { sharedEdit: true }) },
      },
    });
    if (count === 0) throw new Stale(await readAnnotation(actor, annotationId, tx));
    await keepReplyState(tx, row, { body: before, visibility: annotation.visibility }, now);
    return announced(tx, actor, row, 'edited');
  });
}

/**
 * Deletes the actor's reply, until they restore it; what answers it stays. Asked again after a lost answer, it
 * answers as it did. Throws Stale with the newer note when the reply was changed since `rev`.
 */
export function deleteReply(actor: SignedIn, replyId: string, rev: number): Promise<AnnotationView> {
  return transaction(async (tx) => {
    const row = await holdReply(tx, actor, replyId);
    authorizeAuthor(actor, row);
    const { annotationId } = row.thread;
    if (row.deletedAt !== null) {
      if (row.rev === rev + 1) return readAnnotation(actor, annotationId, tx);
      throw new NotFound();
    }
    const { count } = await tx.reply.updateMany({
      where: { id: replyId, rev },
      data: { deletedAt: new Date(), rev: { increment: 1 } },
    });
    if (count === 0) throw new Stale(await readAnnotation(actor, annotationId, tx));
    return announced(tx, actor, row, 'deleted');
  });
}

/** Brings back the reply that the actor deleted, whenever that was; one that is there is answered as it stands. */
export function restoreReply(actor: SignedIn, replyId: string): Promise<AnnotationView> {
  return transaction(async (tx) => {
    const row = await holdReply(tx, actor, replyId);
    authorizeAuthor(actor, row);
    if (row.deletedAt === null) return readAnnotation(actor, row.thread.annotationId, tx);
    await tx.reply.update({ where: { id: replyId }, data: { deletedAt: null, rev: { increment: 1 } } });
    return announced(tx, actor, row, 'restored');
  });
}

/** Resolves or reopens a thread. Throws Stale when somebody did since `rev`. */
export function setThreadState(
  actor: SignedIn,
  threadId: string,
  { state }: ThreadStateInput,
  rev: number,
): Promise<AnnotationView> {
  return transaction(async (tx) => {
    const { annotationId, authorId, groupId, documentId } = await authorizeThread(
      tx,
      actor,
      threadId,
      'thread.resolve',
    );
    const before = await readAnnotation(actor, annotationId, tx);
    if (before.thread.rev !== rev) throw new Stale(before);
    if (before.thread.state === state) throw new Conflict(`This discussion is ${state} already.`);
    const resolved =
      state === 'resolved'
        ? { resolvedById: actor.personId, resolvedAt: new Date() }
        : { resolvedById: null, resolvedAt: null };
    const { count } = await tx.thread.updateMany({
      where: { id: threadId, rev },
      data: { state, ...resolved, rev: { increment: 1 } },
    });
    if (count === 0) throw new Stale(await readAnnotation(actor, annotationId, tx));
    const verb = state === 'resolved' ? 'thread.resolved' : 'thread.reopened';
    const view = await readAnnotation(actor, annotationId, tx);
    await notify(tx, actor, { kind: 'threadState', to: [authorId], groupId, documentId, annotationId });
    await publish(tx, actor, groupId, [{ verb, subjectId: threadId, subjectRev: rev + 1, documentId }]);
    return view;
  });
}

async function authorizeThread(
  tx: Transaction,
  actor: SignedIn,
  threadId: string,
  permission: Permission & `thread.${string}`,
): Promise<{ annotationId: string; authorId: string; groupId: string; documentId: string }> {
  const thread = found(
    actor,
    await tx.thread.findUnique({
      where: { id: threadId },
      select: { annotationId: true, annotation: { select: standingOfAnnotationSelect } },
    }),
  );
  const facts = annotationFacts(thread.annotation);
  // Who could have replied a moment ago is told what happened in between, and not that they may not.
  if (permission === 'thread.reply' && facts.threadState === 'resolved')
    if (can(actor, permission, { ...facts, threadState: 'open' }))
      throw new Conflict(
        'This discussion was resolved meanwhile. Your reply is kept until it is open again.',
      );
  authorize(actor, permission, facts);
  const { authorId, groupId, documentId } = thread.annotation;
  return { annotationId: thread.annotationId, authorId, groupId, documentId };
}

const heldSelect = {
  ...standingOfReplySelect,
  id: true,
  groupId: true,
  body: true,
  rev: true,
  thread: { select: { annotationId: true, annotation: { select: standingOfAnnotationSelect } } },
} satisfies Prisma.ReplySelect;

type Held = Prisma.ReplyGetPayload<{ select: typeof heldSelect }>;

/**
 * The reply, after holding its thread to the end of the transaction: nobody answers it, and its note neither
 * becomes private nor goes, while it is changed.
 */
async function holdReply(tx: Transaction, actor: SignedIn, replyId: string): Promise<Held> {
  await tx.$queryRaw`
    SELECT 1 FROM threads WHERE id = (SELECT thread_id FROM replies WHERE id = ${replyId}::uuid)
    FOR NO KEY UPDATE`;
  return found(actor, await tx.reply.findUnique({ where: { id: replyId }, select: heldSelect }));
}

/** A deleted reply is judged as it would stand restored, but nobody but its author may know that it was there. */
function authorizeAuthor(actor: SignedIn, row: Held): void {
  if (row.deletedAt !== null && row.authorId !== actor.personId) throw new NotFound();
  const note = annotationFacts(row.thread.annotation);
  authorize(actor, 'reply.edit', replyFacts({ ...row, deletedAt: null }, note));
}

/** Publishes a change of a held reply, and reads the note as it stands then. */
async function announced(
  tx: Transaction,
  actor: SignedIn,
  { id, groupId, rev, thread }: Held,
  change: 'edited' | 'deleted' | 'restored',
): Promise<AnnotationView> {
  const view = await readAnnotation(actor, thread.annotationId, tx);
  const { documentId } = thread.annotation;
  const verb = `reply.${change}` as const;
  await publish(tx, actor, groupId, [{ verb, subjectId: id, subjectRev: rev + 1, documentId }]);
  return view;
}

function checkedBody(given: unknown): NoteBody {
  const body = checkNoteBody(given);
  if (isEmptyBody(body)) throw new Invalid('Write something first.', { body: 'Write something first.' });
  return body;
}

function columnsOf(body: NoteBody) {
  return { body: body as unknown as Prisma.InputJsonObject, bodyText: plainTextOf(body) };
}
