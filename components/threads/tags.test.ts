import { describe, expect, it } from 'vitest';
import { MOST_TAGS } from '@/lib/annotations/model';
import { matchingTags, withTag } from './tags';

const KNOWN = ['sovereignty', 'State', 'statute', 'estate'];

describe('a tag that is typed', () => {
  it('is added without its hash and its spaces', () => {
    expect(withTag(['a'], '  #due   diligence ', KNOWN)).toEqual(['a', 'due diligence']);
  });

  it('is the one that the group has, in its letters', () => {
    expect(withTag([], 'state', KNOWN)).toEqual(['State']);
  });

  it('is not added twice, nor where nothing was typed, nor beyond the most', () => {
    expect(withTag(['State'], 'STATE', KNOWN)).toEqual(['State']);
    expect(withTag([], ' # ', KNOWN)).toEqual([]);
    const all = Array.from({ length: MOST_TAGS }, (_, i) => `${i}`);
    expect(withTag(all, 'more', KNOWN)).toEqual(all);
  });

  it('is completed from what the group has: what begins so, then what holds it', () => {
    expect(matchingTags(KNOWN, ['statute'], 'stat')).toEqual(['State', 'estate']);
    expect(matchingTags(KNOWN, [], ' ')).toEqual([]);
  });
});
