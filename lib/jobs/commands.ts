import 'server-only';
import { db, type Prisma, type Transaction } from '@/lib/db/client';
import { ATTEMPTS_MAX, LEASE_SECONDS, type TakenJob } from './model';

/**
 * Takes a job of these kinds that waits, or that its worker lost; null when there is none. Two workers never take the same. Groups take
 * turns: first is the one that no worker did anything for, or not for the longest time, and of its jobs the oldest.
 */
export async function takeJob(kinds: readonly string[]): Promise<TakenJob | null> {
  const rows = await db().$queryRaw<TakenJob[]>`
    UPDATE jobs SET state = 'running', attempts = attempts + 1, heartbeat_at = now(), progress = 0,
      started_at = coalesce(started_at, now())
    WHERE id = (
      SELECT id FROM jobs waiting
      WHERE kind = ANY(${kinds}) AND attempts < ${ATTEMPTS_MAX}
        AND (state = 'queued' OR (state = 'running' AND heartbeat_at < now() - make_interval(secs => ${LEASE_SECONDS})))
      ORDER BY (
        SELECT max(served.heartbeat_at) FROM jobs served
        WHERE served.group_id = waiting.group_id AND served.kind = ANY(${kinds})
      ) NULLS FIRST, created_at, id
      FOR UPDATE OF waiting SKIP LOCKED LIMIT 1
    )
    RETURNING id, kind, group_id AS "groupId", created_by_id AS "createdById", input, attempts AS attempt`;
  return rows[0] ?? null;
}

/** The jobs of these kinds that took their workers down as often as they may: nobody takes them again. */
export async function listHopeless(kinds: readonly string[]): Promise<TakenJob[]> {
  return db().$queryRaw<TakenJob[]>`
    SELECT id, kind, group_id AS "groupId", created_by_id AS "createdById", input, attempts AS attempt FROM jobs
    WHERE kind = ANY(${kinds}) AND state = 'running' AND attempts >= ${ATTEMPTS_MAX}
      AND heartbeat_at < now() - make_interval(secs => ${LEASE_SECONDS})`;
}

/** Says that a job is worked on, and how far it is (0 to 1). False when it was cancelled or lost: then its work shall end. */
export async function beat({ id, attempt }: TakenJob, progress: number): Promise<boolean> {
  const { count } = await db().job.updateMany({
    where: { id, state: 'running', attempts: attempt },
    data: { heartbeatAt: new Date(), progress: Math.min(1, Math.max(0, progress)) },
  });
  return count === 1;
}

/** Gives a job back to be taken again, as if it had not been: for a worker that is told to stop. */
export async function giveBack({ id, attempt }: TakenJob): Promise<void> {
  await db().job.updateMany({
    where: { id, state: 'running', attempts: attempt },
    data: { state: 'queued', attempts: attempt - 1, progress: 0, heartbeatAt: null },
  });
}

/**
 * Ends the work on a job that was taken, within the transaction that keeps what came of it. False when it was cancelled or lost meanwhile: then
 * nothing may be kept. Holds the job's row, so that who cancels at the same moment waits, and finds it done.
 */
export async function endJob(
  tx: Transaction,
  { id, attempt }: TakenJob,
  end: { state: 'read' | 'done'; result: object } | { state: 'failed'; error: string },
): Promise<boolean> {
  const came: Prisma.JobUpdateManyMutationInput =
    end.state === 'failed'
      ? { state: 'failed', error: end.error }
      : { state: end.state, progress: 1, result: end.result as Prisma.InputJsonObject };
  const { count } = await tx.job.updateMany({
    where: { id, state: 'running', attempts: attempt },
    data: { ...came, ...(end.state !== 'read' && { finishedAt: new Date() }) },
  });
  return count === 1;
}
