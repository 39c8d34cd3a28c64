import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '@/lib/content/content-node';
import { mergeBlocks } from './merge-blocks';

const doc = (blocks: readonly string[], footnotes: readonly string[] = []): DocumentContent => ({
  type: 'doc',
  content: [
    ...blocks.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    ...(footnotes.length > 0
      ? [{ type: 'footnotes', content: footnotes.map((label) => ({ type: 'footnote', attrs: { label } })) }]
      : []),
  ],
});
const blocks = fc.array(fc.constantFrom('lex', 'gloss', 'summa', 'casus', 'notabilia'), { maxLength: 8 });

describe('merging what two changed in one text', () => {
  it('takes the changes of both where they changed other blocks', () => {
    const base = doc(['a', 'b', 'c', 'd'], ['1', '2']);
    const mine = doc(['a', 'B', 'c', 'd'], ['1', '2']);
    const theirs = doc(['a', 'b', 'c', 'x', 'D'], ['1', '2', '3']);
    expect(mergeBlocks(base, mine, theirs)).toEqual({
      content: doc(['a', 'B', 'c', 'x', 'D'], ['1', '2', '3']),
      conflicts: 0,
    });
  });

  it('keeps one’s own where both changed the same block, and says so', () => {
    expect(mergeBlocks(doc(['a', 'b', 'c']), doc(['a', 'mine', 'c']), doc(['a', 'theirs', 'c']))).toEqual({
      content: doc(['a', 'mine', 'c']),
      conflicts: 1,
    });
  });

  it('takes the changes of both in blocks that follow each other, and counts only those that both changed', () => {
    const base = doc(['a', 'b', 'c', 'd', 'e']);
    expect(mergeBlocks(base, doc(['a', 'B', 'c', 'd', 'e']), doc(['a', 'b', 'C', 'd', 'e']))).toEqual({
      content: doc(['a', 'B', 'C', 'd', 'e']),
      conflicts: 0,
    });
    expect(mergeBlocks(base, doc(['a', 'B', 'mine', 'd', 'e']), doc(['a', 'b', 'C', 'D', 'e']))).toEqual({
      content: doc(['a', 'B', 'mine', 'D', 'e']),
      conflicts: 1,
    });
    expect(mergeBlocks(doc(['a', 'b']), doc(['A', 'b']), doc(['a', 'B'])).content).toEqual(doc(['A', 'B']));
  });

  it('puts no block beside what it was changed into, where one moved it', () => {
    expect(
      mergeBlocks(doc(['a', 'p', 'q', 'z']), doc(['a', 'P', 'q', 'z']), doc(['a', 'Q', 'p', 'z'])),
    ).toEqual({
      content: doc(['a', 'P', 'q', 'z']),
      conflicts: 1,
    });
  });

  it('lets a block go that one took out and the other left alone', () => {
    expect(
      mergeBlocks(doc(['a', 'b', 'c', 'd']), doc(['a', 'c', 'd']), doc(['a', 'b', 'c', 'D'])).content,
    ).toEqual(doc(['a', 'c', 'D']));
  });

  it('loses no change of either where each changed other blocks in place', () => {
    const changes = fc.array(fc.constantFrom('nobody', 'me', 'them', 'both'), { maxLength: 12 });
    fc.assert(
      fc.property(changes, (who) => {
        const text = (...by: string[]) =>
          doc(who.map((one, index) => (by.includes(one) ? `${by[0]} ${index}` : `${index}`)));
        const { content, conflicts } = mergeBlocks(text(''), text('me', 'both'), text('them', 'both'));
        expect(conflicts).toBe(who.filter((one) => one === 'both').length);
        expect(content).toEqual(
          doc(
            who.map(
              (one, at) => ({ nobody: `${at}`, me: `me ${at}`, them: `them ${at}`, both: `me ${at}` })[one],
            ),
          ),
        );
      }),
    );
  });

  it('is one’s own where the other changed nothing, and the other’s where one changed nothing', () => {
    fc.assert(
      fc.property(blocks, blocks, (old, changed) => {
        const [base, next] = [doc(old), doc(changed)];
        expect(mergeBlocks(base, next, base)).toEqual({ content: next, conflicts: 0 });
        expect(mergeBlocks(base, base, next)).toEqual({ content: next, conflicts: 0 });
        expect(mergeBlocks(base, next, next)).toEqual({ content: next, conflicts: 0 });
      }),
    );
  });
});
