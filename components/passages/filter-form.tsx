'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useOptimistic, useRef, useState, useTransition, type SubmitEvent } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import { LIST_WORDS, type Condition, type Facet, type Facets } from '@/lib/filter/facets';
import { FILTER_PARAMS, parseFilter, toggled, type Filter } from '@/lib/filter/model';
import { addressOf } from './address';
import styles from './filter-form.module.css';

interface Props {
  /** The page whose query the filter is. */
  path: string;
  filter: Filter;
  facets: Facets;
  conditions: Condition[];
}

const LISTS = Object.keys(FILTER_PARAMS) as (keyof Filter)[];

/**
 * What one can ask for, with how many there are. A form like any other where no script runs; where one does,
 * each tick asks at once, and the page stays where it is.
 */
export function FilterForm({ path, filter, facets, conditions }: Props) {
  const router = useRouter();
  const hydrated = useHydrated();
  const [busy, start] = useTransition();
  const [shown, show] = useOptimistic(filter);

  const form = useRef<HTMLFormElement>(null);
  const took = useRef(false);

  function ask(next: Filter) {
    start(() => {
      show(next);
      router.push(addressOf(path, next), { scroll: false });
    });
  }

  // The form as the browser has it: what was ticked before the script ran is asked for now.
  useEffect(() => {
    if (took.current || !form.current) return;
    took.current = true;
    const ticked = tickedIn(form.current);
    if (addressOf(path, ticked) !== addressOf(path, filter)) ask(ticked);
  });

  return (
    <form
      ref={form}
      className={styles.form}
      action={path}
      autoComplete="off" // A browser that goes back would tick what the address does not ask for.
      aria-label="Filter"
      aria-busy={busy}
      onSubmit={hydrated ? (event: SubmitEvent) => event.preventDefault() : undefined}
    >
      {LISTS.map((list) => (
        <FacetGroup
          key={list}
          list={list}
          facets={withAsked(list, facets[list], conditions)}
          chosen={shown[list]}
          onToggle={(value) => ask(toggled(shown, list, value as never))}
        />
      ))}
      <button type="submit" className={styles.show} hidden={hydrated}>
        Show
      </button>
    </form>
  );
}

function tickedIn(form: HTMLFormElement): Filter {
  const boxes = form.querySelectorAll<HTMLInputElement>('input:checked');
  return parseFilter(new URLSearchParams([...boxes].map(({ name, value }) => [name, value])));
}

interface GroupProps {
  list: keyof Filter;
  facets: Facet[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
}

/** One list of a filter: folded where it is long and nothing in it is chosen. */
function FacetGroup({ list, facets, chosen, onToggle }: GroupProps) {
  // As it was at first, so that React leaves it as the person has it.
  const [open] = useState(chosen.length > 0 || OPEN.has(list));
  if (facets.length === 0) return null;
  return (
    <details className={styles.group} open={open}>
      <summary>
        {LIST_WORDS[list]}
        {chosen.length > 0 && <span className={styles.chosen}>{chosen.length} chosen</span>}
      </summary>
      <ul aria-label={LIST_WORDS[list]}>
        {facets.map(({ value, label, count }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                name={FILTER_PARAMS[list]}
                value={value}
                checked={chosen.includes(value)}
                onChange={() => onToggle(value)}
              />
              <span className={styles.label}>{label}</span>
              <span className={styles.count}>{count}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The short lists that one asks by most. */
const OPEN: ReadonlySet<keyof Filter> = new Set(['people', 'motivations', 'threads']);

/** What an address asks for and nothing has is offered too, so that it can be taken out. */
function withAsked(list: keyof Filter, facets: Facet[], conditions: readonly Condition[]): Facet[] {
  const missing = conditions.filter(
    (condition) => condition.list === list && !facets.some(({ value }) => value === condition.value),
  );
  return [...facets, ...missing.map(({ value, label }) => ({ value, label, count: 0 }))];
}
