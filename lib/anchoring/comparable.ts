import { at, NEWLINE, UNKNOWN } from '@/lib/anchoring/letters';
import { KIND, kindOf } from '@/lib/anchoring/tokens';

/**
 * A text as it is compared: without the differences that no reader would call another text. Its letters are of one case, composed alike
 * (NFKC), its quotation marks and dashes of one form.
 */
export type Comparable = {
  letters: Int32Array;
  /** The code points of the text that each letter stands for, half-open; null where the letters are as many as the code points. */
  origin: { starts: Int32Array; ends: Int32Array } | null;
};

/** A range, half-open: of code points of a text, or of letters of it as it is compared. */
export type Range = { start: number; end: number };

/** Marks that are compared as one, though NFKC keeps them apart. */
const FORMS = new Map<string, string>([
  ...Array.from('‘’‚‛ʼ`´′', (form) => [form, "'"] as const),
  ...Array.from('“”„‟«»″', (form) => [form, '"'] as const),
  ...Array.from('‐‑‒–—―−', (form) => [form, '-'] as const),
]);
/** What is written together with the letter before it: combining marks, and the later parts of a Korean syllable. */
const CONTINUES = /[\p{M}\u1160-\u11ff\ud7b0-\ud7fb]/u;

/** What becomes of white space: it stays as it is, is left out within blocks, or everywhere (for texts that were broken into lines otherwise). */
export type WhiteSpace = 'kept' | 'left out in blocks' | 'left out';

/** Makes a text comparable: SPEC.md, rule A1. */
export function comparableOf(text: string, whiteSpace: WhiteSpace): Comparable {
  return (whiteSpace === 'kept' ? letterByLetter(text) : null) ?? groupByGroup(text, whiteSpace);
}

/** A text with spaces has at least so many for each letter; one that has less than this part of another's lost them. */
const FEWEST_SPACES = 0.05;
const LOST_SPACES = 0.25;

/** How white space is compared where one of two texts may have lost it: SPEC.md, rule A8. */
export function whiteSpaceOf(before: string, after: string): WhiteSpace {
  const [one, other] = [spacesALetter(before), spacesALetter(after)];
  const most = Math.max(one, other);
  const isLost = most >= FEWEST_SPACES && Math.min(one, other) < LOST_SPACES * most;
  return isLost ? 'left out in blocks' : 'kept';
}

function spacesALetter(text: string): number {
  let [spaces, letters] = [0, 0];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === SPACE) spaces++;
    else if (unit !== NEWLINE && unit !== UNKNOWN) letters++;
  }
  return spaces / Math.max(1, letters);
}

const SPACE = 32;

/** The letters that stand for a range of the text. */
export function toLetters({ letters, origin }: Comparable, range: Range): Range {
  if (!origin) return range;
  return {
    start: firstAtLeast(origin.ends, range.start + 1, letters.length),
    end: firstAtLeast(origin.starts, range.end, letters.length),
  };
}

/** The range of the text that letters stand for. */
export function toText({ origin }: Comparable, range: Range): Range {
  if (!origin) return range;
  return { start: at(origin.starts, range.start), end: at(origin.ends, range.end - 1) };
}

function firstAtLeast(sorted: Int32Array, value: number, length: number): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(sorted, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Null where a letter needs more than itself: nearly all texts are done here. */
function letterByLetter(text: string): Comparable | null {
  const letters = new Int32Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) ?? 0;
    if (point > 0xffff) index++;
    const folded = foldedOf(point);
    if (folded < 0) return null;
    letters[length++] = folded;
  }
  return { letters: letters.subarray(0, length), origin: null };
}

function groupByGroup(text: string, whiteSpace: WhiteSpace): Comparable {
  const letters: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let point = 0;
  for (let index = 0; index < text.length;) {
    const [from, first] = [index, point];
    const letter = text.codePointAt(index) ?? 0;
    do {
      index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
      point++;
    } while (index < text.length && foldedOf(text.codePointAt(index) ?? 0) === JOINED);
    const isOne = point === first + 1;
    if (isOne && kindOf(letter) === KIND.space && isLeftOut(letter, whiteSpace)) continue;
    const folded = isOne ? foldedOf(letter) : SEVERAL;
    if (folded >= 0) {
      letters.push(folded);
      starts.push(first);
      ends.push(point);
      continue;
    }
    const several = fold(text.slice(from, index));
    several.forEach((one, k) => {
      letters.push(one);
      // They stand for the code points of the group one by one, and the last for those that are left over.
      starts.push(Math.min(first + k, point - 1));
      ends.push(k === several.length - 1 ? point : Math.min(first + k + 1, point));
    });
  }
  return {
    letters: new Int32Array(letters),
    origin: { starts: new Int32Array(starts), ends: new Int32Array(ends) },
  };
}

function isLeftOut(space: number, whiteSpace: WhiteSpace): boolean {
  return whiteSpace === 'left out' || (whiteSpace === 'left out in blocks' && space !== NEWLINE);
}

/** Instead of a letter: it becomes several, or is written together with the one before it. */
const SEVERAL = -1;
const JOINED = -2;

const BASIC = 0x10000;
/** What the code points of the basic plane become, plus 3; 0 where it was not asked yet. */
const known = new Int32Array(BASIC);

function foldedOf(point: number): number {
  if (point >= BASIC) return foldPoint(point);
  const found = at(known, point);
  if (found > 0) return found - 3;
  const folded = foldPoint(point);
  known[point] = folded + 3;
  return folded;
}

function foldPoint(point: number): number {
  const text = String.fromCodePoint(point);
  if (CONTINUES.test(text)) return JOINED;
  const [first = 0, ...others] = fold(text);
  return others.length > 0 ? SEVERAL : first;
}

function fold(text: string): number[] {
  const folded = (FORMS.get(text) ?? text).normalize('NFKC').toLowerCase().normalize('NFKC');
  return Array.from(folded, (letter) => letter.codePointAt(0) ?? 0);
}
