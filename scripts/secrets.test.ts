import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepSecrets } from './secrets.mjs';

let folder = '';
let file = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-secrets-'));
  file = path.join(folder, 'secrets.json');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the secrets of an installation', () => {
  it('are made once and then stay as they are', () => {
    const first = keepSecrets(folder);
    expect(first.sessionSecret).toMatch(/^[\w-]{43}$/);
    expect(first.setupToken).toMatch(/^[\w-]{43}$/);
    expect(first.setupToken).not.toBe(first.sessionSecret);
    expect(keepSecrets(folder)).toEqual(first);
    expect(fs.readdirSync(folder)).toEqual(['secrets.json']);
  });

  it('differ between installations', () => {
    const first = keepSecrets(folder);
    fs.rmSync(file);
    expect(keepSecrets(folder).sessionSecret).not.toBe(first.sessionSecret);
  });

  it.runIf(process.platform !== 'win32')(
    'are readable by their owner only, whatever the umask was or somebody did',
    () => {
      const before = process.umask(0);
      try {
        keepSecrets(folder);
      } finally {
        process.umask(before);
      }
      expect(fs.statSync(file).mode & 0o777).toBe(0o600);
      fs.chmodSync(file, 0o644);
      keepSecrets(folder);
      expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    },
  );

  it('are completed when an older version kept fewer, and what else is in the file stays', () => {
    const sessionSecret = 's'.repeat(43);
    fs.writeFileSync(file, JSON.stringify({ sessionSecret, other: 1 }), { mode: 0o600 });
    const kept = keepSecrets(folder);
    expect(kept.sessionSecret).toBe(sessionSecret);
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toEqual({ ...kept, other: 1 });
  });

  it('are never replaced silently when their file is damaged', () => {
    fs.writeFileSync(file, '{"sessionSecret":');
    expect(() => keepSecrets(folder)).toThrow(/secrets\.json cannot be read/);
    expect(fs.readFileSync(file, 'utf8')).toBe('{"sessionSecret":');
  });
});
