import { describe, expect, it } from 'vitest';
import type { NotificationView } from '@/lib/notifications/view';
import { notificationWords } from './notification-words';

const about = (given: Partial<NotificationView>): NotificationView => ({
  ...{
    id: '1',
    kind: 'replied',
    actor: { id: '2', name: 'Azo' },
    at: '1220-01-01T00:00:00.000Z',
    read: false,
  },
  ...{
    answers: null,
    state: null,
    entity: null,
    quote: null,
    place: 'Digestum vetus',
    reason: null,
    href: '/',
  },
  ...given,
});

describe('notificationWords', () => {
  it('says of a reply what it answers', () => {
    expect(notificationWords(about({ answers: 'note', quote: 'the gloss' }))).toBe(
      'replied to your note on “the gloss”',
    );
    expect(notificationWords(about({ answers: 'reply', quote: 'the gloss' }))).toBe(
      'answered your reply on “the gloss”',
    );
  });

  it('says of a discussion how it stands', () => {
    const words = (state: 'open' | 'resolved') => notificationWords(about({ kind: 'threadState', state }));
    expect(words('resolved')).toBe('resolved the discussion of your note');
    expect(words('open')).toBe('reopened the discussion of your note');
  });

  it('says of a proposal what became of it', () => {
    const link = { kind: 'linkDecided', quote: 'Schmidt', entity: 'Michael N. Schmitt' } as const;
    const words = (state: 'accepted' | 'rejected' | 'proposed') =>
      notificationWords(about({ ...link, state }));
    expect(words('accepted')).toBe('accepted your link of “Schmidt” to Michael N. Schmitt');
    expect(words('rejected')).toBe('rejected your link of “Schmidt” to Michael N. Schmitt');
    expect(words('proposed')).toBe(
      'took back the decision on your link of “Schmidt” to Michael N. Schmitt; it waits again',
    );
    const entity = { kind: 'entityDecided', entity: 'Azo', state: 'rejected' } as const;
    expect(notificationWords(about(entity))).toBe('rejected the entity that you proposed, Azo');
  });
});
