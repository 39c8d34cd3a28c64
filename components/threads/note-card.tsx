'use client';

import { memo, use, useMemo, useRef, useState } from 'react';
import { EntityChip } from '@/components/entities/entity-chip';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useHydrated } from '@/components/ui/use-hydrated';
import type { AnnotationView } from '@/lib/annotations/view';
import { request } from '@/lib/http/client';
import type { PassageView } from '@/lib/passages/view';
import { CopyLink } from './copy-link';
import { History } from './history';
import { unfinishedReply } from './kept-reply';
import { MoreMenu } from './more-menu';
import styles from './note-card.module.css';
import { NoteContent, NoteHead } from './note-content';
import { NoteEditor } from './note-editor';
import { Replies } from './replies';
import { ReplyBox } from './reply-box';
import { useEditing, type Editing } from './use-editing';
import { useRemoval } from './use-removal';
import { useThreadState } from './use-thread-state';
import { WritingPlaceContext } from './writing-place';

/** What a card asks of the room that it stands in; the same object for all cards. */
export interface NoteActions {
  changed: (annotation: AnnotationView, said: string) => void;
  /** The note was deleted and is back; `before` is how it stood. */
  restored: (annotation: AnnotationView, before: AnnotationView, said: string) => void;
  /** The note is deleted: its card goes, and `undo` brings the note back. */
  removed: (annotationId: string, said: string, undo: () => Promise<void>) => void;
  link: (annotation: AnnotationView) => void;
  /** Words are to be chosen for one of its passages, which has no place in the text. */
  place: (annotation: AnnotationView, passage: PassageView) => void;
  showEntity: (entityId: string, from: HTMLElement) => void;
  focus: (annotationId: string) => void;
}

interface Props {
  annotation: AnnotationView;
  /** Under which unfinished replies and changes are kept on this device. */
  draftKey: string;
  /** Whether the note is looked at: beside the text its thread is unfolded then. */
  focused: boolean;
  actions: NoteActions;
}

/** One note: who, what kind, the words it is about, the body, its links, and its thread. */
export const NoteCard = memo(function NoteCard({ annotation, draftKey, focused, actions }: Props) {
  const { answering, asked, setAnswering } = useAnswering(annotation, draftKey);
  const edit = useEditing(draftKey, annotation.id, annotation.abilities['annotation.edit']);
  const [history, setHistory] = useState(false);
  const [answered, setAnswered] = useState(false);
  const editMark = useRef<HTMLButtonElement>(null);
  const isNewest = use(WritingPlaceContext)?.isNewest ?? false;
  const mayPlace = isNewest && annotation.abilities['annotation.place'];

  return (
    <>
      <NoteHead
        {...{ annotation, editMark }}
        onHistory={() => setHistory(!history)}
        historyOpen={history}
        onPlace={mayPlace ? (passage) => actions.place(annotation, passage) : null}
      />
      {edit.editing ? (
        <NoteEditor
          annotation={annotation}
          draftKey={draftKey}
          asked={edit.asked}
          onDone={() => edit.setEditing(false)}
          onChanged={actions.changed}
        />
      ) : (
        <NoteContent annotation={annotation} />
      )}
      {history && (
        <History
          path={`/annotations/${annotation.id}/history`}
          now={{ ...annotation, at: annotation.editedAt ?? annotation.createdAt }}
          author={annotation.author.name}
          onClose={() => {
            setHistory(false);
            editMark.current?.focus();
          }}
        />
      )}
      <Links annotation={annotation} actions={actions} />
      {/* Beside the text a thread is folded until its note is focused: the stylesheet decides. */}
      <div className={styles.thread}>
        <Replies
          {...{ annotation, draftKey }}
          answering={answering || null}
          onAnswer={setAnswering}
          onChanged={actions.changed}
        />
      </div>
      {answering !== false && (
        <ReplyBox
          key={answering}
          {...{ annotation, draftKey, asked }}
          parentId={answering}
          onDone={() => {
            setAnswering(false);
            setAnswered(true);
          }}
          onChanged={actions.changed}
        />
      )}
      <Foot
        {...{ annotation, focused, actions }}
        isAnswering={answering !== false}
        answered={answered}
        onReply={() => setAnswering(null)}
        edit={edit}
        onHistory={() => setHistory(true)}
      />
    </>
  );
});

interface FootProps extends Pick<Props, 'annotation' | 'focused' | 'actions'> {
  isAnswering: boolean;
  /** Whether a reply was just sent or given up. */
  answered: boolean;
  onReply: () => void;
  edit: Editing;
  onHistory: () => void;
}

/** What can be done with a note: the thread's buttons, and behind one more what is done less often. */
function Foot(props: FootProps) {
  const { annotation, focused, actions, isAnswering, answered, onReply, edit, onHistory } = props;
  const { id, rev, thread, abilities, documentId } = annotation;
  const place = use(WritingPlaceContext);
  const { busy, notice, setThread } = useThreadState(annotation, actions.changed);
  const removal = useRemoval(
    { path: `/annotations/${id}`, rev },
    (newer) => actions.changed(newer, ''),
    () =>
      actions.removed(id, 'Note deleted', async () => {
        const restored = await request<AnnotationView>(`/annotations/${id}/restoration`, { method: 'POST' });
        actions.restored(restored, annotation, 'Note restored');
        actions.focus(id);
      }),
  );
  const resolved = thread.state === 'resolved';
  const problem = notice ?? removal.notice;

  return (
    <>
      {problem !== null && <Notice>{problem}</Notice>}
      <footer className={styles.foot}>
        {thread.replies.length > 0 && (
          <button
            type="button"
            className={styles.folded}
            aria-expanded={focused}
            onClick={() => actions.focus(id)}
          >
            {thread.replies.length === 1 ? '1 reply' : `${thread.replies.length} replies`}
          </button>
        )}
        {resolved && (
          <span className={styles.resolved}>Resolved by {thread.resolvedBy?.name ?? 'a moderator'}</span>
        )}
        {abilities['thread.reply'] && !isAnswering && (
          // The field had the focus and is gone: the button that opened it takes it back.
          <Button look="quiet" autoFocus={answered} onClick={onReply}>
            Reply
          </Button>
        )}
        {abilities['annotation.link'] && (
          <Button look="quiet" onClick={() => actions.link(annotation)}>
            Link entity
          </Button>
        )}
        {abilities['thread.resolve'] && (
          <Button look="quiet" busy={busy} onClick={() => setThread(resolved ? 'open' : 'resolved')}>
            {resolved ? 'Reopen' : 'Resolve'}
          </Button>
        )}
        {!edit.editing && (
          <MoreMenu label="More about this note" takesFocus={edit.isOver}>
            {abilities['annotation.edit'] && (
              <>
                <Button look="quiet" onClick={() => edit.setEditing(true)}>
                  Edit
                </Button>
                <Button look="quiet" busy={removal.busy} onClick={removal.remove}>
                  Delete
                </Button>
              </>
            )}
            {annotation.editedAt !== null && (
              <Button look="quiet" onClick={onHistory}>
                History
              </Button>
            )}
            <CopyLink path={`${place?.address ?? `/documents/${documentId}`}#note-${id}`} />
          </MoreMenu>
        )}
      </footer>
    </>
  );
}

/**
 * What is being answered: a reply's id, null for the note itself, false for nothing. Until the reader says so
 * (`asked`), it is what an unfinished reply on this device answers.
 */
function useAnswering({ thread, abilities }: AnnotationView, draftKey: string) {
  const [chosen, setAnswering] = useState<string | null | false | undefined>(undefined);
  const looks = useHydrated() && chosen === undefined && abilities['thread.reply'];
  const kept = useMemo(() => {
    const replies = thread.replies.map(({ id }) => id);
    return looks ? unfinishedReply(draftKey, thread.id, replies) : undefined;
  }, [looks, draftKey, thread]);
  if (chosen !== undefined) return { answering: chosen, asked: true, setAnswering };
  return { answering: kept === undefined ? (false as const) : kept, asked: false, setAnswering };
}

function Links({ annotation, actions }: Pick<Props, 'annotation' | 'actions'>) {
  if (annotation.links.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Linked entities">
      {annotation.links.map(({ id, entity, state }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.chip}
            data-entity={entity.id}
            aria-haspopup="dialog"
            onClick={(event) => actions.showEntity(entity.id, event.currentTarget)}
          >
            <EntityChip entity={entity} state={state} />
          </button>
        </li>
      ))}
    </ul>
  );
}
