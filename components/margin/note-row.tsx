import { Avatar } from '@/components/ui/avatar';
import { MOTIVATION_WORDS } from '@/lib/annotations/model';
import type { NoteSummary } from '@/lib/annotations/summary';
import styles from './note-row.module.css';

interface Props {
  note: NoteSummary;
  onChoose: (id: string) => void;
}

/** A note in one line: who, whether it is unread, its first words. */
export function NoteRow({ note, onChoose }: Props) {
  const { id, author, motivation, excerpt, unread, replies, threadState } = note;
  const kind = MOTIVATION_WORDS[motivation];
  return (
    <button
      type="button"
      className={styles.row}
      data-unread={unread || undefined}
      onClick={() => onChoose(id)}
    >
      <Avatar person={author} />
      <span className="unseen">
        {author.name}, {unread ? 'unread ' : ''}
        {kind.toLowerCase()}
        {excerpt === '' ? '' : ': '}
      </span>
      <span className={styles.words} data-state={threadState} dir="auto">
        {excerpt === '' ? <i aria-hidden="true">{kind}</i> : excerpt}
      </span>
      {replies > 0 && (
        <span className={styles.count}>
          {replies}
          <span className="unseen">{replies === 1 ? ' reply' : ' replies'}</span>
        </span>
      )}
    </button>
  );
}
