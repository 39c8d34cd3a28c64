import type { Detector, Finding, Scan } from './finding';
import type { Words } from './words';

/** Words that ran together because the space between them was lost. */
export const gluedWords: Detector = { kind: 'glued', find };

/** What a block must have somewhere to be read through for it: most have none, and these look at two letters at a time. */
const HAS = {
  sentences: /[.!?…]\p{Lu}\p{Ll}/u,
  signs: /[,;:)]\p{Ll}/u,
  capitals: /\p{Ll}\p{Lu}\p{Ll}/u,
};

function find({ blocks, words }: Scan): Finding[] {
  return blocks.flatMap(({ text }, block) =>
    [
      ...(HAS.sentences.test(text) ? afterSentence(text, words) : []),
      ...atQuote(text),
      ...(HAS.signs.test(text) ? afterSign(text, words) : []),
      ...(HAS.capitals.test(text) ? byCase(text, words) : []),
      ...runTogether(text, words),
    ].map((one) => ({ block, ...one })),
  );
}

type InBlock = Omit<Finding, 'block'>;

/** `1999.However`: the end of a sentence and the next one. The first word is bounded: a row of hyphens would be read again from each of them. */
function afterSentence(text: string, words: Words): InBlock[] {
  const glued =
    /(?<![\p{L}\p{M}\p{N}.@/:_])([\p{L}\p{M}\p{N}'’-]{0,60}(?:\p{Ll}{2}|\d|\)|["”]))([.!?…]{1,4})(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}]|[.@/_]\S)/gu;
  return [...text.matchAll(glued)].flatMap(
    ({ index: from, 0: whole, 1: first = '', 2: end = '', 3: next = '' }): InBlock[] => {
      if (inAddress(text, from, from + whole.length)) return [];
      const known = words.count(next) > 1 || words.count(first) > 1;
      return [
        {
          ...{ from, to: from + whole.length, after: { text: `${first}${end} ${next}` } },
          confidence: known ? 0.95 : 0.75,
          note: 'Two sentences without a space between them.',
        },
      ];
    },
  );
}

/** `security"at`: a word that begins right behind a quotation, or ends right before one. */
function atQuote(text: string): InBlock[] {
  const found: InBlock[] = [];
  let isOpen = false;
  for (const { index: at, 0: quote } of text.matchAll(/["“”]/g)) {
    const first = /[\p{L}\p{M}]+[,.]?$/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
    const next = /^[\p{L}\p{M}]+/u.exec(text.slice(at + 1, at + 41))?.[0] ?? '';
    const opens: boolean = quote === '“' || (quote === '"' && !isOpen);
    isOpen = opens;
    if (first === '' || next === '' || (opens && /[,.]$/.test(first))) continue;
    const spaced = opens ? `${first} ${quote}${next}` : `${first}${quote} ${next}`;
    const range = { from: at - first.length, to: at + 1 + next.length };
    const note = opens ? 'No space before the quotation.' : 'No space after the quotation.';
    found.push({ ...range, after: { text: spaced }, confidence: 0.9, note });
  }
  return found;
}

/** `law,which` and `(GGE)in`. Only words that the text has elsewhere: else it may be a formula or a name. */
function afterSign(text: string, words: Words): InBlock[] {
  const glued =
    /(?<![\p{L}\p{M}\p{N}.@/:_])(\(?[\p{L}\p{M}]{2,})([,;:)])(\p{Ll}{2,})(?![\p{L}\p{N}(]|[.@/_]\S)/gu;
  return [...text.matchAll(glued)].flatMap(
    ({ index: from, 0: whole, 1: first = '', 2: sign = '', 3: next = '' }) => {
      if ((first.startsWith('(') && sign !== ')') || words.count(next) < 2) return [];
      // "(re)make" is one word; "(GGE)in" is not.
      if (sign === ')' && !/^\(?\p{Lu}+$/u.test(first)) return [];
      const after = { text: `${first}${sign} ${next}` };
      const note = `No space after the ${sign === ')' ? 'bracket' : 'sign'}.`;
      return [{ from, to: from + whole.length, after, confidence: 0.8, note }];
    },
  );
}

/** `cyberspaceAccording`: a capital inside a word that stands once, between two words that stand elsewhere. */
function byCase(text: string, words: Words): InBlock[] {
  const glued = /(?<![\p{L}\p{M}\p{N}_])(\p{L}?\p{Ll}{2,})(\p{Lu}\p{Ll}+)(?![\p{L}\p{M}\p{N}_])/gu;
  return [...text.matchAll(glued)].flatMap(({ index: from, 0: whole, 1: first = '', 2: next = '' }) => {
    if (words.count(whole) > 1 || words.count(first) === 0 || words.count(next) === 0) return [];
    const note = 'A capital letter inside a word, between two words of the text.';
    return [{ from, to: from + whole.length, after: { text: `${first} ${next}` }, confidence: 0.8, note }];
  });
}

const LONGEST = 30;

/** `ofthe`: a word that stands once, made of two that the text has side by side again and again. */
function runTogether(text: string, words: Words): InBlock[] {
  return [...text.matchAll(/(?<![\p{L}\p{M}\p{N}'’_-])\p{L}?\p{Ll}{3,}(?![\p{L}\p{M}\p{N}'’_-])/gu)].flatMap(
    ({ index: from, 0: whole }) => {
      if (whole.length > LONGEST || words.count(whole) !== 1) return [];
      for (let cut = 2; cut <= whole.length - 2; cut++) {
        const [first, next] = [whole.slice(0, cut), whole.slice(cut)];
        if (words.together(first, next) < 2) continue;
        const note = `Nowhere else in the text, which has “${first} ${next}” ${words.together(first, next)} times.`;
        return [
          { from, to: from + whole.length, after: { text: `${first} ${next}` }, confidence: 0.7, note },
        ];
      }
      return [];
    },
  );
}

/** Addresses and names of files have full stops inside. */
function inAddress(text: string, from: number, to: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(to, to + 60))?.[0] ?? '';
  return /(?:^|\W)www\.|[/@\\]/i.test(before + text.slice(from, to) + after);
}
