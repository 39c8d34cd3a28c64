import { useMemo, type Dispatch } from 'react';
import { EntityPicker } from '@/components/entities/entity-picker';
import { LinkCard } from '@/components/entities/link-card';
import { Margin, type MarginItem } from '@/components/margin/margin';
import { NoteCard, type NoteActions } from '@/components/threads/note-card';
import { NoteComposer } from '@/components/threads/note-composer';
import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { LinkView } from '@/lib/curation/view';
import { request } from '@/lib/http/client';
import type { ReaderDocument } from './reader';
import type { Linking, ReaderAction, ReaderState } from './reader-state';
import type { EntityHit } from './use-hit-test';
import { placed } from './use-painter';

interface Room {
  state: ReaderState;
  paper: ReaderDocument;
  dispatch: Dispatch<ReaderAction>;
  showEntity: (hit: EntityHit) => void;
  heightOf: (offset: number) => number | null;
  /** What was begun at an offset is given up: the focus goes back to the text there. */
  onGivenUp: (offset: number) => void;
}

/** The margin with its cards: what is being written and linked, the notes, and the focused link. */
export function Notes(room: Room) {
  const { state, dispatch, showEntity, heightOf } = room;
  const { writing, linking, focused, attention } = state;
  const actions = useMemo((): NoteActions => {
    return {
      changed: (annotation, said) => dispatch({ do: 'changed', annotation, said }),
      focus: (id) => dispatch({ do: 'focus', id }),
      showEntity: (entityId, from) => showEntity(askedFor(entityId, from)),
      link: ({ id, passages }) => {
        const [first] = passages;
        const [range] = placed(passages.slice(0, 1));
        if (first && range) {
          const passage = { ...range, exact: first.exact };
          dispatch({ do: 'link', linking: { annotationId: id, passage } });
        }
      },
    };
  }, [dispatch, showEntity]);
  return (
    <Margin
      items={[
        ...(writing ? [writingItem(room, writing)] : []),
        ...(linking ? [linkingItem(room, linking)] : []),
        ...noteItems(room, actions),
        ...linkItem(room),
      ]}
      focused={linking ? 'linking' : writing ? 'writing' : focused}
      attention={attention}
      heightOf={heightOf}
      onFocus={(id) => id !== 'writing' && id !== 'linking' && dispatch({ do: 'focus', id })}
    />
  );
}

function writingItem(
  { paper, dispatch, onGivenUp }: Room,
  passage: ReaderState['writing'] & object,
): MarginItem {
  return {
    id: 'writing',
    anchor: 'writing',
    start: passage.start,
    label: 'The note that you are writing',
    closable: false,
    content: (
      <NoteComposer
        key={`${passage.start}-${passage.end}`}
        document={paper}
        passage={passage}
        onSaved={(annotation) => dispatch({ do: 'saved', annotation, said: 'Note saved' })}
        onCancel={() => {
          dispatch({ do: 'write', passage: null });
          onGivenUp(passage.start);
        }}
      />
    ),
  };
}

function linkingItem({ paper, dispatch, onGivenUp }: Room, { passage, annotationId }: Linking): MarginItem {
  return {
    id: 'linking',
    anchor: 'linking',
    start: passage.start,
    label: 'The link that you are making',
    closable: false,
    content: (
      <EntityPicker
        key={`${annotationId ?? ''}${passage.start}-${passage.end}`}
        groupId={paper.groupId}
        documentId={paper.id}
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
    ),
  };
}

function noteItems({ state, paper }: Room, actions: NoteActions): MarginItem[] {
  return state.annotations.map((annotation) => {
    const focused = annotation.id === state.focused;
    const ranges = placed(annotation.passages);
    const at = focused ? state.focusedAt : null;
    const pointedAt = ranges.find(({ start, end }) => at !== null && start <= at && at < end);
    return {
      id: annotation.id,
      anchor: `note-${annotation.id}`,
      start: (pointedAt ?? ranges[0])?.start ?? null,
      label: `${MOTIVATION_WORDS[annotation.motivation]} by ${annotation.author.name}`,
      content: (
        <NoteCard annotation={annotation} draftKey={paper.draftKey} focused={focused} actions={actions} />
      ),
    };
  });
}

/** A link on the text has a card only while it is looked at; all of them are listed under the text. */
function linkItem({ state, showEntity }: Room): MarginItem[] {
  const link = state.links.find(({ id }) => id === state.focused);
  if (!link) return [];
  return [
    {
      id: link.id,
      anchor: `link-${link.id}`,
      start: link.passage.start,
      label: `Link to ${link.entity.label}`,
      content: <LinkCard link={link} onShowEntity={(from) => showEntity(askedFor(link.entity.id, from))} />,
    },
  ];
}

function askedFor(entityId: string, from: HTMLElement): EntityHit {
  return { entityId, near: from.getBoundingClientRect(), how: 'asked', from };
}
