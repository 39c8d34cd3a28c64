'use client';

import { useState } from 'react';
import type { AnnotationView } from '@/lib/annotations/view';
import type { ReplyView } from '@/lib/threads/view';
import styles from './replies.module.css';
import { DeletedReply, Reply } from './reply';

interface Props {
  annotation: AnnotationView;
  draftKey: string;
  /** The reply that is being answered. */
  answering: string | null;
  onAnswer: (replyId: string) => void;
  onChanged: (annotation: AnnotationView, said: string) => void;
}

/**
 * The replies of a thread, nested as they answer each other. One whose parent is gone stands at the top. One that
 * this person just deleted leaves a line in its place, to take that back.
 */
export function Replies({ annotation, ...room }: Props) {
  const [deleted, setDeleted] = useState<ReplyView[]>([]);
  const { replies } = annotation.thread;
  const left = deleted.filter(({ id }) => !replies.some((reply) => reply.id === id));
  const all = [...replies, ...left].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  return (
    <Answers
      {...room}
      annotationId={annotation.id}
      all={all}
      deleted={new Set(left.map(({ id }) => id))}
      canReply={annotation.abilities['thread.reply']}
      onDeleted={(reply) => setDeleted((before) => [...before.filter(({ id }) => id !== reply.id), reply])}
      parentId={null}
    />
  );
}

interface AnswersProps extends Omit<Props, 'annotation'> {
  annotationId: string;
  all: ReplyView[];
  deleted: ReadonlySet<string>;
  canReply: boolean;
  onDeleted: (reply: ReplyView) => void;
  /** Whose answers are shown: those of a reply, or of the note itself. */
  parentId: string | null;
}

function Answers({ parentId, ...rest }: AnswersProps) {
  const { annotationId, all, deleted, canReply, draftKey, answering, onAnswer, onChanged, onDeleted } = rest;
  const known = new Set(all.map(({ id }) => id));
  const here = all.filter((reply) => (known.has(reply.parentId ?? '') ? reply.parentId : null) === parentId);
  if (here.length === 0) return null;
  return (
    <ul className={styles.replies} aria-label={parentId === null ? 'Replies' : 'Answers'}>
      {here.map((reply) => (
        <li key={reply.id} id={`reply-${reply.id}`}>
          {deleted.has(reply.id) ? (
            <DeletedReply reply={reply} onChanged={onChanged} />
          ) : (
            <Reply
              {...{ annotationId, reply, draftKey, onChanged, onDeleted }}
              onAnswer={canReply && answering !== reply.id ? () => onAnswer(reply.id) : null}
            />
          )}
          <Answers {...rest} parentId={reply.id} />
        </li>
      ))}
    </ul>
  );
}
