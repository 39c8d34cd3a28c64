import { placeCards } from './place-cards';

/** A note, a link or a draft that wants to stand beside its passage. All lengths are pixels from the margin's top. */
export interface Item {
  id: string;
  /** Where its passage begins. */
  wanted: number;
  /** How high it is as a card. */
  height: number;
  /** The stretch of text that its passage begins in, by its place in `stretches`. */
  stretch: number;
  /** Looked at or being written: a card whatever else stands there. */
  open: boolean;
}

/** A paragraph's place beside the margin. */
export interface Stretch {
  top: number;
  bottom: number;
}

/** What stands in the margin: a whole card, its first line, or how many more there are beside a stretch. */
export type Piece =
  | { kind: 'card' | 'row'; id: string; top: number }
  | { kind: 'more'; id: string; stretch: number; count: number; top: number };

export const ROW = 34;
const GAP = 10;
/** How far the pieces of a stretch may reach beyond its end before they are made smaller. */
const SLACK = 220;

interface Placed {
  kind: Piece['kind'];
  id: string;
  stretch: number;
  wanted: number;
  /** With the space below it. */
  height: number;
  count: number;
}

/**
 * Finds each item a place beside its passage however many there are: as cards where they fit beside their
 * stretch, else as rows of one line, else as the first rows and a count of the others. So the margin stays
 * beside the text, and what stands in it is bounded by the height of the text. Items come in the order of
 * the text. `unfolded` stretches show all of theirs as rows.
 */
export function arrange(
  items: readonly Item[],
  stretches: readonly Stretch[],
  unfolded: ReadonlySet<number> = new Set(),
  focused: string | null = null,
): Piece[] {
  const placed: Placed[] = [];
  let free = 0;
  for (const [stretch, own] of byStretch(items)) {
    const limit = (stretches[stretch]?.bottom ?? 0) + SLACK;
    const chosen = unfolded.has(stretch) ? own.map(toRow) : choose(own, stretch, free, limit);
    free = settle(chosen, free, limit);
    placed.push(...chosen);
  }
  const tops = placeCards(placed, 0, focused);
  return placed.map(({ kind, id, stretch, count }) => {
    const top = tops.get(id) ?? 0;
    return kind === 'more' ? { kind, id, stretch, count, top } : { kind, id, top };
  });
}

function byStretch(items: readonly Item[]): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const group = groups.get(item.stretch);
    if (group) group.push(item);
    else groups.set(item.stretch, [item]);
  }
  return groups;
}

/** The most that fits: cards, or rows, or some rows and a count. */
function choose(items: readonly Item[], stretch: number, free: number, limit: number): Placed[] {
  const cards = items.map(toCard);
  if (endOf(cards, free) <= limit) return cards;
  const rows = items.map(toRow);
  const room = limit - Math.max(free, (items[0]?.wanted ?? 0) - ROW);
  if (heightOf(rows) <= room) return rows;
  const opened = rows.filter(({ kind }) => kind === 'card');
  let left = Math.floor((room - heightOf(opened) - ROW) / ROW);
  const shown = rows.filter(({ kind }) => kind === 'card' || left-- > 0);
  const count = rows.length - shown.length;
  if (count <= 1) return rows; // to say that there is one takes as much room as the one
  const last = items.at(-1)?.wanted ?? 0;
  return [...shown, { kind: 'more', id: `more-${stretch}`, stretch, wanted: last, height: ROW, count }];
}

/** Moves rows up where they would reach beyond the limit, and says where the next stretch may begin. */
function settle(placed: Placed[], free: number, limit: number): number {
  let below = limit;
  for (const piece of [...placed].reverse()) {
    if (piece.kind !== 'card') piece.wanted = Math.min(piece.wanted, below - piece.height);
    below = Math.min(below, piece.wanted);
  }
  let end = free;
  for (const piece of placed) {
    piece.wanted = piece.kind === 'card' ? piece.wanted : Math.max(piece.wanted, end);
    end = Math.max(end, piece.wanted) + piece.height;
  }
  return end;
}

const toCard = (item: Item): Placed => ({ ...asPlaced(item), kind: 'card', height: item.height + GAP });
const toRow = (item: Item): Placed =>
  item.open ? toCard(item) : { ...asPlaced(item), kind: 'row', height: ROW };

function asPlaced({ id, stretch, wanted }: Item): Omit<Placed, 'kind' | 'height'> {
  return { id, stretch, wanted, count: 0 };
}

function endOf(pieces: readonly Placed[], free: number): number {
  return pieces.reduce((end, { wanted, height }) => Math.max(end, wanted) + height, free);
}

function heightOf(pieces: readonly Placed[]): number {
  return pieces.reduce((sum, { height }) => sum + height, 0);
}
