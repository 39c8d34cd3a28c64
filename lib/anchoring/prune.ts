import { at } from '@/lib/anchoring/letters';
import { part, type Pairing } from '@/lib/anchoring/pairing';
import { type Tokens } from '@/lib/anchoring/tokens';

/** What an equal letter speaks for, and a replaced, removed or added one against, that a stretch is the same one in both texts. */
const FOR = 1;
const AGAINST = 1.5;
/** A stretch ends where this much speaks against it since it was at its best. */
const MOST_AGAINST = 8;
/** What a stretch needs to be more than chance: so much, and more the further it stands from the others, up to a limit. */
const LEAST = 3;
const MOST_NEEDED = 16;
const DISTANCE = 8;
/** Less than this part of a word's letters is chance. */
const LEAST_OF_WORD = 0.4;
/** In texts whose words nearly all changed by a letter or two, as scans do, even words that kept little are the same. */
const FEW_REPLACED = 0.1;

/**
 * Parts letters that went together by chance: in stretches that agree too little, and in words of which too little is left. SPEC.md, rule A6.
 */
export function partChance(pairing: Pairing, before: Tokens, after: Tokens): void {
  partStretches(pairing);
  const replaced = [...replacedWords(pairing, before)];
  const other = turned(pairing);
  const added = [...replacedWords(other, after)];
  for (const place of replaced) part(pairing, place);
  for (const place of added) part(other, place);
  if (replaced.length + added.length > 0) partStretches(pairing);
}

function turned({ before, after, toAfter, toBefore }: Pairing): Pairing {
  return { before: after, after: before, toAfter: toBefore, toBefore: toAfter };
}

/** Places of the letters of words that kept too few of them; none where those are rare among the words that changed. */
function replacedWords(pairing: Pairing, tokens: Tokens): number[] {
  const places: number[] = [];
  let [changed, replaced] = [0, 0];
  for (let token = 0; token < tokens.count; token++) {
    const [start, end] = [at(tokens.starts, token), at(tokens.starts, token + 1)];
    if (end - start < 2) continue;
    let [equal, joined] = [0, 0];
    for (let index = start; index < end; index++) {
      const partner = at(pairing.toAfter, index);
      if (partner < 0) continue;
      joined++;
      if (at(pairing.before, index) === at(pairing.after, partner)) equal++;
    }
    if (joined === 0 || equal === end - start) continue;
    changed++;
    if (equal >= LEAST_OF_WORD * (end - start)) continue;
    replaced++;
    for (let index = start; index < end; index++) places.push(index);
  }
  return replaced < FEW_REPLACED * changed ? [] : places;
}

type Stretch = { start: number; end: number; weight: number };

/** Parts what lies outside of stretches that hold, and stretches that are too light for where they stand. */
function partStretches(pairing: Pairing): void {
  const stretches = stretchesOf(pairing);
  let [place, lastKept]: [number, Stretch | null] = [0, null];
  stretches.forEach((stretch, index) => {
    const next = stretches[index + 1];
    const distance = Math.min(
      lastKept ? hole(pairing, lastKept.end - 1, stretch.start) : stretch.start,
      next ? hole(pairing, stretch.end - 1, next.start) : pairing.before.length - stretch.end,
    );
    const needed = Math.min(MOST_NEEDED, LEAST + distance / DISTANCE);
    const isKept = stretch.weight >= needed;
    for (let k = place; k < (isKept ? stretch.start : stretch.end); k++) part(pairing, k);
    place = stretch.end;
    if (isKept) lastKept = stretch;
  });
  for (let k = place; k < pairing.before.length; k++) part(pairing, k);
}

/** Goes through the letters of the earlier text and adds up what speaks for and against: a stretch goes up to where it was at its best. */
function stretchesOf(pairing: Pairing): Stretch[] {
  const stretches: Stretch[] = [];
  let [stretch, sum, last]: [Stretch, number, number] = [{ start: 0, end: 0, weight: 0 }, 0, -1];
  for (let index = 0; index < pairing.before.length; index++) {
    const partner = at(pairing.toAfter, index);
    if (partner < 0) continue;
    if (last >= 0) sum -= AGAINST * hole(pairing, last, index);
    if (last < 0 || sum <= 0 || stretch.weight - sum > MOST_AGAINST) {
      if (stretch.weight > 0) stretches.push(stretch);
      [stretch, sum] = [{ start: index, end: index, weight: 0 }, 0];
    }
    sum += at(pairing.before, index) === at(pairing.after, partner) ? FOR : -AGAINST;
    if (sum > stretch.weight) [stretch.weight, stretch.end] = [sum, index + 1];
    last = index;
  }
  if (stretch.weight > 0) stretches.push(stretch);
  return stretches;
}

/** How many letters stand between two that have partners, in the text where they are more; very many where the order is reversed. */
function hole(pairing: Pairing, before: number, next: number): number {
  const after = at(pairing.toAfter, next) - at(pairing.toAfter, before) - 1;
  return Math.max(next - before - 1, Math.abs(after));
}
