/** A run of words of two texts: in both, or only in the later or the earlier one. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Above this many comparisons (a second on a slow machine) the middle of a text counts as written anew. */
const MOST = 4_000_000;

/** What became of `before`, word by word; `same` and `removed` together are `before`, `same` and `added` are `after`. */
export function wordDiff(before: string, after: string): Run[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return joined([
    ...old.slice(0, head).map((text) => ({ kind: 'same' as const, text })),
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...old.slice(old.length - tail).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

/** Words, and what stands between them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu) ?? [];
}

/** By the longest common subsequence, for texts whose ends differ. */
function middle(old: readonly string[], now: readonly string[]): Run[] {
  const removed = (text: string): Run => ({ kind: 'removed', text });
  const added = (text: string): Run => ({ kind: 'added', text });
  if (old.length * now.length > MOST) return [...old.map(removed), ...now.map(added)];
  // How many words the ends from i and from j on have in common, a row for each i.
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [before, after] = [old[i], now[j]];
    if (before !== undefined && before === after) {
      runs.push({ kind: 'same', text: before });
      i++;
      j++;
    } else if (before !== undefined && (after === undefined || at(i + 1, j) >= at(i, j + 1))) {
      runs.push(removed(before));
      i++;
    } else if (after !== undefined) {
      runs.push(added(after));
      j++;
    }
  }
  return runs;
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.kind === run.kind) last.text += run.text;
    else all.push({ ...run });
  }
  return all;
}
