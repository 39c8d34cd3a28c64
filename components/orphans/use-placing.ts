'use client';

import { useCallback, useEffect, useState, type Dispatch, type RefObject } from 'react';
import { topOf } from '@/components/reader/dom-offsets';
import type { ReaderDocument } from '@/components/reader/reader';
import type { ReaderAction } from '@/components/reader/reader-state';
import { readChanges } from '@/components/reader/use-remote';
import { newerState } from '@/components/site/newer-state';
import { leaveFor } from '@/components/site/use-sending';
import type { AnnotationView } from '@/lib/annotations/view';
import { request, RequestFailed } from '@/lib/http/client';
import type { PlacingView } from '@/lib/orphans/view';
import type { PassageView } from '@/lib/passages/view';
import type { Selected } from '@/lib/passages/model';
import { rowPath } from './paths';

/** What the page was asked to place: a passage by its id, or null where it has a place, or is not this reader's to place. */
export type AskedPlacing = Pick<PlacingView, 'passageId'> & { passage: PlacingView | null };

export interface Placing {
  passageId: string;
  /** Null for one that has a place by now, or is not this reader's to place. */
  passage: Omit<PlacingView, 'near'> | null;
  /** From where the reader came, and where they go when they leave it. */
  from: 'desk' | 'card';
  isPlaced: boolean;
  /** A newer version came: words are chosen there. */
  isOvertaken: boolean;
}

export interface PlacingRoom {
  placing: Placing | null;
  /** Whether words that are selected now become the place. */
  isChoosing: boolean;
  begin: (annotation: AnnotationView, passage: PassageView) => void;
  /** Throws RequestFailed with words for the person. */
  put: (selected: Selected) => Promise<void>;
  undo: () => Promise<void>;
  leave: () => void;
}

/** Words of the text are chosen for a passage that has no place in it: asked for by the address, or on a note's card. */
export function usePlacing(
  text: RefObject<HTMLElement | null>,
  paper: ReaderDocument,
  asked: AskedPlacing | null,
  dispatch: Dispatch<ReaderAction>,
  hear: () => void,
): PlacingRoom {
  const [placing, setPlacing] = useState<Placing | null>(asked && { ...asked, ...BEGUN, from: 'desk' });
  const near = asked?.passage?.near ?? null;

  // The window's scrolling: to where the words are to be expected, unless that is in sight.
  useEffect(() => {
    const top = near === null ? null : topOf(text.current, near);
    if (top !== null && (top < 0 || top > window.innerHeight * 0.8))
      window.scrollBy({ top: top - window.innerHeight / 2 });
  }, [text, near]);

  const begin = useCallback(
    ({ id, author: by, motivation, text: words, visibility }: AnnotationView, passage: PassageView) => {
      const about = { kind: 'note' as const, id, by, motivation, text: words };
      dispatch({ do: 'focus', id: null }); // its card may lie over the text
      setPlacing({
        ...{ ...BEGUN, from: 'card', passageId: passage.id },
        passage: {
          ...{ passageId: passage.id, exact: passage.exact },
          about: { ...about, isPrivate: visibility === 'private' },
        },
      });
    },
    [dispatch],
  );

  async function decide(body: { decision: 'attach'; start: number; end: number } | { decision: 'undo' }) {
    if (!placing?.passage) return;
    const { passageId, passage } = placing;
    await request(`/documents/${paper.id}/orphans/${passageId}`, {
      ...{ method: 'POST', body: { versionId: paper.versionId, ...body } },
    });
    const isPlaced = body.decision === 'attach';
    setPlacing({ ...placing, isPlaced, isOvertaken: false });
    const { kind, id } = passage.about;
    const [notes, links] = kind === 'note' ? [[id], []] : [[], [id]];
    // It is done; what does not come now comes on the stream.
    const changes = await readChanges(paper, notes, links, false).catch(() => null);
    if (changes) dispatch({ do: 'arrived', changes });
    if (isPlaced) dispatch({ do: 'focus', id });
    dispatch({ do: 'said', words: isPlaced ? 'It has a place again.' : 'Taken back.' });
  }

  async function put({ start, end }: Selected) {
    try {
      await decide({ decision: 'attach', start, end });
    } catch (error) {
      if (placing === null || newerState(error) === null) throw error;
      hear();
      setPlacing({ ...placing, isOvertaken: true });
      throw new RequestFailed('A newer version of this text is here: choose the words there.', null);
    }
  }

  function leave() {
    if (placing === null) return;
    if (placing.from === 'desk') return void leaveFor(rowPath(paper.id, placing.passageId));
    setPlacing(null);
    if (placing.passage) {
      const { id } = placing.passage.about;
      dispatch({ do: 'focus', id });
      dispatch({ do: 'attend', id });
    }
  }

  return {
    ...{ placing, begin, put, leave },
    isChoosing: placing?.passage != null && !placing.isPlaced,
    undo: () => decide({ decision: 'undo' }),
  };
}

const BEGUN = { isPlaced: false, isOvertaken: false };
