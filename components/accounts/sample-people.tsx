'use client';

import { useState } from 'react';
import type { SamplePersonView } from '@/lib/accounts/view';
import { leaveFor, useSending } from '@/components/site/use-sending';
import { Avatar } from '@/components/ui/avatar';
import { Notice } from '@/components/ui/notice';
import { useHydrated } from '@/components/ui/use-hydrated';
import styles from './sample-people.module.css';
import { signIn } from './session-requests';

/** What each role does in a group, for a person who chooses whose eyes to read with. */
const DOES: Record<string, string> = {
  owner: 'Runs the seminar: its members, its settings, and all that the others do.',
  moderator: 'Accepts and rejects proposed links, and imports texts.',
  reviewer: 'Reads what the seminar has found and exports it.',
  member: 'Highlights, writes notes, replies and proposes links.',
  observer: 'Reads along and writes nothing.',
};

/** The sample's people, each a door into the seminar; goes to `next`, a path of this site. */
export function SamplePeople({ people, next }: { people: SamplePersonView[]; next: string }) {
  const { busy, failure, send } = useSending();
  const [chosen, setChosen] = useState('');
  const hydrated = useHydrated();
  const enterAs = (personId: string) =>
    send(async () => {
      setChosen(personId);
      await signIn({ door: 'sample', personId });
      await leaveFor(next);
    });
  return (
    <>
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles.person}
              disabled={!hydrated}
              aria-busy={(busy && chosen === person.id) || undefined}
              onClick={() => void enterAs(person.id)}
            >
              <Avatar person={person} />
              <span className={styles.name}>{person.name}</span>{' '}
              <span className={styles.role}>{person.role}</span>
              <span className={styles.does}>{DOES[person.role]}</span>
            </button>
          </li>
        ))}
      </ul>
      {failure ? <Notice>{failure.message}</Notice> : null}
    </>
  );
}
