export const LABEL_KINDS = [
  'preferred',
  'official',
  'acronym',
  'alias',
  'translation',
  'misspelling',
  'ocr',
] as const;

export type LabelKind = (typeof LABEL_KINDS)[number];

/** How a kind of label is called on the screen, before the labels of that kind. */
export const LABEL_KIND_WORDS: Record<LabelKind, string> = {
  preferred: 'Name',
  official: 'Official name',
  acronym: 'Acronym',
  alias: 'Also called',
  translation: 'Translation',
  misspelling: 'Misspelled',
  ocr: 'Misread by the scan',
};

/** What search compares: without case, diacritics, kinds of quotation marks and runs of space. */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[\u2018\u2019\u201B]/g, "'")
    .replace(/[\u201C\u201D\u201F]/g, '"')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a normalised text: runs of letters and digits. */
function wordsOf(normalised: string): string[] {
  return normalised.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * How well a label answers what was typed, both normalised: smaller is better, null where it does not. Just
 * that; that and more; that inside; its words in any order, each the beginning of one of the label's; the
 * initials of the label; its words anywhere; its words but for a slip or two.
 */
export function labelRank(label: string, typed: string): number | null {
  if (label === typed) return 0;
  if (label.startsWith(typed)) return 1;
  if (label.includes(` ${typed}`)) return 2;
  const [words, sought] = [wordsOf(label), termsOf(typed)];
  if (sought.length === 0) return label.includes(typed) ? 5 : null;
  if (sought.every((term) => beginsWord(label, term))) return 3;
  if (initialsOf(words).includes(typed)) return 4;
  if (sought.every((term) => label.includes(term))) return 5;
  return isMisspelled(wordsOf(typed), words) ? 6 : null;
}

/** What is looked for in any order: the words of a normalised text without the signs at their ends. */
export function termsOf(typed: string): string[] {
  return typed
    .split(' ')
    .map((term) => term.replace(/^[.,;:!?()"']+|[.,;:!?()"']+$/g, ''))
    .filter((term) => term !== '');
}

/** Whether the term stands at the beginning of one of the label's words. */
function beginsWord(label: string, term: string): boolean {
  for (let at = label.indexOf(term); at !== -1; at = label.indexOf(term, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]$/u.test(label.slice(0, at))) return true;
  }
  return false;
}

/** Whether all the words are the label's but for slips, of which there is one at least: else the signs differ. */
function isMisspelled(sought: string[], words: string[]): boolean {
  const begun = (word: string) => words.some((one) => one.startsWith(word));
  const nearly = (word: string) => words.some((one) => isNearly(word, one));
  return sought.every((word) => begun(word) || nearly(word)) && !sought.every(begun);
}

const SMALL_WORDS = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/** With the small words and without, since acronyms are made in both ways; none of a single word. */
function initialsOf(words: string[]): string[] {
  return [words, words.filter((word) => !SMALL_WORDS.has(word))]
    .filter((some) => some.length > 1)
    .map((some) => some.map((word) => word.charAt(0)).join(''));
}

/** Whether the word begins with what was typed but for slips: none in a short one, two in a long one. */
export function isNearly(typed: string, word: string): boolean {
  const slips = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  return slips > 0 && slipsToBeginning(typed, word) <= slips;
}

/** The fewest letters left out, added, exchanged or turned around between `typed` and any beginning of `word`. */
function slipsToBeginning(typed: string, word: string): number {
  let [before, row]: number[][] = [[], Array.from({ length: word.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1;
      const turned = same === 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      next[j] = Math.min(
        (row?.[j] ?? Infinity) + 1,
        (next[j - 1] ?? Infinity) + 1,
        (row?.[j - 1] ?? Infinity) + same,
        turned ? (before?.[j - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    [before, row] = [row, next];
  }
  return Math.min(...(row ?? []));
}
