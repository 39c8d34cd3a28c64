import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates } from '@/lib/anchoring/candidates';
import { codePointLength, sliceCodePoints } from '@/lib/anchoring/code-points';
import { describePassage } from '@/lib/anchoring/describe';
import { anyProse } from '@/lib/testing/edited-text';
import { type QuoteSelector } from '@/lib/anchoring/quote';
import { resolveQuote } from '@/lib/anchoring/resolve';
import { resolveAll } from '@/lib/anchoring/resolve-all';
import { textIndex } from '@/lib/anchoring/text-index';

const PAPER = [
  'The freedom of the high seas was once widely considered a rule that binds all nations.',
  'Nothing in this clause shall prejudice the sovereign rights of any State under this agreement.',
  'Whether cyberspace is such a commons, as the high seas are, has been asked since it began.',
  'Nothing in this clause shall prejudice the sovereign rights of any State under this agreement.',
  'Schmidt affirmed the sovereignty of states, and focused on two gray areas in its norms.',
].join('\n');

/** A selector of the first occurrence of `exact` at or after `from`. */
function selectorOf(text: string, exact: string, from = 0): QuoteSelector {
  const start = codePointLength(text.slice(0, text.indexOf(exact, from)));
  const end = start + codePointLength(exact);
  return { ...(describePassage(text, start, end) ?? { exact }), start, end };
}

function found(text: string, selector: QuoteSelector) {
  const place = resolveQuote(textIndex(text), selector);
  return place && `${place.how}: ${sliceCodePoints(text, place.start, place.end)}`;
}

describe('one quote', () => {
  it('[Q5] is not found where it is not, nor where only its like stands', () => {
    const other = 'An entirely different text, in which none of these words are of use to anyone.';
    expect(found(other, selectorOf(PAPER, 'the sovereignty of states'))).toBeNull();
    const repeated = selectorOf(PAPER, 'the sovereign rights');
    expect(found(`${PAPER.split('\n')[0]}\nNo word of the sovereign rights here.`, repeated)).toBeNull();
    expect(found('', selectorOf(PAPER, 'Schmidt'))).toBeNull();
    expect(found(PAPER, { exact: '' })).toBeNull();
    expect(found(PAPER, { exact: ' \n ' })).toBeNull();
  });

  it('[Q5] is not found where it stands twice and nothing tells which it is', () => {
    const { exact } = selectorOf(PAPER, 'Nothing in this clause shall prejudice the sovereign rights');
    expect(found(PAPER, { exact })).toBeNull();
  });

  it('[Q1] is where it stood, if all around it is the same', () => {
    expect(found(PAPER, selectorOf(PAPER, 'Schmidt'))).toBe('position: Schmidt');
    expect(found(PAPER, selectorOf(PAPER, 'a commons'))).toBe('position: a commons');
  });

  it('[Q2] is found by what stood around it', () => {
    const moved = `A new beginning.\n${PAPER}`;
    expect(found(moved, selectorOf(PAPER, 'high seas', 100))).toBe('exact: high seas');
    expect(found(moved, { ...selectorOf(PAPER, 'gray'), start: undefined })).toBe('exact: gray');
  });

  it('[Q2] is found whatever the form of its letters, marks and spaces', () => {
    const decomposed = 'So the caf\u0065\u0301 «au lait»\nof the\u00a0Académie — was good.'.normalize('NFD');
    const composed = 'So the café "au lait" of the Académie - was good.';
    const place = resolveQuote(textIndex(composed), selectorOf(decomposed, 'caf\u0065\u0301'));
    expect(place && sliceCodePoints(composed, place.start, place.end)).toBe('café');
  });

  it('[Q3] is found when it was changed, and says how sure that is', () => {
    const place = resolveQuote(
      textIndex(PAPER.replace('Schmidt affirmed', 'Schmitt afirmed')),
      selectorOf(PAPER, 'Schmidt affirmed the sovereignty'),
    );
    expect(place?.how).toBe('fuzzy');
    expect(place?.score).toBeGreaterThan(0.65);
    expect(place?.score).toBeLessThan(1);
  });

  it('[Q4] is found without anything around it only when it is long', () => {
    expect(found(`x ${PAPER}`, { exact: 'focused on two gray areas in its norms' })).toBe(
      'exact: focused on two gray areas in its norms',
    );
    expect(found(`x ${PAPER}`, { exact: 'gray areas' })).toBeNull();
  });

  it('[Q1] every passage is found in its own text', () => {
    fc.assert(
      fc.property(anyProse, fc.nat(), fc.nat(), (text, a, b) => {
        const length = codePointLength(text);
        const start = a % length;
        const end = start + 1 + (b % (length - start));
        const quote = describePassage(text, start, end);
        const place = quote && resolveQuote(textIndex(text), { ...quote, start, end });
        expect(place).toMatchObject({ start, end, how: 'position' });
      }),
    );
  });

  it('[Q5] what is answered reads as the quote does, or is fuzzy', () => {
    const letters = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
    fc.assert(
      fc.property(anyProse, anyProse, fc.nat(), fc.nat(), (text, other, a, b) => {
        const length = codePointLength(text);
        const start = a % length;
        const quote = describePassage(text, start, start + 1 + (b % (length - start)));
        const place = quote && resolveQuote(textIndex(other), quote);
        if (!place || place.how === 'fuzzy') return;
        expect(letters(sliceCodePoints(other, place.start, place.end))).toBe(letters(quote.exact));
      }),
    );
  });
});

describe('many quotes', () => {
  const rows = (count: number) => Array.from({ length: count }, () => 'Agreed: yes. Remarks: none.');
  const table = ['What the committee noted at its first session:', ...rows(30), 'So it ended.'].join('\n');

  it('[Q6] are told apart by their neighbours where they are all alike', () => {
    const starts = Array.from({ length: 30 }, (_, row) => 47 + 28 * row);
    const selectors = starts.map((start) => ({
      ...(describePassage(table, start, start + 11) ?? { exact: '' }),
      start,
    }));
    const later = `Something that was put before it all.\n${table}`;
    const places = resolveAll(textIndex(later), selectors);
    expect(places.map((place) => place?.start)).toEqual(starts.map((start) => start + 38));
  });

  it('[Q6] are held by their length, where the words beside them were replaced', () => {
    const quote =
      'by a rule that every coast has some water before it, and that what lies beyond is for all who come and go in peace on it';
    const text = `${PAPER}\nThe seas are governed ${quote} since then.`;
    const later = text
      .replace('governed by', 'ordered by')
      .replace('seas are ordered', 'waters lie open')
      .replace('since then', 'today');
    const all = ['freedom of the high', 'Whether cyberspace', quote, 'two gray areas in its'];
    const places = resolveAll(
      textIndex(later),
      all.map((exact) => selectorOf(text, exact)),
    );
    expect(places.map((place) => place && sliceCodePoints(later, place.start, place.end))).toEqual(all);
  });

  it('[Q7] of two versions of a text are taken apart', () => {
    const earlier = `An introduction that was cut later on.\n${PAPER}`;
    const quotes = ['freedom of the high', 'a commons', 'focused on two', 'Schmidt', 'since it began'];
    const selectors = [PAPER, earlier].flatMap((text) => quotes.map((quote) => selectorOf(text, quote)));
    const places = resolveAll(textIndex(PAPER), selectors);
    expect(places.map((place) => place && sliceCodePoints(PAPER, place.start, place.end))).toEqual([
      ...quotes,
      ...quotes,
    ]);
  });

  it('[Q5] there is one answer for each, in the order given', () => {
    const selectors = [
      selectorOf(PAPER, 'Schmidt'),
      { exact: 'nowhere to be found', start: 3 },
      { exact: '' },
    ];
    expect(resolveAll(textIndex(PAPER), selectors).map((place) => place?.how ?? null)).toEqual([
      'position',
      null,
      null,
    ]);
    expect(resolveAll(textIndex(PAPER), [])).toEqual([]);
  });
});

describe('candidates', () => {
  it('[Q8] are ranked by what is there, and by how near they are', () => {
    const index = textIndex(PAPER);
    const selector = selectorOf(PAPER, 'Nothing in this clause shall prejudice the sovereign rights');
    const bare = { exact: selector.exact };
    const second = codePointLength(PAPER.slice(0, PAPER.lastIndexOf(selector.exact)));
    expect(candidates(index, bare, { limit: 5, near: 0 }).map(({ start }) => start)).toEqual([
      selector.start,
      second,
    ]);
    expect(candidates(index, bare, { limit: 1, near: PAPER.length }).map(({ start }) => start)).toEqual([
      second,
    ]);
    expect(candidates(index, { exact: '' }, { limit: 5 })).toEqual([]);
  });

  it('[Q8] are there for what was changed too much to be found', () => {
    const later = PAPER.replace('focused on two gray areas', 'looked closely at two dark areas');
    const selector = selectorOf(PAPER, 'focused on two gray areas');
    const [first] = candidates(textIndex(later), selector, { limit: 3 });
    expect(first && sliceCodePoints(later, first.start, first.end)).toContain('areas');
  });

  it('[Q8] are where most of the words stand, and whole words', () => {
    const text = PAPER.replace('affirmed', 'reaffirmed');
    const quote = { exact: 'Schmidt affirmed the sovereignty of state' };
    const places = candidates(textIndex(text), quote, { limit: 5, near: 0 });
    expect(places.map(({ start, end }) => sliceCodePoints(text, start, end))).toEqual([
      'Schmidt reaffirmed the sovereignty of states',
    ]);
  });
});
