'use client';

import { useEffect, useRef, type RefObject } from 'react';
import { toHue, type Hue } from '@/components/ui/hue';
import type { NoteSummary } from '@/lib/annotations/summary';
import { Painter } from './painter';
import type { ShownLink } from './shown';

interface Range {
  start: number;
  end: number;
}

interface Shown {
  notes: readonly NoteSummary[];
  links: readonly ShownLink[];
  hueOf: (note: NoteSummary) => Hue | null;
  /** The passages that are looked at. */
  focus: readonly Range[];
  /** The passages that a note or link is being written about. */
  drafts: readonly Range[];
}

/** Draws the notes, the links, the focused note and what is being written on the text. */
export function usePainter(
  text: RefObject<Element | null>,
  { notes, links, hueOf, focus, drafts }: Shown,
): void {
  const painter = useRef<Painter | null>(null);

  // The browser's highlight registry, as long as the text is on the page.
  useEffect(() => {
    if (!text.current || !Painter.isSupported()) return;
    painter.current = new Painter(text.current);
    return () => painter.current?.dispose();
  }, [text]);

  // The same: the notes and links, when one comes or changes.
  useEffect(() => {
    const hues = new Map(notes.map((note) => [note.id, hueOf(note)]));
    painter.current?.showNotes(
      notes.flatMap(({ id, ranges }) => ranges.map((range) => ({ id, ...range }))),
      (id) => hues.get(id) ?? null,
      links.flatMap(({ start, end, entity, state }) =>
        start === null || end === null
          ? []
          : [{ start, end, name: `link-${toHue(entity.type.hue)}-${state}` }],
      ),
    );
  }, [notes, links, hueOf]);

  // The same: what is looked at, and what is being written.
  useEffect(() => {
    painter.current?.showFocus([
      ...focus.map((range) => ({ name: 'gloss-focus', ...range })),
      ...drafts.map(({ start, end }) => ({ name: 'gloss-draft', start, end })),
    ]);
  }, [focus, drafts]);
}
