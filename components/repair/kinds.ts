import type { RepairKind } from '@/lib/repair/detect/finding';

/** What was broken, of one place and of many. */
export const KIND_WORDS: Record<RepairKind, { one: string; many: string }> = {
  mark: { one: 'Footnote mark', many: 'Footnote marks' },
  glued: { one: 'Glued words', many: 'Glued words' },
  split: { one: 'Cut word', many: 'Cut words' },
  quote: { one: 'Quotation mark', many: 'Quotation marks' },
  glyph: { one: 'Stray sign', many: 'Stray signs' },
};
