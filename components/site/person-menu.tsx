import { SignOut } from '@/components/accounts/sign-out';
import { Avatar } from '@/components/ui/avatar';
import styles from './person-menu.module.css';

const ID = 'person-menu';

/** Who one is, and the way out. A popover of the browser's own, which opens and closes without a script. */
export function PersonMenu({ person }: { person: { id: string; name: string } }) {
  return (
    <div className={styles.person}>
      <button type="button" popoverTarget={ID} className={styles.button} aria-label={`You: ${person.name}`}>
        <Avatar person={person} />
        <span className={styles.name}>{person.name}</span>
      </button>
      <div id={ID} popover="auto" role="group" aria-label="Your account" className={styles.menu}>
        <p className={styles.who}>
          Signed in as <b>{person.name}</b>
        </p>
        <a href="/help">Help</a>
        <SignOut />
      </div>
    </div>
  );
}
