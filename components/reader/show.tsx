'use client';

import { useId, useMemo } from 'react';
import hues from '@/components/ui/hue.module.css';
import type { NoteSummary } from '@/lib/annotations/summary';
import { facetsOf, LIST_WORDS, type Facet, type Facets } from '@/lib/filter/facets';
import { EMPTY_FILTER, filterParams, isEmptyFilter, toggled, type Filter } from '@/lib/filter/model';
import { hueOfValue, type Colouring } from './colouring';
import styles from './show.module.css';

/** What the chips are about; the first four can colour the highlights too. */
export type ShowBy = Exclude<Colouring, 'plain'> | 'state';

const BY: { by: ShowBy; label: string; lists: (keyof Filter)[] }[] = [
  { by: 'type', label: 'Entity type', lists: ['types'] },
  { by: 'motivation', label: 'Kind of note', lists: ['motivations'] },
  { by: 'person', label: 'Person', lists: ['people'] },
  { by: 'tag', label: 'Tag', lists: ['tags'] },
  { by: 'state', label: 'State', lists: ['threads', 'links', 'visibility', 'anchors'] },
];

export interface ShowChoice {
  by: ShowBy;
  coloured: boolean;
}

interface Props {
  documentId: string;
  /** All notes, and how many of them are shown. */
  notes: readonly NoteSummary[];
  shown: number;
  filter: Filter;
  choice: ShowChoice;
  onFilter: (filter: Filter) => void;
  onChoice: (choice: ShowChoice) => void;
}

/** Which notes are shown, and by what their highlights are coloured. */
export function Show({ documentId, notes, shown, filter, choice, onFilter, onChoice }: Props) {
  const id = useId();
  const facets = useMemo(() => facetsOf(notes), [notes]);
  const typeHues = useMemo(() => hueOfTypes(notes), [notes]);
  const { lists } = BY.find(({ by }) => by === choice.by) ?? { lists: [] };
  const empty = lists.every((list) => facets[list].length === 0);
  return (
    <section className={styles.show} aria-labelledby={`${id}-show`}>
      <h2 id={`${id}-show`}>Show</h2>
      <p className={styles.by}>
        <label htmlFor={`${id}-by`}>by</label>
        <select
          id={`${id}-by`}
          value={choice.by}
          onChange={(event) => {
            const found = BY.find(({ by }) => by === event.target.value);
            if (found) onChoice({ ...choice, by: found.by });
          }}
        >
          {BY.map(({ by, label }) => (
            <option key={by} value={by}>
              {label}
            </option>
          ))}
        </select>
      </p>
      {empty ? (
        <p className={styles.none}>No note has one.</p>
      ) : (
        lists.map((list) => <Chips key={list} {...{ list, facets, filter, choice, onFilter, typeHues }} />)
      )}
      {choice.by !== 'state' && !empty && (
        <label className={styles.coloured}>
          <input
            type="checkbox"
            checked={choice.coloured}
            onChange={(event) => onChoice({ ...choice, coloured: event.target.checked })}
          />
          Colour the highlights by it
        </label>
      )}
      {!isEmptyFilter(filter) && (
        <div className={styles.active}>
          <Elsewhere {...{ facets, filter, lists, onFilter }} />
          <p role="status">
            {shown} of {notes.length} notes
          </p>
          <p className={styles.ways}>
            <button type="button" onClick={() => onFilter(EMPTY_FILTER)}>
              Show all
            </button>
            <a href={`/documents/${documentId}/passages?${filterParams(filter)}`}>As a list</a>
          </p>
        </div>
      )}
    </section>
  );
}

interface ChipsProps extends Pick<Props, 'filter' | 'choice' | 'onFilter'> {
  list: keyof Filter;
  facets: Facets;
  typeHues: ReadonlyMap<string, string>;
}

function Chips({ list, facets, filter, choice, onFilter, typeHues }: ChipsProps) {
  const active: readonly string[] = filter[list];
  const gone = active.filter((value) => !facets[list].some((facet) => facet.value === value));
  const values: Facet[] = [...facets[list], ...gone.map((value) => ({ value, label: 'No note', count: 0 }))];
  return (
    <ul className={styles.chips}>
      {values.map(({ value, label, count }) => {
        const hue =
          choice.by === 'state' ? null : hueOfValue(choice.by, value, typeHues.get(value) ?? 'slate');
        return (
          <li key={value}>
            <button
              type="button"
              className={hue === null ? styles.chip : `${styles.chip} ${styles.dotted} ${hues[hue]}`}
              aria-pressed={active.includes(value)}
              // The value came from this list.
              onClick={() => onFilter(toggled(filter, list, value as Filter[typeof list][number]))}
            >
              {label}
              <span className={styles.count}>{count}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface ElsewhereProps extends Pick<Props, 'filter' | 'onFilter'> {
  facets: Facets;
  /** What has chips already. */
  lists: readonly (keyof Filter)[];
}

/** What was chosen of lists that are not shown just now: a press takes it back. */
function Elsewhere({ facets, filter, lists, onFilter }: ElsewhereProps) {
  const others = (Object.keys(facets) as (keyof Filter)[]).filter((list) => !lists.includes(list));
  const chosen = others.flatMap((list) => [...filter[list]].map((value) => ({ list, value })));
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Chosen">
      {chosen.map(({ list, value }) => (
        <li key={`${list}-${value}`}>
          <button
            type="button"
            className={styles.chip}
            aria-pressed="true"
            onClick={() => onFilter(toggled(filter, list, value))}
          >
            {LIST_WORDS[list]}: {facets[list].find((facet) => facet.value === value)?.label ?? 'no note'}
          </button>
        </li>
      ))}
    </ul>
  );
}

function hueOfTypes(notes: readonly NoteSummary[]): Map<string, string> {
  return new Map(notes.flatMap(({ links }) => links.map(({ entity: { type } }) => [type.key, type.hue])));
}
