import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';
import { statementNames } from './statement-names';

/**
 * What may be seen is asked by joins of many tables; to try each order of twelve takes PostgreSQL a hundred times as long as to
 * answer. Prisma writes them from the row that is asked for outwards, which is a good order.
 */
const PLANNING = '-c join_collapse_limit=4';

/** A Prisma client of its own, with a pool of at most `connections`. The caller disconnects it. */
export function createClient(url: string, connections = 10): PrismaClient {
  const pool = { connectionString: url, max: connections, options: PLANNING };
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
  });
}
