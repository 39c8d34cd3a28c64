'use client';

import { useRef, useState } from 'react';
import { useSending } from '@/components/site/use-sending';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import type { AnnotationView } from '@/lib/annotations/view';
import { request } from '@/lib/http/client';
import type { ReplyView } from '@/lib/threads/view';
import { EditMark } from './edit-mark';
import { History } from './history';
import { MoreMenu } from './more-menu';
import { NoteBody } from './note-body';
import styles from './replies.module.css';
import { ReplyEditor } from './reply-editor';
import { useEditing } from './use-editing';
import { useRemoval } from './use-removal';

interface Props {
  annotationId: string;
  reply: ReplyView;
  draftKey: string;
  /** Null where it cannot be answered now. */
  onAnswer: (() => void) | null;
  onChanged: (annotation: AnnotationView, said: string) => void;
  onDeleted: (reply: ReplyView) => void;
}

/** One reply: who, when, what they say, and what can be done with it. */
export function Reply({ annotationId, reply, draftKey, onAnswer, onChanged, onDeleted }: Props) {
  const { id, rev, author, editedAt, abilities } = reply;
  const { editing, asked, isOver, setEditing } = useEditing(draftKey, id, abilities['reply.edit']);
  const [history, setHistory] = useState(false);
  const editMark = useRef<HTMLButtonElement>(null);
  const removal = useRemoval<AnnotationView>(
    { path: `/replies/${id}`, rev },
    (newer) => onChanged(newer, ''),
    (note) => {
      onDeleted(reply);
      onChanged(note, 'Reply deleted');
    },
  );
  return (
    <>
      <div className={styles.who}>
        <Avatar person={author} />
        <b>{author.name}</b>
        <Moment at={reply.createdAt} />
        {editedAt !== null && (
          <EditMark ref={editMark} at={editedAt} open={history} onPress={() => setHistory(!history)} />
        )}
      </div>
      {reply.hiddenReason !== null && <Notice>Hidden by a moderator: {reply.hiddenReason}</Notice>}
      {editing ? (
        <ReplyEditor
          {...{ annotationId, reply, draftKey, asked, onChanged }}
          onDone={() => setEditing(false)}
        />
      ) : (
        <NoteBody body={reply.body} />
      )}
      {history && (
        <History
          path={`/replies/${id}/history`}
          now={{ rev, text: reply.text, at: editedAt ?? reply.createdAt }}
          author={author.name}
          onClose={() => {
            setHistory(false);
            editMark.current?.focus();
          }}
        />
      )}
      {removal.notice !== null && <Notice>{removal.notice}</Notice>}
      <div className={styles.foot}>
        {onAnswer && (
          <Button look="quiet" aria-label={`Answer ${author.name}`} onClick={onAnswer}>
            Answer
          </Button>
        )}
        {abilities['reply.edit'] && !editing && (
          <MoreMenu label="More about this reply" takesFocus={isOver}>
            <Button look="quiet" onClick={() => setEditing(true)}>
              Edit
            </Button>
            <Button look="quiet" busy={removal.busy} onClick={removal.remove}>
              Delete
            </Button>
          </MoreMenu>
        )}
      </div>
    </>
  );
}

/** What is left of a reply that its author just deleted: a way to take that back. */
export function DeletedReply({ reply, onChanged }: Pick<Props, 'reply' | 'onChanged'>) {
  const { busy, failure, send } = useSending();
  return (
    <>
      <p className={styles.deleted}>
        Reply deleted.
        <Button
          look="quiet"
          autoFocus
          busy={busy}
          aria-label="Undo deleting the reply"
          onClick={() =>
            void send(async () => {
              const path = `/replies/${reply.id}/restoration`;
              onChanged(await request<AnnotationView>(path, { method: 'POST' }), 'Reply restored');
            })
          }
        >
          Undo
        </Button>
      </p>
      {failure !== null && <Notice>{failure.message}</Notice>}
    </>
  );
}
