import styles from './avatar.module.css';
import { hueOf } from './hue';
import hues from './hue.module.css';

/** A person's initials on their hue; decoration beside the name, so hidden from screen readers. */
export function Avatar({ person }: { person: { id: string; name: string } }) {
  return (
    <span className={`${styles.avatar} ${hues[hueOf(person.id)]}`} aria-hidden="true">
      {[...person.name].slice(0, 2).join('').toUpperCase()}
    </span>
  );
}
