import { commonTokens } from '@/lib/anchoring/common-tokens';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';

interface Merged {
  content: DocumentContent;
  /** How many blocks, or stretches where no block answers to another, both had changed: there it has one's own. */
  conflicts: number;
}

/**
 * One's own text with what another changed in the same text, block by block: where only one of the two changed a
 * block, that change counts; where both did, one's own. Footnotes are blocks of their own.
 */
export function mergeBlocks(base: DocumentContent, mine: DocumentContent, theirs: DocumentContent): Merged {
  const [old, own, other] = [base, mine, theirs].map(partsOf);
  if (!old || !own || !other) throw new Error('There are three texts to merge.');
  const text = mergeLists(old.blocks, own.blocks, other.blocks);
  const notes = mergeLists(old.footnotes, own.footnotes, other.footnotes);
  const footnotes = notes.merged.length > 0 ? [{ type: 'footnotes', content: notes.merged }] : [];
  return {
    content: { ...mine, content: [...text.merged, ...footnotes] },
    conflicts: text.conflicts + notes.conflicts,
  };
}

function partsOf({ content = [] }: DocumentContent) {
  const last = content.at(-1);
  if (last?.type !== 'footnotes') return { blocks: content, footnotes: [] };
  return { blocks: content.slice(0, -1), footnotes: last.content ?? [] };
}

/** By the blocks that all three have in common; between two of them it is asked who changed something. */
function mergeLists(
  base: readonly ContentNode[],
  mine: readonly ContentNode[],
  theirs: readonly ContentNode[],
) {
  const numberOf = numbering();
  const numbersOf = (blocks: readonly ContentNode[]) =>
    Int32Array.from(blocks, (block) => numberOf(keyOf(block)));
  const [old, own, other] = [numbersOf(base), numbersOf(mine), numbersOf(theirs)];
  const [toMine, toTheirs] = [new Map(commonTokens(old, own)), new Map(commonTokens(old, other))];
  const merged: ContentNode[] = [];
  let conflicts = 0;
  let from = { base: 0, mine: 0, theirs: 0 };
  for (let index = 0; index <= base.length; index++) {
    const [inMine, inTheirs] =
      index === base.length ? [mine.length, theirs.length] : [toMine.get(index), toTheirs.get(index)];
    if (inMine === undefined || inTheirs === undefined) continue;
    const stretch = {
      base: old.subarray(from.base, index),
      mine: own.subarray(from.mine, inMine),
      theirs: other.subarray(from.theirs, inTheirs),
    };
    for (const { at, end } of partsOfStretch(stretch)) {
      const [was, isMine, isTheirs] = [stretch.base, stretch.mine, stretch.theirs].map((blocks) =>
        blocks.subarray(at, end).join(),
      );
      if (isMine !== was && isTheirs !== was && isMine !== isTheirs) conflicts++;
      const [blocks, first, past] =
        isMine === was ? [theirs, from.theirs, inTheirs] : [mine, from.mine, inMine];
      merged.push(...blocks.slice(first + at, end === undefined ? past : first + end));
    }
    const shared = mine[inMine];
    if (index < base.length && shared) merged.push(shared);
    from = { base: index + 1, mine: inMine + 1, theirs: inTheirs + 1 };
  }
  return { merged, conflicts };
}

/**
 * A stretch block by block where all three have as many and none was moved, so that each answers to the one at its
 * place; else as one.
 */
function partsOfStretch({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', Int32Array>) {
  const inPlace = (blocks: Int32Array) =>
    blocks.length === base.length && blocks.every((block, at) => block === base[at] || !base.includes(block));
  if (!inPlace(mine) || !inPlace(theirs)) return [{ at: 0, end: undefined }];
  return Array.from(base, (_, at) => ({ at, end: at + 1 }));
}

/** Gives each key a number, the same to the same key. */
function numbering(): (key: string) => number {
  const numbers = new Map<string, number>();
  return (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
}

/** A block as a text, the same whatever the order in which its parts were written. */
function keyOf(block: ContentNode): string {
  return JSON.stringify(block, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
