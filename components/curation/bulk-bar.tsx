'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import styles from './bulk-bar.module.css';
import { RejectForm } from './reject-form';

interface Props {
  selected: number;
  /** How many could be selected. */
  selectable: number;
  ready: readonly string[];
  rejecting: boolean;
  mayUndo: boolean;
  notice: string | null;
  onSelectAll: () => void;
  onClear: () => void;
  onAccept: () => void;
  onRejecting: (on: boolean) => void;
  onReject: (reason: string) => void;
  onUndo: () => void;
}

/** What can be done with the selected rows together, and the way back from the last step. */
export function BulkBar(props: Props) {
  const { selected, selectable, ready, rejecting, mayUndo, notice } = props;
  return (
    <div
      className={styles.bar}
      role="group"
      aria-label="Selected rows"
      data-on={selected > 0 ? '' : undefined}
    >
      {rejecting && selected > 0 ? (
        <div className={styles.form}>
          <RejectForm
            busy={false}
            ready={ready}
            onReject={props.onReject}
            onCancel={() => props.onRejecting(false)}
          />
        </div>
      ) : (
        <>
          <span className={styles.count}>{selected > 0 ? `${selected} selected` : ''}</span>
          {selected > 0 ? (
            <>
              <Button look="assent" onClick={props.onAccept}>
                Accept them
              </Button>
              <Button onClick={() => props.onRejecting(true)}>Reject them</Button>
              <Button look="quiet" onClick={props.onClear}>
                Clear
              </Button>
            </>
          ) : selectable > 1 ? (
            <Button look="quiet" onClick={props.onSelectAll}>
              Select all {selectable}
            </Button>
          ) : null}
          {mayUndo ? (
            <Button look="quiet" onClick={props.onUndo}>
              Undo last
            </Button>
          ) : null}
        </>
      )}
      {notice === null ? null : <Notice>{notice}</Notice>}
    </div>
  );
}
