import { carry, type TextChange } from '@/lib/anchoring/carry';
import { heaviestChain } from '@/lib/anchoring/chain';
import { commonTokens } from '@/lib/anchoring/common-tokens';
import { at } from '@/lib/anchoring/letters';
import { type Run } from '@/lib/anchoring/pairing';
import { KIND, kindOf, type Tokens, tokensOf } from '@/lib/anchoring/tokens';

/** A run of words that is in both texts, or only in the earlier or the later one; and where it begins, or would, in each (code points). */
export type WordChange = { kind: 'kept' | 'removed' | 'added'; text: string; before: number; after: number };

/**
 * What became of a text, word by word, for a person to read. What is kept and removed is the earlier text, what is kept and added the later
 * one. A passage that was moved is removed in one place and added in the other.
 */
export function wordChanges(change: TextChange): WordChange[] {
  const [before, after] = [tokensOf(change.before.points), tokensOf(change.after.points)];
  const kept = [
    ...keptTokens(change, before, after),
    { before: before.count, after: after.count, length: 0 },
  ];
  const changes: WordChange[] = [];
  let [b, a] = [0, 0];
  const add = (kind: WordChange['kind'], from: number, to: number) => {
    const text =
      kind === 'added'
        ? textOf(change.after.points, after, from, to)
        : textOf(change.before.points, before, from, to);
    if (text) changes.push({ kind, text, before: at(before.starts, b), after: at(after.starts, a) });
  };
  for (const run of kept) {
    add('removed', b, run.before);
    b = run.before;
    add('added', a, run.after);
    a = run.after;
    add('kept', b, b + run.length);
    [b, a] = [b + run.length, a + run.length];
  }
  return changes;
}

/** Runs of tokens that are kept, in order in both: those that were carried there unchanged, and between them what else reads the same. */
function keptTokens(change: TextChange, before: Tokens, after: Tokens): Run[] {
  const carried = carriedTokens(change, before, after);
  const chosen = heaviestChain(carried);
  const runs: Run[] = [];
  let [b, a] = [0, 0];
  for (const run of [
    ...carried.filter((_, k) => chosen[k]),
    { before: before.count, after: after.count, length: 0 },
  ]) {
    const gap = commonTokens(before.hashes.subarray(b, run.before), after.hashes.subarray(a, run.after));
    for (const [x, y] of gap)
      if (reads(change.before.points, before, b + x) === reads(change.after.points, after, a + y))
        runs.push({ before: b + x, after: a + y, length: 1 });
    if (run.length > 0) runs.push(run);
    [b, a] = [run.before + run.length, run.after + run.length];
  }
  return joined(runs).filter((run) => !isBlank(change.before.points, before, run));
}

function carriedTokens(change: TextChange, before: Tokens, after: Tokens): Run[] {
  const tokenAt = new Map<number, number>();
  for (let token = 0; token < after.count; token++) tokenAt.set(at(after.starts, token), token);
  const ranges = Array.from({ length: before.count }, (_, token) => ({
    start: at(before.starts, token),
    end: at(before.starts, token + 1),
  }));
  const runs: Run[] = [];
  carry(change, ranges).forEach((carried, token) => {
    if (carried.state !== 'exact') return;
    const other = tokenAt.get(carried.start);
    if (other !== undefined && at(after.starts, other + 1) === carried.end)
      runs.push({ before: token, after: other, length: 1 });
  });
  return joined(runs);
}

/** Runs that follow each other in both texts, as one. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last.before + last.length === run.before && last.after + last.length === run.after)
      last.length += run.length;
    else all.push({ ...run });
  }
  return all;
}

/** White space alone between two changes: to a reader the change goes on. A whole text of it is kept. */
function isBlank(points: Int32Array, tokens: Tokens, run: Run): boolean {
  if (run.before === 0 || run.before + run.length === tokens.count) return false;
  for (let token = run.before; token < run.before + run.length; token++)
    if (kindOf(at(points, at(tokens.starts, token))) !== KIND.space) return false;
  return true;
}

function reads(points: Int32Array, tokens: Tokens, token: number): string {
  return textOf(points, tokens, token, token + 1);
}

function textOf(points: Int32Array, tokens: Tokens, from: number, to: number): string {
  const parts: string[] = [];
  // In parts, because a function takes only so many arguments.
  for (let start = at(tokens.starts, from); start < at(tokens.starts, to); start += 4096)
    parts.push(
      String.fromCodePoint(...points.subarray(start, Math.min(start + 4096, at(tokens.starts, to)))),
    );
  return parts.join('');
}
