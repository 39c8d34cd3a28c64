import { at } from '@/lib/anchoring/letters';
import { join, type Pairing } from '@/lib/anchoring/pairing';
import { KIND, kindOf } from '@/lib/anchoring/tokens';

/** Holes with more words and signs than this, on either side, may be another text that was written in the place of one that was deleted. */
const MOST_TOKENS = 11;
/** What a word or another letter that is the same speaks for, and one that only one text has against. A replaced word speaks for nothing. */
const SAME_WORD = 4;
const SAME = 2;
const MISSING = -1;
const NEVER = -1000;

/**
 * Joins whole words, signs and spaces that are the same and stand in order in a hole of a few words between letters that went together: what
 * would be chance by itself is not, between one replaced word and the next. SPEC.md, rule A6.
 */
export function joinInHoles(pairing: Pairing): void {
  const filler = createFiller(pairing);
  let last = -1;
  for (let index = 0; index < pairing.toAfter.length; index++) {
    if (at(pairing.toAfter, index) < 0) continue;
    if (index - last > 1 && last >= 0) filler.fill(last, index);
    last = index;
  }
}

type Side = { letters: Int32Array; starts: Int32Array; count: number };

function createFiller(pairing: Pairing) {
  const side = (letters: Int32Array): Side => ({
    letters,
    starts: new Int32Array(MOST_TOKENS + 1),
    count: 0,
  });
  const [before, after] = [side(pairing.before), side(pairing.after)];
  const width = MOST_TOKENS + 1;
  const scores = new Int32Array(width * width);

  function fill(first: number, next: number): void {
    const [firstAfter, nextAfter] = [at(pairing.toAfter, first), at(pairing.toAfter, next)];
    if (nextAfter - firstAfter < 2 || !isFree(pairing.toBefore, firstAfter + 1, nextAfter)) return;
    if (!readTokens(before, first + 1, next) || !readTokens(after, firstAfter + 1, nextAfter)) return;
    if (before.count < 2 && after.count < 2) return;
    for (let b = before.count; b >= 0; b--)
      for (let a = after.count; a >= 0; a--) scores[b * width + a] = best(b, a);
    for (let b = 0, a = 0; b < before.count && a < after.count;) {
      const score = at(scores, b * width + a);
      if (score === both(b, a)) joinTokens(b++, a++);
      else if (score === at(scores, (b + 1) * width + a) + MISSING) b++;
      else a++;
    }
  }

  /** The most that the tokens from these on are worth. */
  function best(b: number, a: number): number {
    if (b === before.count || a === after.count) return MISSING * (before.count - b + after.count - a);
    return Math.max(
      both(b, a),
      at(scores, (b + 1) * width + a) + MISSING,
      at(scores, b * width + a + 1) + MISSING,
    );
  }

  function both(b: number, a: number): number {
    return at(scores, (b + 1) * width + a + 1) + worth(b, a);
  }

  function worth(b: number, a: number): number {
    const isWord = isWordAt(before, b);
    if (isWord !== isWordAt(after, a)) return NEVER;
    if (!areSame(b, a)) return isWord ? 0 : NEVER;
    return isWord ? SAME_WORD : SAME;
  }

  function areSame(b: number, a: number): boolean {
    const length = lengthOf(before, b);
    if (length !== lengthOf(after, a)) return false;
    const [one, other] = [at(before.starts, b), at(after.starts, a)];
    for (let k = 0; k < length; k++)
      if (at(before.letters, one + k) !== at(after.letters, other + k)) return false;
    return true;
  }

  function joinTokens(b: number, a: number): void {
    if (!areSame(b, a)) return;
    for (let k = 0; k < lengthOf(before, b); k++)
      join(pairing, at(before.starts, b) + k, at(after.starts, a) + k);
  }
  return { fill };
}

/** Reads the tokens from `from` to `to`, if they are not too many. */
function readTokens(side: Side, from: number, to: number): boolean {
  side.count = 0;
  let wasWord = false;
  for (let index = from; index < to; index++) {
    const isWord = kindOf(at(side.letters, index)) === KIND.word;
    if (!(isWord && wasWord)) {
      if (side.count === MOST_TOKENS) return false;
      side.starts[side.count++] = index;
    }
    wasWord = isWord;
  }
  side.starts[side.count] = to;
  return true;
}

function lengthOf({ starts }: Side, token: number): number {
  return at(starts, token + 1) - at(starts, token);
}

function isWordAt({ letters, starts }: Side, token: number): boolean {
  return kindOf(at(letters, at(starts, token))) === KIND.word;
}

function isFree(partners: Int32Array, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (at(partners, index) >= 0) return false;
  return true;
}
