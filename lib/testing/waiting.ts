import { db } from '@/lib/db/client';

/** How many of this database's connections wait for another's transaction; for `expect.poll`. */
export async function waiting(): Promise<number> {
  const [row] = await db().$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return Number(row?.count ?? 0);
}
