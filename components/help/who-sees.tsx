import styles from './help.module.css';

const ROWS = [
  ['A private note, with its replies and links', 'You alone. No moderator, owner or administrator sees it.'],
  ['A note for the group, with its replies', 'Everybody in the group'],
  ['A public note', 'Everybody, once the text itself is published; until then the group'],
  ['A proposed link or entity', 'Members, reviewers, moderators, owners; not observers'],
  ['An accepted link or entity', 'Everybody in the group'],
  ['What you are writing and have not saved', 'You alone, in this browser'],
  ['What you have read, and how far', 'You alone'],
  ['Where in the text you are just now', 'Those of the group who read the same text at this moment'],
];

export function WhoSees() {
  return (
    <section aria-labelledby="who-sees">
      <h2 id="who-sees">Who sees what</h2>
      <p>
        What a person may not see does not exist for them: it is in no list and no count, and nobody is told
        of it.
      </p>
      <table className={styles.table} aria-label="Who sees what">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Who sees it</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([what, who]) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{who}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
