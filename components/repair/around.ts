/** A row has room for so many letters on each side of what is repaired. */
const AROUND = 34;

/** The words before it, from a whole one on. */
export function wordsBefore(prefix: string): string {
  const last = prefix.replaceAll('\n', ' ').slice(-AROUND);
  return prefix.length > AROUND ? last.replace(/^\S*\s/, '') : last;
}

/** The words behind it, up to a whole one. */
export function wordsBehind(suffix: string): string {
  const first = suffix.replaceAll('\n', ' ').slice(0, AROUND);
  return suffix.length > AROUND ? first.replace(/\s\S*$/, '') : first;
}
