'use client';

import { useCallback, useEffect, useMemo, useRef, type ReactNode } from 'react';
import styles from './margin.module.css';
import { useAttention } from './use-attention';
import { useHeights } from './use-heights';
import { useMarginMode } from './use-margin-mode';
import { usePieces, type Places } from './use-pieces';
import { useSeen } from './use-seen';

export interface MarginItem {
  id: string;
  /** The DOM id of the card, for links to it. */
  anchor: string;
  /** Where its passage begins: code points; null when the passage is in the text no more. */
  start: number | null;
  label: string;
  /** How high its card may be, in pixels, before it was drawn once. */
  estimate: number;
  /** Looked at or being written: always a card, on a narrow window the sheet. */
  open: boolean;
  unread: boolean;
  /** Whether its sheet has a button that closes it; not where the card has one of its own. */
  closable: boolean;
  /** Whether there is more to show than its first line. */
  ready: boolean;
}

interface Props {
  items: readonly MarginItem[];
  card: (id: string) => ReactNode;
  row: (id: string) => ReactNode;
  focused: string | null;
  /** The card that should have the keyboard's focus if nothing else has it; counted. */
  attention: { id: string; count: number } | null;
  places: Places;
  /** A card was chosen, or (null) the focused one closed. */
  onFocus: (id: string | null) => void;
  /** These stand before the reader as cards. */
  onShown: (ids: readonly string[]) => void;
  /** These stood before the reader long enough to have been read. */
  onSeen: (ids: readonly string[]) => void;
  /** What stands above the cards. */
  children?: ReactNode;
}

/**
 * The notes beside the text, each at the height of its passage without overlap, as cards where there is
 * room and as lines where many meet; only those near the window are drawn. Without JavaScript and on paper
 * they are a plain list after the text; on a narrow window the one that is looked at is a sheet over it.
 */
export function Margin(props: Props) {
  const { items, card, row, focused, attention, places, onFocus, onShown, onSeen, children } = props;
  const list = useRef<HTMLOListElement>(null);
  const mode = useMarginMode();
  const heights = useHeights();
  const { pieces, bottom, unfold } = usePieces(list, mode === 'beside', items, places, heights, focused);
  const known = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const cards = mode === 'beside' ? pieces.flatMap(({ kind, id }) => (kind === 'card' ? [id] : [])) : [];
  // One at a time: what is being written stands over the note that it is about.
  const sheets = items.filter(({ id }) => id === focused);
  useAttention(list, attention, pieces);
  useShown(mode === 'sheet' ? sheets.map(({ id }) => id) : cards, onShown);
  useSeen(list, mode, pieces, onSeen);

  // On a narrow window the focused card is a sheet over the text: a tap on the page must not make one.
  const choose = useCallback((id: string) => mode === 'beside' && onFocus(id), [mode, onFocus]);

  const draw = (item: MarginItem, top: number | null) => (
    <li
      key={item.id}
      ref={heights.observe}
      id={item.anchor}
      className={styles.card}
      style={top === null ? undefined : { top }}
      data-card={item.id}
      data-focused={item.id === focused || undefined}
      data-unread={item.unread || undefined}
      aria-label={item.label}
      tabIndex={-1}
      // A press chooses when it is let go: a card that slid away under it would miss its own button.
      onClick={() => choose(item.id)}
      onFocus={(event) => event.target.matches(':focus-visible') && choose(item.id)}
    >
      {item.id === focused && item.closable && (
        <button type="button" className={styles.close} onClick={() => onFocus(null)}>
          Close
        </button>
      )}
      {item.ready ? card(item.id) : row(item.id)}
    </li>
  );

  return (
    <aside className={styles.margin} aria-label="Notes">
      {children}
      <ol
        ref={list}
        className={styles.list}
        data-mode={mode}
        data-placed={mode === 'beside' || undefined}
        style={mode === 'beside' ? { minHeight: bottom } : undefined}
      >
        {/* As the server sends it: those whose words came along. The others are in the list of passages. */}
        {mode === 'list' && items.map((item) => (item.ready ? draw(item, null) : null))}
        {mode === 'print' && items.map((item) => draw(item, null))}
        {mode === 'sheet' && sheets.map((item) => draw(item, null))}
        {mode === 'beside' &&
          pieces.map((piece) => {
            if (piece.kind === 'more')
              return (
                <li key={piece.id} className={styles.row} style={{ top: piece.top }}>
                  <button type="button" className={styles.more} onClick={() => unfold(piece.stretch)}>
                    {piece.count} more here
                  </button>
                </li>
              );
            const item = known.get(piece.id);
            if (item === undefined) return null;
            if (piece.kind === 'card') return draw(item, piece.top);
            return (
              <li
                key={`row-${piece.id}`}
                id={item.anchor}
                className={styles.row}
                style={{ top: piece.top }}
                data-card={piece.id}
                aria-label={item.label}
              >
                {row(piece.id)}
              </li>
            );
          })}
      </ol>
    </aside>
  );
}

function useShown(ids: readonly string[], onShown: (ids: readonly string[]) => void): void {
  const key = ids.join(',');

  // What the room does about cards that are drawn: it fetches their words.
  useEffect(() => {
    onShown(key === '' ? [] : key.split(','));
  }, [key, onShown]);
}
