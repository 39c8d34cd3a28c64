const MOST = 16_000_000;

/** Of a longest common subsequence, where each place of the one list is in the other. */
export function commonPlaces(a: readonly string[], b: readonly string[]): Map<number, number> {
  const places = new Map<number, number>();
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) places.set(head, head++);
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) {
    tail++;
    places.set(a.length - tail, b.length - tail);
  }
  // Beyond this many comparisons (a second on a slow machine) the middle counts as written anew.
  if ((a.length - head - tail) * (b.length - head - tail) > MOST) return places;
  const [rows, width] = [a.length - head - tail, b.length - head - tail + 1];
  // How many the ends from i and from j on have in common; after the trimming mostly a few blocks.
  const common = new Uint32Array((rows + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = width - 2; j >= 0; j--)
      common[i * width + j] =
        a[head + i] === b[head + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  for (let i = 0, j = 0; i < rows && j < width - 1;) {
    if (a[head + i] === b[head + j]) places.set(head + i++, head + j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return places;
}
