'use client';

import { useRef, type SubmitEvent } from 'react';
import { leaveFor, useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { PersonView } from '@/lib/accounts/view';
import { request } from '@/lib/http/client';
import styles from './account-form.module.css';
import { PasswordInput } from './password-input';
import { signIn } from './session-requests';

/** Makes the site's administrator with the token of the one-time link, and signs them in. */
export function SetUpForm({ token, passwordMin }: { token: string; passwordMin: number }) {
  const { busy, failure, send } = useSending();
  const made = useRef(false); // made, but not signed in yet: only that is tried again
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [name, email, password] = ['name', 'email', 'password'].map((key) => String(given.get(key)));
    void send(async () => {
      if (!made.current) {
        await request<PersonView>('/setup', { method: 'POST', body: { token, name, email, password } });
        made.current = true;
      }
      await signIn({ door: 'password', email: email ?? '', password: password ?? '' });
      await leaveFor('/');
    });
  };
  const fields = failure?.problem?.fields ?? {};
  return (
    <form className={styles.form} method="post" onSubmit={submit} noValidate>
      <Field label="Name" hint="As others will see it." error={fields.name}>
        {(field) => <input {...field} name="name" autoComplete="name" required />}
      </Field>
      <Field label="E-mail" hint="To sign in with. Others do not see it." error={fields.email}>
        {(field) => <input {...field} name="email" type="email" autoComplete="username" required />}
      </Field>
      <Field label="Password" hint={`At least ${passwordMin} characters.`} error={fields.password}>
        {(field) => <PasswordInput {...field} autoComplete="new-password" />}
      </Field>
      {failure && !failure.problem?.fields ? <Notice>{failure.message}</Notice> : null}
      <Button look="primary" type="submit" busy={busy}>
        {busy ? 'Setting up …' : 'Set up Glossator'}
      </Button>
    </form>
  );
}
