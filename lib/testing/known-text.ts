/** Words that are put in the place of others: code points of the text before, half-open. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text that was made of another by edits that are known: what becomes of a passage is plain, without comparing the two. */
export interface KnownText {
  text: string;
  edited: (edits: readonly Edit[]) => KnownText;
  /** Where a passage of the first text stands; null when less than a fifth of it is left. */
  placeOf: (passage: { start: number; end: number }) => KnownPlace | null;
}

interface KnownPlace {
  /** The letters of the passage that are left, from the first to the last. */
  words: string;
  /**
   * Whether this is the place. Of a passage that reads as it did there is one. Else white space at its ends makes no
   * difference, nor do the words that were put in the place of its first or last letters.
   */
  isAt: (start: number, end: number) => boolean;
}

/** A letter, and where in the first text it stood; -1 for one that was put there. */
type Letter = readonly [letter: string, origin: number];

export function knownText(text: string): KnownText {
  const first = [...text];
  return toKnown(
    first,
    first.map((letter, origin) => [letter, origin]),
  );
}

function toKnown(first: readonly string[], letters: readonly Letter[]): KnownText {
  /** For each letter of the first text where it stands now; -1 for one that is gone. */
  const places = first.map(() => -1);
  for (const [place, [, origin]] of letters.entries()) if (origin !== -1) places[origin] = place;
  return {
    text: wordsOf(letters),
    edited: (edits) => toKnown(first, edit(letters, edits)),
    placeOf: ({ start, end }) => placeOf(letters, places.slice(start, end), first.slice(start, end).join('')),
  };
}

/** @param own Where each letter of the passage stands now. */
function placeOf(letters: readonly Letter[], own: readonly number[], before: string): KnownPlace | null {
  const left = own.filter((place) => place !== -1);
  const [from, to] = [left[0] ?? 0, (left.at(-1) ?? 0) + 1];
  if (left.length / own.length < 0.2) return null;
  const words = wordsOf(letters.slice(from, to));
  if (words === before) return { words, isAt: (start, end) => start === from && end === to };
  const mayStand = (index: number, isLost: boolean) => {
    const letter = letters[index];
    return letter !== undefined && (isBlank(letter) || (isLost && letter[1] === -1));
  };
  let [outer, inner] = [from, from];
  while (mayStand(outer - 1, own[0] === -1)) outer--;
  while (mayStand(inner, false)) inner++;
  let [last, least] = [to, to];
  while (mayStand(last, own.at(-1) === -1)) last++;
  while (mayStand(least - 1, false)) least--;
  return { words, isAt: (start, end) => outer <= start && start <= inner && least <= end && end <= last };
}

const wordsOf = (letters: readonly Letter[]) => letters.map(([letter]) => letter).join('');
const isBlank = ([letter]: Letter) => letter.trim() === '';

function edit(letters: readonly Letter[], edits: readonly Edit[]): Letter[] {
  const edited: Letter[] = [];
  let next = 0;
  for (const one of edits.toSorted((a, b) => a.start - b.start)) {
    const { start, end, put } = narrow(letters, one);
    edited.push(...letters.slice(next, start));
    // As many letters as before are the same ones, read better: `Schmidt`, `Schmitt`.
    const isReread = put.length === end - start;
    edited.push(
      ...put.map((letter, index): Letter => [letter, isReread ? (letters[start + index]?.[1] ?? -1) : -1]),
    );
    next = end;
  }
  return [...edited, ...letters.slice(next)];
}

/** Without the letters at its ends that an edit leaves as they are. */
function narrow(letters: readonly Letter[], { start, end, text }: Edit) {
  const put = [...text];
  while (start < end && put.length > 0 && letters[start]?.[0] === put[0]) {
    start++;
    put.shift();
  }
  while (start < end && put.length > 0 && letters[end - 1]?.[0] === put.at(-1)) {
    end--;
    put.pop();
  }
  return { start, end, put };
}
