'use client';

import type { ComponentProps, MouseEvent } from 'react';
import styles from './button.module.css';
import { useHydrated } from './use-hydrated';

interface Props extends Omit<ComponentProps<'button'>, 'className'> {
  /** `primary` once a surface; `assent` for accepting; `quiet` where a border would be noise. */
  look?: 'plain' | 'primary' | 'assent' | 'quiet';
  /** While the action runs: it cannot be pressed again, and says so. */
  busy?: boolean;
}

/**
 * A button. It answers from the moment on when the page's script runs, and a press while it is busy
 * does nothing; it is not disabled then, because a disabled element loses the focus.
 */
export function Button({
  look = 'plain',
  busy = false,
  type = 'button',
  disabled = false,
  onClick,
  ...rest
}: Props) {
  const hydrated = useHydrated();
  return (
    <button
      {...rest}
      type={type}
      className={`${styles.button} ${styles[look]}`}
      disabled={disabled || !hydrated}
      data-waiting={!disabled && !hydrated ? '' : undefined}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? doNothing : onClick}
    />
  );
}

/** Also keeps Enter in a field from sending the form: that presses its submit button. */
function doNothing(event: MouseEvent): void {
  event.preventDefault();
}
