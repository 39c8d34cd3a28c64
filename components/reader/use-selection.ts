'use client';

import { useEffect, useState, type RefObject } from 'react';
import { PASSAGE_MAX, type Selected } from '@/lib/passages/model';
import { toSelected } from './dom-offsets';

export interface Selection {
  passage: Selected;
  /** Where the selection ends, in the window: the bar stands there. */
  at: { x: number; top: number; bottom: number };
}

/** What is selected in the article, by mouse, touch or keyboard; null when nothing is. */
export function useSelection(article: RefObject<Element | null>): Selection | null {
  const [selection, setSelection] = useState<Selection | null>(null);

  // The browser's selection: read once a frame at most while it changes.
  useEffect(() => {
    let frame = 0;
    let drawing = false;
    let shown: Selection | null = null;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        shown = drawing ? null : selectionIn(article.current, shown);
        setSelection(shown);
      });
    };
    // To ask for the selection makes the browser lay out the page: not at each step where there is none.
    const follow = () => shown !== null && read();
    // While the mouse draws, a bar under the words would stand in its way: the words below could not be reached.
    const press = (event: PointerEvent) => {
      drawing = event.pointerType === 'mouse' && event.button === 0 && !event.defaultPrevented;
      // A drag that strays into the margin would select all that stands between: reader.module.css.
      const inText = event.target instanceof Node && article.current?.contains(event.target) === true;
      document.documentElement.toggleAttribute('data-drawing', drawing && inText);
    };
    const release = () => {
      drawing = false;
      document.documentElement.removeAttribute('data-drawing');
      read();
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    document.addEventListener('selectionchange', read);
    window.addEventListener('scroll', follow, { passive: true });
    read(); // words may have been selected before this script ran
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
      document.removeEventListener('selectionchange', read);
      window.removeEventListener('scroll', follow);
    };
  }, [article]);

  return selection;
}

/** What is selected at this moment: the state above follows a frame later, and a quick hand is faster. */
export function selectedNow(article: Element | null): Selected | null {
  return selectionIn(article, null)?.passage ?? null;
}

function selectionIn(article: Element | null, old: Selection | null): Selection | null {
  const chosen = document.getSelection();
  if (!article || !chosen || chosen.isCollapsed || chosen.rangeCount === 0) return null;
  const range = chosen.getRangeAt(0);
  if (!range.intersectsNode(article)) return null;
  const passage = toSelected(article, range);
  const rects = range.getClientRects();
  const last = rects[rects.length - 1];
  if (!passage || !last || passage.end - passage.start > PASSAGE_MAX) return null;
  const at = { x: last.right, top: range.getBoundingClientRect().top, bottom: last.bottom };
  const same = old?.passage.start === passage.start && old.passage.end === passage.end;
  return { passage: same ? old.passage : passage, at };
}
