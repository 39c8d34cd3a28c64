import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@/lib/errors/app-error';
import { failImport, finishImport, readImportFile } from '@/lib/imports/commands';
import { report } from '@/lib/logging/report';
import { beat, giveBack, listHopeless, takeJob } from './commands';
import type { TakenJob } from './model';
import { runImport } from './run-import';

/** How one kind of job is done. `work` ends early when the signal says so. */
interface Trade {
  work: (job: TakenJob, signal: AbortSignal, onProgress: (part: number) => void) => Promise<void>;
  fail: (job: TakenJob, sentence: string) => Promise<void>;
}

const TRADES: Readonly<Record<string, Trade>> = {
  import: {
    work: async (job, signal, onProgress) => {
      const file = await readImportFile(job);
      if (file) await finishImport(job, await runImport(file, { signal, onProgress }));
    },
    fail: failImport,
  },
};

const KINDS = Object.keys(TRADES);
const LOOK_MS = 700;
const BEAT_MS = 1_000;
const AFTER_FAILURE_MS = 5_000;

const LOST = new Error('The job was cancelled, or another worker has it.');
const STOPPED = new Error('The worker was told to stop.');

const BROKE =
  'Something went wrong on our side while the file was read. Try again; if it stays so, tell your administrator.';
const TOOK_DOWN =
  'Reading the file broke off twice. It may be too much for this machine: import it in parts.';

/** Takes jobs and does them, one after the other, until it is told to stop. A database that is away is waited for. */
export async function runWorker(stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      for (const job of await listHopeless(KINDS)) await TRADES[job.kind]?.fail(job, TOOK_DOWN);
      const job = await takeJob(KINDS);
      if (job) await doJob(job, stop);
      else await pause(LOOK_MS, undefined, { signal: stop });
    } catch (error) {
      if (stop.aborted) return;
      report(error, { route: 'worker' });
      await pause(AFTER_FAILURE_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

async function doJob(job: TakenJob, stop: AbortSignal): Promise<void> {
  const trade = TRADES[job.kind];
  const ending = new AbortController();
  const endForStop = () => ending.abort(STOPPED);
  stop.addEventListener('abort', endForStop, { once: true });
  let progress = 0;
  const beating = setInterval(() => {
    // One that fails for want of the database is made up for by the next.
    beat(job, progress)
      .then((held) => held || ending.abort(LOST))
      .catch(() => undefined);
  }, BEAT_MS);
  try {
    await trade?.work(job, ending.signal, (part) => (progress = part));
  } catch (error) {
    if (error === LOST) return;
    if (error === STOPPED) return await giveBack(job);
    if (!(error instanceof AppError)) report(error, { route: `job ${job.id}` });
    await trade?.fail(job, error instanceof AppError ? error.message : BROKE);
  } finally {
    clearInterval(beating);
    stop.removeEventListener('abort', endForStop);
  }
}
