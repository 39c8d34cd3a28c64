import { canonicalText } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { request } from '@/lib/http/client';

interface Range {
  start: number;
  end: number;
}

interface Carried {
  /** Where each range stands in the later text, in their order; null for what is not there. */
  places: (Range | null)[];
  /** The words at a place of the later text. */
  words: (place: Range) => string;
}

/** Carries places of one version's text into another's, as the server carries notes. Throws RequestFailed. */
export async function carryPlaces(
  documentId: string,
  from: number,
  to: number,
  ranges: readonly Range[],
): Promise<Carried> {
  const [before, after, { carry, compareTexts }, { sliceCodePoints }] = await Promise.all([
    textOf(documentId, from),
    textOf(documentId, to),
    import('@/lib/anchoring/carry'),
    import('@/lib/anchoring/code-points'),
  ]);
  const places = carry(compareTexts(before, after), ranges);
  return {
    places: places.map((place) =>
      place.state === 'orphaned' ? null : { start: place.start, end: place.end },
    ),
    words: ({ start, end }) => sliceCodePoints(after, start, end),
  };
}

async function textOf(documentId: string, number: number): Promise<string> {
  const path = `/documents/${documentId}/versions/${number}`;
  return canonicalText((await request<{ content: DocumentContent }>(path)).content);
}
