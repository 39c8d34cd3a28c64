import { MOST_TAGS } from '@/lib/annotations/model';

/** The tags with what was typed; the same word in other letters is the tag that there is. Unchanged by nothing, or by one too many. */
export function withTag(tags: readonly string[], typed: string, known: readonly string[]): string[] {
  const label = typed
    .normalize('NFC')
    .replace(/^[#\s]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const same = (other: string) => other.toLowerCase() === label.toLowerCase();
  if (label === '' || tags.length >= MOST_TAGS || tags.some(same)) return [...tags];
  return [...tags, known.find((other) => other === label) ?? known.find(same) ?? label];
}

/** The known tags that what was typed may stand for, those that begin so first; none for nothing. */
export function matchingTags(known: readonly string[], tags: readonly string[], typed: string): string[] {
  const letters = typed
    .replace(/^[#\s]+/, '')
    .trim()
    .toLowerCase();
  if (letters === '') return [];
  const found = known.filter((label) => label.toLowerCase().includes(letters) && !tags.includes(label));
  const begins = (label: string) => label.toLowerCase().startsWith(letters);
  return [...found.filter(begins), ...found.filter((label) => !begins(label))].slice(0, MOST_MATCHES);
}

const MOST_MATCHES = 5;
