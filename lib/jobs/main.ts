import { runWorker } from './worker';

// Started by scripts/worker.mjs: `node --conditions=react-server --import tsx lib/jobs/main.ts`.

const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
await runWorker(stop.signal);
// Not by itself: the pool may still hold connections that nobody waits for.
process.exit(0);
