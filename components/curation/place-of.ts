import type { LinkView } from '@/lib/curation/view';

/** Where a link is seen in the reader; one on a note has no card of its own there. */
export function placeOf({ documentId, annotationId, id }: LinkView): string {
  return `/documents/${documentId}#${annotationId === null ? `link-${id}` : `note-${annotationId}`}`;
}
