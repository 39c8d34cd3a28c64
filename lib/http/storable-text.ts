/** A text without what PostgreSQL refuses: NUL goes, a lone surrogate becomes U+FFFD. Done once, where texts come in. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
