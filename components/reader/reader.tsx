'use client';

import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import { EntityCard } from '@/components/entities/entity-card';
import { unfinishedNote } from '@/components/threads/kept-note';
import type { AnnotationView } from '@/lib/annotations/view';
import type { LinkView } from '@/lib/curation/view';
import { chooseFirstSentence } from './choose';
import { blockAt, blocksOf, buttonAt, topOf } from './dom-offsets';
import './highlights.css';
import { Notes } from './notes';
import { ReaderContext } from './reader-context';
import { initialState, linksOf, notesByBlock, reduce } from './reader-state';
import styles from './reader.module.css';
import { SelectionLayer } from './selection-layer';
import { useFragment } from './use-fragment';
import { useHitTest, type EntityHit } from './use-hit-test';
import { usePainter } from './use-painter';
import { useEscape, useShortcuts } from './use-shortcuts';

export interface ReaderDocument {
  id: string;
  /** Under which drafts are kept on this device: the document for this reader, nobody else's. */
  draftKey: string;
  groupId: string;
  versionId: string;
  language: string;
  isPublished: boolean;
  canAnnotate: boolean;
  canLink: boolean;
}

interface Props {
  document: ReaderDocument;
  /** Where the blocks begin, by ordinal: code points. */
  starts: number[];
  annotations: AnnotationView[];
  links: LinkView[];
  outline: ReactNode;
  heading: ReactNode;
  /** The text, rendered on the server. */
  article: ReactNode;
  /** What stands under the text. */
  after: ReactNode;
}

/** The reading room: the text in the middle, its outline before it, its notes beside it. */
export function Reader(props: Props) {
  const { document: paper, starts, annotations, links, outline, heading, article, after } = props;
  const text = useRef<HTMLDivElement>(null);
  const byKeyboard = useRef(false);
  const [state, dispatch] = useReducer(reduce, initialState(annotations, links));
  const [entity, setEntity] = useState<EntityHit | null>(null);
  const { focused, writing, linking } = state;
  const canWrite = paper.canAnnotate || paper.canLink;
  const allLinks = useMemo(
    () => linksOf({ annotations: state.annotations, links: state.links }),
    [state.annotations, state.links],
  );
  const heightOf = useCallback((offset: number) => topOf(text.current, offset), []);
  const blockNotes = useMemo(() => notesByBlock(state.annotations, starts), [state.annotations, starts]);

  usePainter(text, state, allLinks);
  useHitTest(text, state, allLinks, dispatch, setEntity);

  const reveal = useCallback(
    (id: string) => {
      const link = allLinks.find((candidate) => candidate.id === id);
      const note = state.annotations.find((candidate) => candidate.id === (link?.annotationId ?? id));
      const start = (link?.passage ?? note?.passages[0])?.start ?? null;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (start !== null) blockAt(text.current, start)?.element.scrollIntoView({ block: 'center' });
      dispatch({ do: 'focus', id: note?.id ?? id, ...(start !== null && { at: start }) });
    },
    [allLinks, state.annotations],
  );
  const latestReveal = useRef(reveal);

  // What the handler of the page's address calls: the address must not be followed again with each change.
  useEffect(() => {
    latestReveal.current = reveal;
  }, [reveal]);
  const onPress = useFragment(useCallback((id: string) => latestReveal.current(id), []));

  // This device's storage: a note that was not finished is open again.
  useEffect(() => {
    const kept = paper.canAnnotate ? unfinishedNote(paper) : null;
    if (kept) dispatch({ do: 'write', passage: kept.passage });
  }, [paper]);

  /** Whether a passage was just chosen by keyboard; asked once. */
  const takesFocus = useCallback(() => {
    const asked = byKeyboard.current;
    byKeyboard.current = false;
    return asked;
  }, []);

  const context = useMemo(
    () => ({
      blockNotes,
      canWrite,
      focusNote: (id: string) => dispatch({ do: 'focus', id }),
      chooseIn: (ordinal: number) => {
        const block = text.current && blocksOf(text.current)[ordinal];
        if (!text.current || !block) return;
        byKeyboard.current = true;
        chooseFirstSentence(text.current, block, paper.language);
      },
    }),
    [blockNotes, canWrite, paper.language],
  );

  function closeEntity() {
    entity?.from?.focus();
    setEntity(null);
  }

  useEscape(entity !== null, closeEntity);
  useShortcuts(focused !== null, { escape: () => dispatch({ do: 'focus', id: null }) });

  return (
    <ReaderContext value={context}>
      <div className={styles.room} onClick={onPress}>
        {outline}
        <main className={styles.main}>
          <article className={styles.article}>
            {heading}
            <div ref={text} lang={paper.language}>
              {article}
            </div>
            {after}
          </article>
          {writing === null && linking === null && canWrite && (
            <SelectionLayer
              text={text}
              paper={paper}
              takesFocus={takesFocus}
              onNote={(passage) => {
                takesFocus();
                dispatch({ do: 'write', passage });
              }}
              onLink={(passage) => {
                takesFocus();
                dispatch({ do: 'link', linking: { passage, annotationId: null } });
              }}
              onHighlighted={(annotation) => dispatch({ do: 'saved', annotation, said: 'Highlight saved' })}
            />
          )}
        </main>
        <Notes
          {...{ state, paper, dispatch, heightOf }}
          showEntity={setEntity}
          onGivenUp={(offset) => buttonAt(text.current, offset)?.focus({ preventScroll: true })}
        />
      </div>
      {entity && (
        <EntityCard
          entityId={entity.entityId}
          near={entity.near}
          how={entity.how}
          onHold={() => setEntity({ ...entity, how: 'held' })}
          onClose={closeEntity}
        />
      )}
      <p className="unseen" role="status">
        <span key={state.said.count}>{state.said.words}</span>
      </p>
    </ReaderContext>
  );
}
