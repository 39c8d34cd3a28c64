import { spawn } from 'node:child_process';
import { following } from './processes.mjs';

const MAIN = 'lib/jobs/main.ts';
const STOP_MS = 10_000;
/** One that ends at once would otherwise be started hundreds of times a minute. */
const PAUSES_MS = [500, 2_000, 10_000, 30_000];
/** Who ran so long was well: the next pause is the shortest again. */
const WELL_MS = 60_000;

/**
 * Keeps the process running that does what outlives a request, such as imports: starts it, and starts it again when it ends.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env With DATABASE_URL.
 * @returns {{ stop: () => Promise<void> }} `stop` lets it give back what it works on.
 */
export function keepWorker(root, env) {
  let worker;
  let timer;
  let stopping = false;
  let failures = 0;
  const start = () => {
    const started = Date.now();
    const child = following(['--conditions=react-server', '--import', 'tsx', MAIN], env);
    worker = spawn(child.command, child.args, {
      cwd: root,
      env: child.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    worker.once('error', (error) => console.error(`The worker cannot be started: ${error.message}.`));
    worker.once('close', (code, signal) => {
      worker = undefined;
      if (stopping) return;
      failures = Date.now() - started > WELL_MS ? 0 : failures + 1;
      const wait = PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)];
      console.error(`The worker ended (${signal ?? `exit code ${code}`}); starting it again …`);
      timer = setTimeout(start, wait);
    });
  };
  start();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      const last = worker;
      if (!last) return;
      const gone = new Promise((resolve) => last.once('close', resolve));
      last.kill('SIGTERM');
      const deadline = setTimeout(() => last.kill('SIGKILL'), STOP_MS);
      await gone;
      clearTimeout(deadline);
    },
  };
}
