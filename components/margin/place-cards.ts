export interface Card {
  id: string;
  /** Where its passage stands: pixels from the top of the margin. */
  wanted: number;
  height: number;
}

/**
 * Where the cards of the margin stand: each at the height of its passage as far as the others leave room,
 * in the order given, `gap` pixels apart. The focused card stands exactly at its passage and the ones
 * before it make way upwards; those that would leave the margin at its top push everything down.
 */
export function placeCards(
  cards: readonly Card[],
  gap: number,
  focused: string | null = null,
): Map<string, number> {
  const tops = new Map<string, number>();
  const pivot = cards.findIndex((card) => card.id === focused);
  let floor = Infinity;
  for (let i = pivot; i >= 0; i--) {
    const card = cards[i];
    if (!card) continue;
    const top = i === pivot ? card.wanted : Math.min(card.wanted, floor - gap - card.height);
    tops.set(card.id, top);
    floor = top;
  }
  let ceiling = 0;
  for (const card of cards) {
    const top = Math.max(tops.get(card.id) ?? card.wanted, ceiling);
    tops.set(card.id, top);
    ceiling = top + card.height + gap;
  }
  return tops;
}
