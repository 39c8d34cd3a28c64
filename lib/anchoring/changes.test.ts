import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '@/lib/anchoring/carry';
import { wordChanges } from '@/lib/anchoring/changes';
import { sliceCodePoints } from '@/lib/anchoring/code-points';

const words = fc.array(fc.constantFrom('Azo', 'Hugo', 'é', 'e\u0301', '😀', ' ', '\n\n', ',', '.'), {
  maxLength: 14,
});
const anyText = words.map((parts) => parts.join(''));

const changesOf = (before: string, after: string) =>
  wordChanges(compareTexts(before, after)).map(({ kind, text }) => [kind, text]);

describe('changes for a person', () => {
  it('[W1] names the words that were added and those that were removed', () => {
    expect(changesOf('The gloss is short.', 'The long gloss is read.')).toEqual([
      ['kept', 'The '],
      ['added', 'long '],
      ['kept', 'gloss is '],
      ['removed', 'short'],
      ['added', 'read'],
      ['kept', '.'],
    ]);
    expect(changesOf('Azo', 'Azo')).toEqual([['kept', 'Azo']]);
    expect(changesOf('', '')).toEqual([]);
  });

  it('[W1] keeps short words in short texts', () => {
    expect(changesOf('a b', 'a c')).toEqual([
      ['kept', 'a '],
      ['removed', 'b'],
      ['added', 'c'],
    ]);
  });

  it('[W2] what is kept and removed is the earlier text, what is kept and added the later one', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const changes = wordChanges(compareTexts(before, after));
        const without = (kind: string) =>
          changes.filter((change) => change.kind !== kind).map((change) => change.text);
        expect([without('added').join(''), without('removed').join('')]).toEqual([before, after]);
      }),
    );
  });

  it('[W3] says where each stands', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        for (const change of wordChanges(compareTexts(before, after))) {
          const length = Array.from(change.text).length;
          if (change.kind !== 'added')
            expect(sliceCodePoints(before, change.before, change.before + length)).toBe(change.text);
          if (change.kind !== 'removed')
            expect(sliceCodePoints(after, change.after, change.after + length)).toBe(change.text);
        }
      }),
    );
  });

  it('[W4] what was moved is removed in one place and added in the other', () => {
    const [one, two] = ['The first paragraph of it all.', 'Another one, the second and the longer of them.'];
    expect(
      changesOf(`${one}\n${two}`, `${two}\n${one}`)
        .map(([kind]) => kind)
        .sort(),
    ).toEqual(['added', 'kept', 'removed']);
  });

  it('[W5] holds two long texts that have nothing in common', () => {
    const before = 'a '.repeat(3_000);
    const after = 'b-'.repeat(3_000);
    expect(changesOf(before, after)).toEqual([
      ['removed', before],
      ['added', after],
    ]);
  });
});
