import Link from 'next/link';
import styles from './home.module.css';

/** For a person who is in no group: what to do next. */
export function NoGroup() {
  return (
    <div className={styles.empty}>
      <p>You are in no group yet.</p>
      <p>
        To read with others, ask the owner of their seminar to add you. To begin one, create a group of your
        own and import the text that it reads.
      </p>
      <p>
        <Link href="/help">How reading together works</Link>
      </p>
    </div>
  );
}
