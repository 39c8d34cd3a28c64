import fs from 'node:fs';
import path from 'node:path';
import { step } from './progress.mjs';
import { runNode } from './processes.mjs';
import { hashBuildSources } from './source-hash.mjs';

/**
 * Builds the application, unless the build that is there was made from the same sources.
 * @param {string} root
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ built: boolean }>}
 */
export async function ensureBuild(root, signal) {
  const stamp = path.join(root, '.next/source-hash');
  const hash = hashBuildSources(root);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return { built: false };
  const forget = () => {
    for (const file of [stamp, path.join(root, '.next/BUILD_ID')]) fs.rmSync(file, { force: true });
  };
  // Before and after: neither a failed build nor one that was killed may be started.
  forget();
  try {
    await step('Build', () => build(root, signal), {
      announce: 'Building the application; this happens once for each version …',
    });
  } catch (error) {
    forget();
    throw error;
  }
  fs.writeFileSync(stamp, hash);
  return { built: true };
}

async function build(root, signal) {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  // A build must be the same whichever database it will meet, and must not open it.
  delete env.DATABASE_URL;
  await runNode(
    'The application could not be built; the reason is above.',
    [path.join(root, 'node_modules/next/dist/bin/next'), 'build'],
    { cwd: root, env, ...(signal && { signal }) },
  );
}
