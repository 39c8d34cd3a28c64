import { at } from '@/lib/anchoring/letters';
import { part, type Pairing } from '@/lib/anchoring/pairing';
import { type Tokens } from '@/lib/anchoring/tokens';

/** What an equal letter speaks for, and a replaced, removed or added one against, that a stretch is the same one in both texts. */
const FOR = 1;
const AGAINST = 1.5;
/** A stretch ends where this much speaks against it since it was at its best. */
const MOST_AGAINST = 8;
/** What a stretch needs to be more than chance, between neighbours that it stands in order with. */
const LEAST = 4;
/** Less than this part of a word's letters is chance. */
const LEAST_OF_WORD = 0.4;

/** Parts letters that went together by chance: first in words of which too little is left, then in stretches. SPEC.md, rule A6. */
export function partChance(pairing: Pairing, before: Tokens, after: Tokens): void {
  partWords(pairing, before);
  partWords(turned(pairing), after);
  partStretches(pairing);
}

function turned({ before, after, toAfter, toBefore }: Pairing): Pairing {
  return { before: after, after: before, toAfter: toBefore, toBefore: toAfter };
}

function partWords(pairing: Pairing, tokens: Tokens): void {
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
    if (joined === 0 || equal >= LEAST_OF_WORD * (end - start)) continue;
    for (let index = start; index < end; index++) part(pairing, index);
  }
}

/**
 * Goes through the letters of the earlier text and adds up what speaks for and against each stretch being the same one in both. What lies
 * between two stretches that hold is parted.
 */
function partStretches(pairing: Pairing): void {
  const { before, after, toAfter } = pairing;
  let [start, best, sum, most] = [0, 0, 0, 0];
  let last = -1;
  const settle = (next: number) => {
    const kept = most >= LEAST ? best : start;
    for (let index = kept; index < next; index++) part(pairing, index);
  };
  for (let index = 0; index < before.length; index++) {
    const partner = at(toAfter, index);
    if (partner < 0) continue;
    const hole = last < 0 ? 0 : Math.max(index - last - 1, Math.abs(partner - at(toAfter, last) - 1));
    const against = sum - AGAINST * hole;
    if (last >= 0 && (against <= 0 || most - against > MOST_AGAINST)) {
      settle(index);
      [start, best, sum, most] = [index, index, 0, 0];
    } else sum = against;
    sum += at(before, index) === at(after, partner) ? FOR : -AGAINST;
    if (sum > most) [most, best] = [sum, index + 1];
    last = index;
  }
  settle(before.length);
}
