import 'server-only';
import { env } from '@/lib/config/env';
import { createClient } from './create-client';
import type { Prisma, PrismaClient } from './generated/client';

export type { Prisma } from './generated/client';

/** What a query runs on: the pool, or the transaction that a command holds. */
export type Db = PrismaClient | Prisma.TransactionClient;
export type Transaction = Prisma.TransactionClient;

// One pool a process: Next loads a module once for each of its bundles.
const shared = globalThis as typeof globalThis & { glossatorDb?: PrismaClient };

/** The process's database. */
export function db(): PrismaClient {
  shared.glossatorDb ??= createClient(env().DATABASE_URL);
  return shared.glossatorDb;
}

/** Runs a command's work in one transaction: all of it is kept, or nothing is. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: 10_000, timeout: 30_000 });
}
