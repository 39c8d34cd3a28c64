'use client';

import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { EntityCard } from '@/components/entities/entity-card';
import { LinkIndex } from '@/components/entities/link-index';
import { PlacingBar } from '@/components/orphans/placing-bar';
import { usePlacing, type AskedPlacing } from '@/components/orphans/use-placing';
import { Toast } from '@/components/ui/toast';
import type { OutlineEntry } from '@/lib/content/outline';
import type { LinkView } from '@/lib/curation/view';
import type { Filter } from '@/lib/filter/model';
import type { VersionView } from '@/lib/versions/view';
import { buttonAt, topOf } from './dom-offsets';
import type { Hit } from './find-in-text';
import './highlights.css';
import { KeySheet } from './key-sheet';
import { Notes } from './notes';
import { PhoneBar } from './phone-bar';
import { Rail } from './rail';
import { ReaderContext } from './reader-context';
import styles from './reader.module.css';
import { SelectionLayer } from './selection-layer';
import { Show } from './show';
import { useBodies } from './use-bodies';
import { useCarriedDraft } from './use-carried-draft';
import { useChoosing } from './use-choosing';
import { useDrawn } from './use-drawn';
import { useFilterAddress } from './use-filter-address';
import { useFragment } from './use-fragment';
import { useEntityCard } from './use-entity-card';
import { useHitTest } from './use-hit-test';
import { useNoteActions } from './use-note-actions';
import { useNewerVersion } from './use-newer-version';
import { usePlace } from './use-place';
import { useReading } from './use-reading';
import { useRemote } from './use-remote';
import { useRoom, type Sent } from './use-room';
import { useEscape, useShortcuts } from './use-shortcuts';
import { useShowChoice } from './use-show-choice';
import { useWalk } from './use-walk';
import { VersionBar } from './version-bar';
import { Ways } from './ways';

export interface ReaderDocument {
  id: string;
  /** Under which drafts are kept on this device: the document for this reader, nobody else's. */
  draftKey: string;
  groupId: string;
  versionId: string;
  /** The number of the version that is read. */
  version: number;
  /** The newer version, if there was one when the page was made. */
  newer: VersionView | null;
  /** How many notes were written on newer versions. */
  newerNotes: number;
  /** The page's address, in the version that is read. */
  address: string;
  language: string;
  isPublished: boolean;
  /** From where to follow what others do; null for who is not of the group. */
  cursor: string | null;
  /** Null for a stranger. */
  personId: string | null;
  canAnnotate: boolean;
  /** Whether a note that was begun here may be finished, also on a version that is not the newest. */
  canFinish: boolean;
  canLink: boolean;
  isNewest: boolean;
}

interface Props extends Sent {
  /** The passage without a place for which the address asks to choose words. */
  placing: AskedPlacing | null;
  /** Where the blocks begin, by ordinal: code points. */
  starts: number[];
  outline: OutlineEntry[];
  heading: ReactNode;
  /** The text, rendered on the server. */
  article: ReactNode;
  /** The links that the page was loaded with, on the text and on notes: those that are still there are listed under it. */
  linked: LinkView[];
}

const NOTHING_FOUND: Hit[] = [];

/** The reading room: the text in the middle, the ways through it before it, its notes beside it. */
export function Reader(props: Props) {
  const { document: paper, starts, outline, heading, article, linked } = props;
  const text = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [state, dispatch] = useRoom(props);
  const [found, setFound] = useState(NOTHING_FOUND);
  const [keysShown, showKeys] = useState(false);
  const { focused, writing, linking, filter } = state;
  const [choice, choose] = useShowChoice();
  const { notes, marks, links, blockNotes, places } = useDrawn(text, starts, state, choice, found);
  const card = useEntityCard();
  useHitTest(text, { notes: marks, links }, dispatch, card);
  const { chooseIn, takesFocus } = useChoosing(text, paper.language);

  const { reading, left, forget } = usePlace(text, paper, outline);
  const { markRead, markAllRead } = useReading(paper.id, paper.personId !== null, dispatch);
  const { reveal, step, nextUnread } = useWalk(text, state, notes, reading, dispatch);
  const onPress = useFragment(reveal);
  const versions = useNewerVersion(text, paper, starts);
  const { newer, hear, move, moving } = versions;
  const live = useRemote(text, paper, state, dispatch, versions);
  const lost = useCarriedDraft(paper, dispatch);
  const placing = usePlacing(text, paper, props.placing, dispatch, hear);
  const canWrite = paper.canAnnotate || paper.canLink || placing.isChoosing;
  const section = outline.findLast(({ ordinal }) => ordinal <= reading)?.ordinal ?? null;
  const { setSection } = live;

  // The others in the room: they see in which section this reader is.
  useEffect(() => setSection(section), [section, setSection]);

  const [shown, setShown] = useState<readonly string[]>([]);
  const wanted = useMemo(() => (focused === null ? shown : [focused, ...shown]), [focused, shown]);
  useBodies(paper, state, wanted, dispatch);
  useFilterAddress(filter);
  const { actions, toast, dismiss } = useNoteActions(dispatch, card.show, placing.begin);

  // The server's memory of what was read: a note that is looked at was.
  useEffect(() => {
    if (focused !== null && state.notes.some(({ id, unread }) => id === focused && unread))
      markRead([focused]);
  }, [focused, state.notes, markRead]);

  const context = useMemo(
    () => ({
      ...{ blockNotes, canWrite, chooseIn },
      focusNote: (id: string) => dispatch({ do: 'focus', id }),
    }),
    [blockNotes, canWrite, chooseIn, dispatch],
  );

  useEscape(card.hit !== null, card.close);
  useShortcuts({
    j: () => step(1),
    k: () => step(-1),
    n: nextUnread,
    '/': () => field.current?.focus(),
    '?': () => showKeys(true),
    '.': () => dispatch({ do: 'released' }),
    escape: () => {
      setFound(NOTHING_FOUND);
      dispatch({ do: 'focus', id: null });
    },
  });

  const sectionName = (ordinal: number) => outline.find((entry) => entry.ordinal === ordinal)?.title ?? null;
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
  const there = useMemo(
    () => new Set([...state.links, ...state.notes.flatMap((note) => note.links)].map(({ id }) => id)),
    [state.links, state.notes],
  );
  const begun = writing !== null || linking !== null;

  return (
    <ReaderContext value={context}>
      <div className={styles.room} onClick={onPress} {...card.handlers}>
        <div className={styles.side}>
          <Ways {...ways} field={field} />
          {state.notes.length > 0 && show}
        </div>
        <main className={styles.main}>
          <article className={styles.article}>
            <PlacingBar room={placing} documentId={paper.id} />
            <VersionBar {...{ paper, newer, moving, lost }} onMove={move} />
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
            <LinkIndex starts={starts} links={linked.filter(({ id }) => there.has(id))} />
          </article>
          {(placing.isChoosing || (!begun && canWrite)) && (
            <SelectionLayer
              text={text}
              paper={paper}
              takesFocus={takesFocus}
              onPlace={placing.isChoosing ? placing.put : null}
              onSelected={() =>
                window.matchMedia('(max-width: 1099px)').matches && dispatch({ do: 'focus', id: null })
              }
              onNothing={() => chooseIn(reading)}
              onNote={(passage) => {
                takesFocus();
                card.show(null);
                dispatch({ do: 'write', passage });
              }}
              onLink={(passage) => {
                takesFocus();
                card.show(null);
                dispatch({ do: 'link', linking: { passage, annotationId: null } });
              }}
              onHighlighted={(annotation) => dispatch({ do: 'saved', annotation, said: 'Highlight saved' })}
            />
          )}
        </main>
        <Notes
          {...{ state, notes, paper, dispatch, places, actions }}
          showEntity={card.show}
          onShown={setShown}
          onSeen={markRead}
          onNextUnread={nextUnread}
          onAllRead={markAllRead}
          live={live}
          sectionName={sectionName}
          onGivenUp={(offset) => buttonAt(text.current, offset)?.focus({ preventScroll: true })}
        />
        <Rail text={text} notes={notes} />
        {focused === null && !begun && (
          <PhoneBar
            {...{ notes, show }}
            news={state.held.length}
            people={live.people}
            connection={live.state}
            sectionName={sectionName}
            contents={(close) => <Ways {...ways} onGone={close} />}
            onNews={() => dispatch({ do: 'released' })}
            onNote={(id) => reveal(id, true)}
          />
        )}
      </div>
      {card.hit && (
        <EntityCard
          {...card.hit}
          onHold={() => card.hit && card.show({ ...card.hit, how: 'held' })}
          onClose={card.close}
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
