import { type Free, known, type LetterAligner } from '@/lib/anchoring/letter-alignment';
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

/**
 * How many places of each it went on for, from the first on or from the last back. Over letters that are not known it goes on as if they were
 * the same, and counts them only if it comes to known ones that are.
 */
function follow(pairing: Pairing, before: Free, after: Free, direction: 1 | -1): [number, number] {
  const walk = walkOf(pairing, before, after, direction);
  let [b, a, safeB, safeA] = [0, 0, 0, 0];
  for (;;) {
    while (walk.agree(b, a)) if (walk.join(b++, a++)) [safeB, safeA] = [b, a];
    if (walk.isOver(b, a)) return [safeB, safeA];
    const [replaced, removed, added] = [
      walk.isSure(b + 1, a + 1),
      walk.isSure(b + 1, a),
      walk.isSure(b, a + 1),
    ];
    if (Number(replaced) + Number(removed) + Number(added) !== 1) return [safeB, safeA];
    if (replaced && !walk.replace(b, a)) return [safeB, safeA];
    if (!added) b++;
    if (!removed) a++;
  }
}

function walkOf(pairing: Pairing, before: Free, after: Free, direction: 1 | -1) {
  const [lengthBefore, lengthAfter] = [before.to - before.from, after.to - after.from];
  const [startBefore, startAfter] = direction > 0 ? [before.from, after.from] : [before.to - 1, after.to - 1];
  const placeBefore = (k: number) => at(before.places, startBefore + direction * k);
  const placeAfter = (k: number) => at(after.places, startAfter + direction * k);
  const letterBefore = (k: number) => at(pairing.before, placeBefore(k));
  const letterAfter = (k: number) => at(pairing.after, placeAfter(k));
  const agree = (b: number, a: number) =>
    b < lengthBefore &&
    a < lengthAfter &&
    (letterBefore(b) === letterAfter(a) || letterBefore(b) === UNKNOWN);
  return {
    agree,
    isOver: (b: number, a: number) => b >= lengthBefore || a >= lengthAfter,
    isSure(b: number, a: number) {
      let count = 0;
      while (count < SURE && agree(b + count, a + count)) count++;
      return count === SURE || (b + count === lengthBefore && a + count === lengthAfter);
    },
    join(b: number, a: number) {
      if (letterBefore(b) === UNKNOWN) return false;
      join(pairing, placeBefore(b), placeAfter(a));
      return true;
    },
    replace(b: number, a: number) {
      if (letterBefore(b) === NEWLINE || letterAfter(a) === NEWLINE) return false;
      join(pairing, placeBefore(b), placeAfter(a));
      return true;
    },
  };
}

/** Longer gaps that differ much in length or reach over blocks have often lost or won whole sentences besides their small differences. */
const LONG = 48;

export function isMixed(pairing: Pairing, before: Free, after: Free): boolean {
  const [b, a] = [before.to - before.from, after.to - after.from];
  if (Math.max(b, a) < LONG) return false;
  return (
    Math.abs(b - a) > Math.max(b, a) / 4 ||
    hasNewline(pairing.before, before) ||
    hasNewline(pairing.after, after)
  );
}

function hasNewline(letters: Int32Array, free: Free): boolean {
  for (let index = free.from; index < free.to; index++)
    if (at(letters, at(free.places, index)) === NEWLINE) return true;
  return false;
}

/** How far from each end it is looked for what belongs to the neighbour there. */
const REACH = 200;

/** Joins what goes on from the neighbours on either side, before anything else can take it. */
export function alignEnds(pairing: Pairing, aligner: LetterAligner, before: Free, after: Free): void {
  const head = (b: Free, a: Free) => {
    const told = known(pairing.before, b);
    if (told.to > told.from && a.to > a.from) aligner.head(pairing, told, a);
  };
  head(
    { ...before, to: Math.min(before.to, before.from + REACH) },
    { ...after, to: Math.min(after.to, after.from + REACH) },
  );
  head(backwards(pairing.toAfter, before), backwards(pairing.toBefore, after));
}

/** The last free places, from the end on, as far as they are without a partner. */
function backwards(partners: Int32Array, free: Free): Free {
  const places = free.places.slice(Math.max(free.from, free.to - REACH), free.to).reverse();
  const taken = places.findIndex((place) => at(partners, place) >= 0);
  return { places, from: 0, to: taken < 0 ? places.length : taken };
}
