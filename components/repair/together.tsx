'use client';

import { useId, useState } from 'react';
import type { Desk } from '@/components/curation/use-desk';
import { Button } from '@/components/ui/button';
import type { PlacedRepair } from '@/lib/repair/view';
import styles from './together.module.css';

interface Props {
  desk: Desk<PlacedRepair>;
  /** What the list holds, in small letters. */
  what: string;
}

const LEAST = [95, 90, 80, 70, 50];

/** Decides all that is listed at once, or all that is surer than somebody chooses. Undo takes it back together. */
export function Together({ desk, what }: Props) {
  const id = useId();
  const [least, setLeast] = useState(90);
  const open = desk.rows.filter(desk.maySelect);
  const sure = open.filter(({ confidence }) => Math.round(confidence * 100) >= least);
  if (open.length < 2) return null;
  const decide = (rows: readonly PlacedRepair[], decision: 'accepted' | 'rejected') =>
    desk.decide(
      rows.map((row) => row.id),
      decision,
    );
  return (
    <div className={styles.together} role="group" aria-label="Decide together">
      <Button look="assent" onClick={() => decide(open, 'accepted')}>
        Accept all {open.length} {what}
      </Button>
      <Button onClick={() => decide(open, 'rejected')}>Reject all {open.length}</Button>
      <span className={styles.sure}>
        <Button disabled={sure.length === 0} onClick={() => decide(sure, 'accepted')}>
          Accept the {sure.length}
        </Button>
        <label htmlFor={id}>that are at least</label>
        <select id={id} value={least} onChange={(event) => setLeast(Number(event.target.value))}>
          {LEAST.map((percent) => (
            <option key={percent} value={percent}>
              {percent} % sure
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
