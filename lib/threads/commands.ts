import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import type { Permission } from '@/lib/access/policy';
import { readAnnotation, standingOfAnnotationSelect } from '@/lib/annotations/queries';
import { annotationFacts, type AnnotationView } from '@/lib/annotations/view';
import { isEmptyBody, plainTextOf } from '@/lib/content/note-body';
import { checkNoteBody } from '@/lib/content/note-schema';
import { transaction, type Prisma, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { Conflict, Invalid, Stale } from '@/lib/errors/app-error';
import { publish } from '@/lib/events/publish';
import { notify } from '@/lib/notifications/commands';
import type { CreateReplyInput, ThreadStateInput } from './input';

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
    const body = checkNoteBody(input.body);
    if (isEmptyBody(body)) throw new Invalid('Write something first.', { body: 'Write something first.' });
    if (!(await claimId(tx, actor, id, ['reply', threadId, input])))
      return readAnnotation(actor, annotationId, tx);
    const answered = parentId === null ? null : await authorAnswered(tx, actor, annotationId, parentId);
    await tx.reply.create({
      data: {
        ...{ id, groupId, threadId, parentId, authorId: actor.personId },
        body: body as unknown as Prisma.InputJsonObject,
        bodyText: plainTextOf(body),
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
  const { thread } = await readAnnotation(actor, annotationId, tx);
  const answered = thread.replies.find((reply) => reply.id === parentId);
  if (!answered) throw new Invalid('The reply that you answer is not there any more.');
  return answered.author.id;
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
  authorize(actor, permission, annotationFacts(thread.annotation));
  const { authorId, groupId, documentId } = thread.annotation;
  return { annotationId: thread.annotationId, authorId, groupId, documentId };
}
