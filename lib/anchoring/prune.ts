import { at, NEWLINE } from '@/lib/anchoring/letters';
import { part, type Pairing } from '@/lib/anchoring/pairing';
import { type Tokens } from '@/lib/anchoring/tokens';

/** What an equal letter speaks for, and a replaced, removed or added one against, that a stretch is the same one in both texts. */
const FOR = 1;
const AGAINST = 1.5;
/** That a block begins or ends there in both texts speaks for what stands beside it. */
const BORDER = 2;
/** A stretch ends where this much speaks against it since it was at its best. */
const MOST_AGAINST = 8;
/** What a stretch needs to be more than chance: so much, and more the further it stands from the others, up to a limit. */
const LEAST = 3;
const MOST_NEEDED = 16;
const DISTANCE = 8;
/** A word of whose letters less than this part is the same was replaced by another. */
const LEAST_OF_WORD = 0.4;
/** However many were replaced: of a word that is still the same, as `2021` is of `202151`, so much is kept. */
const MOST_OF_WORD = 0.65;

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

/**
 * Places of the letters of words that kept too few of them. How many those are depends on the text: the more of its changed words kept hardly any
 * letters, the more likely is it that another one was replaced as well, by a word that happens to be like it.
 */
function replacedWords(pairing: Pairing, tokens: Tokens): number[] {
  const changed: number[] = [];
  let replaced = 0;
  for (let token = 0; token < tokens.count; token++) {
    const kept = keptOf(pairing, at(tokens.starts, token), at(tokens.starts, token + 1));
    if (kept === null) continue;
    changed.push(token);
    if (kept < LEAST_OF_WORD) replaced++;
  }
  const least = Math.min(MOST_OF_WORD, replaced / changed.length);
  const places: number[] = [];
  for (const token of replaced > 0 ? changed : []) {
    const [start, end] = [at(tokens.starts, token), at(tokens.starts, token + 1)];
    if ((keptOf(pairing, start, end) ?? 1) < least) for (let k = start; k < end; k++) places.push(k);
  }
  return places;
}

/** Which part of a word is the same letters; null where it is one letter, or nothing of it went together, or all is the same. */
function keptOf(pairing: Pairing, start: number, end: number): number | null {
  if (end - start < 2) return null;
  let [equal, joined] = [0, 0];
  for (let index = start; index < end; index++) {
    const partner = at(pairing.toAfter, index);
    if (partner < 0) continue;
    joined++;
    if (at(pairing.before, index) === at(pairing.after, partner)) equal++;
  }
  return joined === 0 || equal === end - start ? null : equal / (end - start);
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

/**
 * The stretches of the earlier text that agree in more than they differ, each as long as it gains by it (Ruzzo and Tompa): two that follow each
 * other are one where what speaks against it between them is less than what either has, and not more than MOST_AGAINST.
 */
function stretchesOf(pairing: Pairing): Stretch[] {
  const found: Sum[] = [];
  let [sum, last]: [number, number] = [0, -1];
  for (let index = 0; index < pairing.before.length;) {
    if (at(pairing.toAfter, index) < 0) {
      index++;
      continue;
    }
    if (last >= 0) sum -= AGAINST * hole(pairing, last, index);
    const start = index;
    const from = sum;
    while (isEqual(pairing, index) && (index === start || hole(pairing, index - 1, index) === 0)) {
      sum += FOR;
      index++;
    }
    if (index > start) {
      if (isBorder(pairing, start - 1, at(pairing.toAfter, start) - 1)) sum += BORDER;
      if (isBorder(pairing, index, at(pairing.toAfter, index - 1) + 1)) sum += BORDER;
      settle(found, { start, end: index, from, to: sum });
    } else {
      sum -= AGAINST;
      index++;
    }
    last = index - 1;
  }
  return found.map(({ start, end, from, to }) => ({ start, end, weight: to - from }));
}

/** A stretch, with what all before it and all up to its end adds up to. */
type Sum = { start: number; end: number; from: number; to: number };

function settle(found: Sum[], next: Sum): void {
  let stretch = next;
  for (;;) {
    let index = found.length - 1;
    const most = stretch.from + MOST_AGAINST;
    for (let sum = found[index]; sum && sum.from > stretch.from && sum.to <= most; sum = found[index])
      index--;
    const earlier = found[index];
    if (!earlier || earlier.to >= stretch.to || earlier.to > most) break;
    found.length = index;
    stretch = { ...earlier, end: stretch.end, to: stretch.to };
  }
  found.push(stretch);
}

/** What stands at these places is the end of a block in both texts, or of the text. */
function isBorder({ before, after }: Pairing, b: number, a: number): boolean {
  const [one, other] = [at(before, b), at(after, a)];
  return (one === NEWLINE || one < 0) && (other === NEWLINE || other < 0);
}

function isEqual({ before, after, toAfter }: Pairing, index: number): boolean {
  const partner = at(toAfter, index);
  return partner >= 0 && at(before, index) === at(after, partner);
}

/** How many letters stand between two that have partners, in the text where they are more; very many where the order is reversed. */
function hole(pairing: Pairing, before: number, next: number): number {
  const after = at(pairing.toAfter, next) - at(pairing.toAfter, before) - 1;
  return Math.max(next - before - 1, Math.abs(after));
}
