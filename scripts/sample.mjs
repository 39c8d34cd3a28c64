import { findsRows } from './database.mjs';
import { step } from './progress.mjs';
import { runNode } from './processes.mjs';

const SEED = 'prisma/seed/run.ts';

/**
 * Loads the sample once: a group with a paper, people and notes.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env With DATABASE_URL.
 * @param {AbortSignal} [signal]
 */
export async function ensureSample(root, env, signal) {
  if (
    await findsRows(env.DATABASE_URL, "select 1 from jobs where kind = 'sample' and state = 'done' limit 1")
  )
    return;
  await step('Sample', () =>
    runNode(
      'The sample could not be loaded; the reason is above. GLOSSATOR_SAMPLE=0 starts without it.',
      ['--conditions=react-server', '--import', 'tsx', SEED],
      { cwd: root, env, ...(signal && { signal }) },
    ),
  );
}
