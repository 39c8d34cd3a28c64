import 'server-only';
import { env } from '@/lib/config/env';
import { Conflict, Invalid } from '@/lib/errors/app-error';
import { createClient } from './create-client';
import { Prisma, type PrismaClient } from './generated/client';

export type { Prisma } from './generated/client';

/** What a query runs on: the pool, or the transaction that a command holds. */
export type Db = PrismaClient | Prisma.TransactionClient;
export type Transaction = Prisma.TransactionClient;

/** SQL's NULL for a column of JSON, which Prisma tells from JSON's own null. */
export const NO_JSON = Prisma.DbNull;

// One pool a process: Next loads a module once for each of its bundles.
const shared = globalThis as typeof globalThis & { glossatorDb?: PrismaClient };

/** The process's database. */
export function db(): PrismaClient {
  shared.glossatorDb ??= createClient(env().DATABASE_URL);
  return shared.glossatorDb;
}

/** What each open transaction leaves to be done once it is committed, by name. */
const left = new WeakMap<Transaction, Map<string, () => void>>();

/** Runs a command's work in one transaction: all of it is kept, or nothing is. */
export async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const after = new Map<string, () => void>();
  try {
    const run = (tx: Transaction) => {
      left.set(tx, after);
      return work(tx);
    };
    const result = await db().$transaction(run, { maxWait: 10_000, timeout: 30_000 });
    for (const then of after.values()) then();
    return result;
  } catch (error) {
    throw refusalOf(error);
  }
}

/**
 * Has `then` run once the transaction is committed, and never when it is not; of one name, the last. It must not throw
 * and is not waited for: who wrote has their answer by then.
 */
export function afterCommit(tx: Transaction, name: string, then: () => void): void {
  left.get(tx)?.set(name, then);
}

/**
 * A key that is taken and a row that is not there are answers, not failures: no check before the write
 * can rule them out when two write at once. They say nothing of the other row, which may be unseen.
 */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return error;
  if (error.code === 'P2002') return new Conflict();
  if (error.code === 'P2003')
    return new Invalid('Something that this refers to is not there. Load the page again and choose anew.');
  return error;
}
