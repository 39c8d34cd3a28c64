'use client';

import { useKept } from '@/components/ui/use-kept';
import type { AnnotationView } from '@/lib/annotations/view';
import { request } from '@/lib/http/client';
import { WriteBox } from './write-box';

interface Props {
  annotation: AnnotationView;
  /** The reply that is answered; null for the note itself. */
  parentId: string | null;
  draftKey: string;
  /** The reply was sent, or given up. */
  onDone: () => void;
  onChanged: (annotation: AnnotationView, said: string) => void;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Writes a reply to a note, or an answer to one of its replies. */
export function ReplyBox({ annotation, parentId, draftKey, onDone, onChanged }: Props) {
  const { author, thread } = annotation;
  const [text, write] = useKept(`reply:${draftKey}:${thread.id}:${parentId ?? ''}`, '', isText);
  const done = () => {
    write(null);
    onDone();
  };
  return (
    <WriteBox
      label={parentId === null ? `Reply to ${author.name}` : 'Answer this reply'}
      action="Reply"
      text={text}
      onText={(next) => write(next === '' ? null : next)}
      choices={parentId}
      onCancel={done}
      onSend={async (body, id) => {
        const path = `/threads/${thread.id}/replies`;
        const changed = await request<AnnotationView>(path, { method: 'POST', body: { id, parentId, body } });
        done();
        onChanged(changed, 'Reply saved');
      }}
    />
  );
}
