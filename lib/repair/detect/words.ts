import type { ScannedBlock } from './finding';

/** What the text itself tells of words: no dictionary knows the names and the languages of a seminar's papers. */
export type Words = {
  /** How often a word stands in the text, whatever its case. */
  count(word: string): number;
  /** How often two words stand side by side with one space between them. */
  together(first: string, second: string): number;
};

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

export function wordsOf(blocks: readonly ScannedBlock[]): Words {
  const counts = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const { text } of blocks) {
    let before = '';
    let end = -1;
    for (const { 0: found, index } of text.matchAll(WORD)) {
      const word = found.toLowerCase();
      add(counts, word);
      if (index === end + 1 && text[end] === ' ') add(pairs, `${before} ${word}`);
      before = word;
      end = index + found.length;
    }
  }
  return {
    count: (word) => counts.get(word.toLowerCase()) ?? 0,
    together: (first, second) => pairs.get(`${first.toLowerCase()} ${second.toLowerCase()}`) ?? 0,
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
