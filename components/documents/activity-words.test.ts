import { describe, expect, it } from 'vitest';
import type { ActivityView } from '@/lib/activity/view';
import { activityWords } from './activity-words';

const azo = { id: '1', name: 'Azo' };
const line = (given: Partial<ActivityView>): ActivityView => ({
  ...{ id: 'a.1', kind: 'note.written', person: azo, at: '2026-11-23T18:00:00.000Z' },
  ...{ quote: 'the gloss', motivation: 'commenting', author: azo, entity: null, href: '/' },
  ...given,
});

describe('the words for what happened', () => {
  it.each([
    [line({}), 'wrote a comment on “the gloss”'],
    [line({ motivation: 'assessing' }), 'wrote an assessment on “the gloss”'],
    [line({ motivation: 'questioning' }), 'asked a question on “the gloss”'],
    [line({ motivation: 'highlighting' }), 'made a highlight on “the gloss”'],
    [line({ kind: 'reply.written' }), 'replied to their own comment on “the gloss”'],
    [
      line({ kind: 'thread.resolved', author: { id: '2', name: 'Hugo' }, motivation: 'questioning' }),
      'resolved the discussion of Hugo’s question on “the gloss”',
    ],
    [
      line({ kind: 'link.accepted', motivation: null, author: null, entity: 'Glossa ordinaria' }),
      'accepted the link of “the gloss” to Glossa ordinaria',
    ],
    [line({ kind: 'document.archived', quote: null }), 'archived the text'],
  ])('%#', (given, words) => {
    expect(activityWords(given)).toBe(words);
  });
});
