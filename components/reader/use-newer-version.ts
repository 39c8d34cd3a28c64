'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState, type RefObject } from 'react';
import { leaveFor } from '@/components/site/use-sending';
import { keep, readKept } from '@/components/ui/use-kept';
import { request } from '@/lib/http/client';
import type { VersionView } from '@/lib/versions/view';
import { carryPlaces } from './carry-places';
import { topOf } from './dom-offsets';
import type { ReaderDocument } from './reader';

export interface Newer {
  /** The newest version, while it is not the one that is read. */
  newer: VersionView | null;
  /** There is a newer one: asks which. */
  hear: () => void;
  /** Loads the page anew in the version that is read, whatever came meanwhile. */
  stay: () => void;
  /** Goes to the newest version, to the words that stand at the top of the window now. */
  move: () => void;
  moving: boolean;
}

/** Where a reader was in the text of another version, carried to this one. */
interface Arrival {
  versionId: string;
  offset: number;
  /** How far below the top of the window, in pixels. */
  top: number;
}

/** Knows of newer versions than the one that is read, and takes the reader there when they like. */
export function useNewerVersion(
  text: RefObject<HTMLElement | null>,
  paper: ReaderDocument,
  starts: readonly number[],
): Newer {
  const { id, version, draftKey } = paper;
  const [newer, setNewer] = useState(paper.newer);
  const [moving, setMoving] = useState(false);
  useArrival(text, paper);

  const ask = useCallback(async () => {
    const { versions } = await request<{ versions: VersionView[] }>(`/documents/${id}/versions`);
    const [newest] = versions;
    return newest && newest.number !== version ? newest : null;
  }, [id, version]);

  const hear = useCallback(() => {
    // Without an answer it is told of again by the next one, and by the page when it is loaded anew.
    ask().then(setNewer, () => undefined);
  }, [ask]);

  const router = useRouter();
  const stay = useCallback(async () => {
    const isNewest = await ask().then(
      (newest) => newest === null,
      () => false,
    );
    const params = new URLSearchParams(window.location.search);
    if (isNewest || params.get('version') === String(version)) return router.refresh();
    params.set('version', String(version));
    router.replace(`/documents/${id}?${params.toString()}`, { scroll: false });
  }, [ask, id, version, router]);

  async function move() {
    if (newer === null || moving) return;
    setMoving(true);
    try {
      const { places, tops } = placesInSight(text.current, starts);
      const carried = await carryPlaces(id, version, newer.number, places);
      const index = carried.places.findIndex((place) => place !== null);
      const arrival = { versionId: newer.id, offset: carried.places[index]?.start, top: tops[index] };
      if (arrival.offset !== undefined) keep(arrivalKey(draftKey), arrival);
    } catch {
      // Without the texts the place is not kept; the way there is open all the same.
    }
    const params = new URLSearchParams(window.location.search);
    params.delete('version');
    const query = params.toString();
    await leaveFor(`/documents/${id}${query === '' ? '' : `?${query}`}`);
  }

  return { newer, hear, stay: () => void stay(), move: () => void move(), moving };
}

const arrivalKey = (draftKey: string) => `arrive:${draftKey}`;

/** The paragraphs that are read, the topmost first, then those above them: one of them is in the next version too. */
function placesInSight(text: HTMLElement | null, starts: readonly number[]) {
  const all = starts.map((start, index) => ({ start, end: (starts[index + 1] ?? start + 2) - 1 }));
  const places = all.filter(({ start, end }) => end > start);
  const below = places.findIndex(({ start }) => (topOf(text, start) ?? -Infinity) > 60);
  const at = below === -1 ? places.length - 1 : below;
  const ordered = [...places.slice(at, at + 5), ...places.slice(Math.max(0, at - 20), at).reverse()];
  return { places: ordered, tops: ordered.map(({ start }) => Math.max(80, topOf(text, start) ?? 80)) };
}

/** Puts the words that the reader read in another version where they stood in the window. */
function useArrival(text: RefObject<HTMLElement | null>, { draftKey, versionId }: ReaderDocument): void {
  // This device's storage, and the window's scrolling.
  useEffect(() => {
    const key = arrivalKey(draftKey);
    const arrival = readKept(key, toArrival);
    if (arrival?.versionId !== versionId) return;
    keep(key, null);
    const top = topOf(text.current, arrival.offset);
    if (top !== null) window.scrollBy({ top: top - arrival.top });
  }, [text, draftKey, versionId]);
}

function toArrival(value: unknown): Arrival | null {
  if (typeof value !== 'object' || value === null) return null;
  const { versionId, offset, top } = value as Partial<Record<keyof Arrival, unknown>>;
  if (typeof versionId !== 'string' || typeof offset !== 'number' || typeof top !== 'number') return null;
  return { versionId, offset, top };
}
