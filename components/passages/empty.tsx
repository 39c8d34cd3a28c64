import { LIST_WORDS } from '@/lib/filter/facets';
import { isEmptyFilter } from '@/lib/filter/model';
import type { PassagesView } from '@/lib/filter/view';
import { addressOf } from './address';
import styles from './empty.module.css';

/** Where nothing is found: why, and what to loosen. */
export function Empty({ view, path }: { view: PassagesView; path: string }) {
  const { filter, looser, notes, links, from } = view;
  if (isEmptyFilter(filter) || notes.of + links.of === 0) {
    return (
      <p className={styles.empty}>
        There are no notes and no links on this text yet, or none that you may read. They are made in the{' '}
        <a href={path.replace(/\/passages$/, '')}>reader</a>.
      </p>
    );
  }
  if (from > 1) {
    return (
      <p className={styles.empty}>
        What stood on this page is gone. <a href={addressOf(path, filter)}>Begin again</a>.
      </p>
    );
  }
  return (
    <div className={styles.empty}>
      <p>Nothing fits all of these conditions.</p>
      {filter.links.includes('rejected') && <p>Rejected links are left out here: they stand on the desk.</p>}
      {looser.length === 0 ? (
        <p>
          Nor would anything without one of them. <a href={path}>Show all</a>.
        </p>
      ) : (
        <ul>
          {looser.map(({ list, filter: without, found }) => (
            <li key={list}>
              <a href={addressOf(path, without)}>
                Without {LIST_WORDS[list].toLowerCase()}: {found}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
