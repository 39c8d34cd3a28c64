import { db } from '@/lib/db/client';
import { loadSample } from '@/prisma/seed/load';

// Started by scripts/sample.mjs: `node --conditions=react-server --import tsx prisma/seed/run.ts`.

try {
  await loadSample();
  await db().$disconnect();
  console.log('The sample is loaded.');
} catch (error) {
  console.error(`The sample could not be loaded. ${error instanceof Error ? error.message : String(error)}`);
  // Not by itself: the pool may still hold connections that nobody waits for.
  process.exit(1);
}
