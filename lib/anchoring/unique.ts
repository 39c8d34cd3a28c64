import { at } from '@/lib/anchoring/letters';

/** Where a key stands, if it is not one place. */
const MANY = -2;
const NOWHERE = -1;
/** An entry of the table: the key, its place in the first list and its place in the second. Side by side, because the memory is what takes time. */
const WIDTH = 4;
const FIRST = 1;
const SECOND = 2;

/**
 * Calls `found` for every key that stands exactly once in each list, in the order of the first. A key of 0 stands for nothing.
 * Keys are hashes: equal things have equal keys, and the caller checks that the reverse is so.
 */
export function eachUnique(
  first: Int32Array,
  second: Int32Array,
  found: (first: number, second: number) => void,
): void {
  const table = tableFor(first);
  for (let index = 0; index < first.length; index++) {
    const key = at(first, index);
    if (key === 0) continue;
    const entry = entryOf(table, key);
    table[entry + FIRST] = at(table, entry) === 0 ? index : MANY;
    table[entry] = key;
  }
  for (let index = 0; index < second.length; index++) {
    const key = at(second, index);
    if (key === 0) continue;
    const entry = entryOf(table, key);
    if (at(table, entry) !== 0) table[entry + SECOND] = at(table, entry + SECOND) === NOWHERE ? index : MANY;
  }
  for (let index = 0; index < first.length; index++) {
    const key = at(first, index);
    if (key === 0) continue;
    const entry = entryOf(table, key);
    const partner = at(table, entry + SECOND);
    if (at(table, entry + FIRST) === index && partner >= 0) found(index, partner);
  }
}

/** An empty table with room for the keys twice over. */
function tableFor(keys: Int32Array): Int32Array {
  let count = 0;
  for (let index = 0; index < keys.length; index++) if (at(keys, index) !== 0) count++;
  const table = new Int32Array(WIDTH << Math.ceil(Math.log2(2 * count + 2)));
  for (let entry = SECOND; entry < table.length; entry += WIDTH) table[entry] = NOWHERE;
  return table;
}

/** Where the key has its entry, or would have it. */
function entryOf(table: Int32Array, key: number): number {
  const mask = table.length - WIDTH;
  let entry = ((Math.imul(key, 0x85ebca6b) >>> 7) * WIDTH) & mask;
  while (at(table, entry) !== 0 && at(table, entry) !== key) entry = (entry + WIDTH) & mask;
  return entry;
}
