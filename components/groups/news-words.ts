import type { DocumentNews } from '@/lib/home/view';

/** What is new in a document, in words; empty for nothing. */
export function newsWords({ unread, most, visitedAt }: DocumentNews): string {
  if (unread === 0) return '';
  const notes = `${unread}${visitedAt === null ? '' : ' new'} ${unread === 1 ? 'note' : 'notes'}`;
  if (most === null) return notes;
  return most.count === unread ? `${notes} by ${most.by.name}` : `${notes}, ${most.count} by ${most.by.name}`;
}
