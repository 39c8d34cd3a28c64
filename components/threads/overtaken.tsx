import { Moment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import type { NoteBody as Body } from '@/lib/content/note-body';
import { NoteBody } from './note-body';
import styles from './overtaken.module.css';

interface Props {
  what: 'note' | 'reply';
  body: Body;
  tags: readonly string[];
  /** Its kind and who can read it now, in words; for a note. */
  standing?: string;
  /** When it was changed (ISO 8601, UTC). */
  at: string | null;
}

/** What a note or a reply has become in another window while one writes: shown beside one's own words, which stay. */
export function Overtaken({ what, body, tags, standing, at }: Props) {
  return (
    <div className={styles.newer}>
      <Notice>
        This {what} was changed in another window{at !== null && <> ({<Moment at={at} />})</>}. What you write
        here is kept; saving it replaces what the {what} says now:
      </Notice>
      <div className={styles.body} role="group" aria-label={`What the ${what} says now`}>
        <NoteBody body={body} />
        {standing !== undefined && <p className={styles.tags}>{standing}</p>}
        {tags.length > 0 && <p className={styles.tags}>{tags.map((tag) => `#${tag}`).join(' ')}</p>}
      </div>
    </div>
  );
}
