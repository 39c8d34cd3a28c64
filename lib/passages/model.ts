/** A range of a version's canonical text (code points, half-open) with the words that stand there: what becomes a passage. */
export interface Selected {
  start: number;
  end: number;
  exact: string;
}

/** The longest passage, in code points: as long as a paper's longest section, so that a slip does not store the paper again. */
export const PASSAGE_MAX = 20_000;
