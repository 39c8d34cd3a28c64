/** Where a person was in a document, kept in their browser: how far one has read is nobody else's business. */
export interface ReadingPlace {
  /** Of the block at the top of the window. */
  ordinal: number;
  /** The title of the section that it stands in; empty before the first one. */
  section: string;
}

export const readingPlaceKey = (documentId: string, personId: string) => `place:${documentId}:${personId}`;

export function isReadingPlace(value: unknown): value is ReadingPlace {
  if (typeof value !== 'object' || value === null) return false;
  const place = value as Partial<Record<keyof ReadingPlace, unknown>>;
  return Number.isInteger(place.ordinal) && typeof place.section === 'string';
}
