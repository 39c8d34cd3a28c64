export interface Card {
  id: string;
  /** Where its passage stands: pixels from the top of the margin. */
  wanted: number;
  height: number;
}

/**
 * Where the cards of the margin stand: each at the height of its passage as far as the others leave room,
 * in the order given, `gap` pixels apart, none above the margin's top. The focused card stands exactly at
 * its passage: the ones before it make way upwards, and those for which no room is left there go below it.
 */
export function placeCards(
  cards: readonly Card[],
  gap: number,
  focused: string | null = null,
): Map<string, number> {
  const tops = new Map<string, number>();
  const pivot = cards.findIndex((card) => card.id === focused);
  const below: Card[] = [];
  let room = Infinity;
  for (const card of cards.slice(0, pivot + 1).reverse()) {
    const top = Math.min(card.wanted, room - gap - card.height);
    const isPivot = card.id === focused;
    if (!isPivot && top < 0) {
      below.unshift(card);
      continue;
    }
    tops.set(card.id, isPivot ? Math.max(0, card.wanted) : top);
    room = isPivot ? card.wanted : top;
  }
  const pivotCard = cards[pivot];
  let free = pivotCard ? Math.max(0, pivotCard.wanted) + pivotCard.height + gap : 0;
  for (const card of [...below, ...cards.slice(pivot + 1)]) {
    const top = Math.max(card.wanted, free);
    tops.set(card.id, top);
    free = top + card.height + gap;
  }
  return tops;
}
