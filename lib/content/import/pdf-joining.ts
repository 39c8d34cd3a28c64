import type { PdfLine } from '@/lib/content/import/pdf-lines';
import { joinerBetween } from '@/lib/content/import/plain-text-lines';

/** Longer than any word, in UTF-16 units: a line may be one word, and would be read again from each of its letters. */
const LONGEST = 100;
const LAST_PART = /([\p{L}\p{M}]+)[-\u00ad\u2010]$/u;
const FIRST_PART = /^[\p{L}\p{M}]+/u;
const COMPOUND = /\p{L}[\p{L}\p{M}]*(?:[-\u2010][\p{L}\p{M}]+)*/gu;

/** The words that stand within lines, in lower case, with the hyphens that are theirs. */
export function wordsOfLines(lines: readonly PdfLine[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines)
    for (const [word] of text.matchAll(COMPOUND)) words.add(word.toLowerCase().replaceAll('\u2010', '-'));
  return words;
}

/**
 * The pieces of a line as they go on into the next, and what stands between the two. A hyphen at the line's end goes where the text has the
 * word without it elsewhere, stays where it has it with one, and goes where neither is there and the word goes on in lower case.
 */
export function joinLine(
  line: PdfLine,
  next: PdfLine | undefined,
  words: ReadonlySet<string>,
): { pieces: PdfLine['pieces']; joiner: string; droppedHyphen: boolean } {
  if (!next) return { pieces: line.pieces, joiner: '', droppedHyphen: false };
  const first = LAST_PART.exec(line.text.slice(-LONGEST))?.[1];
  const second = FIRST_PART.exec(next.text)?.[0];
  if (first === undefined || second === undefined)
    return { pieces: line.pieces, joiner: joinerBetween(line.text, next.text), droppedHyphen: false };
  const droppedHyphen = line.text.endsWith('\u00ad') || isOneWord(first, second, words);
  return {
    pieces: droppedHyphen ? withoutLastHyphen(line.pieces) : trimmedEnd(line.pieces),
    joiner: '',
    droppedHyphen,
  };
}

function isOneWord(first: string, second: string, words: ReadonlySet<string>): boolean {
  if (words.has(`${first}${second}`.toLowerCase())) return true;
  if (words.has(`${first}-${second}`.toLowerCase())) return false;
  return first.length > 1 && /^\p{Ll}/u.test(second);
}

function trimmedEnd(pieces: PdfLine['pieces']): PdfLine['pieces'] {
  const last = pieces.at(-1);
  return last ? [...pieces.slice(0, -1), { ...last, text: last.text.trimEnd() }] : [];
}

function withoutLastHyphen(pieces: PdfLine['pieces']): PdfLine['pieces'] {
  return trimmedEnd(pieces).map((piece, i, all) =>
    i === all.length - 1 ? { ...piece, text: piece.text.replace(/[-\u00ad\u2010]$/, '') } : piece,
  );
}
