import { CURATION_STATES, type CurationState } from '@/lib/curation/model';
import styles from './desk.module.css';
import { queryOf } from './query-of';

interface Props {
  state: CurationState;
  counts: Record<CurationState, number>;
  /** What else the address says, which stays. */
  filter: Readonly<Record<string, string | undefined>>;
}

/** Full loads, not Next's links: going back must not bring up a list from before a decision. */
export function StateTabs({ state, counts, filter }: Props) {
  return (
    <nav aria-label="State">
      <ul className={styles.tabs}>
        {CURATION_STATES.map((name) => (
          <li key={name}>
            <a href={queryOf({ ...filter, state: name })} aria-current={name === state ? 'page' : undefined}>
              {name[0]?.toUpperCase() + name.slice(1)} <span className={styles.count}>{counts[name]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
