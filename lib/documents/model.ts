/** How a document without a title of its own is called. */
const UNTITLED = 'Untitled scan';

export function titleOf(document: { title: string | null }): string {
  return document.title ?? UNTITLED;
}

/** How many words a text has, where words are what spaces part. */
export function wordsOf(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
