import { type Free } from '@/lib/anchoring/letter-alignment';
import { at, NEWLINE, UNKNOWN } from '@/lib/anchoring/letters';
import { join, type Pairing } from '@/lib/anchoring/pairing';

/** So many letters in a row that agree after a difference leave no doubt of what it was. */
const SURE = 8;

/** Joins what goes on from both ends of a gap letter by letter, over single differences that leave no doubt, and gives what is left. */
export function followEnds(pairing: Pairing, before: Free, after: Free): [Free, Free] {
  const [headBefore, headAfter] = follow(pairing, before, after, 1);
  const b = { ...before, from: before.from + headBefore };
  const a = { ...after, from: after.from + headAfter };
  const [tailBefore, tailAfter] = follow(pairing, b, a, -1);
  return [
    { ...b, to: b.to - tailBefore },
    { ...a, to: a.to - tailAfter },
  ];
}

/** Where a walk through two stretches stands: so many letters from where it began in each, forwards or backwards. */
type Walk = { pairing: Pairing; before: Free; after: Free; direction: 1 | -1; b: number; a: number };

/**
 * How many places of each it went on for, from the first on or from the last back. Over letters that are not known it goes on as if they were
 * the same, and counts them only if it comes to known ones that are.
 */
function follow(pairing: Pairing, before: Free, after: Free, direction: 1 | -1): [number, number] {
  const walk = { pairing, before, after, direction, b: 0, a: 0 };
  let [safeB, safeA] = [0, 0];
  for (;;) {
    for (; agree(walk, 0, 0, 0); walk.b++, walk.a++) {
      if (letterBefore(walk, 0) === UNKNOWN) continue;
      joinHere(walk);
      [safeB, safeA] = [walk.b + 1, walk.a + 1];
    }
    if (isOver(walk, 0, 0, 0)) return [safeB, safeA];
    const [replaced, removed, added] = [isSure(walk, 1, 1), isSure(walk, 1, 0), isSure(walk, 0, 1)];
    if (Number(replaced) + Number(removed) + Number(added) !== 1) return [safeB, safeA];
    if (replaced) {
      if (letterBefore(walk, 0) === NEWLINE || letterAfter(walk, 0) === NEWLINE) return [safeB, safeA];
      joinHere(walk);
    }
    if (!added) walk.b++;
    if (!removed) walk.a++;
  }
}

function placeBefore({ before, direction, b }: Walk, ahead: number): number {
  return at(before.places, direction > 0 ? before.from + b + ahead : before.to - 1 - b - ahead);
}

function placeAfter({ after, direction, a }: Walk, ahead: number): number {
  return at(after.places, direction > 0 ? after.from + a + ahead : after.to - 1 - a - ahead);
}

function letterBefore(walk: Walk, ahead: number): number {
  return at(walk.pairing.before, placeBefore(walk, ahead));
}

function letterAfter(walk: Walk, ahead: number): number {
  return at(walk.pairing.after, placeAfter(walk, ahead));
}

function joinHere(walk: Walk): void {
  join(walk.pairing, placeBefore(walk, 0), placeAfter(walk, 0));
}

/** One of the stretches ends there, so many letters after what is skipped in each. */
function isOver({ before, after, b, a }: Walk, skipB: number, skipA: number, ahead: number): boolean {
  return b + skipB + ahead >= before.to - before.from || a + skipA + ahead >= after.to - after.from;
}

function agree(walk: Walk, skipB: number, skipA: number, ahead: number): boolean {
  if (isOver(walk, skipB, skipA, ahead)) return false;
  const letter = letterBefore(walk, skipB + ahead);
  return letter === letterAfter(walk, skipA + ahead) || letter === UNKNOWN;
}

/** From there on so many letters agree, or all to the end of both. */
function isSure(walk: Walk, skipB: number, skipA: number): boolean {
  let count = 0;
  while (count < SURE && agree(walk, skipB, skipA, count)) count++;
  const { before, after, b, a } = walk;
  const isEnd = b + skipB + count === before.to - before.from && a + skipA + count === after.to - after.from;
  return count === SURE || isEnd;
}
