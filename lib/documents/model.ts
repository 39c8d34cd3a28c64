/** How a document without a title of its own is called. */
const UNTITLED = 'Untitled scan';

export function titleOf(document: { title: string | null }): string {
  return document.title ?? UNTITLED;
}
