/**
 * Which of the places that look like a footnote mark are one, and which number each has. Marks are numbered in the order of the text, so one
 * that still shows its digits says what the others before and after it must be.
 */

/** A place that may be a mark. `weight` says how much it looks like one: above 0 by itself, below only where the order asks for a mark. */
export type MarkCandidate = { weight: number; digits: string; needsDigits?: boolean };

/** A mark whose number is known. */
export type KnownMark = { known: number };

export type Numbered = {
  label: number;
  /** How many numbers are missing before it. */
  gap: number;
  /** Whether the digits that can be read are those of the number, some of them, or none at all. */
  reading: Reading;
} | null;

type Reading = 'all' | 'some' | 'none' | 'against';

/** Numbers are skipped where a mark was lost without a trace: few at a time, each at a cost. */
const GAP_MAX = 4;
const GAP_COST = 1;
/** Numbers begin anew in the next chapter. */
const RESTART_COST = 3;
/** How many possible numberings are followed at once. More would only help where hardly anything can be read. */
const STATES = 24;

const READING_WEIGHT = { all: 2, some: 1, none: 0, against: -2 } as const satisfies Record<Reading, number>;

/** For each item in order its number, or null for a candidate that is none. A known mark is given back as it is. */
export function numberMarks(items: readonly (MarkCandidate | KnownMark)[]): Numbered[] {
  let states: State[] = [{ label: 0, score: 0, last: null }];
  items.forEach((item, index) => {
    states = 'known' in item ? passKnown(states, item, index) : passCandidate(states, item, index);
  });
  const numbers: Numbered[] = items.map(() => null);
  for (let step = states[0]?.last ?? null; step; step = step.before)
    numbers[step.index] = { label: step.label, gap: step.gap, reading: step.reading };
  return numbers;
}

/** One way to number what came so far: the last number, what speaks for it, and its steps, newest first. */
type State = { label: number; score: number; last: Step | null };
type Step = { index: number; label: number; gap: number; reading: Reading; before: Step | null };

function passCandidate(states: readonly State[], candidate: MarkCandidate, index: number): State[] {
  const next = [...states];
  for (const state of states) {
    for (let gap = 0; gap <= GAP_MAX; gap++) take(state, state.label + 1 + gap, gap, gap * GAP_COST);
    if (state.label > 1) take(state, 1, 0, RESTART_COST);
  }
  return best(next);

  function take({ score, last }: State, label: number, gap: number, cost: number): void {
    const reading = readingOf(candidate.digits, label);
    if (candidate.needsDigits && reading !== 'all') return;
    next.push({
      label,
      score: score + candidate.weight + READING_WEIGHT[reading] - cost,
      last: { index, label, gap, reading, before: last },
    });
  }
}

function passKnown(states: readonly State[], { known }: KnownMark, index: number): State[] {
  const next = states.map(({ label, score, last }): State => {
    const gap = known > label ? known - label - 1 : 0;
    const cost = known > label ? Math.min(gap, GAP_MAX) * GAP_COST : RESTART_COST;
    return {
      label: known,
      score: score - cost,
      last: { index, label: known, gap, reading: 'all', before: last },
    };
  });
  return best(next);
}

/** The best state for each number, best first. Of equals the one that came first stays: it takes fewer places for marks. */
function best(states: readonly State[]): State[] {
  const byLabel = new Map<number, State>();
  for (const state of states) {
    const other = byLabel.get(state.label);
    if (!other || state.score > other.score) byLabel.set(state.label, state);
  }
  return [...byLabel.values()].sort((a, b) => b.score - a.score).slice(0, STATES);
}

/** What the digits say to a number. A 1 at the end may be what became of the closing bracket. */
function readingOf(digits: string, label: number): Reading {
  if (digits === '') return 'none';
  const readings = digits.length > 1 && digits.endsWith('1') ? [digits, digits.slice(0, -1)] : [digits];
  const number = String(label);
  if (readings.includes(number)) return 'all';
  return readings.some((reading) => isWithin(reading, number)) ? 'some' : 'against';
}

/** Whether the digits stand in the number in this order, with others between them. */
function isWithin(digits: string, number: string): boolean {
  let at = 0;
  for (const digit of number) if (digit === digits[at]) at++;
  return at === digits.length;
}
