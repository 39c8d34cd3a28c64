'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { compareTexts } from '@/lib/anchoring/carry';
import { wordChanges } from '@/lib/anchoring/changes';
import { MOTIVATION_WORDS, VISIBILITY_WORDS } from '@/lib/annotations/model';
import { request, RequestFailed } from '@/lib/http/client';
import type { ReplyRevisionView, RevisionView } from '@/lib/revisions/view';
import styles from './history.module.css';

/** A state of a note or a reply; a reply has neither tags nor kind nor readers of its own. */
type State = Pick<ReplyRevisionView, 'rev' | 'at' | 'text'> &
  Partial<Pick<RevisionView, 'tags' | 'motivation' | 'visibility'>>;

interface Props {
  /** Of the earlier states. */
  path: string;
  /** As it is now. */
  now: State;
  author: string;
  onClose: () => void;
}

/** The states of a note or a reply, newest first, each with what its author changed then. */
export function History({ path, now, author, onClose }: Props) {
  const { earlier, failed } = useEarlierStates(path, now.rev);
  const states = earlier && [now, ...earlier];
  return (
    <section className={styles.history} aria-label="History">
      {failed !== null && <Notice>{failed}</Notice>}
      {states === null && failed === null && <p role="status">Loading the history…</p>}
      {states?.length === 1 && <p role="status">There is no earlier state that you may read.</p>}
      <ol className={styles.states} reversed>
        {states?.map((state, index) => {
          const before = states[index + 1];
          return (
            <li key={state.rev}>
              <p className={styles.when}>
                {author} {before ? 'changed this' : 'wrote this'} <Moment at={state.at} />
              </p>
              {before && <Otherwise before={before} state={state} />}
              <Words before={before?.text ?? state.text} after={state.text} />
            </li>
          );
        })}
      </ol>
      <Button look="quiet" onClick={onClose}>
        Close history
      </Button>
    </section>
  );
}

function Words({ before, after }: { before: string; after: string }) {
  return (
    <p className={styles.words} dir="auto">
      {wordChanges(compareTexts(inLines(before), inLines(after))).map(({ kind, text }, index) => {
        if (kind === 'kept') return text;
        const Change = kind === 'added' ? 'ins' : 'del';
        return <Change key={index}>{text}</Change>;
      })}
    </p>
  );
}

/** Without the empty lines between paragraphs: the history is an overview. */
function inLines(text: string): string {
  return text.replace(/\n+/g, '\n');
}

/** What else was changed, in words. */
function Otherwise({ before, state }: { before: State; state: State }) {
  const changes = [
    ...(before.motivation && state.motivation && before.motivation !== state.motivation
      ? [`${MOTIVATION_WORDS[before.motivation]} → ${MOTIVATION_WORDS[state.motivation]}`]
      : []),
    ...(before.visibility && state.visibility && before.visibility !== state.visibility
      ? [`${VISIBILITY_WORDS[before.visibility]} → ${VISIBILITY_WORDS[state.visibility]}`]
      : []),
    ...(state.tags ?? []).filter((tag) => !before.tags?.includes(tag)).map((tag) => `+ #${tag}`),
    ...(before.tags ?? []).filter((tag) => !state.tags?.includes(tag)).map((tag) => `− #${tag}`),
  ];
  return changes.length > 0 ? <p className={styles.otherwise}>{changes.join(' · ')}</p> : null;
}

/** The earlier states, asked for again when there is a new one; null until they are there. */
function useEarlierStates(path: string, rev: number): { earlier: State[] | null; failed: string | null } {
  const [answer, setAnswer] = useState<{ earlier: State[] | null; failed: string | null }>({
    earlier: null,
    failed: null,
  });

  // The server's history.
  useEffect(() => {
    const asked = new AbortController();
    request<{ revisions: State[] }>(path, { signal: asked.signal })
      .then(({ revisions }) => setAnswer({ earlier: revisions, failed: null }))
      .catch((error: unknown) => {
        if (error instanceof RequestFailed) setAnswer({ earlier: null, failed: error.message });
      });
    return () => asked.abort();
  }, [path, rev]);

  return answer;
}
