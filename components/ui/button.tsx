import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  children: ReactNode;
  /** `primary` once a surface; `quiet` where a border would be noise. */
  look?: 'plain' | 'primary' | 'quiet';
  /** While the action runs: it cannot be pressed again, and says so. */
  busy?: boolean;
}

export function Button({
  look = 'plain',
  busy = false,
  type = 'button',
  disabled,
  children,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={`${styles.button} ${styles[look]}`}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
    >
      {children}
    </button>
  );
}
