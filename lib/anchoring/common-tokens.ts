import { at } from '@/lib/anchoring/letters';

/** Differences that are followed before what was found is kept and the search begins anew: it bounds the work for each token. */
const MOST_DIFFERENCES = 256;
/** After so many, lists of which less than a third agrees are not searched further at once: there is little to find. */
const FEW_DIFFERENCES = 32;
const MIDDLE = MOST_DIFFERENCES + 1;
const NOWHERE = -1;

/** Two lists of tokens from a place in each on. */
type Lists = { before: Int32Array; after: Int32Array; b: number; a: number };

/** How far each diagonal got with 0, 1, 2 ... differences, and where the walk back begins. */
type Trace = { reaches: Int32Array[]; x: number; y: number };

/**
 * Tokens of two lists that go together, in order, with as few as possible left over (Myers). Where the lists differ too much, what reaches
 * furthest is kept and the search goes on from there: then it is not the best choice, and the work stays linear.
 */
export function commonTokens(before: Int32Array, after: Int32Array): [number, number][] {
  const common: [number, number][] = [];
  const lists = { before, after, b: 0, a: 0 };
  while (lists.b < before.length && lists.a < after.length) {
    const trace = search(lists);
    const found = walkBack(lists, trace);
    const isDone = lists.b + trace.x === before.length && lists.a + trace.y === after.length;
    // What lies far back does not change any more, however it goes on; the end of a search that was broken off might.
    const kept = isDone ? found : found.slice(0, Math.ceil(found.length / 2));
    for (const pair of kept) common.push(pair);
    const last = isDone ? undefined : kept.at(-1);
    [lists.b, lists.a] = last ? [last[0] + 1, last[1] + 1] : [lists.b + trace.x, lists.a + trace.y];
  }
  return common;
}

function search(lists: Lists): Trace {
  const [rows, columns] = [lists.before.length - lists.b, lists.after.length - lists.a];
  const reach = new Int32Array(2 * MIDDLE + 1).fill(NOWHERE);
  const reaches: Int32Array[] = [];
  let [bestX, bestY, bestCount] = [0, 0, 0];
  for (let count = 0; count <= MOST_DIFFERENCES; count++) {
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = count === 0 ? 0 : step(reach, MIDDLE, diagonal, rows, columns).x;
      if (x !== NOWHERE) x = slide(lists, x, x - diagonal);
      reach[MIDDLE + diagonal] = x;
      if (x !== NOWHERE && 2 * x - diagonal > bestX + bestY)
        [bestX, bestY, bestCount] = [x, x - diagonal, count];
    }
    reaches.push(reach.slice(MIDDLE - count, MIDDLE + count + 1));
    if (bestX === rows && bestY === columns) break;
    if (count >= FEW_DIFFERENCES && bestX + bestY - count < count) break;
  }
  return { reaches: reaches.slice(0, bestCount + 1), x: bestX, y: bestY };
}

/** Where the diagonal begins with one difference more: the further of the two ways that stay within both lists. `reach` has diagonal 0 at `middle`. */
function step(
  reach: Int32Array,
  middle: number,
  diagonal: number,
  rows: number,
  columns: number,
): { x: number; down: boolean } {
  const left = at(reach, middle + diagonal - 1);
  const above = at(reach, middle + diagonal + 1);
  const right = left === NOWHERE || left + 1 > rows ? NOWHERE : left + 1;
  const down = above === NOWHERE || above - diagonal > columns ? NOWHERE : above;
  return right > down ? { x: right, down: false } : { x: down, down: true };
}

/** Follows equal tokens, and gives the place in the first list where they end. */
function slide(lists: Lists, x: number, y: number): number {
  const { before, after, b, a } = lists;
  let length = 0;
  while (
    b + x + length < before.length &&
    a + y + length < after.length &&
    at(before, b + x + length) === at(after, a + y + length)
  )
    length++;
  return x + length;
}

function walkBack(lists: Lists, trace: Trace): [number, number][] {
  const [rows, columns] = [lists.before.length - lists.b, lists.after.length - lists.a];
  const common: [number, number][] = [];
  let { x, y } = trace;
  for (let count = trace.reaches.length - 1; count >= 0; count--) {
    const reach = trace.reaches[count - 1];
    const { x: start, down } = reach ? step(reach, count - 1, x - y, rows, columns) : { x: 0, down: false };
    while (x > start) common.push([lists.b + --x, lists.a + --y]);
    if (down) y--;
    else x--;
  }
  return common.reverse();
}
