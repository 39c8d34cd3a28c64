import { spawn } from 'node:child_process';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { following } from './processes.mjs';
import { portFailure } from './settings.mjs';

const HEALTH = '/api/v1/health';
const START_MS = 120_000;
const STOP_MS = 15_000;
const PAUSE_MS = 50;

/**
 * Starts the built application and waits until it answers.
 * @param {string} root
 * @param {{ host: string, port: number, localUrl: string }} settings
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal Ends the waiting.
 * @returns {Promise<{ ended: Promise<number>, stop: () => Promise<void>}>} `ended` resolves
 *   with the exit code when the server is gone, for whatever reason.
 */
export async function serve(root, settings, env, signal) {
  const next = path.join(root, 'node_modules/next/dist/bin/next');
  const child = following([next, 'start', '-p', String(settings.port), '-H', settings.host], env);
  const server = spawn(child.command, child.args, {
    cwd: root,
    env: child.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = holdOutput(server);
  let gone = false;
  const ended = new Promise((resolve) => {
    server.once('error', () => resolve(1));
    server.once('close', (code) => resolve(code ?? 1));
  }).then((code) => {
    gone = true;
    return code;
  });
  const stop = async () => {
    if (gone) return;
    server.kill('SIGTERM');
    const timer = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(timer);
  };
  try {
    await waitForHealth(settings, () => gone, output, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  output.release();
  return { ended, stop };
}

async function waitForHealth(settings, isGone, output, signal) {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    signal.throwIfAborted();
    if (isGone()) {
      if (output.text().includes('EADDRINUSE')) throw portFailure('EADDRINUSE', settings);
      throw new Failure('The server ended while it was starting; the reason is above.', output.text());
    }
    const answer = await fetch(settings.localUrl + HEALTH, { signal: AbortSignal.timeout(10_000) }).catch(
      () => undefined,
    );
    // Another program at that port may answer while ours is still failing to open it.
    if (answer?.ok && !isGone()) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Failure(`The server does not answer at ${settings.localUrl}${HEALTH}.`, output.text());
}

/** Keeps what the server prints until it is ready, then passes on what follows. */
function holdOutput(server) {
  let held = '';
  let passing = false;
  for (const [from, to] of [[server.stdout, process.stdout], [server.stderr, process.stderr]]) {
    from.setEncoding('utf8');
    from.on('data', (text) => {
      if (passing) to.write(text);
      else held += text;
    });
  } // prettier-ignore
  return { text: () => held, release: () => (passing = true) };
}
