import { at, NEWLINE } from '@/lib/anchoring/letters';
import { join, type Pairing } from '@/lib/anchoring/pairing';

/** A part of a list of places of letters that have no partner yet: those from `from` (in) to `to` (out). */
export type Free = { places: Int32Array; from: number; to: number };

/** Above this many comparisons two stretches are cut smaller before their letters are compared. */
export const MOST_CELLS = 1 << 16;

const SAME = 2;
const OTHER = -1;
const MISSING = -2;
const NEVER = -1000;
/** How much worse than its best a stretch without an end may get before it is not followed further. */
const HOPELESS = 24;

const [BOTH, ONLY_BEFORE, ONLY_AFTER] = [1, 2, 3];

export type LetterAligner = {
  /** Joins the letters of two stretches whose beginnings and ends belong together. */
  whole(before: Free, after: Free): void;
  /** Joins the letters of two stretches whose beginnings belong together, as far as they are alike. */
  head(before: Free, after: Free): void;
};

/** Aligns letter by letter with the fewest replaced, removed and added (Needleman and Wunsch). At most MOST_CELLS at once. */
export function createLetterAligner(pairing: Pairing): LetterAligner {
  const steps = new Uint8Array(MOST_CELLS);
  let row = new Int32Array(256);

  /** Fills the table and gives the cell to walk back from: the last one, or the best one. */
  function fill(before: Free, after: Free, wholly: boolean): [number, number] {
    const [rows, columns] = [before.to - before.from, after.to - after.from];
    if (row.length <= columns) row = new Int32Array(2 * columns);
    for (let j = 0; j <= columns; j++) row[j] = j * MISSING;
    let best = 0;
    let cell: [number, number] = [0, 0];
    for (let i = 1; i <= rows; i++) {
      let [bestOfRow, column] = [-Infinity, 0];
      let diagonal = at(row, 0);
      let left = i * MISSING;
      row[0] = left;
      const letter = at(pairing.before, at(before.places, before.from + i - 1));
      const line = (i - 1) * columns - 1;
      for (let j = 1; j <= columns; j++) {
        const other = at(pairing.after, at(after.places, after.from + j - 1));
        const above = row[j] ?? 0;
        let score = diagonal + (letter === other ? SAME : replaced(letter, other));
        let step = BOTH;
        if (above + MISSING > score) [score, step] = [above + MISSING, ONLY_BEFORE];
        if (left + MISSING > score) [score, step] = [left + MISSING, ONLY_AFTER];
        steps[line + j] = step;
        diagonal = above;
        row[j] = left = score;
        if (score > bestOfRow) [bestOfRow, column] = [score, j];
      }
      if (bestOfRow > best) [best, cell] = [bestOfRow, [i, column]];
      if (!wholly && bestOfRow < best - HOPELESS) break;
    }
    return wholly ? [rows, columns] : cell;
  }

  function align(before: Free, after: Free, wholly: boolean): void {
    const columns = after.to - after.from;
    let [i, j] = fill(before, after, wholly);
    while (i > 0 && j > 0) {
      const step = steps[(i - 1) * columns + j - 1];
      if (step === BOTH)
        join(pairing, at(before.places, before.from + i - 1), at(after.places, after.from + j - 1));
      if (step !== ONLY_AFTER) i--;
      if (step !== ONLY_BEFORE) j--;
    }
  }

  return {
    whole: (before, after) => align(before, after, true),
    head: (before, after) => align(before, after, false),
  };
}

function replaced(letter: number, other: number): number {
  return letter === NEWLINE || other === NEWLINE ? NEVER : OTHER;
}
