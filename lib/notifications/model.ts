/** What a person is told of. */
export type NotificationKind = 'replied' | 'threadState' | 'linkDecided' | 'entityDecided';

/** The most code points of a quote that stand in a notification. */
const QUOTED = 60;

/** Words with no quotation marks but at their ends, which would stand beside those that a quote is shown in. */
const MARKED = /^["“”„«»]*([^"“”„«»]+)["“”„«»]*$/u;

/** The first words of a quote on one line, without quotation marks around it, with an ellipsis where it goes on. */
export function firstWords(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  const points = [...(MARKED.exec(line)?.[1] ?? line)];
  if (points.length <= QUOTED) return points.join('');
  const cut = points.slice(0, QUOTED).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${lastSpace > QUOTED / 2 ? cut.slice(0, lastSpace) : cut}…`;
}
