import type { OutlineEntry } from '@/lib/content/outline';
import styles from './outline.module.css';

/** The way through the paper: the abstract and the headings. */
export function Outline({ entries }: { entries: OutlineEntry[] }) {
  return (
    <nav className={styles.outline} aria-label="Contents">
      <h2>Contents</h2>
      <ol>
        {entries.map(({ ordinal, title }) => (
          <li key={ordinal}>
            <a href={`#block-${ordinal}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
