import { Worker } from 'node:worker_threads';
import { importFile, type Imported } from '@/lib/content/import/import-file';
import { Invalid } from '@/lib/errors/app-error';

// The process that one file is read in: started by run-import.ts, which kills it when it takes too long or nobody wants its result.

/** What it is sent, once. */
export interface ImportOrder {
  name: string;
  bytes: Uint8Array;
}

/** What it says. The last is a result or a refusal. */
export type ImportMessage =
  { progress: number } | { imported: Imported } | { refused: string } | { broke: string };

/** What no event can tell while a file is read, which may be one long step: a thread of its own looks after it. */
const WATCH = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  if (process.ppid !== workerData.parent || process.memoryUsage.rss() > workerData.most)
    process.kill(process.pid, 'SIGKILL');
}, 200);
`;

// Its parent may be killed, and its buffers are no part of the memory that V8 is held to. The most bytes of all stand in the arguments.
const workerData = { parent: process.ppid, most: Number(process.argv[2]) };
new Worker(WATCH, { eval: true, execArgv: [], workerData }).unref();

process.once('message', (order: ImportOrder) => void read(order));
// Whoever started it is gone.
process.once('disconnect', () => process.exit(1));

async function read({ name, bytes }: ImportOrder): Promise<void> {
  try {
    const imported = await importFile(new Uint8Array(bytes), name, {
      onProgress: (progress) => say({ progress }),
    });
    say({ imported });
  } catch (error) {
    if (error instanceof Invalid) say({ refused: error.message });
    else say({ broke: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function say(message: ImportMessage): void {
  process.send?.(message);
}
