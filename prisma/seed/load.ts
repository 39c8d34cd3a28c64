import pg from 'pg';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import { atMoment, withMoments } from '@/prisma/seed/clock';
import { discussionActs } from '@/prisma/seed/load-discussion';
import { knowledgeActs } from '@/prisma/seed/load-knowledge-base';
import { readingActs } from '@/prisma/seed/load-reading';
import { loadSeminar } from '@/prisma/seed/load-seminar';
import { beginningFor, sinceBeginning } from '@/prisma/seed/moment';
import { EVERYTHING, naming, openSample, sampleId, type Act } from '@/prisma/seed/sample';

/** Any number, the same in every process: two starts on one database load the sample one after the other. */
const SAMPLE_LOCK = 0x676c6f73;

/** More would only wait for each other in the database. */
const AT_ONCE = 4;

/** The founder makes the group and imports the paper. */
const START = sinceBeginning('0 09:00');

/**
 * Loads the sample seminar through the commands that people use. May be broken off anywhere: the next run makes
 * what is missing, touches nothing that is there, and does nothing at all once the sample is complete. Throws an
 * Error whose message is a sentence that names what could not be made.
 */
export async function loadSample(): Promise<void> {
  await underLock(async () => {
    if (await isLoaded()) return;
    const { createdAt } = await writeJob({ state: 'running', startedAt: new Date() });
    // Of the first try: a load that goes on tomorrow dates what is left as this one would have.
    await withMoments(() => liveThrough(beginningFor(createdAt)));
    await writeJob({ state: 'done', progress: 1, finishedAt: new Date() });
  });
}

/** Does at its time what was done in the weeks of the seminar. */
async function liveThrough(beginning: Date): Promise<void> {
  const sample = await openSample();
  const { groupId, documentId } = await atMoment(momentOf(beginning, START), () => loadSeminar(sample));
  const acts = [
    ...knowledgeActs(sample, groupId, documentId),
    ...(await discussionActs(sample, documentId)),
    ...readingActs(sample, documentId),
  ];
  for (const together of inSteps(acts)) await performTogether(beginning, together);
}

/**
 * The acts in their order, up to a number of neighbours together: the database is busy with one while this
 * process prepares the next. What shares something is never together.
 */
function inSteps(acts: readonly Act[]): Act[][] {
  const steps: Act[][] = [];
  for (const act of acts.toSorted((a, b) => a.at - b.at)) {
    const last = steps.at(-1);
    if (last && last.length < AT_ONCE && !last.some((other) => areBound(act, other))) last.push(act);
    else steps.push([act]);
  }
  return steps;
}

function areBound(a: Act, b: Act): boolean {
  return [...a.about, ...b.about].includes(EVERYTHING) || a.about.some((one) => b.about.includes(one));
}

/** A failure waits for what is under way, and is thrown then. */
async function performTogether(beginning: Date, acts: readonly Act[]): Promise<void> {
  const done = await Promise.allSettled(
    acts.map(({ at, perform }) => atMoment(momentOf(beginning, at), async () => perform())),
  );
  for (const result of done) if (result.status === 'rejected') throw result.reason;
}

function momentOf(beginning: Date, at: number): Date {
  return new Date(beginning.getTime() + at);
}

async function isLoaded(): Promise<boolean> {
  return (await db().job.count({ where: { id: sampleId('job', 'sample'), state: 'done' } })) > 0;
}

/** The job belongs to no group: who deletes the sample's group does not want it back at the next start. */
async function writeJob(
  data: { state: 'running'; startedAt: Date } | { state: 'done'; progress: 1; finishedAt: Date },
): Promise<{ createdAt: Date }> {
  const id = sampleId('job', 'sample');
  return db().job.upsert({ where: { id }, create: { id, kind: 'sample', ...data }, update: data });
}

/** On a connection of its own: the lock is the connection's, and ends with it even when this process is killed. */
async function underLock(work: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL });
  // Without a listener a server that goes away ends the process before a command can say what failed.
  client.on('error', () => undefined);
  await naming('database', () => client.connect());
  try {
    await client.query('select pg_advisory_lock($1)', [SAMPLE_LOCK]);
    await work();
  } finally {
    await client.end();
  }
}
