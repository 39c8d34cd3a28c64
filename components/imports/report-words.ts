import { DROPPED, READ, type ImportReport } from '@/lib/content/import-formats';

/** What was read, or left out, as counts with their names: "3 headings", "1 table". */
export function readWords({ read, characters }: ImportReport): string[] {
  return [...countWords(READ, read), `${characters.toLocaleString('en')} characters`];
}

export function droppedWords({ dropped }: ImportReport): string[] {
  return countWords(DROPPED, dropped);
}

/** In the order of the names. */
function countWords<K extends string>(
  names: Readonly<Record<K, readonly [string, string]>>,
  counts: Partial<Record<K, number>>,
): string[] {
  return (Object.keys(names) as K[]).flatMap((key) => {
    const count = counts[key] ?? 0;
    if (count === 0) return [];
    const [one, several] = names[key];
    return [`${count.toLocaleString('en')} ${count === 1 ? one : several}`];
  });
}

/** A file's size as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
