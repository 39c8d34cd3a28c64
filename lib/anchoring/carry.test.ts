import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Carried, carry, compareTexts, invert } from '@/lib/anchoring/carry';
import { codePointLength, sliceCodePoints } from '@/lib/anchoring/code-points';
import { anyEdit, anyProse, apply } from '@/lib/testing/edited-text';

/** Carries the first occurrence of `quote`, and says how it went and what it reads now. */
function carried(before: string, after: string, quote: string) {
  const start = codePointLength(before.slice(0, before.indexOf(quote)));
  const [result] = carry(compareTexts(before, after), [{ start, end: start + codePointLength(quote) }]);
  if (!result || result.state === 'orphaned') return 'orphaned';
  return `${result.state}: ${sliceCodePoints(after, result.start, result.end)}`;
}

const [A, B, C] = [
  'The first paragraph of it all, with a few words more.',
  'Another one, the second of them, which says more than that.',
  'And a third that follows, and then nothing comes.',
] as const;
const text = (...blocks: string[]) => blocks.join('\n');

/** Ranges of a text at its ends, of one letter, over borders of blocks, and of the whole. */
function rangesOf(length: number, seeds: readonly number[]) {
  const some = seeds.map((seed) => {
    const start = seed % length;
    return { start, end: start + 1 + (Math.floor(seed / length) % (length - start)) };
  });
  return [{ start: 0, end: 1 }, { start: length - 1, end: length }, { start: 0, end: length }, ...some];
}
const seeds = fc.array(fc.nat(1_000_000), { maxLength: 12 });

describe('carrying ranges', () => {
  it('[C1] keeps what was not touched, wherever it stands now', () => {
    expect(carried('One two three.', 'Zero. One two three.', 'two')).toBe('exact: two');
    expect(carried('One two three.', 'One two three.', 'One two three.')).toBe('exact: One two three.');
    expect(carried(text(A, B, C), text('New.', A, B, C), text(A, B))).toBe(`exact: ${text(A, B)}`);
    expect(carried('漢字仮名交文', '新漢字仮名交文', '仮名')).toBe('exact: 仮名');
    expect(carried('مرحبا بالعالم', 'قال مرحبا بالعالم', 'بالعالم')).toBe('exact: بالعالم');
    expect(carried('a 👩‍🔬 b', 'an a 👩‍🔬 b', '👩‍🔬')).toBe('exact: 👩‍🔬');
  });

  it('[C3] says what was changed inside', () => {
    expect(carried('By Karl Schmidt, 1970.', 'By Karl Schmitt, 1970.', 'Schmidt')).toBe('changed: Schmitt');
    expect(carried('in 202151 it', 'in 2021 it', '202151')).toBe('changed: 2021');
    expect(carried('the law ofthe sea', 'the law of the sea', 'ofthe')).toBe('changed: of the');
    expect(carried('so 👍🏽 it is', 'so 👍🏿 it is', '👍🏽')).toBe('changed: 👍🏿');
  });

  it('[C4] lets go what was deleted, though its like stands elsewhere', () => {
    expect(carried(text(A, B, C), text(A, C), B)).toBe('orphaned');
    const repeated = 'Nothing shall prejudice the rights of any State.';
    expect(carried(text(repeated, A, B, repeated, C), text(A, B, repeated, C), repeated)).toBe('orphaned');
    expect(carried('Karl Schmidt wrote it.', 'Anna Jones wrote it.', 'Schmidt')).toBe('orphaned');
  });

  it('[A6] keeps what stands in order between one replaced word and the next', () => {
    const before = 'She went over the narrow bridge to the market, and it was late.';
    const after = 'She went over a wooden footpath to the market, and it was late.';
    expect(carried(before, after, 'bridge to')).toBe('changed:  to');
    const both = 'She went over the crooked ladder in that market, and it was late.';
    expect(carried(before, both, 'the narrow')).toBe('changed: the ');
    expect(carried(before, both, 'bridge to the market')).toBe('changed:  in that market');
  });

  it('[A6] leaves first letters that two blocks share with the rest of their block', () => {
    const fresh =
      'Besides, there is now a block before it that was not there at all, and begins with the same letter.';
    const block = 'But this one, wherever it stands, is as it always was.';
    expect(carried(text(A, block, C), text(A, fresh, block, C), block)).toBe(`exact: ${block}`);
    expect(carried(text(A, block), text(A, block.replace('wher', 'whcr'), fresh), block.slice(-9))).toBe(
      `exact: ${block.slice(-9)}`,
    );
  });

  it('[A8] counts each letter as a word where there are no spaces', () => {
    const glued = [A, B, C].map((block) => block.replace(/[^a-z]/gi, '')).join('');
    const misread = glued.replaceAll('rds', 'nls').replace('moreth', 'morcth').replace('another', 'anothr');
    expect(carried(glued, misread, 'secondofthem')).toBe('exact: secondofthem');
    expect(carried(glued, misread, 'fewwordsmore')).toBe('changed: fewwonlsmore');
    expect(carried(glued, misread, 'andthen')).toBe('exact: andthen');
  });

  it('[A8] finds what lost all its spaces, and back', () => {
    const [before, after] = [text(A, B, C), text(A, B, C).replaceAll(' ', '')];
    expect(carried(before, after, 'the second of them')).toBe('changed: thesecondofthem');
    expect(carried(before, after, 'second')).toBe('exact: second');
    expect(carried(before, after, ' second ')).toBe('changed: second');
    expect(carried(after, before, 'thesecondofthem')).toBe('changed: the second of them');
  });

  it('[C5] takes in what was added inside, and not what was added beside', () => {
    expect(carried('one two', 'one and a half two', 'one two')).toBe('changed: one and a half two');
    expect(carried('one two', 'one. Two', 'one')).toBe('exact: one');
    expect(carried('pre fix', 'preprefix fix', 'fix')).toBe('exact: fix');
  });

  it('[C6] finds what was moved', () => {
    for (const order of [
      [C, A, B],
      [B, C, A],
      [C, B, A],
    ])
      for (const quote of [A, 'second of them', 'third'])
        expect(carried(text(A, B, C), text(...order), quote)).toBe(`exact: ${quote}`);
  });

  it('[C6] stays with the greater part of a passage that was taken apart', () => {
    const far = Array.from(
      { length: 20 },
      (_, k) => `Number ${k} of the blocks between them, all different.`,
    );
    const result = carried(text(A, C, ...far, B), text(A, ...far, B, C), text(A, C).slice(20));
    expect(result).toMatch(/^changed: /);
    expect(result.length).toBeLessThan(80);
  });

  it('[A1] cares for the form of letters only to say whether it is exact', () => {
    expect(carried('caf\u0065\u0301 noir', 'caf\u00e9 noir', 'caf\u0065\u0301')).toBe('changed: caf\u00e9');
    expect(carried('The “law” of all', 'The "law" of all', '“law”')).toBe('changed: "law"');
    expect(carried('THE LAW OF ALL', 'The law of all', 'LAW')).toBe('changed: law');
  });

  it('[A5] tells repeated rows apart by their order', () => {
    const rows = (count: number) => Array.from({ length: count }, () => 'Agreed: yes. Remarks: none.');
    const before = text(A, ...rows(30), B);
    const after = text('Something new at the top.', A, ...rows(30), B);
    const shift = codePointLength(after) - codePointLength(before);
    const change = compareTexts(before, after);
    for (let start = 0; start < codePointLength(before) - 3; start += 7)
      expect(carry(change, [{ start, end: start + 3 }])).toEqual([
        { state: 'exact', start: start + shift, end: start + shift + 3 },
      ]);
  });

  it('[C9] refuses what is no range of the text', () => {
    const change = compareTexts('abc', 'abcd');
    for (const [start, end] of [
      [1, 1],
      [2, 1],
      [-1, 2],
      [0, 4],
      [0.5, 2],
      [0, NaN],
    ] as const)
      expect(() => carry(change, [{ start, end }])).toThrow(RangeError);
  });

  it('[C2] [C7] answers for each range, within the text, and exact only for what reads the same', () => {
    fc.assert(
      fc.property(anyProse, fc.array(anyEdit, { maxLength: 6 }), seeds, (before, edits, some) => {
        const after = apply(before, edits);
        const ranges = rangesOf(codePointLength(before), some);
        const results = carry(compareTexts(before, after), ranges);
        expect(results).toHaveLength(ranges.length);
        results.forEach((result, k) => {
          const range = ranges[k];
          if (!range || result.state === 'orphaned') return;
          expect(0 <= result.start && result.start < result.end).toBe(true);
          const now = sliceCodePoints(after, result.start, result.end);
          const isSame = now === sliceCodePoints(before, range.start, range.end);
          expect(result.state).toBe(isSame ? 'exact' : 'changed');
        });
      }),
    );
  });

  it('[C1] [C8] carries untouched text to where it stands, and back', () => {
    fc.assert(
      fc.property(anyProse, anyProse, anyProse, seeds, (before, head, tail, some) => {
        // The text stands untouched between two others, which the comparison does not know of.
        const after = text(head, before, tail);
        const change = compareTexts(before, after);
        for (const range of rangesOf(codePointLength(before), some)) {
          const [result] = carry(change, [range]);
          expect(result?.state).toBe('exact');
          expect(back(change, result)).toEqual({ state: 'exact', ...range });
        }
      }),
    );
  });

  it('[C8] what is exact leads back to a place that reads the same', () => {
    fc.assert(
      fc.property(anyProse, fc.array(anyEdit, { maxLength: 4 }), seeds, (before, edits, some) => {
        const after = apply(before, edits);
        const change = compareTexts(before, after);
        for (const range of rangesOf(codePointLength(before), some)) {
          const [result] = carry(change, [range]);
          if (result?.state === 'exact') expect(back(change, result)).toEqual({ state: 'exact', ...range });
        }
      }),
    );
  });

  it('[C3] [C4] never loses what is still there for the most part', () => {
    fc.assert(
      fc.property(anyProse, anyEdit, (before, edit) => {
        const after = apply(before, [edit]);
        // The edit leaves the greater part of the text, so a note on all of it is never lost.
        const whole = { start: 0, end: codePointLength(before) };
        fc.pre(whole.end >= 24 && 2 * edit.length <= whole.end);
        const [result] = carry(compareTexts(before, after), [whole]);
        expect(result?.state).not.toBe('orphaned');
      }),
    );
  });
});

function back(change: ReturnType<typeof compareTexts>, result: Carried | undefined) {
  if (!result || result.state === 'orphaned') return null;
  return carry(invert(change), [{ start: result.start, end: result.end }])[0];
}
