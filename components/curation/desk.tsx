'use client';

import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useShortcuts } from '@/components/reader/use-shortcuts';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { BulkBar } from './bulk-bar';
import { Decision } from './decision';
import { DeskKeys } from './desk-keys';
import { DECIDING_KEYS, type Key } from './keys';
import styles from './desk.module.css';
import rowStyles from './row.module.css';
import { rowId, type Desk as State, type DeskRow } from './use-desk';

interface Props<Row extends DeskRow> {
  desk: State<Row>;
  /** What the list is called. */
  label: string;
  /** Reasons that are often given; null where a rejection is given none. */
  ready: readonly string[] | null;
  /** Whether this person keeps the group's knowledge base; which rows they may decide, each row says. */
  decides: boolean;
  look?: 'entity' | 'repair';
  /** Where what is accepted can be put otherwise. */
  onEdit?: (row: Row) => void;
  /** What the keys of who decides do, for the sheet. */
  keys?: readonly Key[];
  hrefOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  acceptWords: (row: Row) => string;
  why: (row: Row) => string | null;
  render: (row: Row) => ReactNode;
  /** What is said of the current row beside the list. */
  aside?: ReactNode;
}

const SELECTED = 'selected';

/** Rows to be decided one by one or together, by pointer or by keyboard, with what belongs to the current one beside. */
export function Desk<Row extends DeskRow>(props: Props<Row>) {
  const { desk, label, ready, decides, look, nameOf } = props;
  const [help, setHelp] = useState(false);
  const current = desk.rows.find(({ id }) => id === desk.current);
  const selected = [...desk.selected];
  const selectable = desk.rows.filter(desk.maySelect).map(({ id }) => id);
  const { onEdit, keys = DECIDING_KEYS } = props;
  const actions = current && deciding({ desk, current, selected, asks: ready !== null, onEdit });
  useShortcuts({
    '?': () => setHelp(true),
    j: () => desk.move(1),
    k: () => desk.move(-1),
    o: current && (() => window.location.assign(props.hrefOf(current))),
    ...(decides && actions),
  });
  useNamedRow(desk);
  return (
    <div className={props.aside === undefined ? styles.alone : styles.desk}>
      <div>
        <div className={styles.keys}>
          <span className={styles.named}>
            <kbd>J</kbd> <kbd>K</kbd> move
            {decides ? (
              <>
                , <kbd>A</kbd> accept, <kbd>R</kbd> reject,{' '}
                {onEdit ? (
                  <>
                    <kbd>E</kbd> edit,{' '}
                  </>
                ) : null}
                <kbd>U</kbd> undo, <kbd>X</kbd> select
              </>
            ) : null}
          </span>
          <span className={styles.named}>
            <Button look="quiet" onClick={() => setHelp(true)}>
              All keys
            </Button>
          </span>
          {decides && selectable.length > 1 ? (
            <Button look="quiet" onClick={() => desk.select(selectable, true)}>
              Select all {selectable.length}
            </Button>
          ) : null}
          <span className={styles.progress}>
            {desk.decided > 0 ? `${desk.decided} of ${desk.rows.length} decided` : ''}
          </span>
          {desk.mayUndo ? (
            <Button look="quiet" onClick={desk.undo}>
              Undo last
            </Button>
          ) : null}
        </div>
        {desk.notice === null ? null : <Notice>{desk.notice}</Notice>}
        {selected.length > 0 ? (
          <BulkBar
            selected={selected.length}
            ready={ready}
            rejecting={desk.rejecting === SELECTED}
            onClear={() => desk.select(selected, false)}
            onAccept={() => desk.decide(selected, 'accepted')}
            onRejecting={(on) => desk.setRejecting(on ? SELECTED : null)}
            onReject={(reason) => desk.decide(selected, 'rejected', reason)}
          />
        ) : null}
        <p className="unseen" role="status">
          {desk.said}
        </p>
        <ul className={styles.list} aria-label={label}>
          {desk.rows.map((row) => (
            <li
              key={row.id}
              id={rowId(row.id)}
              tabIndex={-1}
              aria-current={row.id === desk.current ? 'true' : undefined}
              className={`${rowStyles.row} ${look ? rowStyles[look] : ''}`}
              data-rejecting={desk.rejecting === row.id ? '' : undefined}
              onFocus={() => desk.setCurrent(row.id)}
              onClick={() => desk.setCurrent(row.id)}
            >
              {decides && desk.maySelect(row) ? (
                <input
                  type="checkbox"
                  className={rowStyles.check}
                  aria-label={`Select ${nameOf(row)}`}
                  checked={desk.selected.has(row.id)}
                  onChange={(event) => desk.select([row.id], event.target.checked)}
                />
              ) : (
                <span className={rowStyles.check} />
              )}
              {props.render(row)}
              <div className={rowStyles.decision}>
                <Decision
                  row={row}
                  mayDecide={desk.mayDecide(row)}
                  why={props.why(row)}
                  acceptWords={props.acceptWords(row)}
                  ready={ready}
                  busy={desk.waiting.has(row.id)}
                  notice={desk.notices.get(row.id) ?? null}
                  rejecting={desk.rejecting === row.id}
                  onRejecting={(on) => desk.setRejecting(on ? row.id : null)}
                  onDecide={(decision, reason) => desk.decide([row.id], decision, reason)}
                  onEdit={onEdit && (() => onEdit(row))}
                  onUndo={() => desk.undoRow(row)}
                  about={`about-${row.id}`}
                />
              </div>
            </li>
          ))}
        </ul>
      </div>
      {props.aside === undefined ? null : (
        <aside className={styles.aside} aria-label="The entity of the current row">
          {props.aside}
        </aside>
      )}
      {help ? <DeskKeys deciding={decides ? keys : []} onClose={() => setHelp(false)} /> : null}
    </div>
  );
}

interface Deciding<Row extends DeskRow> {
  desk: State<Row>;
  current: Row;
  selected: string[];
  /** Whether a rejection is given a reason. */
  asks: boolean;
  onEdit: ((row: Row) => void) | undefined;
}

/** What the keys of a moderator do: to the selected rows where there are some, else to the current one. */
function deciding<Row extends DeskRow>({ desk, current, selected, asks, onEdit }: Deciding<Row>) {
  const together = selected.length > 0;
  const may = together || desk.mayDecide(current);
  return {
    a: () => {
      if (may && (together || current.state !== 'accepted'))
        desk.decide(together ? selected : [current.id], 'accepted');
    },
    r: () => {
      if (!may || (!together && current.state === 'rejected')) return;
      if (asks) desk.setRejecting(together ? SELECTED : current.id);
      else desk.decide(together ? selected : [current.id], 'rejected');
    },
    ...(onEdit && {
      e: () => {
        if (desk.mayDecide(current)) onEdit(current);
      },
    }),
    u: desk.undo,
    x: () => {
      if (desk.maySelect(current)) desk.select([current.id], !desk.selected.has(current.id));
    },
  };
}

/** The row that the address names is the current one. */
function useNamedRow<Row extends DeskRow>(desk: State<Row>): void {
  const follow = useEffectEvent(() => {
    const row = desk.rows.find(({ id }) => `#${rowId(id)}` === window.location.hash);
    if (row) desk.goTo(row.id);
  });

  // The address, once the rows are there.
  useEffect(() => {
    // A frame later, so that the browser has scrolled to where it thinks the row is.
    const frame = requestAnimationFrame(() => follow());
    return () => cancelAnimationFrame(frame);
  }, []);
}
