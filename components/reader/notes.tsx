'use client';

import { useCallback, useMemo, type Dispatch } from 'react';
import { EntityPicker } from '@/components/entities/entity-picker';
import { LinkCard } from '@/components/entities/link-card';
import { ConnectionWords, PeopleHere } from '@/components/live/presence';
import type { Live } from '@/components/live/use-live';
import { Margin, type MarginItem } from '@/components/margin/margin';
import { NoteRow } from '@/components/margin/note-row';
import type { Places } from '@/components/margin/use-pieces';
import { NoteCard, type NoteActions } from '@/components/threads/note-card';
import { NoteComposer } from '@/components/threads/note-composer';
import { WritingPlaceContext } from '@/components/threads/writing-place';
import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { NoteSummary } from '@/lib/annotations/summary';
import type { LinkView } from '@/lib/curation/view';
import { EMPTY_FILTER, filterParams } from '@/lib/filter/model';
import { request } from '@/lib/http/client';
import { askedFor } from './asked-for';
import { MarginHead } from './margin-head';
import type { ReaderDocument } from './reader';
import type { Linking, ReaderAction, ReaderState } from './reader-state';
import { StackStrip } from './stack-strip';
import type { EntityHit } from './use-entity-card';

interface Room {
  state: ReaderState;
  /** The notes that are shown, in the order of the text. */
  notes: readonly NoteSummary[];
  paper: ReaderDocument;
  dispatch: Dispatch<ReaderAction>;
  places: Places;
  actions: NoteActions;
  showEntity: (hit: EntityHit) => void;
  live: Live;
  sectionName: (ordinal: number) => string | null;
  onShown: (ids: readonly string[]) => void;
  onSeen: (ids: readonly string[]) => void;
  onNextUnread: () => void;
  onAllRead: () => void;
  /** What was begun at an offset is given up: the focus goes back to the text there. */
  onGivenUp: (offset: number) => void;
}

/** The margin with its cards: what is being written and linked, the notes, and the focused link. */
export function Notes(room: Room) {
  const { state, notes, paper, dispatch, places, actions, onShown, onSeen } = room;
  const { writing, linking, focused, bodies, links } = state;
  const items = useMemo(
    () =>
      [
        ...draftItems(writing, linking),
        ...notes.map((note) => noteItem(note, state)),
        ...linkItems(links, focused),
      ].sort((a, b) => (a.start ?? -1) - (b.start ?? -1)),
    // Of the state, only what an item says.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the whole state changes with each word that is said
    [writing, linking, notes, links, focused, state.focusedAt, bodies],
  );
  const known = useMemo(() => new Map(notes.map((note) => [note.id, note])), [notes]);
  const choose = useCallback((id: string | null) => dispatch({ do: 'focus', id }), [dispatch]);

  const card = (id: string) => {
    if (id === 'writing') return writing && <Writing room={room} passage={writing} />;
    if (id === 'linking') return linking && <Picking room={room} linking={linking} />;
    const link = links.find((candidate) => candidate.id === id);
    if (link)
      return (
        <LinkCard link={link} onShowEntity={(from) => room.showEntity(askedFor(link.entity.id, from))} />
      );
    const annotation = bodies.get(id);
    if (!annotation) return null;
    const isFocused = id === focused;
    return (
      <>
        {isFocused && <StackStrip stack={state.stack} current={id} onChoose={choose} />}
        <WritingPlaceContext value={paper}>
          <NoteCard annotation={annotation} draftKey={paper.draftKey} focused={isFocused} actions={actions} />
        </WritingPlaceContext>
      </>
    );
  };
  const row = (id: string) => {
    const note = known.get(id);
    return note ? <NoteRow note={note} onChoose={choose} /> : null;
  };

  return (
    <Margin
      {...{ items, card, row, places, onShown, onSeen }}
      focused={linking ? 'linking' : writing ? 'writing' : focused}
      attention={state.attention}
      onFocus={(id) => id !== 'writing' && id !== 'linking' && choose(id)}
    >
      <MarginHead
        notes={notes}
        all={state.notes}
        held={state.held}
        onRelease={() => dispatch({ do: 'released' })}
        onNextUnread={room.onNextUnread}
        onAllRead={room.onAllRead}
        canWrite={paper.canAnnotate}
        listPath={`/documents/${paper.id}/passages?${filterParams(state.filter)}`}
        orphansPath={paper.canAnnotate ? `/documents/${paper.id}/orphans` : null}
        onOrphans={() => dispatch({ do: 'filter', filter: { ...EMPTY_FILTER, anchors: ['orphaned'] } })}
        presence={
          <>
            <ConnectionWords state={room.live.state} />
            <PeopleHere people={room.live.people} most={4} sectionName={room.sectionName} />
          </>
        }
      />
    </Margin>
  );
}

const DRAFT = { label: '', estimate: 260, open: true, unread: false, closable: false, ready: true };

function draftItems(writing: ReaderState['writing'], linking: Linking | null): MarginItem[] {
  return [
    ...(writing
      ? [
          {
            ...DRAFT,
            id: 'writing',
            anchor: 'writing',
            start: writing.start,
            label: 'The note that you are writing',
          },
        ]
      : []),
    ...(linking
      ? [
          {
            ...{ ...DRAFT, id: 'linking', anchor: 'linking', start: linking.passage.start },
            label: 'The link that you are making',
          },
        ]
      : []),
  ];
}

function noteItem(note: NoteSummary, state: ReaderState): MarginItem {
  const { id, ranges, motivation, author, excerpt, unread } = note;
  const open = id === state.focused;
  const at = open ? state.focusedAt : null;
  const pointedAt = ranges.find(({ start, end }) => at !== null && start <= at && at < end);
  return {
    ...{ id, unread, open, closable: true },
    anchor: `note-${id}`,
    start: (pointedAt ?? ranges[0])?.start ?? null,
    label: `${MOTIVATION_WORDS[motivation]} by ${author.name}${unread ? ', unread' : ''}`,
    estimate: 88 + 21 * Math.ceil(excerpt.length / 44),
    ready: state.bodies.has(id),
  };
}

/** A link on the text has a card only while it is looked at; all of them are listed under the text. */
function linkItems(links: readonly LinkView[], focused: string | null): MarginItem[] {
  return links
    .filter(({ id }) => id === focused)
    .map((link) => ({
      ...{ ...DRAFT, id: link.id, anchor: `link-${link.id}`, closable: true, estimate: 140 },
      start: link.passage.start,
      label: `Link to ${link.entity.label}`,
    }));
}

function Writing({
  room: { paper, dispatch, onGivenUp },
  passage,
}: {
  room: Room;
  passage: ReaderState['writing'] & object;
}) {
  return (
    <NoteComposer
      key={`${passage.start}-${passage.end}`}
      document={paper}
      passage={passage}
      onSaved={(annotation) => dispatch({ do: 'saved', annotation, said: 'Note saved' })}
      onTaken={() => dispatch({ do: 'write', passage: null })}
      onCancel={() => {
        dispatch({ do: 'write', passage: null });
        onGivenUp(passage.start);
      }}
    />
  );
}

function Picking({
  room: { paper, dispatch, onGivenUp },
  linking: { passage, annotationId },
}: {
  room: Room;
  linking: Linking;
}) {
  return (
    <EntityPicker
      key={`${annotationId ?? ''}${passage.start}-${passage.end}`}
      groupId={paper.groupId}
      documentId={paper.id}
      draftKey={paper.draftKey}
      words={passage.exact}
      onPick={async (entity, id) => {
        const body = {
          id,
          entityId: entity.id,
          annotationId,
          passage: { versionId: paper.versionId, ...passage },
        };
        const link = await request<LinkView>(`/documents/${paper.id}/links`, { method: 'POST', body });
        const said =
          link.state === 'accepted' ? `Linked to ${entity.label}` : `Link to ${entity.label} proposed`;
        dispatch({ do: 'linked', link, said });
      }}
      onCancel={() => {
        dispatch({ do: 'link', linking: null });
        if (annotationId === null) onGivenUp(passage.start);
        else dispatch({ do: 'attend', id: annotationId });
      }}
    />
  );
}
