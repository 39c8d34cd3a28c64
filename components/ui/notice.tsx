import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A sentence that a person must not miss: what went wrong and what to do. Read out as it appears. */
export function Notice({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <p className={styles.notice} role="alert" id={id}>
      {children}
    </p>
  );
}
