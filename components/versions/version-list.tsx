'use client';

import { Moment } from '@/components/ui/moment';
import type { VersionView } from '@/lib/versions/view';
import { Revert } from './revert';
import styles from './version-list.module.css';
import { VersionChanges } from './version-changes';
import { versionWords } from './version-words';

interface Props {
  documentId: string;
  groupId: string;
  versions: readonly VersionView[];
  /** Whether this person may bring an earlier version back. */
  canCorrect: boolean;
}

/** The states of the document's text, the newest first. Notes and citations name the one that they are about. */
export function VersionList({ documentId, groupId, versions, canCorrect }: Props) {
  const current = versions.find((version) => version.current);
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      {canCorrect && (
        <p className={styles.correct}>
          <a href={`/documents/${documentId}/correct`}>Correct the text</a>{' '}
          <a href={`/groups/${groupId}/imports?document=${documentId}`}>Import a new file</a>
        </p>
      )}
      <ol className={styles.versions} reversed>
        {versions.map((version) => (
          <li key={version.number} id={`version-${version.number}`}>
            <p>
              <b>Version {version.number}</b>
              {version.current && versions.length > 1 ? ' · current' : ''}
            </p>
            <p className={styles.about}>
              <Moment at={version.createdAt} /> · {versionWords(version)} ·{' '}
              {version.words.toLocaleString('en')} words
            </p>
            {version.note !== '' && <p className={styles.note}>{version.note}</p>}
            {versions.length > 1 && (
              <p className={styles.ways}>
                <a href={`/documents/${documentId}${version.current ? '' : `?version=${version.number}`}`}>
                  Read version {version.number}
                </a>
                {canCorrect && current && !version.current && (
                  <Revert documentId={documentId} version={version} current={current} />
                )}
              </p>
            )}
            {version.number > 1 && <VersionChanges documentId={documentId} number={version.number} />}
            <details>
              <summary>Fingerprint</summary>
              <code>{version.sha256}</code>
              <p className={styles.about}>SHA-256 of the text in UTF-8.</p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
