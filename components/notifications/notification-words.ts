import type { NotificationView } from '@/lib/notifications/view';

/** What somebody did, to be read after their name. */
export function notificationWords({ kind, answers, state, quote, entity }: NotificationView): string {
  const on = quote === null ? '' : ` on “${quote}”`;
  switch (kind) {
    case 'replied':
      return answers === 'reply' ? `answered your reply${on}` : `replied to your note${on}`;
    case 'threadState':
      return `${state === 'resolved' ? 'resolved' : 'reopened'} the discussion of your note${on}`;
    case 'linkDecided':
      return decided(state, `your link of “${quote ?? ''}” to ${entity ?? 'an entity'}`);
    case 'entityDecided':
      return decided(state, `the entity that you proposed, ${entity ?? 'without a label'}`);
  }
}

function decided(state: NotificationView['state'], what: string): string {
  if (state === 'accepted' || state === 'rejected') return `${state} ${what}`;
  return `took back the decision on ${what}; it waits again`;
}
