import { at } from '@/lib/anchoring/letters';

/** What a code point is: part of a word, a word by itself (in scripts without spaces), white space, or anything else. */
export const KIND = { word: 1, sign: 2, space: 3, other: 4 } as const;

/** Scripts that put no spaces between words: there each sign counts as a word. */
const SIGN =
  /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const SPACE = /\s/u;

const BASIC = 0x10000;
/** The kinds of the basic plane as they were asked for: a regular expression a letter would take as long as the rest. */
const known = new Uint8Array(BASIC);

export function kindOf(letter: number): number {
  if (letter < 0 || letter >= BASIC) return kindByProperty(letter);
  const kind = known[letter] ?? 0;
  return kind > 0 ? kind : (known[letter] = kindByProperty(letter));
}

function kindByProperty(letter: number): number {
  if (letter < 0) return KIND.other;
  const text = String.fromCodePoint(letter);
  if (SIGN.test(text)) return KIND.sign;
  if (WORD.test(text)) return KIND.word;
  return SPACE.test(text) ? KIND.space : KIND.other;
}

/** More letters in a row than a word has: a text that lost its spaces, in which each letter counts as a word, as signs do. */
const LONGEST_WORD = 40;

/** How many letters each token of a word of so many letters has. */
export function sizeOfToken(letters: number): number {
  return letters > LONGEST_WORD ? 1 : letters;
}

/** The tokens of a text: token `i` has the letters from `starts[i]` to `starts[i + 1]`. */
export type Tokens = { count: number; starts: Int32Array; hashes: Int32Array };

/**
 * Words whole, and every other letter by itself. Equal tokens have equal hashes; the reverse is nearly always so and must be checked. Letters
 * that have a partner already are not looked at: each stretch of them is one token, whose hash is 0.
 */
export function tokensOf(letters: Int32Array, partners?: Int32Array): Tokens {
  const starts = new Int32Array(letters.length + 1);
  const hashes = new Int32Array(letters.length);
  const isFree = (index: number) => !partners || at(partners, index) < 0;
  const isWord = (index: number) => kindOf(at(letters, index)) === KIND.word && isFree(index);
  let count = 0;
  for (let index = 0; index < letters.length;) {
    starts[count] = index;
    if (!isFree(index)) {
      while (index < letters.length && !isFree(index)) index++;
      hashes[count++] = 0;
      continue;
    }
    let end = index + 1;
    if (isWord(index)) while (end < letters.length && isWord(end)) end++;
    const size = sizeOfToken(end - index);
    for (; index < end; count++) {
      starts[count] = index;
      let hash = 0;
      for (const next = index + size; index < next; index++) hash = mix(hash, at(letters, index));
      hashes[count] = hash;
    }
  }
  starts[count] = letters.length;
  return { count, starts: starts.subarray(0, count + 1), hashes: hashes.subarray(0, count) };
}
/** Adds a number to a hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) | 0;
}
