/** What stands before a passage on one line: where it was cut off, from a whole word on. `most` is the length at which it is cut. */
export function wordsBefore(prefix: string, most: number): string {
  const line = oneLine(prefix);
  return [...prefix].length < most ? line : `…${line.replace(/^\S*\s(?=\S)/, '')}`;
}

/** What stands behind it. */
export function wordsBehind(suffix: string, most: number): string {
  const line = oneLine(suffix);
  return [...suffix].length < most ? line : `${line.replace(/(?<=\S)\s\S*$/, '')}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
