import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // Outside Next, the real one throws when it is imported.
      'server-only': path.join(root, 'node_modules/server-only/empty.js'),
    },
  },
  test: {
    include: ['app', 'boundaries', 'components', 'lib', 'prisma', 'scripts'].map(
      (folder) => `${folder}/**/*.test.{ts,tsx}`,
    ),
    globalSetup: 'lib/testing/global-setup.ts',
    // By itself it leaves one processor free; here the database works beside it, and much is waiting for that.
    maxWorkers: Math.max(2, os.availableParallelism()),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Its second would be too short where many tests share few processors.
    expect: { poll: { timeout: 10_000 } },
  },
});
