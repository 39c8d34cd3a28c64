/**
 * A name as one line that reads from its beginning to its end. What a file brings along may hold line ends, control characters and marks
 * that turn the direction of what follows around, so that "cod.exe" reads as "exe.doc", and the rest of the line with it.
 */
export function plainName(name: string): string {
  return name
    .replace(/[\p{Zl}\p{Zp}\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim()
    .toWellFormed();
}
