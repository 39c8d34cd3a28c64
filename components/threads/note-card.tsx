'use client';

import { memo, useMemo, useState } from 'react';
import { EntityChip } from '@/components/entities/entity-chip';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { useHydrated } from '@/components/ui/use-hydrated';
import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { AnnotationView } from '@/lib/annotations/view';
import { unfinishedReply } from './kept-body';
import { NoteBody } from './note-body';
import styles from './note-card.module.css';
import { Replies } from './replies';
import { ReplyBox } from './reply-box';
import { useThreadState } from './use-thread-state';

/** What a card asks of the room that it stands in; the same object for all cards. */
export interface NoteActions {
  changed: (annotation: AnnotationView, said: string) => void;
  link: (annotation: AnnotationView) => void;
  showEntity: (entityId: string, from: HTMLElement) => void;
  focus: (annotationId: string) => void;
}

interface Props {
  annotation: AnnotationView;
  /** Under which unfinished replies are kept on this device. */
  draftKey: string;
  /** Whether the note is looked at: beside the text its thread is unfolded then. */
  focused: boolean;
  actions: NoteActions;
}

/** One note: who, what kind, the words it is about, the body, its links, and its thread. */
export const NoteCard = memo(function NoteCard({ annotation, draftKey, focused, actions }: Props) {
  const { answering, asked, setAnswering } = useAnswering(annotation, draftKey);
  const [answered, setAnswered] = useState(false);
  const { busy, notice, setThread } = useThreadState(annotation, actions.changed);
  const { thread, abilities } = annotation;
  const resolved = thread.state === 'resolved';

  function stopAnswering() {
    setAnswering(false);
    setAnswered(true);
  }

  return (
    <>
      <Head annotation={annotation} />
      <Links annotation={annotation} actions={actions} />
      {/* Beside the text a thread is folded until its note is focused: the stylesheet decides. */}
      <div className={styles.thread}>
        <Replies
          replies={thread.replies}
          canReply={abilities['thread.reply']}
          answering={answering || null}
          onAnswer={setAnswering}
        />
      </div>
      {answering !== false && (
        <ReplyBox
          key={answering}
          annotation={annotation}
          parentId={answering}
          draftKey={draftKey}
          asked={asked}
          onDone={stopAnswering}
          onChanged={actions.changed}
        />
      )}
      {notice !== null && <Notice>{notice}</Notice>}
      <footer className={styles.foot}>
        {thread.replies.length > 0 && (
          <button
            type="button"
            className={styles.folded}
            aria-expanded={focused}
            onClick={() => actions.focus(annotation.id)}
          >
            {thread.replies.length === 1 ? '1 reply' : `${thread.replies.length} replies`}
          </button>
        )}
        {resolved && (
          <span className={styles.resolved}>Resolved by {thread.resolvedBy?.name ?? 'a moderator'}</span>
        )}
        {abilities['thread.reply'] && answering === false && (
          // The field had the focus and is gone: the button that opened it takes it back.
          <Button look="quiet" autoFocus={answered} onClick={() => setAnswering(null)}>
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
      </footer>
    </>
  );
});

/**
 * What is being answered: a reply's id, null for the note itself, false for nothing. Until the reader says so
 * (`asked`), it is what an unfinished reply on this device answers.
 */
function useAnswering({ thread, abilities }: AnnotationView, draftKey: string) {
  const [chosen, setAnswering] = useState<string | null | false | undefined>(undefined);
  const looks = useHydrated() && chosen === undefined && abilities['thread.reply'];
  const kept = useMemo(
    () =>
      looks
        ? unfinishedReply(
            draftKey,
            thread.id,
            thread.replies.map(({ id }) => id),
          )
        : undefined,
    [looks, draftKey, thread],
  );
  if (chosen !== undefined) return { answering: chosen, asked: true, setAnswering };
  return { answering: kept === undefined ? (false as const) : kept, asked: false, setAnswering };
}

const VISIBILITY_WORDS = { private: 'Only you', group: null, public: 'Everybody' } as const;

function Head({ annotation }: { annotation: AnnotationView }) {
  const { author, motivation, visibility, hiddenReason } = annotation;
  const quote = annotation.passages.map((passage) => passage.exact).join(' … ');
  return (
    <>
      <header className={styles.who}>
        <Avatar person={author} />
        <b>{author.name}</b>
        <Moment at={annotation.createdAt} />
        {VISIBILITY_WORDS[visibility] !== null && (
          <span className={styles.seen}>{VISIBILITY_WORDS[visibility]}</span>
        )}
        <span className={motivation === 'questioning' ? `${styles.kind} ${styles.question}` : styles.kind}>
          {MOTIVATION_WORDS[motivation]}
        </span>
      </header>
      <blockquote className={styles.quote} dir="auto">
        {quote}
      </blockquote>
      {hiddenReason !== null && <Notice>Hidden by a moderator: {hiddenReason}</Notice>}
      {annotation.text !== '' && (
        <div className={styles.body}>
          <NoteBody body={annotation.body} />
        </div>
      )}
      {annotation.tags.length > 0 && (
        <ul className={styles.chips} aria-label="Tags">
          {annotation.tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              #{tag}
            </li>
          ))}
        </ul>
      )}
    </>
  );
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
            onClick={(event) => actions.showEntity(entity.id, event.currentTarget)}
          >
            <EntityChip entity={entity} state={state} />
          </button>
        </li>
      ))}
    </ul>
  );
}
