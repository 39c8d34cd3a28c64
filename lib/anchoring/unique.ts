import { at } from '@/lib/anchoring/letters';

/** Places in a list of keys that stand for many, or for none. */
const MANY = -2;
const NONE = -1;

/**
 * Calls `found` for every key that stands exactly once in each list, in the order of the first. A key of 0 stands for nothing.
 * Keys are hashes: equal things have equal keys, and the caller checks that the reverse is so.
 */
export function eachUnique(
  before: Int32Array,
  after: Int32Array,
  found: (before: number, after: number) => void,
): void {
  const size = 1 << Math.max(4, Math.ceil(Math.log2(2 * (Math.min(before.length, after.length) + 1))) + 1);
  const table = { keys: new Int32Array(size), first: new Int32Array(size).fill(NONE), mask: size - 1 };
  const other = new Int32Array(size).fill(NONE);
  // The shorter list makes the table, so that it stays small; the longer one only looks things up.
  const [made, asked] = before.length <= after.length ? [before, after] : [after, before];
  for (let index = 0; index < made.length; index++) {
    const key = at(made, index);
    if (key === 0) continue;
    const slot = slotOf(table, key);
    table.first[slot] = at(table.keys, slot) === 0 ? index : MANY;
    table.keys[slot] = key;
  }
  for (let index = 0; index < asked.length; index++) {
    const key = at(asked, index);
    if (key === 0) continue;
    const slot = slotOf(table, key);
    if (at(table.keys, slot) !== 0) other[slot] = at(other, slot) === NONE ? index : MANY;
  }
  for (let index = 0; index < before.length; index++) {
    const key = at(before, index);
    if (key === 0) continue;
    const slot = slotOf(table, key);
    if (at(table.keys, slot) === 0) continue;
    const [own, partner] = made === before ? [table.first, other] : [other, table.first];
    if (at(own, slot) === index && at(partner, slot) >= 0) found(index, at(partner, slot));
  }
}

function slotOf(table: { keys: Int32Array; mask: number }, key: number): number {
  let slot = (Math.imul(key, 0x85ebca6b) >>> 7) & table.mask;
  while (at(table.keys, slot) !== 0 && at(table.keys, slot) !== key) slot = (slot + 1) & table.mask;
  return slot;
}
