'use client';

import { useEffect, useRef } from 'react';
import { useShortcuts } from '@/components/reader/use-shortcuts';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { kindOf } from './about-words';
import { placingPath, rowPath } from './paths';
import styles from './placing-bar.module.css';
import type { Placing, PlacingRoom } from './use-placing';

interface Props {
  room: PlacingRoom;
  documentId: string;
}

/** For which passage words are being chosen, above the text while one reads in it. */
export function PlacingBar({ room: { placing, undo, leave }, documentId }: Props) {
  return placing && <Bar key={placing.passageId} {...{ placing, undo, leave, documentId }} />;
}

interface BarProps extends Pick<PlacingRoom, 'undo' | 'leave'> {
  placing: Placing;
  documentId: string;
}

function Bar({ placing, undo, leave, documentId }: BarProps) {
  const { passageId, passage, from, isPlaced, isOvertaken } = placing;
  const bar = useRef<HTMLElement>(null);
  const { busy, failure, send } = useSending();

  // The focus: what is asked of the reader is said first, and what can be undone is at hand.
  useEffect(() => {
    bar.current?.focus({ preventScroll: true });
  }, [isPlaced]);

  useShortcuts({
    escape: () => {
      const selection = getSelection();
      if (selection?.isCollapsed === false) selection.removeAllRanges();
      else if (!isPlaced) leave();
    },
  });

  const desk = <a href={rowPath(documentId, passageId)}>Back to the passages without a place</a>;
  if (!passage)
    return (
      <section ref={bar} tabIndex={-1} className={styles.bar} aria-labelledby="placing">
        <p id="placing">This passage has a place by now, or is not yours to place.</p>
        <p className={styles.ways}>{desk}</p>
      </section>
    );
  const { about, exact } = passage;
  return (
    <section ref={bar} tabIndex={-1} className={styles.bar} aria-labelledby="placing placing-words">
      <p id="placing" className={styles.what}>
        {isPlaced ? (
          <b>It has a place again.</b>
        ) : (
          <>
            <b>Choose the words</b> for the {kindOf(about)} by {about.by.name}, which was on
          </>
        )}
      </p>
      <blockquote id="placing-words" className={styles.quote} dir="auto">
        {exact}
      </blockquote>
      {about.kind === 'note' && about.text !== '' && !isPlaced && (
        <p className={styles.says} dir="auto">
          {about.text}
        </p>
      )}
      {failure && <Notice>{failure.message}</Notice>}
      <p className={styles.ways}>
        {isPlaced ? (
          <>
            <Button busy={busy} onClick={() => void send(undo)}>
              Undo
            </Button>
            {from === 'desk' ? desk : <Button onClick={leave}>Close</Button>}
          </>
        ) : (
          <>
            {isOvertaken ? (
              <a href={placingPath(documentId, passageId)}>Go to the newer version</a>
            ) : (
              <span className={styles.hint}>Select them in the text, then “Put it here”.</span>
            )}
            <Button onClick={leave}>Cancel</Button>
          </>
        )}
      </p>
    </section>
  );
}
