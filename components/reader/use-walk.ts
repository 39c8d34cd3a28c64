'use client';

import { useCallback, useEffect, useRef, type Dispatch, type RefObject } from 'react';
import type { NoteSummary } from '@/lib/annotations/summary';
import { rangeIn, blockAt } from './dom-offsets';
import type { ReaderAction, ReaderState } from './reader-state';

interface Walk {
  /** Looks at a note or link by its id, and scrolls to its words unless they are in sight. */
  reveal: (id: string, center?: boolean) => void;
  /** Looks at the next note in the order of the text, or the one before. */
  step: (by: 1 | -1) => void;
  /** Looks at the next note that was not read. */
  nextUnread: () => void;
}

/** Walking through the notes, which keeps its functions while the room changes. */
export function useWalk(
  text: RefObject<HTMLElement | null>,
  state: ReaderState,
  notes: readonly NoteSummary[],
  reading: number,
  dispatch: Dispatch<ReaderAction>,
): Walk {
  const latest = useRef({ state, notes, reading });

  // What the functions below read when they are called.
  useEffect(() => {
    latest.current = { state, notes, reading };
  });

  const reveal = useCallback(
    (id: string, center = false) => {
      const { state: now } = latest.current;
      const link = now.links.find((candidate) => candidate.id === id);
      const holder = now.notes.find((note) => note.links.some((own) => own.id === id));
      const note = now.notes.find((candidate) => candidate.id === id) ?? holder;
      const start = link?.passage.start ?? note?.ranges[0]?.start ?? null;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (start !== null) bringIntoSight(text.current, start, center);
      dispatch({ do: 'focus', id: note?.id ?? id, ...(start !== null && { at: start }) });
    },
    [text, dispatch],
  );

  const step = useCallback(
    (by: 1 | -1) => {
      const { state: now, notes: shown } = latest.current;
      const at = shown.findIndex(({ id }) => id === now.focused);
      const next = at === -1 ? firstFrom(shown, topOffset(text.current), by) : shown[at + by];
      if (next) reveal(next.id);
      else if (shown.length > 0)
        dispatch({ do: 'said', words: by === 1 ? 'The last note' : 'The first note' });
    },
    [text, reveal, dispatch],
  );

  const nextUnread = useCallback(() => {
    const { state: now, notes: shown } = latest.current;
    const at = shown.findIndex(({ id }) => id === now.focused);
    const unread = [...shown.slice(at + 1), ...shown.slice(0, at + 1)].find((note) => note.unread);
    if (unread) reveal(unread.id);
    else dispatch({ do: 'said', words: 'Nothing is unread' });
  }, [reveal, dispatch]);

  return { reveal, step, nextUnread };
}

function firstFrom(notes: readonly NoteSummary[], offset: number, by: 1 | -1): NoteSummary | undefined {
  const startOf = (note: NoteSummary) => note.ranges[0]?.start ?? -1;
  return by === 1
    ? notes.find((note) => startOf(note) >= offset)
    : notes.findLast((note) => startOf(note) < offset);
}

/** The offset of the first paragraph that reaches into the window. */
function topOffset(text: HTMLElement | null): number {
  const blocks = text?.querySelectorAll<HTMLElement>('[data-start]') ?? [];
  for (const block of blocks) {
    if (block.getBoundingClientRect().bottom > 80) return Number(block.dataset.start);
  }
  return 0;
}

/** Scrolls only where the words are not in sight: the text does not move under who reads it. */
function bringIntoSight(text: HTMLElement | null, offset: number, center: boolean): void {
  const block = blockAt(text, offset);
  if (!block) return;
  const box = rangeIn(block, offset, offset + 1)?.getBoundingClientRect();
  const inSight = box !== undefined && box.top > 90 && box.bottom < window.innerHeight * 0.6;
  if (inSight && !center) return;
  window.scrollBy({ top: (box ?? block.element.getBoundingClientRect()).top - window.innerHeight / 3 });
}
