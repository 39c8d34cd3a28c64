import type { Words } from './words';

/** What a scan does to a text: a footnote mark read as signs, words run together or cut, quotation marks, signs that say nothing. */
export const REPAIR_KINDS = ['mark', 'glued', 'split', 'quote', 'glyph'] as const;

export type RepairKind = (typeof REPAIR_KINDS)[number];

/** What stands in the place of the old words. The mark stands `at` code points into `text`, and is no part of it. */
export type Replacement = { text: string; mark?: { label: string; at: number } };

/** A block of the text that is looked at. `start` counts code points of the canonical text, and so does the `at` of its marks. */
export type ScannedBlock = {
  start: number;
  text: string;
  /** Footnote marks that the block has already, in order. */
  marks?: readonly { at: number; label: string }[];
};

export type Scan = { blocks: readonly ScannedBlock[]; words: Words };

/** What a detector found in one block. `from` and `to` are UTF-16 indices of its text, half-open and never empty. */
export type Finding = {
  block: number;
  from: number;
  to: number;
  after: Replacement;
  /** Between 0 and 1. */
  confidence: number;
  /** Why, for the person who decides. */
  note: string;
};

/** Looks for one kind of damage. It may find what another one finds as well; their order in the registry decides. */
export type Detector = { kind: RepairKind; find(scan: Scan): Finding[] };
