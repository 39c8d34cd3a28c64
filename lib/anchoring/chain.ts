import { at } from '@/lib/anchoring/letters';
import { type Run } from '@/lib/anchoring/pairing';

/**
 * The heaviest choice of runs that stand in the same order in both texts, as one flag a run. `runs` are sorted by `before`, and their
 * lengths are their weights. O(n log n).
 */
export function heaviestChain(runs: readonly Run[]): boolean[] {
  const order = runs.map((_, index) => index).sort((x, y) => startAfter(runs, x) - startAfter(runs, y));
  const rank = new Int32Array(runs.length);
  order.forEach((run, place) => (rank[run] = place + 1));
  // A Fenwick tree of the best chain that ends at or below a rank: its weight, and the run that it ends with.
  const weight = new Float64Array(runs.length + 1);
  const last = new Int32Array(runs.length + 1).fill(-1);
  const previous = new Int32Array(runs.length).fill(-1);
  let [best, bestWeight] = [-1, 0];
  runs.forEach((run, index) => {
    let total = 0;
    for (let node = at(rank, index) - 1; node > 0; node -= node & -node) {
      const found = weight[node] ?? 0;
      if (found > total) [total, previous[index]] = [found, at(last, node)];
    }
    total += run.length;
    for (let node = at(rank, index); node <= runs.length; node += node & -node) {
      if (total > (weight[node] ?? 0)) [weight[node], last[node]] = [total, index];
    }
    if (total > bestWeight) [best, bestWeight] = [index, total];
  });
  const chosen = runs.map(() => false);
  for (let index = best; index >= 0; index = at(previous, index)) chosen[index] = true;
  return chosen;
}

function startAfter(runs: readonly Run[], index: number): number {
  return runs[index]?.after ?? 0;
}
