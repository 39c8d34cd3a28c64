import type { OutlineEntry } from '@/lib/content/outline';

/**
 * How many of the places lie in each section of an outline, with those of its subsections: a section goes on until
 * the next one of its level or above. In the order of the outline.
 * @param starts Where each note begins in the version's text, in code points.
 */
export function countsBySection(
  entries: readonly Pick<OutlineEntry, 'start' | 'level'>[],
  starts: readonly number[],
): number[] {
  return entries.map(({ start, level }, index) => {
    const next = entries.slice(index + 1).find((entry) => entry.level <= level);
    return starts.filter((at) => at >= start && at < (next?.start ?? Infinity)).length;
  });
}
