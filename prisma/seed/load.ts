import pg from 'pg';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import { loadDiscussion } from '@/prisma/seed/load-discussion';
import { loadKnowledgeBase } from '@/prisma/seed/load-knowledge-base';
import { loadSeminar } from '@/prisma/seed/load-seminar';
import { naming, openSample, sampleId } from '@/prisma/seed/sample';

/** Any number, the same in every process: two starts on one database load the sample one after the other. */
const SAMPLE_LOCK = 0x676c6f73;

/**
 * Loads the sample seminar through the commands that people use. May be broken off anywhere: the next run makes
 * what is missing, touches nothing that is there, and does nothing at all once the sample is complete. Throws an
 * Error whose message is a sentence that names what could not be made.
 */
export async function loadSample(): Promise<void> {
  await underLock(async () => {
    if (await isLoaded()) return;
    await writeJob({ state: 'running', startedAt: new Date() });
    const sample = await openSample();
    const { groupId, documentId } = await loadSeminar(sample);
    await loadKnowledgeBase(sample, groupId, documentId);
    await loadDiscussion(sample, documentId);
    await writeJob({ state: 'done', progress: 1, finishedAt: new Date() });
  });
}

async function isLoaded(): Promise<boolean> {
  return (await db().job.count({ where: { id: sampleId('job', 'sample'), state: 'done' } })) > 0;
}

/** The job belongs to no group: who deletes the sample's group does not want it back at the next start. */
async function writeJob(
  data: { state: 'running'; startedAt: Date } | { state: 'done'; progress: 1; finishedAt: Date },
): Promise<void> {
  const id = sampleId('job', 'sample');
  await db().job.upsert({ where: { id }, create: { id, kind: 'sample', ...data }, update: data });
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
