import { at, NEWLINE } from '@/lib/anchoring/letters';
import { join, type Pairing, part } from '@/lib/anchoring/pairing';

/** First or last letters of a block that may be those of another one too. */
const MOST_LETTERS = 16;

/**
 * Where the first letters of a block went to another block that happens to begin alike, and all that follows them elsewhere, they go with what
 * follows, if they stand there as well; so do last letters with what stands before them. SPEC.md, rule A6.
 */
export function keepBlocksTogether(pairing: Pairing): void {
  const { before } = pairing;
  follow(pairing, 0, 1);
  for (let index = 0; index < before.length; index++) {
    if (at(before, index) !== NEWLINE) continue;
    follow(pairing, index - 1, -1);
    follow(pairing, index + 1, 1);
  }
  follow(pairing, before.length - 1, -1);
}

/** Moves the letters from the border of a block on, or back, to those that follow them, if a block begins or ends there too. */
function follow(pairing: Pairing, border: number, direction: 1 | -1): void {
  const { before, after, toAfter, toBefore } = pairing;
  const first = at(toAfter, border);
  if (first < 0) return;
  let count = 1;
  while (count <= MOST_LETTERS && at(toAfter, border + count * direction) === first + count * direction)
    count++;
  const next = at(toAfter, border + count * direction);
  if (next < 0 || count > MOST_LETTERS) return;
  const start = next - count * direction;
  const beyond = at(after, start - direction);
  if (start < 0 || start >= after.length || (beyond !== NEWLINE && beyond >= 0)) return;
  for (let k = 0; k < count; k++) {
    const place = start + k * direction;
    if (at(toBefore, place) >= 0 || at(before, border + k * direction) !== at(after, place)) return;
  }
  for (let k = 0; k < count; k++) part(pairing, border + k * direction);
  for (let k = 0; k < count; k++) join(pairing, border + k * direction, start + k * direction);
}
