/** The text, where words are chosen for a passage that has no place in it. */
export function placingPath(documentId: string, passageId: string): string {
  return `/documents/${documentId}?place=${passageId}`;
}

/** The desk of a document's passages without a place, at the row of one. */
export function rowPath(documentId: string, passageId: string): string {
  return `/documents/${documentId}/orphans#${rowId(passageId)}`;
}

/** The id of a row's element on that desk. */
export function rowId(passageId: string): string {
  return `passage-${passageId}`;
}
