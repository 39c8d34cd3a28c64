import 'server-only';
import { fork } from 'node:child_process';
import path from 'node:path';
import type { Imported } from '@/lib/content/import/import-file';
import { ImportRefused } from '@/lib/content/import/importer';
import type { ImportMessage, ImportOrder } from './import-process';

export interface ImportLimits {
  /** Milliseconds, from the start of the process. */
  time: number;
  /** MiB of JavaScript's memory. Of all memory it may have as much again. */
  memory: number;
}

const LIMITS: ImportLimits = { time: 180_000, memory: 1024 };

const TOO_LONG = 'Reading the file took longer than three minutes, and was ended. Import it in parts.';
const TOO_MUCH = 'Reading the file needed more memory than an import may have. Import it in parts.';

/** How much of what the process says as it breaks is kept, in characters of its end. */
const LAST_WORDS = 2_000;

/**
 * Reads a file in a process of its own, which is killed when it takes too much of time or memory, or when `signal` says so (then the
 * promise rejects with its reason). Throws ImportRefused; an end that is not the file's doing is another error, with what it said last.
 */
export function runImport(
  order: ImportOrder,
  {
    signal,
    onProgress,
    limits = LIMITS,
  }: { signal: AbortSignal; onProgress: (part: number) => void; limits?: ImportLimits },
): Promise<Imported> {
  return new Promise((resolve, reject) => {
    const most = String(limits.memory * 2 * 1024 * 1024);
    const child = fork(path.resolve('lib/jobs/import-process.ts'), [most], {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${limits.memory}`],
      serialization: 'advanced',
      // It needs nothing of the worker's, the database's address least of all.
      env: {} as NodeJS.ProcessEnv,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let lastWords = '';
    child.stderr?.setEncoding('utf8').on('data', (words: string) => {
      lastWords = (lastWords + words).slice(-LAST_WORDS);
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      child.removeAllListeners();
      child.kill('SIGKILL');
      settle();
    };
    const abort = () => end(() => reject(signal.reason as Error));
    const timer = setTimeout(() => end(() => reject(new ImportRefused(TOO_LONG))), limits.time);
    signal.addEventListener('abort', abort, { once: true });
    child.on('message', (message: ImportMessage) => {
      if ('progress' in message) onProgress(message.progress);
      else if ('imported' in message) end(() => resolve(message.imported));
      else if ('refused' in message) end(() => reject(new ImportRefused(message.refused)));
      else end(() => reject(new Error(message.broke)));
    });
    child.once('error', (error) => end(() => reject(error)));
    child.once('close', (code, by) =>
      end(() => {
        if (isOutOfMemory(code, by)) reject(new ImportRefused(TOO_MUCH));
        else
          reject(new Error(`The process that reads a file ended (${by ?? `code ${code}`}).\n${lastWords}`));
      }),
    );
    if (signal.aborted) abort();
    // Where it cannot be sent, the process has ended, and its end says more.
    else child.send(order, () => undefined);
  });
}

/** V8 aborts a process whose own memory is full; of all memory, its watch kills it, or the system does, when that has none left. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134;
}
