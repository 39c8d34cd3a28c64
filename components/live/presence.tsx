'use client';

import { useEffect, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import type { Present } from '@/lib/live/model';
import styles from './presence.module.css';
import type { LiveState } from './tab';

/** A short break is nobody's business. */
const PATIENCE_MS = 4000;

interface Props {
  people: readonly Present[];
  /** How many are shown, before the rest is a number. */
  most: number;
  /** How the section that begins at a block is called; null where it has no name. */
  sectionName: (ordinal: number) => string | null;
}

/** Who else reads here and where. */
export function PeopleHere({ people, most, sectionName }: Props) {
  const words = ({ name, section }: Present) => {
    const place = section === null ? null : sectionName(section);
    return place === null ? name : `${name}, at “${place}”`;
  };
  const more = people.slice(most);
  if (people.length === 0) return null;
  return (
    <ul className={styles.people} aria-label="Reading here now">
      {people.slice(0, most).map((person) => (
        <li key={person.id} title={words(person)}>
          <Avatar person={person} />
          <span className="unseen">{words(person)}</span>
        </li>
      ))}
      {more.length > 0 && (
        <li className={styles.more} title={more.map(words).join('\n')}>
          <span aria-hidden="true">+{more.length}</span>
          <span className="unseen">and {more.map(words).join('; ')}</span>
        </li>
      )}
    </ul>
  );
}

/** A word when changes do not come just now; only when the break lasts. */
export function ConnectionWords({ state }: { state: LiveState }) {
  const [lasts, setLasts] = useState(false);

  // The clock.
  useEffect(() => {
    if (state === 'live') return;
    const timer = setTimeout(() => setLasts(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [state]);

  const words = state === 'offline' ? 'Offline' : 'Reconnecting…';
  return (
    <p role="status" className={styles.connection}>
      {lasts && state !== 'live' ? words : null}
    </p>
  );
}
