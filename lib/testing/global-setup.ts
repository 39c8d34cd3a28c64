import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { openTestServer } from '@/scripts/test-server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server's maintenance database, and the name of the database to clone. */
    testServer: { url: string; template: string };
  }
}

/** Runs once for a run of vitest: a PostgreSQL of its own, with one database that has all migrations. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = path.resolve(import.meta.dirname, '../..');
  const server = await openTestServer(root);
  project.provide('testServer', { url: server.url, template: server.template });
  return () => server.close();
}
