import type { Place } from '@/lib/content/places';

/** Where something stands, as it is cited: by heading and paragraph. */
export function placeWords({ section, paragraph }: Place): string {
  const words = [section, paragraph === null ? null : `¶ ${paragraph}`].filter((part) => part !== null);
  return words.length > 0 ? words.join(', ') : 'before the first heading';
}
