import { at, NEWLINE, UNKNOWN } from '@/lib/anchoring/letters';
import { join, type Pairing } from '@/lib/anchoring/pairing';

/** A part of a list of places of letters that have no partner yet: those from `from` (in) to `to` (out). */
export type Free = { places: Int32Array; from: number; to: number };

/** What of it is known from its beginning on. */
export function known(letters: Int32Array, free: Free): Free {
  let to = free.from;
  while (to < free.to && at(letters, at(free.places, to)) !== UNKNOWN) to++;
  return { ...free, to };
}

/** Above this many comparisons two stretches are cut smaller before their letters are compared. */
export const MOST_CELLS = 1 << 16;

const SAME = 4;
const OTHER = -2;
/** What a stretch costs that one text has more, and each of its letters: one long one less than many short ones. */
const GAP = -3;
const MISSING = -1;
const NEVER = -2000;
/** How much worse than its best a stretch without an end may get before it is not followed further. */
const HOPELESS = 48;

/** Two long stretches of nearly the same length are first compared so far from the diagonal only. */
const BAND = 24;
/** That is enough where it finds so much for each letter; else what is far from the diagonal may be better. */
const GOOD = 3;

/** How the best way to a cell goes on back: the letter of both, or a letter that only one of them has. */
const BOTH = 1;
const ONLY_BEFORE = 2;
const ONLY_AFTER = 3;
const STEP = 3;
/** Added to a step: a letter that only one has, if it ended here, would not be the first of its stretch. */
const GOES_ON_BEFORE = 4;
const GOES_ON_AFTER = 8;

export type LetterAligner = {
  /** Joins the letters of two stretches whose beginnings and ends belong together. */
  whole(pairing: Pairing, before: Free, after: Free): void;
  /** Joins the letters of two stretches whose beginnings belong together, as far as they are alike. */
  head(pairing: Pairing, before: Free, after: Free): void;
};

/**
 * Aligns letter by letter with the least replaced, removed and added, where letters that are missing in a row count less than apart (Gotoh). At
 * most MOST_CELLS at once.
 */
export function createLetterAligner(): LetterAligner {
  let steps = new Uint8Array(0);
  let row = new Int32Array(256);
  let down = new Int32Array(256);
  let across = new Int32Array(256);

  /**
   * Fills the table, at most `far` from its diagonal, and gives the cell to walk back from: the last one, or the best one.
   */
  function fill(pairing: Pairing, before: Free, after: Free, wholly: boolean, far: number): [number, number] {
    const [rows, columns] = [before.to - before.from, after.to - after.from];
    makeRoom(rows, columns);
    for (let j = 0; j <= columns; j++) {
      row[j] = j === 0 ? 0 : j > far ? NEVER : GAP + j * MISSING;
      down[j] = NEVER;
      across[j] = at(pairing.after, at(after.places, after.from + j - 1));
    }
    let best = 0;
    let cell: [number, number] = [0, 0];
    for (let i = 1; i <= rows; i++) {
      const letter = at(pairing.before, at(before.places, before.from + i - 1));
      const [bestOfRow, column] = fillRow(
        i,
        letter,
        columns,
        Math.max(1, i - far),
        Math.min(columns, i + far),
      );
      if (bestOfRow > best) [best, cell] = [bestOfRow, [i, column]];
      if (!wholly && bestOfRow < best - HOPELESS) break;
    }
    return wholly ? [rows, columns] : cell;
  }

  function makeRoom(rows: number, columns: number): void {
    if (steps.length < rows * columns) steps = new Uint8Array(Math.min(MOST_CELLS, 2 * rows * columns));
    if (row.length <= columns)
      [row, down, across] = [
        new Int32Array(2 * columns),
        new Int32Array(2 * columns),
        new Int32Array(2 * columns),
      ];
  }

  /** Fills a narrow table if that is enough, else the whole one. */
  function fillWhole(pairing: Pairing, before: Free, after: Free): [number, number] {
    const [rows, columns] = [before.to - before.from, after.to - after.from];
    const far = BAND + Math.abs(rows - columns);
    if (2 * far < Math.min(rows, columns)) {
      const cell = fill(pairing, before, after, true, far);
      if ((row[columns] ?? 0) >= GOOD * Math.max(rows, columns)) return cell;
    }
    return fill(pairing, before, after, true, MOST_CELLS);
  }

  /**
   * The scores of one letter against those from one to the other across; gives the best and its column. It runs most often of all: no lists are
   * made here.
   */
  function fillRow(i: number, letter: number, columns: number, from: number, to: number): [number, number] {
    const differs = letter === NEWLINE ? NEVER : OTHER;
    const line = (i - 1) * columns - 1;
    let diagonal = row[from - 1] ?? 0;
    let last = from === 1 ? GAP + i * MISSING : NEVER;
    let right = NEVER;
    row[from - 1] = last;
    let best = NEVER;
    let column = 0;
    for (let j = from; j <= to; j++) {
      const other = across[j] ?? 0;
      const above = row[j] ?? 0;
      let score = diagonal + (letter === other ? SAME : other === NEWLINE ? NEVER : differs);
      let step = BOTH;
      let lower = (down[j] ?? 0) + MISSING;
      if (above + GAP + MISSING >= lower) lower = above + GAP + MISSING;
      else step |= GOES_ON_BEFORE;
      right += MISSING;
      if (last + GAP + MISSING >= right) right = last + GAP + MISSING;
      else step |= GOES_ON_AFTER;
      if (lower > score) {
        score = lower;
        step += ONLY_BEFORE - BOTH;
      }
      if (right > score) {
        score = right;
        step = (step & ~STEP) + ONLY_AFTER;
      }
      steps[line + j] = step;
      diagonal = above;
      down[j] = lower;
      last = score;
      row[j] = score;
      if (score > best) {
        best = score;
        column = j;
      }
    }
    return [best, column];
  }

  function align(pairing: Pairing, before: Free, after: Free, wholly: boolean): void {
    const columns = after.to - after.from;
    let [i, j] = wholly ? fillWhole(pairing, before, after) : fill(pairing, before, after, false, MOST_CELLS);
    let way = 0;
    while (i > 0 && j > 0) {
      const step = steps[(i - 1) * columns + j - 1] ?? 0;
      const now = way || step & STEP;
      way = 0;
      if (now === BOTH)
        join(pairing, at(before.places, before.from + i - 1), at(after.places, after.from + j - 1));
      else if (step & (now === ONLY_BEFORE ? GOES_ON_BEFORE : GOES_ON_AFTER)) way = now;
      if (now !== ONLY_AFTER) i--;
      if (now !== ONLY_BEFORE) j--;
    }
  }

  return {
    whole: (pairing, before, after) => align(pairing, before, after, true),
    head: (pairing, before, after) => align(pairing, before, after, false),
  };
}
