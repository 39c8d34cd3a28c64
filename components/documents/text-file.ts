/** The text of a file that a person chose, or a sentence that says why it cannot be taken. */
export async function readTextFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
  textMax: number,
): Promise<{ text: string } | { refusal: string }> {
  // No character has more than three bytes a UTF-16 unit: such a file is too long however it is read.
  if (file.size > textMax * 3) return { refusal: tooLong(file.size, textMax) };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { refusal: 'The file could not be read. Choose it again.' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.length > textMax ? { refusal: tooLong(text.length, textMax) } : { text };
  } catch {
    return { refusal: 'The file is not plain text in UTF-8. Save it as that and choose it again.' };
  }
}

/** What to say of a text that is longer than `textMax`. */
export function tooLong(length: number, textMax: number): string {
  const shown = (count: number) => count.toLocaleString('en');
  return `The text has about ${shown(length)} characters, and ${shown(textMax)} fit. Import it in parts.`;
}
