import type { Detector, Finding, Scan } from './finding';

/** Signs that say nothing where they stand: a space before a comma, what no font shows, specks that were read as signs. */
export const strayGlyphs: Detector = { kind: 'glyph', find };

type Pattern = { signs: RegExp; keepsSign?: true; confidence: number; note: string; unlessUsual?: RegExp };

const PATTERNS: readonly Pattern[] = [
  {
    signs: /[\u00ad\u200b\u2060\ufeff\p{Cc}]/gu,
    confidence: 0.95,
    note: 'A character that cannot be seen.',
  },
  {
    signs: /[\ufffd\p{Co}]/gu,
    confidence: 0.5,
    note: 'A character that was lost. Look at the scan before you accept.',
  },
  {
    signs: /(?<=[\p{L}\p{N})\]"”’]) {1,4}([,.])(?=\s|$)/gu,
    keepsSign: true,
    confidence: 0.9,
    note: 'A space before a comma or a full stop.',
    // Where a text sets them so, it is not the scan's doing.
    unlessUsual: /(?<=[\p{L}\p{N})\]"”’])[,.](?:\s|$)/gu,
  },
  {
    signs: /(?<=[\p{L},;]) [|¦~^¬■□▪◦¤]+(?= \p{L})/gu,
    confidence: 0.7,
    note: 'A sign between two words that belongs to neither.',
  },
  {
    signs: /(?<=\p{Ll})[|¦¬^~](?=\s)/gu,
    confidence: 0.7,
    note: 'A sign at the end of a word that is no punctuation.',
  },
];

function find({ blocks }: Scan): Finding[] {
  return PATTERNS.flatMap(({ signs, keepsSign, confidence, note, unlessUsual }) => {
    const found = blocks.flatMap(({ text }, block) =>
      [...text.matchAll(signs)]
        .filter(({ 0: sign }) => sign !== '\n' && sign !== '\t')
        .map(({ index: from, 0: sign }) => ({
          ...{ block, from, to: from + sign.length, confidence, note },
          after: { text: keepsSign ? sign.trimStart() : '' },
        })),
    );
    if (!unlessUsual || found.length === 0) return found;
    const usual = blocks.reduce((sum, { text }) => sum + (text.match(unlessUsual)?.length ?? 0), 0);
    return found.length * 5 > usual ? [] : found;
  });
}
