'use client';

import { useCallback, useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import { EntityCard } from '@/components/entities/entity-card';
import { unfinishedNote } from '@/components/threads/kept-note';
import { Toast } from '@/components/ui/toast';
import { unpackNotes, type NoteColumns } from '@/lib/annotations/columns';
import type { AnnotationView } from '@/lib/annotations/view';
import type { OutlineEntry } from '@/lib/content/outline';
import type { LinkView } from '@/lib/curation/view';
import { parseFilter, type Filter } from '@/lib/filter/model';
import { chooseFirstSentence } from './choose';
import { hueFor } from './colouring';
import { blocksOf, buttonAt, topOf } from './dom-offsets';
import type { Hit } from './find-in-text';
import './highlights.css';
import { KeySheet } from './key-sheet';
import { Notes } from './notes';
import { PhoneBar } from './phone-bar';
import { Rail } from './rail';
import { ReaderContext } from './reader-context';
import { initialState, reduce } from './reader-state';
import styles from './reader.module.css';
import { SelectionLayer } from './selection-layer';
import { Show } from './show';
import { blockOf, notesByBlock, shownLinks, shownNotes } from './shown';
import { useBodies } from './use-bodies';
import { useFilterAddress } from './use-filter-address';
import { useFragment } from './use-fragment';
import { useHitTest, type EntityHit } from './use-hit-test';
import { useNoteActions } from './use-note-actions';
import { usePainter } from './use-painter';
import { usePlace } from './use-place';
import { useRemote } from './use-remote';
import { useReading } from './use-reading';
import { useEscape, useShortcuts } from './use-shortcuts';
import { useShowChoice } from './use-show-choice';
import { useWalk } from './use-walk';
import { Ways } from './ways';

export interface ReaderDocument {
  id: string;
  /** Under which drafts are kept on this device: the document for this reader, nobody else's. */
  draftKey: string;
  groupId: string;
  versionId: string;
  language: string;
  isPublished: boolean;
  /** From where to follow what others do; null for who is not of the group. */
  cursor: string | null;
  /** Null for a stranger. */
  personId: string | null;
  canAnnotate: boolean;
  canLink: boolean;
}

interface Props {
  document: ReaderDocument;
  /** Where the blocks begin, by ordinal: code points. */
  starts: number[];
  notes: NoteColumns;
  /** The notes whose words came along. */
  annotations: AnnotationView[];
  links: LinkView[];
  /** The filter that the address asks for, as its query. */
  query: string;
  outline: OutlineEntry[];
  heading: ReactNode;
  /** The text, rendered on the server. */
  article: ReactNode;
  /** What stands under the text. */
  after: ReactNode;
}

const NO_RANGES: { start: number; end: number }[] = [];

/** The reading room: the text in the middle, the ways through it before it, its notes beside it. */
export function Reader(props: Props) {
  const { document: paper, starts, annotations, links, outline, heading, article, after } = props;
  const text = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const byKeyboard = useRef(false);
  const [state, dispatch] = useReducer(reduce, null, () =>
    initialState({
      readerId: paper.personId,
      notes: unpackNotes(props.notes),
      filter: parseFilter(new URLSearchParams(props.query)),
      ...{ annotations, links },
    }),
  );
  const [entity, setEntity] = useState<EntityHit | null>(null);
  const [found, setFound] = useState(NO_RANGES);
  const [keysShown, showKeys] = useState(false);
  const { focused, writing, linking, filter } = state;
  const canWrite = paper.canAnnotate || paper.canLink;

  const notes = useMemo(() => shownNotes(state), [state.notes, filter, focused]); // eslint-disable-line react-hooks/exhaustive-deps -- what shownNotes reads of the state
  const drawnLinks = useMemo(() => shownLinks(notes, state.links, filter), [notes, state.links, filter]);
  const blockNotes = useMemo(() => notesByBlock(notes, starts), [notes, starts]);
  const places = useMemo(
    () => ({
      stretches: () => (text.current ? blocksOf(text.current) : []).map(({ element }) => boxOf(element)),
      stretchOf: (offset: number) => blockOf(starts, offset),
      topOf: (offset: number) => topOf(text.current, offset),
      element: () => text.current,
    }),
    [starts],
  );

  const [choice, choose] = useShowChoice();
  const { by, coloured } = choice;
  const hueOf = useMemo(() => hueFor.bind(null, coloured && by !== 'state' ? by : 'plain'), [by, coloured]);
  const focusRanges = useMemo(() => rangesOf(state), [state.notes, state.links, focused]); // eslint-disable-line react-hooks/exhaustive-deps -- what rangesOf reads of the state
  const drafts = useMemo(
    () => [...found, ...[writing, linking?.passage ?? null].filter((passage) => passage !== null)],
    [found, writing, linking],
  );
  usePainter(text, { notes, links: drawnLinks, hueOf, focus: focusRanges, drafts });
  useHitTest(text, { notes, links: drawnLinks, focused }, dispatch, setEntity);

  const { reading, left, forget } = usePlace(text, paper, outline);
  const { markRead, markAllRead } = useReading(paper.id, paper.personId !== null, dispatch);
  const { reveal, step, nextUnread } = useWalk(text, state, notes, reading, dispatch);
  const onPress = useFragment(reveal);
  const live = useRemote(text, paper, dispatch);
  const section = outline.findLast(({ ordinal }) => ordinal <= reading)?.ordinal ?? null;
  const { setSection } = live;

  // The others in the room: they see in which section this reader is.
  useEffect(() => setSection(section), [section, setSection]);

  const [shown, setShown] = useState<readonly string[]>([]);
  const wanted = useMemo(() => (focused === null ? shown : [focused, ...shown]), [focused, shown]);
  useBodies(paper.id, state.bodies, wanted, dispatch);
  useFilterAddress(filter);
  const { actions, toast, dismiss } = useNoteActions(dispatch, setEntity);

  // The server's memory of what was read: a note that is looked at was.
  useEffect(() => {
    if (focused !== null && state.notes.some(({ id, unread }) => id === focused && unread))
      markRead([focused]);
  }, [focused, state.notes, markRead]);

  // The page as the server sent it anew: what it says counts, and what is being written stays.
  const sent = useRef(props.notes);
  useEffect(() => {
    if (sent.current === props.notes) return;
    sent.current = props.notes;
    dispatch({ do: 'refreshed', notes: unpackNotes(props.notes), annotations, links });
  }, [props.notes, annotations, links]);

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

  const chooseIn = useCallback(
    (ordinal: number) => {
      const block = text.current && blocksOf(text.current)[ordinal];
      if (!text.current || !block) return;
      byKeyboard.current = true;
      chooseFirstSentence(text.current, block, paper.language);
    },
    [paper.language],
  );

  const context = useMemo(
    () => ({
      ...{ blockNotes, canWrite, chooseIn },
      focusNote: (id: string) => dispatch({ do: 'focus', id }),
    }),
    [blockNotes, canWrite, chooseIn],
  );

  function closeEntity() {
    entity?.from?.focus();
    setEntity(null);
  }

  useEscape(entity !== null, closeEntity);
  useShortcuts(!keysShown, {
    j: () => step(1),
    k: () => step(-1),
    n: nextUnread,
    '/': () => field.current?.focus(),
    '?': () => showKeys(true),
    '.': () => dispatch({ do: 'released' }),
    escape: () => {
      setFound(NO_RANGES);
      dispatch({ do: 'focus', id: null });
    },
  });

  const setFilter = (next: Filter) => dispatch({ do: 'filter', filter: next });
  const ways = {
    ...{ text, outline, reading, notes, filter, people: live.people, all: state.notes, onFilter: setFilter },
    onFound: (hit: Hit) => {
      setFound([hit]);
      window.scrollBy({ top: (topOf(text.current, hit.start) ?? 0) - window.innerHeight / 3 });
    },
  };
  const show = (
    <Show
      documentId={paper.id}
      notes={state.notes}
      shown={notes.length}
      {...{ filter, choice }}
      onFilter={setFilter}
      onChoice={choose}
    />
  );
  const news = state.held.annotations.length + state.held.links.length + state.held.gone.length;
  const begun = writing !== null || linking !== null;

  return (
    <ReaderContext value={context}>
      <div className={styles.room} onClick={onPress}>
        <div className={styles.side}>
          <Ways {...ways} field={field} />
          {state.notes.length > 0 && show}
        </div>
        <main className={styles.main}>
          <article className={styles.article}>
            {heading}
            {left !== null && (
              <p className={styles.continue}>
                <a href={`#block-${left.ordinal}`} onClick={forget}>
                  Continue where you were{left.section === '' ? '' : `: ${left.section}`}
                </a>
              </p>
            )}
            <div ref={text} lang={paper.language}>
              {article}
            </div>
            {after}
          </article>
          {!begun && canWrite && (
            <SelectionLayer
              text={text}
              paper={paper}
              takesFocus={takesFocus}
              onSelected={() =>
                window.matchMedia('(max-width: 1099px)').matches && dispatch({ do: 'focus', id: null })
              }
              onNothing={() => chooseIn(reading)}
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
          {...{ state, notes, paper, dispatch, places, actions }}
          showEntity={setEntity}
          onShown={setShown}
          onSeen={markRead}
          onNextUnread={nextUnread}
          onAllRead={markAllRead}
          live={live}
          sectionName={(ordinal) => outline.find((entry) => entry.ordinal === ordinal)?.title ?? null}
          onGivenUp={(offset) => buttonAt(text.current, offset)?.focus({ preventScroll: true })}
        />
        <Rail text={text} notes={notes} />
        {focused === null && !begun && (
          <PhoneBar
            {...{ notes, news, show }}
            contents={(close) => <Ways {...ways} onGone={close} />}
            onNews={() => dispatch({ do: 'released' })}
            onNote={(id) => reveal(id, true)}
          />
        )}
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
      {keysShown && <KeySheet onClose={() => showKeys(false)} />}
      {toast && <Toast message={toast} onGone={dismiss} />}
      <p className="unseen" role="status">
        <span key={state.said.count}>{state.said.words}</span>
      </p>
    </ReaderContext>
  );
}

function boxOf(element: Element): { top: number; bottom: number } {
  const { top, bottom } = element.getBoundingClientRect();
  return { top, bottom };
}

/** The passages of what is looked at. */
function rangesOf({
  notes,
  links,
  focused,
}: ReturnType<typeof initialState>): { start: number; end: number }[] {
  if (focused === null) return NO_RANGES;
  const passage = links.find(({ id }) => id === focused)?.passage;
  if (passage && passage.start !== null && passage.end !== null)
    return [{ start: passage.start, end: passage.end }];
  return notes.find(({ id }) => id === focused)?.ranges ?? NO_RANGES;
}
