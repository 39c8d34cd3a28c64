import { NoteBody } from '@/components/threads/note-body';
import { Moment } from '@/components/ui/moment';
import type { ReplyView } from '@/lib/threads/view';
import styles from './reply-list.module.css';

/** The replies of a note, folded; each under what it answers. */
export function ReplyList({ replies }: { replies: ReplyView[] }) {
  if (replies.length === 0) return null;
  return (
    <details className={styles.replies}>
      <summary>{replies.length === 1 ? '1 reply' : `${replies.length} replies`}</summary>
      <Answers replies={replies} parentId={null} />
    </details>
  );
}

function Answers({ replies, parentId }: { replies: ReplyView[]; parentId: string | null }) {
  const here = replies.filter((reply) => reply.parentId === parentId);
  if (here.length === 0) return null;
  return (
    <ul>
      {here.map((reply) => (
        <li key={reply.id}>
          <p className={styles.who}>
            <b>{reply.author.name}</b> <Moment at={reply.createdAt} />
          </p>
          {reply.hiddenReason !== null && <p>Hidden by a moderator: {reply.hiddenReason}</p>}
          <NoteBody body={reply.body} />
          <Answers replies={replies} parentId={reply.id} />
        </li>
      ))}
    </ul>
  );
}
