import crypto from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/**
 * A database of its own for a test file: empty, with all migrations applied.
 * @returns Its address, and `drop`, which removes it whoever is still connected.
 */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = inject('testServer');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(server.url, `create database ${name} template ${server.template}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server.url, `drop database if exists ${name} with (force)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
