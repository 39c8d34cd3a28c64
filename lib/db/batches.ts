import 'server-only';

/** Of a row that is listed oldest first: where it stands. */
interface Placed {
  id: string;
  createdAt: Date | string;
}

/** A condition of the database: the rows after one; at first all of them. */
type After = { OR?: object[] };

const BATCH = 200;

/**
 * All rows, oldest first, a batch at a time as they are asked for, each batch by what comes after the last
 * row of the one before: rows that are added meanwhile do not shift it.
 * @param read The first `take` rows that match `after`, ordered by `createdAt`, then `id`.
 */
export async function* inBatches<R extends Placed>(
  read: (after: After, take: number) => Promise<R[]>,
): AsyncGenerator<R> {
  let after: After = {};
  for (;;) {
    const batch = await read(after, BATCH);
    yield* batch;
    const last = batch.at(-1);
    if (last === undefined || batch.length < BATCH) return;
    const createdAt = new Date(last.createdAt);
    after = { OR: [{ createdAt: { gt: createdAt } }, { createdAt, id: { gt: last.id } }] };
  }
}
