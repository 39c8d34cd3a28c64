import type { NoteSummary } from '@/lib/annotations/summary';
import type { DocumentView, ReadingView } from '@/lib/documents/view';
import styles from './byline.module.css';

interface Props {
  title: string;
  document: DocumentView;
  version: ReadingView['version'];
  notes: readonly NoteSummary[];
  /** How many repairs of the scan stand in this version. */
  repairs: number;
}

/** The paper's title, and what stands under it: authors, year, version, how much was said about it. */
export function Byline({ title, document, version, notes, repairs }: Props) {
  const readers = new Set(notes.map(({ author }) => author.id)).size;
  const parts = [
    ...(document.authors.length > 0 ? [document.authors.join(', ')] : []),
    ...(document.year === null ? [] : [document.year]),
    `Version ${version.number}`,
    ...(notes.length > 0 ? [`${counted(notes.length, 'note')} by ${counted(readers, 'reader')}`] : []),
  ];
  const isOld = version.number !== version.newest;
  const apparatus = `/documents/${document.id}/apparatus${isOld ? `?version=${version.number}` : ''}`;
  return (
    <header className={styles.byline}>
      <h1>{title}</h1>
      <p>
        {parts.join(' · ')} · <a href={`/documents/${document.id}/about`}>About this text</a>
        {repairs > 0 ? (
          <>
            {' · '}
            <a href={apparatus}>{counted(repairs, 'repair')} of the scan</a>
          </>
        ) : null}
      </p>
    </header>
  );
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
