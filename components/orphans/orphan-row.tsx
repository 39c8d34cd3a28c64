'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { CandidateView, OrphanSubject, OrphanView } from '@/lib/orphans/view';
import { CONTEXT } from '@/lib/anchoring/describe';
import { AROUND } from '@/lib/orphans/model';
import { kindOf } from './about-words';
import { wordsBefore, wordsBehind } from './context-words';
import styles from './orphan-row.module.css';
import { placingPath, rowId } from './paths';
import type { Decided } from './use-orphan-desk';

interface Props {
  orphan: OrphanView;
  documentId: string;
  isCurrent: boolean;
  /** The index of the candidate that is chosen. */
  chosen: number;
  decided: Decided;
  busy: boolean;
  notice: string | null;
  onCurrent: () => void;
  onChoose: (index: number) => void;
  onAttach: (candidate: CandidateView) => void;
  onLetGo: () => void;
  onUndo: () => void;
}

/** A passage without a place: what was said about it, its words as they stood, and where it may belong. */
export function OrphanRow(props: Props) {
  const { orphan, documentId, isCurrent, chosen, decided, busy, notice, onAttach } = props;
  const { passageId, about, exact, prefix, suffix, lastIn, candidates, letGoBy } = orphan;
  const candidate = candidates[chosen];
  return (
    <li
      id={rowId(passageId)}
      tabIndex={-1}
      className={styles.row}
      aria-current={isCurrent ? 'true' : undefined}
      data-decided={decided ?? undefined}
      aria-label={`${nameOf(about)}: ${exact}`}
      onFocus={props.onCurrent}
      onClick={props.onCurrent}
      onKeyDown={(event) => {
        // On a button or a choice Enter has its own meaning.
        if (event.key !== 'Enter' || event.target !== event.currentTarget || !candidate || decided) return;
        event.preventDefault();
        onAttach(candidate);
      }}
    >
      <div className={styles.was}>
        <p className={styles.who}>
          <b>{about.by.name}</b> · {kindOf(about)}
        </p>
        <blockquote className={styles.quote} dir="auto">
          {wordsBefore(prefix, CONTEXT)}
          <mark>{exact}</mark>
          {wordsBehind(suffix, CONTEXT)}
        </blockquote>
        <p className={styles.last}>
          As it stood in{' '}
          <a href={`/documents/${documentId}?version=${lastIn}#${anchorOf(about)}`}>version {lastIn}</a>
        </p>
        {about.kind === 'note' && about.text !== '' && (
          <p className={styles.says} dir="auto">
            {about.text}
          </p>
        )}
      </div>
      <div className={styles.where}>
        {candidates.length === 0 ? (
          <p className={styles.none}>Nothing in the text resembles it.</p>
        ) : (
          <fieldset disabled={decided !== null} className={styles.candidates}>
            <legend>Where it may belong</legend>
            {candidates.map((one, index) => (
              <label key={one.start} dir="auto">
                <input
                  type="radio"
                  name={passageId}
                  checked={index === chosen}
                  onChange={() => props.onChoose(index)}
                />
                <span>
                  <span className={styles.number}>{index + 1}</span>
                  {wordsBefore(one.prefix, AROUND)}
                  <mark>{one.exact}</mark>
                  {wordsBehind(one.suffix, AROUND)}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {notice !== null && <Notice>{notice}</Notice>}
        <p className={styles.buttons}>
          {decided === null ? (
            <>
              {candidate && (
                <Button look="assent" busy={busy} onClick={() => onAttach(candidate)}>
                  Put it there
                </Button>
              )}
              <a className={styles.choose} href={placingPath(documentId, passageId)}>
                Choose the words yourself
              </a>
              <Button busy={busy} onClick={props.onLetGo}>
                Let go
              </Button>
            </>
          ) : (
            <>
              <span className={styles.state}>
                {decided === 'placed'
                  ? 'It has a place again.'
                  : `Let go${letGoBy ? ` by ${letGoBy.name}` : ''}: it stays among the notes, without a place.`}
              </span>
              <Button look="quiet" busy={busy} onClick={props.onUndo}>
                Undo
              </Button>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

function nameOf(about: OrphanSubject): string {
  return `${about.by.name}, ${kindOf(about)}`;
}

const anchorOf = ({ kind, id }: OrphanSubject) => `${kind}-${id}`;
