import { EXPORT_FORMATS } from '@/lib/export/registry';
import type { PassagesView } from '@/lib/filter/view';
import styles from './export-choice.module.css';

/** In which forms the passages can be taken out, and what will be in the file and what not. */
export function ExportChoice({ view, query }: { view: PassagesView; query: string }) {
  const { document, version, export: counts } = view;
  const api = `/api/v1/documents/${document.id}`;
  const asked = query === '' ? '' : `&${query}`;
  return (
    <section className={styles.export} aria-labelledby="export">
      <h2 id="export">Export</h2>
      <p className={styles.what}>
        {counts === null
          ? 'Members, reviewers and moderators of the group can take these passages out as a file.'
          : whatIsIn(view, counts)}{' '}
        Positions count in{' '}
        <a href={`${api}/versions/${version.number}/text`} download>
          the text of version {version.number}
        </a>
        .
      </p>
      {counts !== null && (
        <ul className={styles.formats}>
          {Object.values(EXPORT_FORMATS).map(({ key, label }) => (
            <li key={key}>
              <a className={styles.format} href={`${api}/export?format=${key}${asked}`} download>
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function whatIsIn({ notes, links, version }: PassagesView, counts: { notes: number; links: number }): string {
  const partly = counts.notes + counts.links < notes.meant + links.meant;
  const held = `${things(counts.notes, 'note')}${counts.notes > 0 ? ' with replies and links' : ''}, and ${things(counts.links, 'link')} on the text`;
  return [
    `The file holds ${held}, as they stand in version ${version.number}.`,
    partly ? 'You take out what you wrote or proposed yourself, not the rest that you read here.' : '',
    'Left out are others’ private notes, rejected links and deleted notes.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function things(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count === 0 ? 'no' : count} ${word}s`;
}
