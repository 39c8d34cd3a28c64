import styles from './filter-line.module.css';
import { queryOf } from './query-of';

interface Props {
  /** The parameter of the address. */
  name: string;
  label: string;
  options: readonly { value: string; words: string; count: number }[];
  /** The address's parameters as they are. */
  chosen: Readonly<Record<string, string | undefined>>;
}

/** One thing that a list can be narrowed by. Each choice is a link, so that it can be kept and sent on. */
export function FilterLine({ name, label, options, chosen }: Props) {
  const href = (value: string | undefined) => queryOf({ ...chosen, [name]: value });
  return (
    <nav className={styles.line} aria-label={label}>
      <span className={styles.label}>{label}</span>
      <ul>
        <li>
          <a href={href(undefined)} aria-current={chosen[name] === undefined ? 'true' : undefined}>
            All
          </a>
        </li>
        {options.map(({ value, words, count }) => (
          <li key={value}>
            <a href={href(value)} aria-current={chosen[name] === value ? 'true' : undefined}>
              {words} <span className={styles.count}>{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
