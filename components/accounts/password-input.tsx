'use client';

import { useState, type ComponentProps } from 'react';
import { Button } from '@/components/ui/button';
import styles from './account-form.module.css';

/** A password's input with a button that shows and hides it. */
export function PasswordInput(props: ComponentProps<'input'>) {
  const [shown, setShown] = useState(false);
  return (
    <span className={styles.password}>
      <input {...props} name="password" type={shown ? 'text' : 'password'} spellCheck={false} required />
      <Button look="quiet" aria-pressed={shown} aria-label="Show password" onClick={() => setShown(!shown)}>
        {shown ? 'Hide' : 'Show'}
      </Button>
    </span>
  );
}
