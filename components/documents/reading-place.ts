/** Where a person was in a document, kept in their browser: how far one has read is nobody else's business. */
export interface ReadingPlace {
  /** Of the block at the top of the window. */
  ordinal: number;
  /** The title of the section that it stands in; empty before the first one. */
  section: string;
}

export const readingPlaceKey = (documentId: string, personId: string) => `place:${documentId}:${personId}`;

/** A place as the browser kept it; null for anything else. */
export function toReadingPlace(value: unknown): ReadingPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { ordinal, section } = value as Partial<Record<keyof ReadingPlace, unknown>>;
  if (typeof ordinal !== 'number' || !Number.isInteger(ordinal) || typeof section !== 'string') return null;
  return { ordinal, section };
}
