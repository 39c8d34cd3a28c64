import { CopyButton } from '@/components/documents/copy-button';
import { LIST_WORDS } from '@/lib/filter/facets';
import { filterParams, isEmptyFilter } from '@/lib/filter/model';
import type { ListedPassage, PassagesView } from '@/lib/filter/view';
import { titleOf } from '@/lib/documents/model';
import { addressOf } from './address';
import { Empty } from './empty';
import { ExportChoice } from './export-choice';
import { FilterForm } from './filter-form';
import { NarrowFold } from './narrow-fold';
import { PassageRow } from './passage-row';
import styles from './passages.module.css';

interface Props {
  view: PassagesView;
  /** The address of the application, without a slash at its end. */
  base: string;
}

/** What a filter means in one text: the conditions, the passages in the order of the text, the ways out. */
export function Passages({ view, base }: Props) {
  const { document, filter, facets, conditions, rows } = view;
  const reader = `/documents/${document.id}`;
  const path = `${reader}/passages`;
  const query = filterParams(filter).toString();
  const asked = query === '' ? '' : `?${query}`;
  return (
    <div className={styles.passages}>
      <header className={styles.head}>
        <h1>Passages</h1>
        <p className={styles.of} dir="auto">
          {titleOf(document)}
        </p>
        <p className={styles.counts} role="status">
          {countWords(view)}
        </p>
        <div className={styles.ways}>
          <a className={styles.way} href={`${reader}${asked}`}>
            Open in the reader
          </a>
          <CopyButton text={`${base}${path}${asked}`}>Copy link</CopyButton>
        </div>
      </header>
      <ExportChoice view={view} query={query} />
      <NarrowFold label="Filter">
        <FilterForm path={path} filter={filter} facets={facets} conditions={conditions} />
      </NarrowFold>
      <section className={styles.list} aria-label="Passages">
        <Conditions view={view} path={path} />
        {rows.length === 0 ? <Empty view={view} path={path} /> : <Sections rows={rows} view={view} />}
        <Pages view={view} path={path} query={query} />
      </section>
    </div>
  );
}

function countWords({ notes, links, filter }: PassagesView): string {
  const all = isEmptyFilter(filter);
  const said = (count: { meant: number; of: number }, one: string, many: string) =>
    all
      ? `${count.of} ${count.of === 1 ? one : many}`
      : `${count.meant} of ${count.of} ${count.of === 1 ? one : many}`;
  const words = [said(notes, 'note', 'notes')];
  if (links.of > 0) words.push(said(links, 'link on the text', 'links on the text'));
  return words.join(' and ');
}

/** The conditions, each with the way to do without it. */
function Conditions({ view: { conditions }, path }: { view: PassagesView; path: string }) {
  if (conditions.length === 0) return null;
  return (
    <ul className={styles.conditions} aria-label="Conditions">
      {conditions.map(({ list, value, label, without }) => (
        <li key={`${list}:${value}`}>
          <a href={addressOf(path, without)} aria-label={`Without ${LIST_WORDS[list]}: ${label}`}>
            <span className={styles.kind}>{LIST_WORDS[list]}</span> {label}
            <span className={styles.cross} aria-hidden="true">
              ×
            </span>
          </a>
        </li>
      ))}
      {conditions.length > 1 && (
        <li>
          <a className={styles.clear} href={path}>
            Without any
          </a>
        </li>
      )}
    </ul>
  );
}

/** The rows under the headings of the text that their first passages stand under. */
function Sections({ rows, view }: { rows: ListedPassage[]; view: PassagesView }) {
  return groupsOf(rows).map(({ title, members }) => (
    <section key={title} className={styles.section}>
      <h2 dir="auto">{title}</h2>
      <ol className={styles.rows}>
        {members.map((row) => (
          <PassageRow key={row.kind === 'note' ? row.note.id : row.link.id} row={row} view={view} />
        ))}
      </ol>
    </section>
  ));
}

function groupsOf(rows: readonly ListedPassage[]): { title: string; members: ListedPassage[] }[] {
  const groups: { title: string; members: ListedPassage[] }[] = [];
  for (const row of rows) {
    const title = sectionOf(row);
    const last = groups.at(-1);
    if (last?.title === title) last.members.push(row);
    else groups.push({ title, members: [row] });
  }
  return groups;
}

function sectionOf(row: ListedPassage): string {
  const passages = row.kind === 'note' ? row.note.passages : [row.link.passage];
  const standing = passages.findIndex(({ start }) => start !== null);
  if (standing === -1) return 'No longer in the text';
  return row.places[standing]?.section ?? 'Before the first heading';
}

function Pages({ view, path, query }: { view: PassagesView; path: string; query: string }) {
  const { from, rows, next, notes, links } = view;
  if (from === 1 && next === null) return null;
  const asked = query === '' ? '' : `${query}&`;
  return (
    <nav className={styles.pages} aria-label="Pages">
      <span>
        {from} to {from + rows.length - 1} of {notes.meant + links.meant}
      </span>
      {from > 1 && <a href={addressOf(path, view.filter)}>First page</a>}
      {next !== null && (
        <a rel="next" href={`${path}?${asked}after=${next}`}>
          Next page
        </a>
      )}
    </nav>
  );
}
