import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { ActivityView } from '@/lib/activity/view';

/** What somebody did, to be read after their name. */
export function activityWords(line: ActivityView): string {
  const { kind, quote, entity, author, person } = line;
  const on = quote === null ? '' : ` on “${quote}”`;
  const link = `“${quote ?? ''}” to ${entity ?? 'an entity'}`;
  const whose = author && author.id !== person.id ? `${author.name}’s` : 'their own';
  switch (kind) {
    case 'document.imported':
      return 'imported the text';
    case 'document.reimported':
      return 'imported a new version of the text';
    case 'document.corrected':
      return 'corrected the text';
    case 'document.reverted':
      return 'brought back an earlier version of the text';
    case 'document.described':
      return 'changed the description';
    case 'document.moved':
      return 'moved the text in the group’s order';
    case 'document.archived':
      return 'archived the text';
    case 'document.restored':
      return 'restored the text';
    case 'note.written':
      return `${wrote(line)}${on}`;
    case 'note.shared':
      return `shared a note${on}`;
    case 'reply.written':
      return `replied to ${whose} ${noun(line)}${on}`;
    case 'thread.resolved':
      return `resolved the discussion of ${whose} ${noun(line)}${on}`;
    case 'thread.reopened':
      return `reopened the discussion of ${whose} ${noun(line)}${on}`;
    case 'link.proposed':
      return `proposed to link ${link}`;
    case 'link.accepted':
      return `accepted the link of ${link}`;
    case 'link.rejected':
      return `rejected the link of ${link}`;
    case 'link.returned':
      return `took back the decision on the link of ${link}`;
  }
}

function wrote({ motivation, quote }: ActivityView): string {
  if (motivation === 'highlighting') return quote === null ? 'highlighted a passage' : 'made a highlight';
  if (motivation === 'questioning') return 'asked a question';
  return `wrote ${article(motivation)}`;
}

function article(motivation: ActivityView['motivation']): string {
  if (motivation === null) return 'a note';
  const word = MOTIVATION_WORDS[motivation].toLowerCase();
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

function noun({ motivation }: ActivityView): string {
  return motivation === null ? 'note' : MOTIVATION_WORDS[motivation].toLowerCase();
}
