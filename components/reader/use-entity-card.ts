'use client';

import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent, type PointerEvent } from 'react';

/** An entity whose card is shown, and where. */
export interface EntityHit {
  entityId: string;
  near: DOMRect;
  /** Hovered over or focused; held, because the pointer went into the card; or asked for by a press. */
  how: 'hover' | 'held' | 'asked';
  /** What had the focus before, and gets it back. */
  from: HTMLElement | null;
}

export interface EntityCardState {
  hit: EntityHit | null;
  show: (hit: EntityHit | null) => void;
  /** What the pointer came to, or null where it left; shown or hidden after a moment. A card that was asked for stays. */
  hover: (hit: EntityHit | null) => void;
  close: () => void;
  /** For the element around all that names an entity by the attribute `data-entity`, its id. */
  handlers: {
    onPointerOver: (event: PointerEvent) => void;
    onPointerOut: (event: PointerEvent) => void;
    onFocus: (event: FocusEvent) => void;
    onBlur: (event: FocusEvent) => void;
  };
}

const HOVER_MS = 350;

/** The one card of an entity in the room: by hover, by focus, or asked for. */
export function useEntityCard(): EntityCardState {
  const [hit, setHit] = useState<EntityHit | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The clock, which must not outlive the room.
  useEffect(() => () => clearTimeout(timer.current), []);

  const show = useCallback((next: EntityHit | null) => {
    clearTimeout(timer.current);
    setHit(next);
  }, []);
  const hover = useCallback((next: EntityHit | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHit((now) => afterHover(now, next)), HOVER_MS);
  }, []);
  const handlers = useMemo(
    () => ({
      onPointerOver: (event: PointerEvent) => {
        const name = nameAt(event.target);
        if (name && event.pointerType === 'mouse') hover(hitOn(name, document.activeElement));
      },
      onPointerOut: (event: PointerEvent) => {
        if (nameAt(event.target)) hover(null);
      },
      onFocus: (event: FocusEvent) => {
        const name = nameAt(event.target);
        // A press with the pointer focuses too, and asks for the card by itself.
        if (!name?.matches(':focus-visible')) return;
        clearTimeout(timer.current);
        setHit((now) => afterHover(now, hitOn(name, name)));
      },
      onBlur: (event: FocusEvent) => {
        if (nameAt(event.target)) hover(null);
      },
    }),
    [hover],
  );

  function close() {
    // The focus may come to what names the entity, which would show the card again: it is closed after that.
    hit?.from?.focus();
    show(null);
  }

  return { hit, show, hover, close, handlers };
}

function afterHover(now: EntityHit | null, next: EntityHit | null): EntityHit | null {
  if (next === null) return now?.how === 'hover' ? null : now;
  return now?.how === 'asked' ? now : next;
}

const nameAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-entity]') : null;

function hitOn(name: HTMLElement, from: Element | null): EntityHit {
  return {
    entityId: name.dataset.entity ?? '',
    near: name.getBoundingClientRect(),
    how: 'hover',
    from: from instanceof HTMLElement ? from : null,
  };
}
