import { describe, expect, it } from 'vitest';
import { previewWords } from './preview-words';

const none = { changed: 0, orphaned: 0 };

describe('what publishing does', () => {
  it('is said of one and of many', () => {
    expect(
      previewWords({
        accepted: 1,
        notes: { changed: 1, orphaned: 0 },
        links: { changed: 3, orphaned: 1 },
      }).slice(1),
    ).toEqual([
      '1 note stands on words that change, and keeps its place.',
      '3 links stand on words that change, and keep their place.',
      '1 link loses its place, because all the words under it go.',
    ]);
  });

  it('is nothing to notes that stand elsewhere', () => {
    expect(previewWords({ accepted: 33, notes: none, links: none })).toEqual([
      '33 repairs become one version. The version before stays readable, and every repair is told in the apparatus.',
      'No note and no link stands on words that change.',
    ]);
  });

  it('says so when others decided since the desk was read', () => {
    const [first, second] = previewWords({ accepted: 43, notes: none, links: none }, 3);
    expect(first).toMatch(/^Somebody else decided as well: your page shows 3 accepted repairs\./);
    expect(second).toMatch(/^43 repairs become one version\./);
    expect(previewWords({ accepted: 0, notes: none, links: none }, 3)).toEqual([
      'Nothing is accepted any more: there is nothing to publish.',
    ]);
  });
});
