import { DECIDING_KEYS, READING_KEYS, REPAIRING_KEYS } from '@/components/curation/keys';
import { ORPHAN_KEYS } from '@/components/orphans/keys';
import { KEYS } from '@/components/reader/keys';
import styles from './help.module.css';

/** All keys, each list as the part of the room that hears them has it. */
export function Keys() {
  return (
    <section aria-labelledby="keys">
      <h2 id="keys">The keyboard</h2>
      <p>
        Everything can be done with the keyboard alone. <kbd>Tab</kbd> goes to the number beside a paragraph,
        and <kbd>Enter</kbd> there chooses its first sentence; the arrows choose another one, and with{' '}
        <kbd>Shift</kbd> take words in or leave them out.
      </p>
      <Table caption="In the text" keys={KEYS} />
      <Table caption="At the desk" keys={[...READING_KEYS, ...DECIDING_KEYS]} />
      <Table caption="Repairing a scan" keys={[...READING_KEYS, ...REPAIRING_KEYS]} />
      <Table caption="Passages without a place" keys={ORPHAN_KEYS} />
      <Table
        caption="While you write"
        keys={[
          { keys: ['Ctrl', 'Enter'], does: 'Save (on a Mac also ⌘ and Enter)' },
          { keys: ['Esc'], does: 'Give up what you wrote, once you say so' },
        ]}
      />
    </section>
  );
}

interface TableProps {
  caption: string;
  keys: readonly { keys: readonly string[]; does: string }[];
}

function Table({ caption, keys }: TableProps) {
  return (
    <>
      <p className={styles.caption}>{caption}</p>
      <table className={`${styles.table} ${styles.keys}`} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Does</th>
          </tr>
        </thead>
        <tbody>
          {keys.map((row) => (
            <tr key={row.does}>
              <th scope="row">
                {row.keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{row.does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
