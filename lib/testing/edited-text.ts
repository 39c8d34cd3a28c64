import fc from 'fast-check';

/** Words of many scripts, some of which make other words with what stands beside them. */
const WORDS = [
  ...['the', 'law', 'of', 'nations', 'gloss', 'Schmidt', 'Schmitt', '202151', 'art.', 'is', 'a', 'I'],
  ...['e\u0301te\u0301', 'été', '😀', '👩‍🔬', '🇺🇳', '漢字', '仮名交文', 'مرحبا', 'שלום', '한국어', '“so”', '—'],
];
const anySentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 12 })
  .map((words) => `${words.join(' ')}.`);

/** Blocks of sentences, as canonical text is, seldom with two that are the same. */
export const anyProse = fc
  .array(fc.tuple(fc.nat(9_999), fc.array(anySentence, { minLength: 1, maxLength: 4 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((blocks) => blocks.map(([number, sentences]) => `${number} ${sentences.join(' ')}`).join('\n'));

/** A change by code points: what stands in the part of the text from `from` for `length` is replaced. */
export type Edit = { from: number; length: number; by: string };

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  from: fc.nat(10_000),
  length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat(60)),
  by: fc.oneof(fc.constant(''), fc.constantFrom(...WORDS), anySentence),
});

/** Applies the edits one after the other. */
export function apply(text: string, edits: readonly Edit[]): string {
  return edits.reduce((now, { from, length, by }) => {
    const letters = Array.from(now);
    const start = from % (letters.length + 1);
    letters.splice(start, length, ...Array.from(by));
    return letters.join('') || by || 'x';
  }, text);
}
