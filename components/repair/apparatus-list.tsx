import { Moment } from '@/components/ui/moment';
import type { DocumentView } from '@/lib/documents/view';
import type { ApparatusEntry, TakenBackView } from '@/lib/repair/view';
import styles from './apparatus-list.module.css';
import { wordsBefore, wordsBehind } from './around';
import { KIND_WORDS } from './kinds';
import { placeWords } from './place-words';
import { Letters, ReplacementText } from './replacement';

interface Props {
  document: DocumentView;
  /** Of the version whose text has these repairs, and whether it is the current one. */
  number: number;
  current: boolean;
  /** The newest version first, each in the order of its text. */
  repairs: readonly ApparatusEntry[];
  takenBack: readonly TakenBackView[];
}

/** Every repair of the scan that stands in a text: what stood there, what stands there now, and by whom; and what was taken back. */
export function ApparatusList({ document, number, current, repairs, takenBack }: Props) {
  const versions = [...new Set(repairs.map(({ to }) => to))];
  const text = `/documents/${document.id}${current ? '' : `?version=${number}`}`;
  return (
    <>
      <p className={styles.sub}>
        {repairs.length === 0
          ? `No repair stands in the text of version ${number}.`
          : `The scan of this text was damaged. These are all the repairs that stand in version ${number}; nothing else was changed with them.`}{' '}
        <a href={text}>Read the text</a>
        {current ? null : (
          <>
            {' '}
            <a href={`/documents/${document.id}/apparatus`}>The repairs of the current version</a>
          </>
        )}
      </p>
      {takenBack.map(({ version, repairs: count, takenBackIn }) => (
        <p key={version} className={styles.sub}>
          {count === 1 ? 'One repair' : `${count.toLocaleString('en')} repairs`} of version {version} stand
          {count === 1 ? 's' : ''} in the text no more: version {takenBackIn} came without{' '}
          {count === 1 ? 'it' : 'them'}.{' '}
          <a href={`/documents/${document.id}/apparatus?version=${version}`}>
            See what was repaired in version {version}
          </a>
        </p>
      ))}
      {versions.map((made) => {
        const entries = repairs.filter(({ to }) => to === made);
        return (
          <section key={made} aria-labelledby={`version-${made}`} className={styles.version}>
            <h2 id={`version-${made}`}>
              Version {made}: {entries.length} {entries.length === 1 ? 'repair' : 'repairs'}
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
