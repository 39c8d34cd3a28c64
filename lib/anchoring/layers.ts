/** A range to be drawn, in code points, half-open. One id may have several ranges. */
export type LayerRange = { id: string; start: number; end: number };

/** A stretch of text that is covered by the same ids throughout. `depth` is their number. */
export type LayerSegment = { start: number; end: number; depth: number; ids: string[] };

/**
 * Cuts ranges that nest and overlap as they like into disjoint segments, because ranges of one CSS highlight do not add up.
 * SPEC.md, rules L1 to L5. O(n log n) and the size of the answer.
 */
export function layersOf(ranges: readonly LayerRange[]): LayerSegment[] {
  const solid = ranges.filter((range) => range.start < range.end);
  // Sorting is stable, so ranges that begin together keep the order given.
  const begins = [...solid].sort((a, b) => a.start - b.start);
  const ends = [...solid].sort((a, b) => a.end - b.end);
  const segments: LayerSegment[] = [];
  const open = new Map<string, number>();
  let segmentStart = 0;
  let beginning = 0;
  let ending = 0;

  // Draws the segment that stops at `offset`; the caller changes what is open right after.
  function cut(offset: number): void {
    if (open.size > 0 && offset > segmentStart) {
      segments.push({ start: segmentStart, end: offset, depth: open.size, ids: [...open.keys()] });
    }
    segmentStart = offset;
  }

  for (let end = ends[ending]; end; end = ends[ending]) {
    const begin = begins[beginning];
    // Beginnings go first where both meet: an id that ends where it begins again is never closed, and nothing is cut there.
    if (begin && begin.start <= end.end) {
      const count = open.get(begin.id) ?? 0;
      if (count === 0) cut(begin.start);
      open.set(begin.id, count + 1);
      beginning++;
    } else {
      const count = open.get(end.id) ?? 0;
      if (count > 1) open.set(end.id, count - 1);
      else {
        cut(end.end);
        open.delete(end.id);
      }
      ending++;
    }
  }
  return segments;
}
