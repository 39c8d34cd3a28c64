import { Moment } from '@/components/ui/moment';
import type { VersionView } from '@/lib/documents/view';
import styles from './version-list.module.css';

const CAME: Record<VersionView['origin'], string> = {
  import: 'imported',
  correction: 'corrected',
  revert: 'brought back',
};

/** The states of the document's text, the newest first. Notes and citations name the one that they are about. */
export function VersionList({ versions }: { versions: readonly VersionView[] }) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ol className={styles.versions}>
        {versions.map(({ number, origin, createdAt, by, words, sha256, current }) => (
          <li key={number}>
            <p>
              <b>Version {number}</b>
              {current && versions.length > 1 ? ' · current' : ''}
            </p>
            <p className={styles.about}>
              <Moment at={createdAt} /> · {CAME[origin]}
              {by ? ` by ${by.name}` : ''} · {words.toLocaleString('en')} words
            </p>
            <details>
              <summary>Fingerprint</summary>
              <code>{sha256}</code>
              <p className={styles.about}>SHA-256 of the text in UTF-8.</p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
