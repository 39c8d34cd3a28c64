'use client';

import { useKept } from '@/components/ui/use-kept';
import type { AnnotationView } from '@/lib/annotations/view';
import { EMPTY_BODY, isEmptyBody } from '@/lib/content/note-body';
import { request } from '@/lib/http/client';
import { keptReplyKey, toKeptReply, type KeptReply } from './kept-reply';
import { WriteBox } from './write-box';

interface Props {
  annotation: AnnotationView;
  /** The reply that is answered; null for the note itself. */
  parentId: string | null;
  draftKey: string;
  /** Whether the reader just asked for it; otherwise it stands open because it was not finished. */
  asked: boolean;
  /** The reply was sent, or given up. */
  onDone: () => void;
  onChanged: (annotation: AnnotationView, said: string) => void;
}

/** Writes a reply to a note, or an answer to one of its replies. */
export function ReplyBox({ annotation, parentId, draftKey, asked, onDone, onChanged }: Props) {
  const { author, thread } = annotation;
  const annotationId = annotation.id;
  const fresh: KeptReply = { annotationId, body: EMPTY_BODY };
  const [{ body }, write] = useKept(keptReplyKey(draftKey, thread.id, parentId), fresh, toKeptReply, onDone);
  const done = () => {
    write(null);
    onDone();
  };
  return (
    <WriteBox
      label={parentId === null ? `Reply to ${author.name}` : 'Answer this reply'}
      action="Reply"
      body={body}
      onBody={(next) => write(isEmptyBody(next) ? null : { annotationId, body: next })}
      choices={parentId}
      takesFocus={asked}
      onCancel={done}
      onSend={async (sent, id) => {
        const path = `/threads/${thread.id}/replies`;
        const changed = await request<AnnotationView>(path, {
          method: 'POST',
          body: { id, parentId, body: sent },
        });
        done();
        onChanged(changed, 'Reply saved');
      }}
    />
  );
}
