'use client';

import { useEffect, useRef, type RefObject } from 'react';
import { toHue } from '@/components/ui/hue';
import type { LinkView } from '@/lib/curation/view';
import type { PassageView } from '@/lib/passages/view';
import { Painter } from './painter';
import type { ReaderState } from './reader-state';

interface Placed {
  start: number;
  end: number;
}

/** Draws the notes, the links, the focused note and the draft on the text. */
export function usePainter(
  text: RefObject<Element | null>,
  state: ReaderState,
  links: readonly LinkView[],
): void {
  const painter = useRef<Painter | null>(null);

  // The browser's highlight registry, as long as the text is on the page.
  useEffect(() => {
    if (!text.current || !Painter.isSupported()) return;
    painter.current = new Painter(text.current);
    return () => painter.current?.dispose();
  }, [text]);

  // The same, brought up to date with each change.
  useEffect(() => {
    const { annotations, focused, draft } = state;
    const focusedNote = annotations.find(({ id }) => id === focused);
    const focusedLink = links.find(({ id }) => id === focused);
    painter.current?.show({
      notes: annotations.flatMap(({ id, passages }) => placed(passages).map((range) => ({ id, ...range }))),
      links: links.flatMap(({ passage, entity, state: standing }) =>
        placed([passage]).map((range) => ({ ...range, name: `link-${toHue(entity.type.hue)}-${standing}` })),
      ),
      focus: placed(focusedNote?.passages ?? (focusedLink ? [focusedLink.passage] : [])),
      draft: draft ? [draft.passage] : [],
    });
  }, [state, links]);
}

/** The passages that stand in the text that is read. */
export function placed(passages: readonly PassageView[]): Placed[] {
  return passages.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
}
