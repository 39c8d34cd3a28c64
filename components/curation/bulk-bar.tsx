'use client';

import { Button } from '@/components/ui/button';
import styles from './bulk-bar.module.css';
import { RejectForm } from './reject-form';

interface Props {
  selected: number;
  /** Null where a rejection is given no reason. */
  ready: readonly string[] | null;
  rejecting: boolean;
  onClear: () => void;
  onAccept: () => void;
  onRejecting: (on: boolean) => void;
  onReject: (reason: string) => void;
}

/** What can be done with the selected rows together. */
export function BulkBar({ selected, ready, rejecting, ...on }: Props) {
  return (
    <div className={styles.bar} role="group" aria-label="Selected rows">
      {rejecting && ready ? (
        <div className={styles.form}>
          <RejectForm
            busy={false}
            ready={ready}
            onReject={on.onReject}
            onCancel={() => on.onRejecting(false)}
          />
        </div>
      ) : (
        <>
          <span className={styles.count}>{selected} selected</span>
          <Button look="assent" onClick={on.onAccept}>
            Accept them
          </Button>
          <Button onClick={() => (ready ? on.onRejecting(true) : on.onReject(''))}>Reject them</Button>
          <Button look="quiet" onClick={on.onClear}>
            Clear
          </Button>
        </>
      )}
    </div>
  );
}
