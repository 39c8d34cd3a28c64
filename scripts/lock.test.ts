import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockHolder, takeLock } from './lock.mjs';

let folder = '';
let file = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-lock-'));
  file = path.join(folder, 'lock');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The id of a process that has ended and been collected. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('a lock', () => {
  it('is held by one, and tells the other who holds it and for what', () => {
    expect(takeLock(file, 'first')).toMatchObject({ held: true });
    expect(takeLock(file, 'second')).toEqual({ held: false, pid: process.pid, purpose: 'first' });
    expect(lockHolder(file)).toEqual({ pid: process.pid, purpose: 'first' });
  });

  it('is free again once released, and can only be released by its holder', () => {
    const first = takeLock(file, 'first');
    if (first.held) first.release();
    expect(lockHolder(file)).toBeUndefined();
    const second = takeLock(file, 'second');
    if (first.held) first.release();
    expect(second.held).toBe(true);
    expect(lockHolder(file)?.purpose).toBe('second');
  });

  it('is taken over from a process that is gone', () => {
    fs.writeFileSync(file, JSON.stringify({ pid: deadProcess(), identity: '', purpose: 'killed' }));
    expect(takeLock(file, 'next').held).toBe(true);
  });

  it.runIf(process.platform !== 'win32')(
    'is taken over when its process id belongs to another program now',
    () => {
      fs.writeFileSync(
        file,
        JSON.stringify({ pid: process.pid, identity: 'before the reboot', purpose: 'killed' }),
      );
      expect(takeLock(file, 'next').held).toBe(true);
    },
  );

  it('is taken over when it says nothing that can be understood', () => {
    for (const text of ['', 'null', '{"pid":', '{"pid":"1"}', '{"pid":-1}']) {
      fs.writeFileSync(file, text);
      const lock = takeLock(file, 'next');
      expect(lock.held, text).toBe(true);
      if (lock.held) lock.release();
    }
  });

  it('is taken over after a crash in the middle of a takeover', () => {
    const gone = JSON.stringify({ pid: deadProcess(), identity: '', purpose: 'killed' });
    fs.writeFileSync(file, gone);
    fs.writeFileSync(`${file}.takeover`, gone);
    expect(takeLock(file, 'next').held).toBe(true);
    expect(fs.readdirSync(folder)).toEqual(['lock']);
  });

  it('goes to exactly one of many that find the same dead holder at once', async () => {
    fs.writeFileSync(file, JSON.stringify({ pid: deadProcess(), identity: '', purpose: 'killed' }));
    const program = `
      const { takeLock } = await import(${JSON.stringify(new URL('./lock.mjs', import.meta.url).href)});
      console.log(takeLock(${JSON.stringify(file)}, 'race').held);
      process.stdin.resume().on('end', () => process.exit());`;
    const racers = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    const answers = await Promise.all(
      racers.map(
        (racer) =>
          new Promise<string>((resolve) => racer.stdout.once('data', (text) => resolve(String(text).trim()))),
      ),
    );
    for (const racer of racers) racer.stdin.end();
    expect(answers.sort()).toEqual(['false', 'false', 'false', 'false', 'false', 'true']);
  });
});
