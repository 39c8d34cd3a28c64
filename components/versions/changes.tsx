import type { ChangesView } from '@/lib/versions/view';
import styles from './changes.module.css';

interface Props extends ChangesView {
  /** What the list of changes is called. */
  label: string;
}

/** The places where two texts differ, word by word. */
export function Changes({ hunks, more, label }: Props) {
  if (hunks.length === 0)
    return (
      <p className={styles.none}>No word was changed: only how the text is set, or its footnote marks.</p>
    );
  return (
    <>
      <ol className={styles.changes} aria-label={label}>
        {hunks.map(({ start, runs }) => (
          <li key={start} dir="auto">
            {runs.map(({ kind, text }, index) => {
              if (kind === 'kept') return <span key={index}>{text}</span>;
              const Change = kind === 'added' ? 'ins' : 'del';
              return <Change key={index}>{text}</Change>;
            })}
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.none}>And {more.toLocaleString('en')} places more.</p>}
    </>
  );
}
