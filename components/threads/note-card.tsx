'use client';

import { useState } from 'react';
import { EntityChip } from '@/components/entities/entity-chip';
import { NoteBody } from '@/components/reader/note-body';
import { useSending } from '@/components/site/use-sending';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { AnnotationView } from '@/lib/annotations/view';
import { request } from '@/lib/http/client';
import styles from './note-card.module.css';
import { Replies } from './replies';
import { WriteBox } from './write-box';

interface Props {
  annotation: AnnotationView;
  /** Under which unfinished replies are kept on this device. */
  draftKey: string;
  onChanged: (annotation: AnnotationView, said: string) => void;
  onLink: () => void;
  onShowEntity: (entityId: string, near: HTMLElement) => void;
}

const VISIBILITY_WORDS = { private: 'Only you', group: null, public: 'Everybody' } as const;

/** One note: who, what kind, the words it is about, the body, its links, and its thread. */
export function NoteCard({ annotation, draftKey, onChanged, onLink, onShowEntity }: Props) {
  const [answering, setAnswering] = useState<string | null | false>(false);
  const [answered, setAnswered] = useState(false);
  const { busy, failure, send } = useSending();
  const { author, motivation, visibility, thread, abilities } = annotation;
  const resolved = thread.state === 'resolved';
  const quote = annotation.passages.map((passage) => passage.exact).join(' … ');

  function stopAnswering() {
    setAnswering(false);
    setAnswered(true);
  }

  function setThread(state: 'open' | 'resolved') {
    setAnswered(false);
    const said = state === 'resolved' ? 'Discussion resolved' : 'Discussion reopened';
    void send(async () => {
      const path = `/threads/${thread.id}/state`;
      onChanged(
        await request<AnnotationView>(path, { method: 'PUT', body: { state }, rev: thread.rev }),
        said,
      );
    });
  }

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
      <blockquote className={styles.quote}>{quote}</blockquote>
      {annotation.hiddenReason !== null && <Notice>Hidden by a moderator: {annotation.hiddenReason}</Notice>}
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
      {annotation.links.length > 0 && (
        <ul className={styles.chips} aria-label="Linked entities">
          {annotation.links.map((link) => (
            <li key={link.id}>
              <button
                type="button"
                className={styles.chip}
                onClick={(e) => onShowEntity(link.entity.id, e.currentTarget)}
              >
                <EntityChip entity={link.entity} state={link.state} />
              </button>
            </li>
          ))}
        </ul>
      )}
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
        <WriteBox
          label={answering === null ? `Reply to ${author.name}` : 'Answer this reply'}
          action="Reply"
          draftKey={`reply:${draftKey}:${thread.id}:${answering ?? ''}`}
          choices={answering}
          onCancel={stopAnswering}
          onSend={async (body, id) => {
            const path = `/threads/${thread.id}/replies`;
            const reply = { id, parentId: answering, body };
            const changed = await request<AnnotationView>(path, { method: 'POST', body: reply });
            stopAnswering();
            onChanged(changed, 'Reply saved');
          }}
        />
      )}
      {failure !== null && <Notice>{failure.message}</Notice>}
      <footer className={styles.foot}>
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
          <Button look="quiet" onClick={onLink}>
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
}
