'use client';

import { useCallback, useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import { EntityCard } from '@/components/entities/entity-card';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { createNote } from '@/components/threads/create-note';
import { Notice } from '@/components/ui/notice';
import type { AnnotationView } from '@/lib/annotations/view';
import { noteBodyFromText } from '@/lib/content/note-body';
import type { LinkView } from '@/lib/curation/view';
import { chooseFirstSentence, moveChosen } from './choose';
import { blockAt, blocksOf, topOf } from './dom-offsets';
import './highlights.css';
import { Notes } from './notes';
import { ReaderContext } from './reader-context';
import { countNotes, linksOf, reduce, type Draft } from './reader-state';
import styles from './reader.module.css';
import { SelectionBar } from './selection-bar';
import { useFragment } from './use-fragment';
import { useHitTest, type EntityHit } from './use-hit-test';
import { useKeptDraft } from './use-kept-draft';
import { usePainter } from './use-painter';
import { useSelection } from './use-selection';
import { useShortcuts } from './use-shortcuts';

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
export function Reader({
  document: paper,
  starts,
  annotations,
  links,
  outline,
  heading,
  article,
  after,
}: Props) {
  const text = useRef<HTMLDivElement>(null);
  const [state, dispatch] = useReducer(reduce, {
    annotations,
    links,
    focused: null,
    focusedAt: null,
    draft: null,
    said: '',
  });
  const selection = useSelection(text);
  const [byKeyboard, setByKeyboard] = useState(false);
  const [entity, setEntity] = useState<EntityHit | null>(null);
  const { busy, failure, send } = useSending();
  const clientId = useClientId();
  const allLinks = useMemo(() => linksOf(state), [state]);
  const open = state.draft === null ? selection : null;
  const canWrite = paper.canAnnotate || paper.canLink;

  usePainter(text, state, allLinks);
  useHitTest(text, state, allLinks, dispatch, setEntity);
  useKeptDraft(paper.draftKey, state.draft, dispatch);
  useFragment(dispatch);

  const heightOf = useCallback((offset: number) => topOf(text.current, offset), []);
  const noteCounts = useMemo(() => countNotes(state.annotations, starts), [state.annotations, starts]);

  const chooseIn = useCallback(
    (ordinal: number) => {
      const block = text.current && blocksOf(text.current)[ordinal];
      if (!block || !canWrite) return;
      setByKeyboard(true);
      chooseFirstSentence(block, paper.language);
    },
    [canWrite, paper.language],
  );
  const context = useMemo(() => ({ noteCounts, chooseIn }), [noteCounts, chooseIn]);

  function begin(draft: Draft) {
    setByKeyboard(false);
    setEntity(null);
    dispatch({ do: 'draft', draft });
  }

  function cancel() {
    const at = state.draft?.passage.start;
    dispatch({ do: 'draft', draft: null });
    if (at !== undefined) blockAt(text.current, at)?.focus({ preventScroll: true });
  }

  function highlight() {
    if (!open) return;
    const { passage } = open;
    void send(async () => {
      const annotation = await createNote(paper.id, {
        id: clientId(passage),
        motivation: 'highlighting',
        visibility: 'group',
        body: noteBodyFromText(''),
        passages: [{ versionId: paper.versionId, ...passage }],
      });
      getSelection()?.removeAllRanges();
      dispatch({ do: 'saved', annotation, said: 'Highlight saved' });
    });
  }

  function closeEntity() {
    entity?.from?.focus();
    setEntity(null);
  }

  const actions = {
    note: () => open && paper.canAnnotate && begin({ kind: 'note', passage: open.passage }),
    highlight: () => paper.canAnnotate && highlight(),
    link: () => open && paper.canLink && begin({ kind: 'link', passage: open.passage, annotationId: null }),
  };
  useShortcuts(entity !== null, { escape: closeEntity });
  useShortcuts(open !== null, { c: actions.note, h: actions.highlight, e: actions.link });

  return (
    <ReaderContext value={context}>
      <div className={styles.room}>
        {outline}
        <main className={styles.main}>
          <article className={styles.article} lang={paper.language}>
            {heading}
            <div ref={text}>{article}</div>
            {after}
          </article>
          {failure !== null && <Notice>{failure.message}</Notice>}
          {open && canWrite && (
            <SelectionBar
              selection={open}
              takesFocus={byKeyboard}
              busy={busy}
              onNote={actions.note}
              onHighlight={actions.highlight}
              onLink={actions.link}
              onMove={(key, shift) =>
                text.current !== null && moveChosen(text.current, open.passage, key, shift, paper.language)
              }
              onClose={() => {
                getSelection()?.removeAllRanges();
                blockAt(text.current, open.passage.start)?.focus({ preventScroll: true });
              }}
            />
          )}
        </main>
        <Notes {...{ state, paper, dispatch, begin, cancel, heightOf }} showEntity={setEntity} />
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
        {state.said}
      </p>
    </ReaderContext>
  );
}
