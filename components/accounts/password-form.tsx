'use client';

import { useRef, type SubmitEvent } from 'react';
import { leaveFor, useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import styles from './account-form.module.css';
import { withFragment } from './own-path';
import { PasswordInput } from './password-input';
import { signIn } from './session-requests';

/** Signs in with e-mail and password and goes to `next`, a path of this site. */
export function PasswordForm({ next }: { next: string }) {
  const { busy, failure, send } = useSending();
  const password = useRef<HTMLInputElement>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    void send(async () => {
      await signIn({
        door: 'password',
        email: String(given.get('email')),
        password: String(given.get('password')),
      }).catch((error: unknown) => {
        password.current?.focus();
        throw error;
      });
      await leaveFor(withFragment(next, window.location.hash));
    });
  };
  return (
    // Posted, so that a browser that sends the form by itself does not put a password in an address.
    <form className={styles.form} method="post" onSubmit={submit}>
      <Field label="E-mail">
        {(field) => <input {...field} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field label="Password">
        {(field) => <PasswordInput {...field} ref={password} autoComplete="current-password" />}
      </Field>
      {failure ? <Notice>{failure.message}</Notice> : null}
      <Button look="primary" type="submit" busy={busy}>
        {busy ? 'Signing in …' : 'Sign in'}
      </Button>
    </form>
  );
}
