'use client';

import { newerState } from '@/components/site/newer-state';
import { useKept } from '@/components/ui/use-kept';
import type { AnnotationView } from '@/lib/annotations/view';
import { request } from '@/lib/http/client';
import type { ReplyView } from '@/lib/threads/view';
import { keptEditKey, toKeptReplyEdit, type KeptReplyEdit } from './kept-edit';
import { Overtaken } from './overtaken';
import { WriteBox } from './write-box';

interface Props {
  /** Of the note that it answers. */
  annotationId: string;
  reply: ReplyView;
  draftKey: string;
  asked: boolean;
  onDone: () => void;
  onChanged: (annotation: AnnotationView, said: string) => void;
}

/** Changes a reply in its place, as the editor of a note does. */
export function ReplyEditor({ annotationId, reply, draftKey, asked, onDone, onChanged }: Props) {
  const { id, rev, body } = reply;
  const before: KeptReplyEdit = { annotationId, rev, body };
  const [draft, write] = useKept(keptEditKey(draftKey, id), before, toKeptReplyEdit);
  const done = () => {
    write(null);
    onDone();
  };
  return (
    <>
      {draft.rev < rev && <Overtaken what="reply" body={body} tags={[]} at={reply.editedAt} />}
      <WriteBox
        label="Your reply"
        action="Save changes"
        body={draft.body}
        onBody={(next) => write({ ...draft, body: next })}
        takesFocus={asked}
        isChanged={JSON.stringify(draft.body) !== JSON.stringify(body)}
        onCancel={done}
        onSend={async (sent) => {
          try {
            const path = `/replies/${id}`;
            const note = await request<AnnotationView>(path, { method: 'PUT', body: { body: sent }, rev });
            done();
            onChanged(note, 'Reply changed');
          } catch (error) {
            const newer = newerState<AnnotationView>(error);
            if (newer === null) throw error;
            onChanged(newer, '');
          }
        }}
      />
    </>
  );
}
