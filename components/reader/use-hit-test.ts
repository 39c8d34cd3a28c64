'use client';

import { useEffect, useMemo, useRef, type Dispatch, type RefObject } from 'react';
import { createIntervalIndex } from '@/lib/anchoring/interval-index';
import type { NoteSummary } from '@/lib/annotations/summary';
import { offsetAt } from './dom-offsets';
import type { ReaderAction } from './reader-state';
import type { ShownLink } from './shown';
import type { EntityCardState, EntityHit } from './use-entity-card';

interface Drawn {
  notes: readonly NoteSummary[];
  links: readonly ShownLink[];
}

/**
 * What lies under the pointer: a click focuses the innermost note there, a second one the next around it, and
 * the room is told of all of them; words that name an entity show its card, on hover too. Looked up by
 * offset, not in the DOM.
 */
export function useHitTest(
  text: RefObject<HTMLElement | null>,
  { notes, links }: Drawn,
  dispatch: Dispatch<ReaderAction>,
  { show, hover }: Pick<EntityCardState, 'show' | 'hover'>,
): void {
  const noted = useMemo(
    () => createIntervalIndex(notes.flatMap(({ id, ranges }) => ranges.map((range) => ({ id, ...range })))),
    [notes],
  );
  const named = useMemo(
    () =>
      createIntervalIndex(
        links.flatMap(({ id, start, end }) => (start === null || end === null ? [] : [{ id, start, end }])),
      ),
    [links],
  );

  const hovered = useRef<string | null>(null);

  // The pointer over the text.
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const linkAt = (offset: number) => {
      const id = named.at(offset).at(-1);
      return links.find((link) => link.id === id);
    };
    const hitOf = (
      link: ShownLink,
      { clientX: x, clientY: y }: MouseEvent,
      how: EntityHit['how'],
    ): EntityHit => ({
      entityId: link.entity.id,
      near: new DOMRect(x, y - 12, 1, 24),
      how,
      from: document.activeElement instanceof HTMLElement ? document.activeElement : null,
    });

    const click = (event: MouseEvent) => {
      hovered.current = null;
      if (getSelection()?.isCollapsed === false) return;
      const offset = offsetAt(element, event.clientX, event.clientY);
      const ids = offset === null ? [] : noted.at(offset);
      const link = offset === null ? undefined : linkAt(offset);
      show(link ? hitOf(link, event, 'asked') : null);
      dispatch({ do: 'point', ids, at: offset });
    };
    const move = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      const offset = offsetAt(element, event.clientX, event.clientY);
      const link = offset === null ? undefined : linkAt(offset);
      const id = link?.id ?? null;
      element.style.cursor = link || (offset !== null && noted.at(offset).length > 0) ? 'pointer' : '';
      if (id === hovered.current) return;
      hovered.current = id;
      hover(link ? hitOf(link, event, 'hover') : null);
    };
    const leave = () => {
      hovered.current = null;
      hover(null);
    };

    element.addEventListener('click', click);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('click', click);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [text, noted, named, links, dispatch, show, hover]);
}
