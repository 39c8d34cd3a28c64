import { compareTexts, type TextChange } from '@/lib/anchoring/carry';
import { wordChanges } from '@/lib/anchoring/changes';
import { hunksOf } from './hunks';
import type { ChangesView } from './view';

/** What is asked of two texts: what carries places from the one into the other, or what a person reads. */
export interface Comparison {
  change: TextChange;
  view: ChangesView;
}

/** To the thread that compares. Its answers, each a `Comparison[kind]`, come in the order of the questions. */
export interface Question {
  kind: keyof Comparison;
  before: string;
  after: string;
}

/** How many places of two texts are told at most: nobody looks at more of them one by one. */
const HUNKS = 300;

export function viewOf(change: TextChange): ChangesView {
  const hunks = hunksOf(wordChanges(change));
  return { hunks: hunks.slice(0, HUNKS), more: Math.max(0, hunks.length - HUNKS) };
}

let last: { before: string; after: string; change: TextChange } | null = null;

/** Answers a question. The last comparison is remembered: mostly both are asked of the same two texts. */
export function compare({ kind, before, after }: Question): Comparison[keyof Comparison] {
  if (last?.before !== before || last.after !== after)
    last = { before, after, change: compareTexts(before, after) };
  return kind === 'change' ? last.change : viewOf(last.change);
}
