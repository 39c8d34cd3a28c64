import { EXPORT_FORMATS } from '@/lib/export/registry';
import type { PassagesView } from '@/lib/filter/view';
import styles from './export-choice.module.css';

/** In which forms the passages can be taken out, and what will be in the file and what not. */
export function ExportChoice({ view, query }: { view: PassagesView; query: string }) {
  const { document, version, export: counts, notes, links } = view;
  const api = `/api/v1/documents/${document.id}`;
  const asked = query === '' ? '' : `&${query}`;
  const partly = counts !== null && counts.notes + counts.links < notes.meant + links.meant;
  return (
    <section className={styles.export} aria-labelledby="export">
      <h2 id="export">Export</h2>
      {counts === null ? (
        <p>Members, reviewers and moderators of the group can take these passages out as a file.</p>
      ) : (
        <>
          <p>
            The file holds {things(counts.notes, 'note')}
            {counts.notes > 0 && ' with their replies and links'}, and {things(counts.links, 'link')} on the
            text, as they stand in version {version.number}.
          </p>
          {partly ? (
            <p>You take out what you wrote or proposed yourself: the rest that you read here is left out.</p>
          ) : null}
          <p>Left out: others’ private notes, rejected links, deleted notes.</p>
          <ul className={styles.formats}>
            {Object.values(EXPORT_FORMATS).map(({ key, label }) => (
              <li key={key}>
                <a className={styles.format} href={`${api}/export?format=${key}${asked}`} download>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Positions count in{' '}
        <a href={`${api}/versions/${version.number}/text`} download>
          the text of version {version.number}
        </a>
        .
      </p>
    </section>
  );
}

function things(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count === 0 ? 'no' : count} ${word}s`;
}
