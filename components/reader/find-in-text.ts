import { codePointLength } from '@/lib/anchoring/code-points';

export interface Hit {
  /** Code points of the canonical text, half-open. */
  start: number;
  end: number;
  exact: string;
  /** The words around it, for a list. */
  before: string;
  after: string;
}

const AROUND = 28;

/** The first places where the words stand, whatever their case and the white space between them. */
export function findInText(
  blocks: readonly { text: string; start: number }[],
  words: string,
  most: number,
): Hit[] {
  const pattern = words.trim().split(/\s+/).map(escape).join('\\s+');
  if (pattern === '') return [];
  const hits: Hit[] = [];
  for (const { text, start } of blocks) {
    for (const { 0: exact, index } of text.matchAll(new RegExp(pattern, 'giu'))) {
      const from = start + codePointLength(text.slice(0, index));
      hits.push({
        start: from,
        end: from + codePointLength(exact),
        exact,
        before: text.slice(Math.max(0, index - AROUND), index).toWellFormed(),
        after: text.slice(index + exact.length, index + exact.length + AROUND).toWellFormed(),
      });
      if (hits.length === most) return hits;
    }
  }
  return hits;
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
