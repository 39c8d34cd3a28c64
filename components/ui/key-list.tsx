import styles from './key-list.module.css';

interface Props {
  keys: readonly { keys: readonly string[]; does: string }[];
}

/** Keys, and what each does. */
export function KeyList({ keys }: Props) {
  return (
    <dl className={styles.keys}>
      {keys.map(({ keys: pressed, does }) => (
        <div key={does}>
          <dt>
            {pressed.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
