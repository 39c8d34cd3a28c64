'use client';

import { useMemo, type RefObject } from 'react';
import type { Places } from '@/components/margin/use-pieces';
import type { NoteSummary } from '@/lib/annotations/summary';
import { hueFor } from './colouring';
import { blockAt, blocksOf, topOf } from './dom-offsets';
import type { ReaderState } from './reader-state';
import type { ShowChoice } from './show';
import { blockOf, notesByBlock, shownLinks, shownNotes, type ShownLink } from './shown';
import { usePainter } from './use-painter';
import { useStable } from './use-stable';

interface Range {
  start: number;
  end: number;
}

interface Drawn {
  /** The notes that are shown, in the order of the text, and the links that are. */
  notes: readonly NoteSummary[];
  links: ShownLink[];
  /** The same notes, of which is only told where and in which colour they are drawn. */
  marks: readonly NoteSummary[];
  /** The notes that touch each block, by its ordinal. */
  blockNotes: Map<number, string[]>;
  places: Places;
}

const NOWHERE: Range[] = [];

/** What of the room is shown, and drawn on the text: the filter's notes in their colours, what is looked at, drafts, finds. */
export function useDrawn(
  text: RefObject<HTMLElement | null>,
  starts: readonly number[],
  state: ReaderState,
  { by, coloured }: ShowChoice,
  found: readonly Range[],
): Drawn {
  const { notes: all, links: onText, filter, focused, writing, linking } = state;
  const notes = useMemo(() => shownNotes({ notes: all, filter, focused }), [all, filter, focused]);
  const marks = useStable(notes, isDrawnAlike);
  const links = useMemo(() => shownLinks(marks, onText, filter), [marks, onText, filter]);
  const blockNotes = useMemo(() => notesByBlock(marks, starts), [marks, starts]);
  const hueOf = useMemo(() => hueFor.bind(null, coloured && by !== 'state' ? by : 'plain'), [by, coloured]);
  const focus = useMemo(() => rangesOf({ notes: all, links: onText, focused }), [all, onText, focused]);
  const drafts = useMemo(
    () => [...found, ...[writing, linking?.passage ?? null].filter((passage) => passage !== null)],
    [found, writing, linking],
  );
  const places = useMemo(
    () => ({
      stretches: () => (text.current ? blocksOf(text.current) : []).map(({ element }) => boxOf(element)),
      stretchOf: (offset: number) => blockOf(starts, offset),
      shareOf: (offset: number) => {
        const { start, end } = blockAt(text.current, offset) ?? { start: 0, end: 1 };
        return (offset - start) / Math.max(1, end - start);
      },
      topOf: (offset: number) => topOf(text.current, offset),
      element: () => text.current,
    }),
    [text, starts],
  );
  usePainter(text, { notes: marks, links, hueOf, focus, drafts });
  return { notes, marks, links, blockNotes, places };
}

/** That a note was read, or answered, changes nothing on the text. */
function isDrawnAlike(a: NoteSummary, b: NoteSummary): boolean {
  return (
    a.id === b.id &&
    a.ranges === b.ranges &&
    a.links === b.links &&
    a.tags === b.tags &&
    a.motivation === b.motivation
  );
}

function boxOf(element: Element): { top: number; bottom: number } {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
}

/** The passages of what is looked at. */
function rangesOf({ notes, links, focused }: Pick<ReaderState, 'notes' | 'links' | 'focused'>): Range[] {
  if (focused === null) return NOWHERE;
  const passage = links.find(({ id }) => id === focused)?.passage;
  if (passage && passage.start !== null && passage.end !== null)
    return [{ start: passage.start, end: passage.end }];
  return notes.find(({ id }) => id === focused)?.ranges ?? NOWHERE;
}
