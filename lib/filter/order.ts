/**
 * Where something stands in the order of the text: by its passage's start, then its end (code points; null for
 * an orphan, which comes last), then its id. The place of the last row of a page says where the next one begins,
 * also when that row is gone by then.
 */
export interface TextPlace {
  start: number | null;
  end: number | null;
  id: string;
}

export function inTextOrder(a: TextPlace, b: TextPlace): number {
  return (
    (a.start ?? Infinity) - (b.start ?? Infinity) || // NaN for two orphans, which is not a number to decide by
    (a.end ?? Infinity) - (b.end ?? Infinity) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** A place as an address says it. */
export function cursorOf({ start, end, id }: TextPlace): string {
  return [start ?? '', end ?? '', id].join('.');
}

/** The place that an address names, or null for what is none: then the list begins at its beginning. */
export function placeOfCursor(cursor: string): TextPlace | null {
  const match = /^(?:(\d{1,10})\.(\d{1,10})|\.)\.([0-9a-f-]{36})$/.exec(cursor);
  if (!match) return null;
  const [, start, end, id = ''] = match;
  return {
    start: start === undefined ? null : Number(start),
    end: end === undefined ? null : Number(end),
    id,
  };
}
