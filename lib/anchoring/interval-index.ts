/** A half-open interval in code points. One id may have several. */
export type Interval = { id: string; start: number; end: number };

export type IntervalIndex = {
  /** Ids of the intervals that cover `offset`. */
  at(offset: number): string[];
  /** Ids of the intervals that share a code point with the range. */
  overlapping(start: number, end: number): string[];
  add(interval: Interval): void;
  /** Removes every interval of this id. */
  remove(id: string): void;
};

type Entry = Interval & { order: number; removed: boolean };

/** Changes that may wait before the tree is made again. Small enough to scan at each question, large enough to make rebuilding rare. */
const WAITING = 64;

/**
 * Answers which intervals lie at a place: O(log n + k), whatever nests or overlaps. SPEC.md, rules I1 to I5.
 * A sorted array is read as a balanced tree whose nodes know the furthest end below them. Additions wait in a short list and removals are
 * marked, until there are enough of them to make the tree again.
 */
export function createIntervalIndex(intervals: Iterable<Interval> = []): IntervalIndex {
  const byId = new Map<string, Entry[]>();
  let order = 0;
  let waiting: Entry[] = [];
  let removedInTree = 0;

  function register(interval: Interval): Entry | null {
    if (!(interval.start < interval.end)) return null;
    const { id, start, end } = interval;
    const entry = { id, start, end, order: order++, removed: false };
    const entries = byId.get(id);
    if (entries) entries.push(entry);
    else byId.set(id, [entry]);
    return entry;
  }

  let tree = buildTree([...intervals].map(register).filter((entry) => entry !== null));

  function settle(): void {
    if (waiting.length + removedInTree <= WAITING + Math.sqrt(tree.entries.length)) return;
    tree = buildTree([...tree.entries, ...waiting].filter((entry) => !entry.removed));
    waiting = [];
    removedInTree = 0;
  }

  function overlapping(start: number, end: number): string[] {
    if (!(start < end)) return [];
    const found: Entry[] = [];
    collect(tree, 0, tree.entries.length, start, end, found);
    for (const entry of waiting) if (entry.start < end && entry.end > start) found.push(entry);
    const present = found.filter((entry) => !entry.removed).sort(compareEntries);
    return [...new Set(present.map((entry) => entry.id))];
  }

  return {
    at: (offset) => overlapping(offset, offset + 1),
    overlapping,
    add(interval) {
      const entry = register(interval);
      if (entry) waiting.push(entry);
      settle();
    },
    remove(id) {
      for (const entry of byId.get(id) ?? []) entry.removed = true;
      const before = waiting.length;
      waiting = waiting.filter((entry) => !entry.removed);
      removedInTree += (byId.get(id)?.length ?? 0) - (before - waiting.length);
      byId.delete(id);
      settle();
    },
  };
}

/** `furthest[m]` is the largest end in the subtree whose middle is m; a subtree is a stretch [low, high) and m its middle. */
type Tree = { entries: Entry[]; furthest: number[] };

function buildTree(entries: Entry[]): Tree {
  const tree: Tree = {
    entries: entries.sort(compareEntries),
    furthest: new Array<number>(entries.length).fill(0),
  };
  setFurthest(tree, 0, entries.length);
  return tree;
}

function setFurthest(tree: Tree, low: number, high: number): number {
  if (low >= high) return -Infinity;
  const middle = (low + high) >>> 1;
  const own = tree.entries[middle]?.end ?? -Infinity;
  const furthest = Math.max(own, setFurthest(tree, low, middle), setFurthest(tree, middle + 1, high));
  tree.furthest[middle] = furthest;
  return furthest;
}

function collect(tree: Tree, low: number, high: number, start: number, end: number, found: Entry[]): void {
  if (low >= high) return;
  const middle = (low + high) >>> 1;
  const entry = tree.entries[middle];
  if (!entry || (tree.furthest[middle] ?? -Infinity) <= start) return;
  collect(tree, low, middle, start, end, found);
  if (entry.start >= end) return;
  if (entry.end > start) found.push(entry);
  collect(tree, middle + 1, high, start, end, found);
}

function compareEntries(a: Entry, b: Entry): number {
  return a.start - b.start || b.end - a.end || a.order - b.order;
}
