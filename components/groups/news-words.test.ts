import { describe, expect, it } from 'vitest';
import { newsWords } from './news-words';

const none = { notes: 20, unread: 0, most: null, visitedAt: '2026-11-23T18:00:00.000Z', latest: null };
const by = (count: number) => ({ by: { id: '1', name: 'Accursius' }, count });

describe('the words for what is new', () => {
  it('count, and name who wrote most of it', () => {
    expect(newsWords({ ...none, unread: 12, most: by(3) })).toBe('12 new notes, 3 by Accursius');
    expect(newsWords({ ...none, unread: 1, most: by(1) })).toBe('1 new note by Accursius');
    expect(newsWords({ ...none, unread: 2 })).toBe('2 new notes');
  });

  it('call nothing new to somebody who was never there, and say nothing of nothing', () => {
    expect(newsWords({ ...none, unread: 12, most: by(3), visitedAt: null })).toBe('12 notes, 3 by Accursius');
    expect(newsWords(none)).toBe('');
  });
});
