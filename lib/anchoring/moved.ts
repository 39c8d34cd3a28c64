import { heaviestChain } from '@/lib/anchoring/chain';
import { type Run } from '@/lib/anchoring/pairing';

/** What a moved passage must have in common with its new place, in letters: about a short sentence. Less is found everywhere by chance. */
const LEAST_MOVED = 32;
/** Whole blocks and sentences that stand once in each text may be shorter. */
const LEAST_PIECE = { block: 5, sentence: 24 };
/** Runs further apart than this are not held for parts of one moved passage. */
const FURTHEST = 500;

export type PlacedRun = Run & { piece?: 'block' | 'sentence' };

/** Runs that stand in the same order in both texts, and groups of runs that were moved elsewhere together; the others are by chance. */
export type Places = { inOrder: Run[]; moved: PlacedRun[][]; chance: Run[] };

export function placesOf(runs: readonly PlacedRun[]): Places {
  const sorted = [...runs].sort((x, y) => x.before - y.before);
  const chosen = heaviestChain(sorted);
  const places: Places = { inOrder: sorted.filter((_, index) => chosen[index]), moved: [], chance: [] };
  let group: PlacedRun[] = [];
  const settle = () => {
    const weight = group.reduce((sum, run) => sum + run.length, 0);
    const isEnough = weight >= LEAST_MOVED || group.some(isWholePiece);
    if (isEnough) places.moved.push(group);
    else places.chance.push(...group);
  };
  sorted.forEach((run, index) => {
    if (chosen[index]) return;
    const last = group.at(-1);
    if (last && !goOn(last, run)) {
      settle();
      group = [];
    }
    group.push(run);
  });
  settle();
  return places;
}

function goOn(run: Run, next: Run): boolean {
  const before = next.before - run.before - run.length;
  const after = next.after - run.after - run.length;
  return after >= 0 && before <= FURTHEST && Math.abs(after - before) <= 32 + before / 4;
}

/** A whole block or sentence, the only one of its kind in both texts, and not too short to say so much. */
export function isWholePiece(run: PlacedRun): boolean {
  return run.piece !== undefined && run.length >= LEAST_PIECE[run.piece];
}
