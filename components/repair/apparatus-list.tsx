import { Moment } from '@/components/ui/moment';
import type { DocumentView } from '@/lib/documents/view';
import type { ApparatusEntry } from '@/lib/repair/view';
import styles from './apparatus-list.module.css';
import { wordsBefore, wordsBehind } from './around';
import { KIND_WORDS } from './kinds';
import { placeWords } from './place-words';
import { Letters, ReplacementText } from './replacement';

interface Props {
  document: DocumentView;
  /** The newest version first, each in the order of its text. */
  repairs: readonly ApparatusEntry[];
}

/** Every repair of the scan that was published: what stood there, what stands there now, and by whom. */
export function ApparatusList({ document, repairs }: Props) {
  const versions = [...new Set(repairs.map(({ to }) => to))];
  if (repairs.length === 0)
    return (
      <p className={styles.sub}>Nothing was repaired: the text stands as it was imported or corrected.</p>
    );
  return (
    <>
      <p className={styles.sub}>
        The scan of this text was damaged. These are all the repairs that were made; nothing else was changed
        with them. <a href={`/documents/${document.id}`}>Read the text</a>
      </p>
      {versions.map((number) => {
        const entries = repairs.filter(({ to }) => to === number);
        return (
          <section key={number} aria-labelledby={`version-${number}`} className={styles.version}>
            <h2 id={`version-${number}`}>
              Version {number}: {entries.length} {entries.length === 1 ? 'repair' : 'repairs'}
            </h2>
            <ol className={styles.entries}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} language={document.language} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

function Entry({ entry, language }: { entry: ApparatusEntry; language: string }) {
  const { before, after, kind, place, prefix, suffix, edited, by, at } = entry;
  return (
    <li id={`repair-${entry.id}`}>
      <p className={styles.words} lang={language}>
        …{wordsBefore(prefix)}
        <del>
          <Letters text={before} />
        </del>{' '}
        <span aria-hidden="true">→</span>
        <span className="unseen"> became </span>{' '}
        <ins>
          <ReplacementText {...after} />
        </ins>
        {wordsBehind(suffix)}…
      </p>
      <p className={styles.about}>
        {KIND_WORDS[kind].one} · {placeWords(place)} · accepted{edited ? ' in other words' : ''}
        {by ? ` by ${by.name}` : ''}, <Moment at={at} />
      </p>
    </li>
  );
}
