import fs from 'node:fs';
import path from 'node:path';
import { step } from './progress.mjs';
import { runNode } from './processes.mjs';
import { hashFiles } from './source-hash.mjs';

const STAMP = 'lib/db/generated/.source-hash';
const SOURCES = ['prisma/schema.prisma', 'node_modules/prisma/package.json'];

/**
 * Generates the database client from the schema, unless the one that is there was made from the same.
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
export async function ensureClient(root, signal) {
  const hash = hashFiles(root, SOURCES);
  const stamp = path.join(root, STAMP);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return;
  await step('Database client', () =>
    runNode(
      'The database client could not be generated; the reason is above.',
      [prismaCli(root), 'generate'],
      {
        cwd: root,
        env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
        ...(signal && { signal }),
      },
    ),
  );
  fs.writeFileSync(stamp, hash);
}

function prismaCli(root) {
  return path.join(root, 'node_modules/prisma/build/index.js');
}
