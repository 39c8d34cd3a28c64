/** A range of a version's canonical text (code points, half-open) with the words that stand there: what becomes a passage. */
export interface Selected {
  start: number;
  end: number;
  exact: string;
}

/** How a passage can stand in a version: word for word, edited inside, or without a place. */
export const ANCHOR_STATES = ['exact', 'changed', 'orphaned'] as const;

export type AnchorState = (typeof ANCHOR_STATES)[number];

/** The longest passage, in code points: as long as a paper's longest section, so that a slip does not store the paper again. */
export const PASSAGE_MAX = 20_000;
