import type { Detector, Finding, Scan } from './finding';
import type { Words } from './words';

/** Words that the end of a line cut in two, with a hyphen or without. The text's own words say which. */
export const splitWords: Detector = { kind: 'split', find };

/** After a first part that stands for what follows: "pre- and post-war". */
const SUSPENDED = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e)$/;

function find({ blocks, words }: Scan): Finding[] {
  return blocks.flatMap(({ text }, block) =>
    [
      // Most blocks have no hyphen at a word's end.
      ...(/[-\u2010\u00ad][ \n]/.test(text) ? hyphenAndSpace(text, words) : []),
      ...(/[-\u2010]/.test(text) ? hyphenInside(text, words) : []),
      ...cutBySpace(text, words),
    ].map((one) => ({ block, ...one })),
  );
}

type InBlock = Omit<Finding, 'block'>;

/** `inter- national`, `inter-\nnational` */
function hyphenAndSpace(text: string, words: Words): InBlock[] {
  const cut =
    /(?<![\p{L}\p{M}-])(\p{L}[\p{L}\p{M}]*)[-\u2010\u00ad][ \n](\p{Ll}[\p{L}\p{M}]*)(?![\p{L}\p{M}-])/gu;
  return [...text.matchAll(cut)].flatMap(
    ({ index: from, 0: whole, 1: first = '', 2: second = '' }): InBlock[] => {
      if (SUSPENDED.test(second)) return [];
      const to = from + whole.length;
      const joined = first + second;
      if (words.count(joined) > 0)
        return [
          {
            from,
            to,
            after: { text: joined },
            confidence: 0.95,
            note: `The text has “${joined}” elsewhere.`,
          },
        ];
      // Each part stands here once at least; what stands elsewhere too is a word of its own. "CC- licensed" keeps its hyphen.
      if ((words.count(first) > 1 && words.count(second) > 1) || /\p{Lu}$/u.test(first))
        return [
          {
            ...{ from, to, after: { text: `${first}-${second}` }, confidence: 0.6 },
            note: 'Both parts are words of the text, so the hyphen may be its own.',
          },
        ];
      return [
        {
          from,
          to,
          after: { text: joined },
          confidence: 0.75,
          note: 'A word with a hyphen from the end of a line.',
        },
      ];
    },
  );
}

/** `inter-national` where the text has `international`. */
function hyphenInside(text: string, words: Words): InBlock[] {
  const compound =
    /(?<![\p{L}\p{M}\p{N}-])(\p{L}[\p{L}\p{M}]*)[-\u2010](\p{Ll}[\p{L}\p{M}]*)(?![\p{L}\p{M}\p{N}-])/gu;
  return [...text.matchAll(compound)].flatMap(({ index: from, 0: whole, 1: first = '', 2: second = '' }) => {
    const joined = first + second;
    const isWord = words.count(first) > 1 && words.count(second) > 1;
    if (words.count(joined) < 2 || isWord) return [];
    const note = `The text has “${joined}” elsewhere, without a hyphen.`;
    return [{ from, to: from + whole.length, after: { text: joined }, confidence: 0.75, note }];
  });
}

/** `gov ernment`: two words that stand nowhere else, and together are one that does. */
function cutBySpace(text: string, words: Words): InBlock[] {
  const pairs = /(?<![\p{L}\p{M}'’-])(\p{L}[\p{L}\p{M}]*) (?=(\p{Ll}[\p{L}\p{M}]*)(?![\p{L}\p{M}'’-]))/gu;
  return [...text.matchAll(pairs)].flatMap(({ index: from, 1: first = '', 2: second = '' }) => {
    const joined = first + second;
    if (words.count(joined) < 2 || words.count(first) > 1 || words.count(second) > 1) return [];
    const note = `Neither part stands elsewhere in the text; “${joined}” does.`;
    return [
      { from, to: from + first.length + 1 + second.length, after: { text: joined }, confidence: 0.85, note },
    ];
  });
}
