'use client';

import { useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { CurationState } from '@/lib/curation/model';
import type { LinkView } from '@/lib/curation/view';
import styles from './link-decision.module.css';
import { useDecision } from './use-decision';

interface Props {
  link: LinkView;
  personId: string;
  decides: boolean;
  onChange: (link: LinkView, words: string) => void;
  /** The id of what the decision is about. */
  'aria-describedby': string;
}

/** What became of a link, and the buttons for who may change that. */
export function LinkDecision({ link, personId, decides, onChange, 'aria-describedby': about }: Props) {
  const [rejecting, setRejecting] = useState(false);
  // The control that takes the focus when it appears: the one pressed is gone by then. The keys below keep
  // React from making one button into another, which would not appear anew.
  const [next, setNext] = useState<'accept' | 'reject' | 'undo' | null>(null);
  const changed = (newer: LinkView, words: string) => {
    setRejecting(false);
    setNext(newer.state === 'proposed' ? 'accept' : 'undo');
    onChange(newer, words);
  };
  const { busy, notice, decide } = useDecision(link, personId, changed);
  const mayDecide = link.abilities['link.decide'];
  const cancel = () => {
    setRejecting(false);
    setNext('reject');
  };
  return (
    <div className={styles.decision}>
      {link.state !== 'proposed' ? (
        <p key="decided" className={styles.state}>
          <Decided link={link} />
          {mayDecide ? (
            <Button
              busy={busy}
              autoFocus={next === 'undo'}
              aria-describedby={about}
              onClick={() => void decide('proposed')}
            >
              Undo
            </Button>
          ) : null}
        </p>
      ) : rejecting ? (
        <RejectForm busy={busy} onCancel={cancel} onReject={(reason) => void decide('rejected', reason)} />
      ) : mayDecide ? (
        <p key="open" className={styles.buttons}>
          <Button
            look="assent"
            busy={busy}
            autoFocus={next === 'accept'}
            aria-describedby={about}
            onClick={() => void decide('accepted')}
          >
            Accept
          </Button>
          <Button
            busy={busy}
            autoFocus={next === 'reject'}
            aria-describedby={about}
            onClick={() => setRejecting(true)}
          >
            Reject
          </Button>
        </p>
      ) : (
        <Waiting mine={link.proposedBy.id === personId} decides={decides} />
      )}
      {notice ? <Notice>{notice}</Notice> : null}
    </div>
  );
}

function Decided({ link: { state, decidedBy } }: { link: LinkView }) {
  const WORDS: Record<CurationState, string> = {
    proposed: 'Proposed',
    accepted: 'Accepted',
    rejected: 'Rejected',
  };
  return (
    <span>
      <b data-state={state}>{WORDS[state]}</b>
      {decidedBy ? ` by ${decidedBy.name}` : ''}
    </span>
  );
}

/** Why there are no buttons; nothing where the person decides nothing anyway. */
function Waiting({ mine, decides }: { mine: boolean; decides: boolean }) {
  if (!mine) return null;
  return (
    <p className={styles.state}>Yours: {decides ? 'another moderator decides' : 'a moderator decides'}</p>
  );
}

interface RejectFormProps {
  busy: boolean;
  onReject: (reason: string) => void;
  onCancel: () => void;
}

/** Asks for a reason, which may be left out. Enter rejects, Escape leaves the link as it is. */
function RejectForm({ busy, onReject, onCancel }: RejectFormProps) {
  const reason = useRef<HTMLInputElement>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onReject(reason.current?.value ?? '');
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form className={styles.rejecting} onSubmit={submit} onKeyDown={escape}>
      <label>
        Reason <span className={styles.optional}>(optional)</span>
        <input ref={reason} name="reason" maxLength={500} autoComplete="off" autoFocus />
      </label>
      <Button type="submit" busy={busy}>
        Reject
      </Button>
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
