import type { NoteSummary } from '@/lib/annotations/summary';
import type { OutlineEntry } from '@/lib/content/outline';
import { countsBySection } from './section-counts';
import styles from './sections.module.css';

interface Props {
  documentId: string;
  outline: OutlineEntry[];
  notes: readonly NoteSummary[];
}

/** The document's contents, each section with how many notes begin in it. */
export function Sections({ documentId, outline, notes }: Props) {
  const starts = notes.flatMap(({ ranges }) => (ranges[0] ? [ranges[0].start] : []));
  const counts = countsBySection(outline, starts);
  const writers = new Set(notes.map(({ author }) => author.id)).size;
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">Contents</h2>
      {outline.length === 0 ? <p className={styles.total}>The text has no headings.</p> : null}
      <ol className={styles.sections}>
        {outline.map(({ ordinal, title, level }, index) => (
          <li key={ordinal} data-level={Math.min(level, 3)}>
            <a href={`/documents/${documentId}#block-${ordinal}`}>{title}</a>
            <Count count={counts[index] ?? 0} />
          </li>
        ))}
      </ol>
      <p className={styles.total}>
        {notes.length === 0
          ? 'Nobody has written a note yet.'
          : `${counted(notes.length, 'note')} by ${counted(writers, 'reader')}`}
      </p>
    </section>
  );
}

function Count({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className={styles.count}>
      {count}
      <span className="unseen"> {count === 1 ? 'note' : 'notes'}</span>
    </span>
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
