import type { Dispatch } from 'react';
import { EntityPicker } from '@/components/entities/entity-picker';
import { LinkCard } from '@/components/entities/link-card';
import { Margin, type MarginItem } from '@/components/margin/margin';
import { NoteCard } from '@/components/threads/note-card';
import { NoteComposer } from '@/components/threads/note-composer';
import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { LinkView } from '@/lib/curation/view';
import { request } from '@/lib/http/client';
import type { ReaderDocument } from './reader';
import type { Draft, ReaderAction, ReaderState } from './reader-state';
import type { EntityHit } from './use-hit-test';
import { placed } from './use-painter';

interface Room {
  state: ReaderState;
  paper: ReaderDocument;
  dispatch: Dispatch<ReaderAction>;
  begin: (draft: Draft) => void;
  cancel: () => void;
  showEntity: (hit: EntityHit) => void;
}

/** The margin with its cards: what is being written, the notes, and the focused link. */
export function Notes(room: Room & { heightOf: (offset: number) => number | null }) {
  const { state, dispatch, heightOf } = room;
  return (
    <Margin
      items={[...draftItem(room), ...noteItems(room), ...linkItem(room)]}
      focused={state.draft ? 'draft' : state.focused}
      heightOf={heightOf}
      onFocus={(id) => id !== 'draft' && dispatch({ do: 'focus', id })}
    />
  );
}

function draftItem({ state: { draft }, paper, dispatch, cancel }: Room): MarginItem[] {
  if (!draft) return [];
  const { passage } = draft;
  const content =
    draft.kind === 'note' ? (
      <NoteComposer
        key={`${passage.start}-${passage.end}`}
        document={paper}
        passage={passage}
        onCancel={cancel}
        onSaved={(annotation) => dispatch({ do: 'saved', annotation, said: 'Note saved' })}
      />
    ) : (
      <EntityPicker
        groupId={paper.groupId}
        documentId={paper.id}
        words={passage.exact}
        onCancel={cancel}
        onPick={async (entity, id) => {
          const body = {
            id,
            entityId: entity.id,
            annotationId: draft.annotationId,
            passage: {
              versionId: paper.versionId,
              start: passage.start,
              end: passage.end,
              exact: passage.exact,
            },
          };
          const link = await request<LinkView>(`/documents/${paper.id}/links`, { method: 'POST', body });
          const said =
            link.state === 'accepted' ? `Linked to ${entity.label}` : `Link to ${entity.label} proposed`;
          dispatch({ do: 'linked', link, said });
        }}
      />
    );
  return [
    {
      id: 'draft',
      anchor: 'draft',
      start: passage.start,
      label: 'What you are writing',
      content,
      closable: false,
    },
  ];
}

function noteItems({ state, paper, dispatch, begin, showEntity }: Room): MarginItem[] {
  return state.annotations.map((annotation) => {
    const ranges = placed(annotation.passages);
    const first = ranges[0];
    const at = annotation.id === state.focused ? state.focusedAt : null;
    const pointedAt = ranges.find(({ start, end }) => at !== null && start <= at && at < end);
    const exact = annotation.passages[0]?.exact ?? '';
    return {
      id: annotation.id,
      anchor: `note-${annotation.id}`,
      start: (pointedAt ?? first)?.start ?? null,
      label: `${MOTIVATION_WORDS[annotation.motivation]} by ${annotation.author.name}`,
      content: (
        <NoteCard
          annotation={annotation}
          draftKey={paper.draftKey}
          onChanged={(changed, said) => dispatch({ do: 'saved', annotation: changed, said })}
          onLink={() =>
            first && begin({ kind: 'link', annotationId: annotation.id, passage: { ...first, exact } })
          }
          onShowEntity={(entityId, from) => showEntity(askedFor(entityId, from))}
        />
      ),
    };
  });
}

/** A link on the text has a card only while it is looked at; all of them are listed under the text. */
function linkItem({ state, showEntity }: Room): MarginItem[] {
  const link = state.links.find(({ id }) => id === state.focused);
  if (!link) return [];
  const content = (
    <LinkCard link={link} onShowEntity={(from) => showEntity(askedFor(link.entity.id, from))} />
  );
  return [
    {
      id: link.id,
      anchor: `link-${link.id}`,
      start: link.passage.start,
      label: `Link to ${link.entity.label}`,
      content,
    },
  ];
}

function askedFor(entityId: string, from: HTMLElement): EntityHit {
  return { entityId, near: from.getBoundingClientRect(), how: 'asked', from };
}
