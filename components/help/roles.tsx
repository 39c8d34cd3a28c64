import { ROLE_DOES } from '@/components/accounts/role-words';
import styles from './help.module.css';

const ORDER = ['observer', 'member', 'reviewer', 'moderator', 'owner'];

/** What people do in a group, by their role. */
export function Roles() {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">Who does what</h2>
      <p>In each group a person has one role, which its owner gives.</p>
      <table className={styles.table} aria-label="Roles">
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Does</th>
          </tr>
        </thead>
        <tbody>
          {ORDER.map((role) => (
            <tr key={role}>
              <th scope="row">{role}</th>
              <td>{ROLE_DOES[role]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <b>Moderators</b> keep the knowledge base in order. At the desk they see each proposed link in its
        words and decide on it; they import texts, say what each one is, and archive those that the group has
        finished with. They may resolve every discussion that they can read. They do not read private notes;
        nobody does.
      </p>
      <p>
        <b>Reviewers</b> read all that the group has written, what is only proposed included, and take it out:
        as Web Annotations, or as a table. They write nothing themselves. Members take out what is their own.
      </p>
    </section>
  );
}
