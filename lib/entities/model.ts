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

/** How well a label answers what was typed, both normalised: smaller is better. */
export function labelRank(label: string, typed: string): number {
  if (label === typed) return 0;
  if (label.startsWith(typed)) return 1;
  return label.includes(` ${typed}`) ? 2 : 3;
}
