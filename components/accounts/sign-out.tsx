'use client';

import { leaveFor, useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { signOut } from './session-requests';
import styles from './sign-out.module.css';

/** Ends the session and shows the sign-in page, freshly loaded. */
export function SignOut() {
  const { busy, failure, send } = useSending();
  const leave = async () => {
    await signOut();
    await leaveFor('/sign-in');
  };
  return (
    <span className={styles.place}>
      <Button look="quiet" busy={busy} onClick={() => void send(leave)}>
        Sign out
      </Button>
      {failure ? (
        <span className={styles.failure} role="alert">
          {failure.message}
        </span>
      ) : null}
    </span>
  );
}
