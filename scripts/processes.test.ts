import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { processIdentity } from './process-identity.mjs';

const PROCESSES = new URL('./processes.mjs', import.meta.url).href;

/** Starts a parent that starts a child by `following`; both would run for a minute. */
function startFamily(): Promise<{ parent: number; child: number }> {
  const program = `
    import { spawn } from 'node:child_process';
    const { following } = await import(${JSON.stringify(PROCESSES)});
    const { command, args, env } = following(['-e', 'setTimeout(() => {}, 60000)'], process.env);
    const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    console.log(child.pid);
    setTimeout(() => {}, 60000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    parent.once('error', reject);
    parent.stdout.once('data', (text) => resolve({ parent: parent.pid ?? 0, child: Number(text) }));
  });
}

describe('a child that follows', () => {
  it('ends when its parent is killed and can no longer tell it to', async () => {
    const { parent, child } = await startFamily();
    expect(processIdentity(child)).toBeDefined();
    process.kill(parent, 'SIGKILL');
    await expect.poll(() => processIdentity(child), { timeout: 15_000 }).toBeUndefined();
  });
});
