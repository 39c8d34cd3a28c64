'use client';

import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import type { NoteSummary } from '@/lib/annotations/summary';
import { facetsOf } from '@/lib/filter/facets';
import { toggled, type Filter } from '@/lib/filter/model';
import { blocksOf } from './dom-offsets';
import { findInText, type Hit } from './find-in-text';
import styles from './find.module.css';

interface Props {
  text: RefObject<HTMLElement | null>;
  field: RefObject<HTMLInputElement | null>;
  notes: readonly NoteSummary[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** Words of the text were chosen. */
  onFound: (hit: Hit) => void;
}

type Option =
  | { kind: 'text'; key: string; hit: Hit }
  | { kind: 'show'; key: string; label: string; about: string; list: keyof Filter; value: string };

const LISTS: Partial<Record<keyof Filter, string>> = {
  people: 'person',
  motivations: 'kind of note',
  tags: 'tag',
  entities: 'entity',
  types: 'entity type',
};
const TEXT_HITS = 8;
const SHOW_HITS = 6;

/** Finds words of the text, and people, tags, entities and kinds by which to choose notes. */
export function Find({ text, field, notes, filter, onFilter, onFound }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const options = open ? optionsFor(typed, text.current, notes) : [];
  const chosen = options[active];

  function choose(option: Option) {
    // The value came from this list.
    if (option.kind === 'show') onFilter(toggled(filter, option.list, option.value as never));
    else onFound(option.hit);
    setOpen(false);
    if (option.kind === 'show') setTyped('');
    field.current?.blur();
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setActive((active + step + options.length) % options.length);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      // As in any search: the next Enter leads to the next place.
      if (chosen.kind === 'text') {
        onFound(chosen.hit);
        setActive(options[active + 1]?.kind === 'text' ? active + 1 : 0);
      } else choose(chosen);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setTyped('');
      setOpen(false);
      field.current?.blur();
    }
  }

  return (
    <div className={styles.find} role="search">
      <label htmlFor={`${id}-field`} className="unseen">
        Find in the text and the notes
      </label>
      <input
        id={`${id}-field`}
        ref={field}
        type="text"
        role="combobox"
        autoComplete="off"
        placeholder="Find text, people, tags, entities"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${active}` : undefined}
        aria-keyshortcuts="/"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={(event) => {
          event.target.select();
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div className={styles.results} hidden={!open || typed.trim().length < 2}>
        <ul id={`${id}-list`} role="listbox" aria-label="Found">
          {options.map((option, at) => (
            <li
              key={option.key}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              // Before the field loses the focus and the list goes.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.kind === 'text' ? (
                <span className={styles.context}>
                  …{option.hit.before}
                  <mark>{option.hit.exact}</mark>
                  {option.hit.after}…
                </span>
              ) : (
                <span>
                  Show <b>{option.label}</b> <small>{option.about}</small>
                </span>
              )}
            </li>
          ))}
        </ul>
        {options.length === 0 && <p role="status">Nothing here has these words.</p>}
      </div>
    </div>
  );
}

function optionsFor(typed: string, text: Element | null, notes: readonly NoteSummary[]): Option[] {
  const words = typed.trim();
  if (words.length < 2) return [];
  const facets = facetsOf(notes);
  const lower = words.toLowerCase();
  const shows = Object.entries(LISTS).flatMap(([name, about]) => {
    const list = name as keyof Filter;
    return facets[list]
      .filter(({ label }) => label.toLowerCase().includes(lower))
      .map(({ value, label }) => ({
        kind: 'show' as const,
        key: `${list}-${value}`,
        label,
        about,
        list,
        value,
      }));
  });
  const hits = text ? findInText(blocksOf(text), words, TEXT_HITS) : [];
  return [
    ...hits.map((hit) => ({ kind: 'text' as const, key: `text-${hit.start}`, hit })),
    ...shows.slice(0, SHOW_HITS),
  ];
}
