'use client';

import { useEffect, useRef, useState } from 'react';
import { newerState } from '@/components/site/newer-state';
import { request, RequestFailed } from '@/lib/http/client';
import type { CandidateView, DecidedOrphan, OrphansView, OrphanView } from '@/lib/orphans/view';
import { rowId } from './paths';

/** What was decided about a row here, or was before. */
export type Decided = 'placed' | 'letGo' | null;

type Asked = { decision: 'attach'; candidate: CandidateView } | { decision: 'letGo' } | { decision: 'undo' };

/**
 * The rows of the desk, which is current, which of its candidates is chosen, and what was decided. Decisions are sent
 * one after another in the order in which they were made; one that fails leaves its row as it is, with a notice.
 */
export function useOrphanDesk({ document, version, orphans }: OrphansView) {
  const [current, setCurrent] = useState(orphans[0]?.passageId ?? null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(
    () => new Map(orphans.map(({ passageId, letGoBy }) => [passageId, letGoBy ? 'letGo' : null])),
  );
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const [notices, setNotices] = useState<ReadonlyMap<string, string>>(new Map());
  const [overtaken, setOvertaken] = useState(false);
  const [said, setSaid] = useState('');
  const [steps, setSteps] = useState<readonly string[]>([]);
  const queue = useRef<Promise<void>>(Promise.resolve());

  async function carryOut(row: OrphanView, asked: Asked) {
    const { passageId } = row;
    const place = asked.decision === 'attach' ? placeOf(asked.candidate) : {};
    const body = { decision: asked.decision, versionId: version.id, ...place };
    try {
      const answer = await request<DecidedOrphan>(`/documents/${document.id}/orphans/${passageId}`, {
        ...{ method: 'POST', body },
      });
      const now: Decided = answer.letGo ? 'letGo' : answer.state === 'orphaned' ? null : 'placed';
      setDecided((all) => new Map([...all, [passageId, now]]));
      setSteps((all) =>
        asked.decision === 'undo' ? all.filter((id) => id !== passageId) : [...all, passageId],
      );
      setSaid(SAID[asked.decision]);
    } catch (error) {
      if (newerState(error) !== null) return setOvertaken(true);
      const known = error instanceof RequestFailed;
      if (!known) reportError(error);
      const words = known ? error.message : 'Something went wrong in this page.';
      setNotices((all) => new Map([...all, [passageId, words]]));
    }
  }

  function decide(row: OrphanView, asked: Asked) {
    const { passageId } = row;
    if (waiting.has(passageId)) return;
    setWaiting((all) => new Set([...all, passageId]));
    setNotices((all) => new Map([...all].filter(([id]) => id !== passageId)));
    queue.current = queue.current.then(() => carryOut(row, asked));
    void queue.current.then(() => setWaiting((all) => new Set([...all].filter((id) => id !== passageId))));
  }

  function goTo(id: string) {
    setCurrent(id);
    bringRow(id);
  }

  // The page's address, which may name a row: who went to the text from there comes back to it.
  useEffect(() => {
    const named = orphans.find(({ passageId }) => `#${rowId(passageId)}` === window.location.hash);
    if (named) bringRow(named.passageId); // a row that has the focus is the current one
  }, [orphans]);

  return {
    ...{ rows: orphans, current, decided, waiting, notices, overtaken, said, decide, goTo, setCurrent },
    chosenOf: (id: string) => chosen.get(id) ?? 0,
    choose: (id: string, index: number) => setChosen((all) => new Map([...all, [id, index]])),
    mayUndo: steps.length > 0,
    /** Takes the last decision that was made here back, and goes to its row. */
    undo: () => {
      const row = orphans.find(({ passageId }) => passageId === steps.at(-1));
      if (!row) return setSaid('There is nothing to undo.');
      decide(row, { decision: 'undo' });
      goTo(row.passageId);
    },
    move: (by: 1 | -1) => {
      const at = orphans.findIndex(({ passageId }) => passageId === current);
      const next = orphans[Math.max(0, Math.min(orphans.length - 1, at + by))];
      if (next) goTo(next.passageId);
    },
  };
}

function bringRow(id: string): void {
  const element = window.document.getElementById(rowId(id));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

const placeOf = ({ start, end }: CandidateView) => ({ start, end });

const SAID = { attach: 'It has a place again.', letGo: 'Let go.', undo: 'Taken back.' } as const;
