'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { CurationState } from '@/lib/curation/model';
import styles from './decision.module.css';
import { RejectForm } from './reject-form';

interface Props {
  row: {
    state: CurationState;
    decidedBy: { name: string } | null;
  };
  mayDecide: boolean;
  /** Why there are no buttons, where somebody might expect them. */
  why: string | null;
  /** What the accepting button says; “Accept” where it says no more. */
  acceptWords?: string;
  /** Reasons that are often given; null where a rejection is given none. */
  ready: readonly string[] | null;
  busy: boolean;
  notice: string | null;
  rejecting: boolean;
  onRejecting: (on: boolean) => void;
  onDecide: (decision: 'accepted' | 'rejected', reason?: string) => void;
  onUndo: () => void;
  /** Where what is accepted can be put otherwise. */
  onEdit?: (() => void) | undefined;
  /** The id of what the decision is about. */
  about: string;
}

/** What became of a link or an entity, and the buttons for who may change that. */
export function Decision(props: Props) {
  const { row, mayDecide, why, acceptWords = 'Accept', busy, notice, rejecting, about } = props;
  // The control that takes the focus when it appears, because the one that was pressed is gone by then; it does
  // so once. The keys below keep React from making one button into another, which would not appear anew.
  const [next, setNext] = useState<'first' | 'reject' | null>(null);
  const then = (focus: 'first' | 'reject' | null, act: () => void) => () => {
    setNext(focus);
    act();
  };
  return (
    <div className={styles.decision} onFocus={() => setNext(null)}>
      {rejecting && mayDecide && props.ready ? (
        <RejectForm
          busy={busy}
          ready={props.ready}
          onCancel={then('reject', () => props.onRejecting(false))}
          onReject={(reason) => then('first', () => props.onDecide('rejected', reason))()}
        />
      ) : row.state !== 'proposed' ? (
        <p key="decided" className={styles.state}>
          <span>
            <b data-state={row.state}>{WORDS[row.state]}</b>
            {row.decidedBy ? ` by ${row.decidedBy.name}` : ''}
          </span>
          {mayDecide ? (
            <Button
              busy={busy}
              autoFocus={next === 'first'}
              aria-describedby={about}
              onClick={then('first', props.onUndo)}
            >
              Undo
            </Button>
          ) : null}
          {mayDecide && props.onEdit ? (
            <Button look="quiet" busy={busy} aria-describedby={about} onClick={then(null, props.onEdit)}>
              Edit
            </Button>
          ) : null}
        </p>
      ) : mayDecide ? (
        <p key="open" className={styles.buttons}>
          <Button
            look="assent"
            busy={busy}
            autoFocus={next === 'first'}
            aria-describedby={about}
            onClick={then('first', () => props.onDecide('accepted'))}
          >
            {acceptWords}
          </Button>
          <Button
            busy={busy}
            autoFocus={next === 'reject'}
            aria-describedby={about}
            onClick={
              props.ready
                ? then(null, () => props.onRejecting(true))
                : then('first', () => props.onDecide('rejected'))
            }
          >
            Reject
          </Button>
          {props.onEdit ? (
            <Button look="quiet" busy={busy} aria-describedby={about} onClick={then(null, props.onEdit)}>
              Edit
            </Button>
          ) : null}
        </p>
      ) : why === null ? null : (
        <p className={styles.state}>{why}</p>
      )}
      {notice ? <Notice>{notice}</Notice> : null}
    </div>
  );
}

const WORDS: Record<CurationState, string> = {
  proposed: 'Proposed',
  accepted: 'Accepted',
  rejected: 'Rejected',
};
