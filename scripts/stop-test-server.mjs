// Stands by while tests run (see test-server.mjs), and stops their PostgreSQL if they end without doing so.
import path from 'node:path';
import { takeLock } from './lock.mjs';

const [dataDir] = process.argv.slice(2);

// The tests hold the other end. It closes when they end, whatever ends them.
process.stdin.resume().once('end', () => void stopLeftServer());

async function stopLeftServer() {
  const lock = takeLock(path.join(dataDir, 'lock'), 'npm test');
  // Another run has it by now and uses the server.
  if (!lock.held) return;
  try {
    const { stopPostgres } = await import('./postgres.mjs');
    await stopPostgres(dataDir);
  } finally {
    lock.release();
  }
}
