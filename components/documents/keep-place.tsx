'use client';

import { useEffect } from 'react';
import { keep } from '@/components/ui/use-kept';
import type { OutlineEntry } from '@/lib/content/outline';
import { readingPlaceKey, type ReadingPlace } from './reading-place';

interface Props {
  documentId: string;
  personId: string;
  outline: readonly Pick<OutlineEntry, 'ordinal' | 'title'>[];
}

const SETTLED_MS = 400;

/** Remembers on this device where the reader is in a document, for the way back from the first page. */
export function KeepPlace({ documentId, personId, outline }: Props) {
  // The window's scrolling, once it has come to rest.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      const ordinal = topmostBlock();
      if (ordinal === null) return;
      const section = outline.filter((entry) => entry.ordinal <= ordinal).at(-1)?.title ?? '';
      keep(readingPlaceKey(documentId, personId), { ordinal, section } satisfies ReadingPlace);
    };
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(remember, SETTLED_MS);
    };
    window.addEventListener('scroll', settle, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', settle);
    };
  }, [documentId, personId, outline]);

  return null;
}

/** The ordinal of the first block below the bar; null where there is none, as among the notes of a phone. */
function topmostBlock(): number | null {
  const article = document.querySelector('article')?.getBoundingClientRect();
  if (!article) return null;
  const x = article.left + article.width / 2;
  // Between two blocks nothing stands: some steps down the next one does.
  for (let y = 64; y < window.innerHeight / 2; y += 16) {
    const id = document.elementFromPoint(x, y)?.closest('[id^="block-"]')?.id;
    if (id !== undefined) return Number(id.slice('block-'.length));
  }
  return null;
}
