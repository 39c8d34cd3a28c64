import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashBuildSources } from './source-hash.mjs';

let root = '';

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'glossator-hash-'));
  for (const name of ['app/page.tsx', 'lib/db/client.ts', 'prisma/schema.prisma', 'package-lock.json'])
    write(name, name);
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string) {
  fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  fs.writeFileSync(path.join(root, name), text);
}

describe('the hash of what goes into a build', () => {
  it('stays the same while nothing changes', () => {
    expect(hashBuildSources(root)).toBe(hashBuildSources(root));
  });

  it.each([
    'app/page.tsx',
    'app/new.css',
    'public/icon.svg',
    'proxy.ts',
    'unheard-of.ts',
    'new/folder/file.ts',
    '.env.production',
    'prisma/schema.prisma',
    'package-lock.json',
  ])('changes with %s', (name) => {
    const before = hashBuildSources(root);
    write(name, 'changed');
    expect(hashBuildSources(root)).not.toBe(before);
  });

  it('changes when a file is removed or renamed', () => {
    const before = hashBuildSources(root);
    fs.renameSync(path.join(root, 'app/page.tsx'), path.join(root, 'app/layout.tsx'));
    const renamed = hashBuildSources(root);
    expect(renamed).not.toBe(before);
    fs.rmSync(path.join(root, 'app/layout.tsx'));
    expect(hashBuildSources(root)).not.toBe(renamed);
  });

  it.each([
    'app/page.test.tsx',
    'e2e/story.spec.ts',
    'docs/guide.ts',
    'README.md',
    'prisma/migrations/1/migration.sql',
    'prisma/seed/run.ts',
    'lib/db/generated/client.ts',
    'lib/testing/database.ts',
    '.data/lock',
    '.next/BUILD_ID',
    'node_modules/next/index.js',
    'tsconfig.tsbuildinfo',
  ])('does not change with %s, which no build reads', (name) => {
    const before = hashBuildSources(root);
    write(name, 'changed');
    expect(hashBuildSources(root)).toBe(before);
  });
});
