import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import { Moment } from '@/components/ui/moment';
import type { ActivityView } from '@/lib/activity/view';
import styles from './activity-list.module.css';
import { activityWords } from './activity-words';

interface Props {
  documentId: string;
  lines: readonly ActivityView[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
  /** Whether these are not the newest. */
  older: boolean;
}

/** What happened in a document, newest first. */
export function ActivityList({ documentId, lines, next, older }: Props) {
  const path = `/documents/${documentId}/about`;
  return (
    <section aria-labelledby="activity">
      <h2 id="activity">Activity</h2>
      {lines.length === 0 ? <p>Nothing has happened here yet.</p> : null}
      <ol className={styles.lines}>
        {lines.map((line) => (
          <li key={`${line.id}-${line.kind}`}>
            <Avatar person={line.person} />
            <p>
              <a href={line.href}>
                <b>{line.person.name}</b> {activityWords(line)}
              </a>
            </p>
            <span className={styles.at}>
              <Moment at={line.at} />
            </span>
          </li>
        ))}
      </ol>
      {next !== null || older ? (
        <p className={styles.ways}>
          {older ? <Link href={`${path}#activity`}>Newest</Link> : null}
          {next === null ? null : <Link href={`${path}?before=${next}#activity`}>Older</Link>}
        </p>
      ) : null}
    </section>
  );
}
