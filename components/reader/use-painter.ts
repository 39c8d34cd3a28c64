'use client';

import { useEffect, useRef, type RefObject } from 'react';
import { toHue } from '@/components/ui/hue';
import type { LinkView } from '@/lib/curation/view';
import type { PassageView } from '@/lib/passages/view';
import { Painter, type Stroke } from './painter';
import type { ReaderState } from './reader-state';

/** Draws the notes, the links, the focused note and what is being written on the text. */
export function usePainter(
  text: RefObject<Element | null>,
  state: ReaderState,
  links: readonly LinkView[],
): void {
  const painter = useRef<Painter | null>(null);
  const { annotations, focused, writing, linking } = state;

  // The browser's highlight registry, as long as the text is on the page.
  useEffect(() => {
    if (!text.current || !Painter.isSupported()) return;
    painter.current = new Painter(text.current);
    return () => painter.current?.dispose();
  }, [text]);

  // The same: the notes and links, when one comes or changes.
  useEffect(() => {
    painter.current?.showNotes(
      annotations.flatMap(({ id, passages }) => placed(passages).map((range) => ({ id, ...range }))),
      links.flatMap(({ passage, entity, state: standing }) =>
        placed([passage]).map((range) => ({ ...range, name: `link-${toHue(entity.type.hue)}-${standing}` })),
      ),
    );
  }, [annotations, links]);

  // The same: what is looked at, and what is being written.
  useEffect(() => {
    const note = annotations.find(({ id }) => id === focused);
    const link = links.find(({ id }) => id === focused);
    const draft = [writing, linking?.passage ?? null].filter((passage) => passage !== null);
    painter.current?.showFocus([
      ...placed(note?.passages ?? (link ? [link.passage] : [])).map(called('gloss-focus')),
      ...draft.map(called('gloss-draft')),
    ]);
  }, [annotations, links, focused, writing, linking]);
}

const called =
  (name: string) =>
  ({ start, end }: { start: number; end: number }): Stroke => ({ name, start, end });

/** The passages that stand in the text that is read. */
export function placed(passages: readonly PassageView[]): { start: number; end: number }[] {
  return passages.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
}
