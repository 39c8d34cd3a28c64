'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import styles from './margin.module.css';
import { placeCards } from './place-cards';

export interface MarginItem {
  id: string;
  /** The DOM id of the card, for links to it. */
  anchor: string;
  /** Where its passage begins: code points; null when the passage is in the text no more. */
  start: number | null;
  label: string;
  content: ReactNode;
  /** Whether its sheet has a button that closes it; not where the card has one of its own. */
  closable?: boolean;
}

interface Props {
  items: MarginItem[];
  focused: string | null;
  /** The card that should have the keyboard's focus if nothing else has it; counted. */
  attention: { id: string; count: number } | null;
  /** Where an offset of the text stands: pixels from the top of the window. */
  heightOf: (offset: number) => number | null;
  /** A card was chosen, or (null) the focused one closed. */
  onFocus: (id: string | null) => void;
}

const GAP = 10;
const WIDE = '(min-width: 1100px)';

/**
 * The notes beside the text, each at the height of its passage without overlap; their threads unfold when
 * they are focused. Without JavaScript, on paper and on narrow windows they are a plain list after the
 * text; on a narrow window the focused one is a sheet over the text.
 */
export function Margin({ items, focused, attention, heightOf, onFocus }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const sorted = [...items].sort((a, b) => (a.start ?? -1) - (b.start ?? -1));
  const layout = sorted.map(({ id, start }) => `${id}@${start ?? ''}`).join(' ');

  // The layout: measured when other cards stand here or another is focused, and when one, the text or the
  // window changes size.
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const wide = window.matchMedia(WIDE);
    const place = () => placeIn(element, wide.matches, focused, heightOf);
    const sizes = new ResizeObserver(place);
    sizes.observe(document.body);
    for (const card of element.children) sizes.observe(card);
    wide.addEventListener('change', place);
    place();
    return () => {
      sizes.disconnect();
      wide.removeEventListener('change', place);
    };
  }, [layout, focused, heightOf]);

  // The keyboard's focus: a card that something happened to takes it when nothing else has it.
  useEffect(() => {
    if (attention === null || document.activeElement !== document.body) return;
    const card = list.current?.querySelector<HTMLElement>(`[data-card="${attention.id}"]`);
    card?.focus({ preventScroll: true });
  }, [attention]);

  // On a narrow window the focused card is a sheet over the text: a tap in the list must not make one.
  const choose = (id: string) => {
    if (window.matchMedia(WIDE).matches) onFocus(id);
  };

  return (
    <aside className={styles.margin} aria-label="Notes">
      <ol ref={list} className={styles.list}>
        {sorted.map(({ id, anchor, start, label, content, closable = true }) => (
          <li
            key={id}
            id={anchor}
            className={styles.card}
            data-card={id}
            data-at={start ?? undefined}
            data-focused={id === focused || undefined}
            aria-label={label}
            tabIndex={-1}
            // A press chooses when it is let go: a card that slid away under it would miss its own button.
            onClick={() => choose(id)}
            onFocus={(event) => event.target.matches(':focus-visible') && choose(id)}
          >
            {id === focused && closable && (
              <button type="button" className={styles.close} onClick={() => onFocus(null)}>
                Close
              </button>
            )}
            {content}
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** Writes the cards' heights. Reads all first and writes then, so that the browser lays out once. */
function placeIn(
  list: HTMLElement,
  wide: boolean,
  focused: string | null,
  heightOf: Props['heightOf'],
): void {
  const elements = [...list.children].filter((child) => child instanceof HTMLElement);
  if (!wide) {
    list.removeAttribute('data-placed');
    list.style.removeProperty('min-height');
    for (const element of elements) element.style.removeProperty('top');
    return;
  }
  list.setAttribute('data-placed', '');
  const origin = list.getBoundingClientRect().top;
  const cards = elements.map((element) => {
    const at = element.dataset.at;
    const height = at === undefined ? null : heightOf(Number(at));
    return {
      id: element.dataset.card ?? '',
      wanted: height === null ? 0 : height - origin - 4,
      height: element.offsetHeight,
    };
  });
  const tops = placeCards(cards, GAP, focused);
  let bottom = 0;
  for (const [index, element] of elements.entries()) {
    const top = tops.get(cards[index]?.id ?? '') ?? 0;
    element.style.top = `${top}px`;
    bottom = Math.max(bottom, top + (cards[index]?.height ?? 0));
  }
  list.style.minHeight = `${bottom}px`;
}
