'use client';

import { useId, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import styles from './narrow-fold.module.css';

/**
 * Beside the list where there is room. In a narrow window it is folded behind a button, so that the list is not
 * pushed off the screen; where no script runs, there is no button and nothing is folded.
 */
export function NarrowFold({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <aside aria-label={label}>
      <div className={styles.button}>
        <Button aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </div>
      <div id={id} className={styles.content} data-open={open ? '' : undefined}>
        {children}
      </div>
    </aside>
  );
}
