import { codePointLength, createOffsetIndex } from '@/lib/anchoring/code-points';
import type { Detector, RepairKind, Replacement, ScannedBlock } from './finding';
import { footnoteMarks } from './footnote-marks';
import { gluedWords } from './glued-words';
import { quotationMarks } from './quotation-marks';
import { splitWords } from './split-words';
import { strayGlyphs } from './stray-glyphs';
import { wordsOf } from './words';

/** A repair that a person may decide on. `start` and `end` count code points of the canonical text, half-open, inside one block. */
export type Proposal = {
  kind: RepairKind;
  start: number;
  end: number;
  /** The text from `start` to `end`; never empty. */
  before: string;
  after: Replacement;
  /** Between 0 and 1. */
  confidence: number;
  /** Why, in words. */
  note: string;
};

/** Who looks, in the order in which they are believed where two found the same letters. */
const DETECTORS: readonly Detector[] = [footnoteMarks, quotationMarks, strayGlyphs, splitWords, gluedWords];

/**
 * What a scan seems to have broken in a text, in the order of the text and without overlaps. The blocks are those of the text in order; one
 * that is left out (a listing) is not looked at. The cost is linear in the text.
 */
export function proposeRepairs(blocks: readonly ScannedBlock[]): Proposal[] {
  const scan = { blocks, words: wordsOf(blocks) };
  const offsets = blocks.map(({ text }) => createOffsetIndex(text));
  const taken = blocks.map(({ text }) => new Uint8Array(text.length));
  const proposals = DETECTORS.flatMap(({ kind, find }) =>
    find(scan).flatMap(({ block: place, from, to, ...found }): Proposal[] => {
      const block = blocks[place];
      const index = offsets[place];
      const letters = taken[place];
      if (!block || !index || !letters || letters.subarray(from, to).includes(1)) return [];
      letters.fill(1, from, to);
      const before = block.text.slice(from, to);
      const start = block.start + index.toCodePoints(from);
      return [{ kind, start, end: start + codePointLength(before), before, ...found }];
    }),
  );
  return proposals.sort((a, b) => a.start - b.start);
}
