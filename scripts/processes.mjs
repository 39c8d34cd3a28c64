import { spawn } from 'node:child_process';
import { Failure } from './failure.mjs';

const FOLLOW_PARENT = new URL('./follow-parent.mjs', import.meta.url).href;
const GRACE_MS = 500;

/**
 * Runs a command to its end without showing its output.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number, input?: string, shell?: boolean,
 *   signal?: AbortSignal, stopSignal?: NodeJS.Signals, ipc?: boolean }} [options] `signal` ends the child with
 *   `stopSignal` (SIGTERM) and rejects with
 *   the signal's reason once the child is gone.
 * @returns {Promise<{ code: number, output: string }>} `code` is 1 when a signal ended it.
 */
export function run(command, args, options = {}) {
  const { input, signal, stopSignal = 'SIGTERM', ipc = false, ...rest } = options;
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const stdin = input === undefined ? 'ignore' : 'pipe';
    const child = spawn(command, args, {
      ...rest,
      stdio: [stdin, 'pipe', 'pipe', ...(ipc ? ['ipc'] : [])],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => (output += text));
    }
    const abort = () => child.kill(stopSignal);
    signal?.addEventListener('abort', abort, { once: true });
    child.once('error', reject);
    const finish = (code) => {
      signal?.removeEventListener('abort', abort);
      if (signal?.aborted) reject(signal.reason);
      else resolve({ code: code ?? 1, output });
    };
    // A daemon that the child leaves behind may keep the pipes open: then 'close' never comes.
    child.once('exit', (code) => setTimeout(finish, GRACE_MS, code).unref());
    child.once('close', finish);
    if (input !== undefined) child.stdin.end(input);
  });
}

/**
 * Runs a command and fails with its output when it does.
 * @param {string} sentence What to say then.
 * @param {string} command
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function runOrFail(sentence, command, args, options) {
  let result;
  try {
    result = await run(command, args, options);
  } catch (error) {
    if (error?.syscall === undefined) throw error;
    throw new Failure(`${sentence} (${error.message})`);
  }
  if (result.code !== 0) throw new Failure(sentence, result.output);
  return result.output;
}

/**
 * The arguments and environment for a Node child that ends when this process ends, even by `kill -9`: the
 * channel between them closes, and the child notices. Needs an 'ipc' entry in `stdio`.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export function following(args, env) {
  return {
    command: process.execPath,
    args: ['--import', FOLLOW_PARENT, ...args],
    env: { ...env, GLOSSATOR_FOLLOW: '1' },
  };
}

/**
 * Runs a Node program of this project that ends with this process, and fails with its output.
 * @param {string} sentence
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 */
export function runNode(sentence, args, options) {
  const child = following(args, options.env);
  return runOrFail(sentence, child.command, child.args, { ...options, env: child.env, ipc: true });
}
