'use client';

import { useRef, useState } from 'react';
import type { CurationState } from '@/lib/curation/model';
import { RequestFailed } from '@/lib/http/client';
import {
  neighbour,
  reasonThen,
  stepBack,
  withChanged,
  type Answer,
  type Decidable,
  type Step,
} from './desk-state';

/** Asks the server to decide rows as they are shown, and says what became of each. `words` go with the decision: a reason, or what is put in another's place. */
type Send<Row> = (rows: Row[], decision: CurationState, words: string) => Promise<Answer<Row>>;

interface Setting<Row> {
  /** The state whose rows are listed; what is decided here stays in the list. */
  listed: CurationState;
  rows: Row[];
  /** Who looks at the desk: their own decision on another screen is told as theirs. */
  personId: string;
  send: Send<Row>;
  /** What a row is called in what is said of it. */
  nameOf: (row: Row) => string;
  mayDecide: (row: Row) => boolean;
  /** Whether what is accepted can be accepted again in other words, which are the reason that its row then has. */
  rewords?: boolean;
}

export type Desk<Row extends DeskRow> = ReturnType<typeof useDesk<Row>>;

export interface DeskRow extends Decidable {
  decidedBy: { id: string; name: string } | null;
}

/**
 * The rows of the desk, which of them is current, which are selected, and what was decided. Decisions are sent
 * one after another in the order in which they were made, so that none made in haste is lost; each goes by the
 * revision that is shown. An error or a faster moderator leaves everything where it is, with a notice.
 */
export function useDesk<Row extends DeskRow>(setting: Setting<Row>) {
  const { listed, personId, send, nameOf, mayDecide, rewords = false } = setting;
  const [rows, setRows] = useState(setting.rows);
  const [current, setCurrent] = useState(setting.rows[0]?.id ?? null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  /** Whose rejection is being given a reason: a row's id, or the selected ones together. */
  const [rejecting, setRejecting] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const [notices, setNotices] = useState<ReadonlyMap<string, string>>(new Map());
  const [said, setSaid] = useState('');
  const [steps, setSteps] = useState(0);
  // What the queue works on, which is ahead of what is drawn.
  const latest = useRef({ rows, steps: [] as Step[] });
  const queue = useRef<Promise<void>>(Promise.resolve());

  function notice(ids: string[], words: string | null) {
    setNotices((all) => {
      const next = new Map(all);
      for (const id of ids)
        if (words === null) next.delete(id);
        else next.set(id, words);
      return next;
    });
  }

  /** Sends, takes in what became of it, and gives back what each row was that did change. */
  async function carryOut(
    ids: string[],
    decision: CurationState,
    words: string,
    puts = words !== '',
  ): Promise<Step> {
    // What a key that was pressed twice has done already is not asked for again.
    const isDone = ({ state, reason }: Row) =>
      state === decision && !(rewords && puts && (reason ?? '') !== words);
    const before = latest.current.rows.filter((row) => ids.includes(row.id) && !isDone(row));
    if (before.length === 0) return new Map();
    const { decided, refused } = await send(before, decision, words);
    latest.current.rows = withChanged(latest.current.rows, [
      ...decided,
      ...refused.flatMap(({ current: newer }) => (newer ? [newer] : [])),
    ]);
    setRows(latest.current.rows);
    for (const { id, detail, current: newer } of refused)
      notice([id], newer ? whoWasFaster(newer, personId) : detail);
    const done = new Set(decided.map(({ id }) => id));
    const [first] = decided;
    if (first)
      setSaid(`${DONE[decision]}: ${decided.length === 1 ? nameOf(first) : String(decided.length)}.`);
    const changed = before.filter(({ id }) => done.has(id));
    return new Map(changed.map(({ id, state, reason: why }) => [id, { state, reason: why ?? '' }]));
  }

  function enqueue(ids: string[], work: () => Promise<void>) {
    setWaiting((all) => new Set([...all, ...ids]));
    notice([...ids, DESK], null);
    queue.current = queue.current.then(work).catch((error: unknown) => {
      if (!(error instanceof RequestFailed)) reportError(error);
      const words = error instanceof RequestFailed ? error.message : 'Something went wrong in this page.';
      notice(ids.length === 1 ? ids : [DESK], words);
    });
    void queue.current.then(() => setWaiting((all) => new Set([...all].filter((id) => !ids.includes(id)))));
  }

  function keepSteps(next: Step[]) {
    latest.current.steps = next;
    setSteps(next.length);
  }

  function decide(ids: string[], decision: CurationState, words = '') {
    const open = ids.filter((id) => !waiting.has(id));
    if (open.length === 0) return;
    setRejecting(null);
    setSelected((all) => new Set([...all].filter((id) => !open.includes(id))));
    enqueue(open, async () => {
      const step = await carryOut(open, decision, words);
      if (step.size > 0) keepSteps([...latest.current.steps, step]);
    });
  }

  /** Takes the last step back, all of it. Gives the focus to where it was. */
  function undo() {
    enqueue([], async () => {
      const step = latest.current.steps.at(-1);
      if (!step) return setSaid('There is nothing to undo.');
      for (const was of stepBack(step)) await carryOut(was.ids, was.state, was.reason, true);
      keepSteps(latest.current.steps.slice(0, -1));
      const [first] = step.keys();
      if (first !== undefined) goTo(first);
    });
  }

  /** Takes back what was decided of a row here, or, where nothing was, the decision that lists it. */
  function undoRow({ id, state }: Row) {
    const was = state === listed ? 'proposed' : listed;
    decide([id], was, reasonThen(latest.current.steps, id, was));
  }

  function goTo(id: string) {
    setCurrent(id);
    const row = document.getElementById(rowId(id));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }

  return {
    ...{ rows, listed, current, selected, rejecting, waiting, notices, said, decide, undo, goTo, setCurrent },
    undoRow,
    setRejecting,
    mayUndo: steps > 0,
    notice: notices.get(DESK) ?? null,
    decided: rows.filter(({ state }) => state !== listed).length,
    maySelect: (row: Row) => row.state === listed && mayDecide(row),
    mayDecide,
    select: (ids: readonly string[], on: boolean) =>
      setSelected((all) => new Set(on ? [...all, ...ids] : [...all].filter((id) => !ids.includes(id)))),
    move: (by: 1 | -1) => {
      const row = neighbour(rows, current, by);
      if (row) goTo(row.id);
    },
  };
}

/** The notice that is no single row's. */
const DESK = 'desk';

/** The id of a row's element. */
export function rowId(id: string): string {
  return `link-${id}`;
}

const DONE: Record<CurationState, string> = {
  proposed: 'Open again',
  accepted: 'Accepted',
  rejected: 'Rejected',
};

function whoWasFaster({ decidedBy, state }: DeskRow, personId: string): string {
  if (decidedBy === null) return 'Another moderator took the decision back a moment ago.';
  return `${decidedBy.id === personId ? 'You' : decidedBy.name} ${state} this a moment ago.`;
}
