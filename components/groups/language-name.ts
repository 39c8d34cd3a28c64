const names = new Intl.DisplayNames('en', { type: 'language' });

/** The language's English name; the code itself where it has none, or where it is no code at all. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    // Whatever is stored, the group's other texts must still be listed.
    return code;
  }
}
