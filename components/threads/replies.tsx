'use client';

import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import type { ReplyView } from '@/lib/threads/view';
import { NoteBody } from './note-body';
import styles from './replies.module.css';

interface Props {
  replies: ReplyView[];
  canReply: boolean;
  /** The reply that is being answered. */
  answering: string | null;
  onAnswer: (replyId: string) => void;
  /** Whose answers are shown: those of a reply, or of the note itself. */
  parentId?: string | null;
}

/** The replies of a thread, nested as they answer each other. One whose parent is gone stands at the top. */
export function Replies({ replies, canReply, answering, onAnswer, parentId = null }: Props) {
  const known = new Set(replies.map(({ id }) => id));
  const here = replies.filter(
    (reply) => (known.has(reply.parentId ?? '') ? reply.parentId : null) === parentId,
  );
  if (here.length === 0) return null;
  return (
    <ul className={styles.replies} aria-label={parentId === null ? 'Replies' : 'Answers'}>
      {here.map((reply) => (
        <li key={reply.id} id={`reply-${reply.id}`}>
          <div className={styles.who}>
            <Avatar person={reply.author} />
            <b>{reply.author.name}</b>
            <Moment at={reply.createdAt} />
          </div>
          {reply.hiddenReason !== null && <Notice>Hidden by a moderator: {reply.hiddenReason}</Notice>}
          <NoteBody body={reply.body} />
          {canReply && answering !== reply.id && (
            <Button
              look="quiet"
              aria-label={`Answer ${reply.author.name}`}
              onClick={() => onAnswer(reply.id)}
            >
              Answer
            </Button>
          )}
          <Replies {...{ replies, canReply, answering, onAnswer }} parentId={reply.id} />
        </li>
      ))}
    </ul>
  );
}
