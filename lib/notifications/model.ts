/** What a person is told of. */
export type NotificationKind = 'replied' | 'threadState' | 'linkDecided' | 'entityDecided';

/** The most code points of a quote that stand in a notification. */
const QUOTED = 60;

/** The first words of a quote on one line, with an ellipsis where it goes on. */
export function firstWords(quote: string): string {
  const points = [...quote.replace(/\s+/g, ' ').trim()];
  if (points.length <= QUOTED) return points.join('');
  const cut = points.slice(0, QUOTED).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > QUOTED / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
