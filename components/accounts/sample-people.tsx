'use client';

import { useState } from 'react';
import type { SamplePersonView } from '@/lib/accounts/view';
import { leaveFor, useSending } from '@/components/site/use-sending';
import { Avatar } from '@/components/ui/avatar';
import { Notice } from '@/components/ui/notice';
import { useHydrated } from '@/components/ui/use-hydrated';
import { withFragment } from './own-path';
import { ROLE_DOES } from './role-words';
import styles from './sample-people.module.css';
import { signIn } from './session-requests';

/** The sample's people, each a door into the seminar; goes to `next`, a path of this site. */
export function SamplePeople({ people, next }: { people: SamplePersonView[]; next: string }) {
  const { busy, failure, send } = useSending();
  const [chosen, setChosen] = useState('');
  const hydrated = useHydrated();
  const enterAs = (personId: string) =>
    send(async () => {
      setChosen(personId);
      await signIn({ door: 'sample', personId });
      await leaveFor(withFragment(next, window.location.hash));
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
              <span className={styles.does}>{ROLE_DOES[person.role]}</span>
            </button>
          </li>
        ))}
      </ul>
      {failure ? <Notice>{failure.message}</Notice> : null}
    </>
  );
}
