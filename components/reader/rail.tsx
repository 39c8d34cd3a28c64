'use client';

import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { NoteSummary } from '@/lib/annotations/summary';
import { topOf } from './dom-offsets';
import styles from './rail.module.css';

interface Props {
  text: RefObject<HTMLElement | null>;
  notes: readonly NoteSummary[];
}

const BINS = 140;

interface Bin {
  count: number;
  unread: boolean;
}

/**
 * At the window's edge: where in the page the notes are, denser where there are more, and where the window
 * stands. A press goes there. The outline says the same in words, so this is hidden from screen readers.
 */
export function Rail({ text, notes }: Props) {
  const rail = useRef<HTMLDivElement>(null);

  const [height, setHeight] = useState(0);
  const bins = useMemo(
    // The height says when to measure anew.
    () => (height > 0 && text.current ? binsOf(text.current, notes) : []),
    [text, notes, height],
  );

  // The text's size.
  useEffect(() => {
    const sizes = new ResizeObserver(() => setHeight(document.documentElement.scrollHeight));
    sizes.observe(document.body);
    return () => sizes.disconnect();
  }, []);

  // The window's scrolling.
  useEffect(() => {
    const follow = () => {
      const { scrollHeight } = document.documentElement;
      rail.current?.style.setProperty('--from', `${(scrollY / scrollHeight) * 100}%`);
      rail.current?.style.setProperty('--size', `${(innerHeight / scrollHeight) * 100}%`);
    };
    follow();
    window.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('scroll', follow);
      window.removeEventListener('resize', follow);
    };
  }, [bins]);

  const most = Math.max(1, ...bins.map(({ count }) => count));
  return (
    <div
      ref={rail}
      className={styles.rail}
      aria-hidden="true"
      onClick={({ currentTarget, clientY }) => {
        const { top, height } = currentTarget.getBoundingClientRect();
        const share = (clientY - top) / height;
        window.scrollTo({ top: share * document.documentElement.scrollHeight - innerHeight / 2 });
      }}
    >
      <div className={styles.window} />
      <svg viewBox={`0 0 8 ${BINS}`} preserveAspectRatio="none">
        {bins.map(({ count, unread }, at) =>
          count === 0 ? null : (
            <rect
              key={at}
              y={at}
              width="8"
              height="1"
              className={unread ? styles.unread : styles.read}
              opacity={0.35 + (0.65 * count) / most}
            />
          ),
        )}
      </svg>
    </div>
  );
}

/** The notes by the part of the page that their first passage begins in. */
function binsOf(text: Element, notes: readonly NoteSummary[]): Bin[] {
  const { scrollHeight } = document.documentElement;
  const bins = Array.from({ length: BINS }, (): Bin => ({ count: 0, unread: false }));
  const known = new Map<number, number>();
  for (const { ranges, unread } of notes) {
    const start = ranges[0]?.start;
    if (start === undefined) continue;
    // Notes by the hundred begin on the same words: each place is measured once, to the nearest line.
    const near = start - (start % 40);
    const top = known.get(near) ?? (topOf(text, near) ?? topOf(text, start) ?? 0) + scrollY;
    known.set(near, top);
    const bin = bins[Math.min(BINS - 1, Math.max(0, Math.floor((top / scrollHeight) * BINS)))];
    if (!bin) continue;
    bin.count += 1;
    bin.unread ||= unread;
  }
  return bins;
}
