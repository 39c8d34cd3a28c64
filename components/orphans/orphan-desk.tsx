'use client';

import { useState } from 'react';
import { useShortcuts } from '@/components/reader/use-shortcuts';
import { leaveFor } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { KeyList } from '@/components/ui/key-list';
import { Notice } from '@/components/ui/notice';
import type { OrphansView } from '@/lib/orphans/view';
import { ORPHAN_KEYS } from './keys';
import deskStyles from '@/components/curation/desk.module.css';
import styles from './orphan-desk.module.css';
import { OrphanRow } from './orphan-row';
import { placingPath } from './paths';
import { useOrphanDesk } from './use-orphan-desk';

/** The passages that lost their place, one below the other, each with the places where it may belong. */
export function OrphanDesk({ view }: { view: OrphansView }) {
  const desk = useOrphanDesk(view);
  const [help, setHelp] = useState(false);
  const { rows, current, decided } = desk;
  const row = rows.find(({ passageId }) => passageId === current);
  const open = row !== undefined && decided.get(row.passageId) === null;
  const choose = (index: number) => () => {
    if (row && index < row.candidates.length) desk.choose(row.passageId, index);
  };
  useShortcuts({
    '?': () => setHelp(true),
    j: () => desk.move(1),
    k: () => desk.move(-1),
    u: desk.undo,
    ...(open && {
      c: () => void leaveFor(placingPath(view.document.id, row.passageId)),
      l: () => desk.decide(row, { decision: 'letGo' }),
    }),
    ...Object.fromEntries([0, 1, 2, 3, 4].map((index) => [String(index + 1), choose(index)])),
  });
  const done = rows.filter(({ passageId }) => decided.get(passageId) !== null).length;
  return (
    <div>
      <div className={deskStyles.keys}>
        <span className={deskStyles.named}>
          <kbd>J</kbd> <kbd>K</kbd> move, <kbd>1</kbd>–<kbd>5</kbd> choose, <kbd>Enter</kbd> put it there,{' '}
          <kbd>C</kbd> choose the words yourself, <kbd>L</kbd> let go, <kbd>U</kbd> undo
        </span>
        <span className={deskStyles.named}>
          <Button look="quiet" onClick={() => setHelp(true)}>
            All keys
          </Button>
        </span>
        <span className={deskStyles.progress}>
          {done} of {rows.length} decided
        </span>
        {desk.mayUndo && (
          <Button look="quiet" onClick={desk.undo}>
            Undo last
          </Button>
        )}
      </div>
      {desk.overtaken && (
        <Notice>
          There is a newer version of the text by now. <a href="?">Load the page again</a> to go on with that
          one.
        </Notice>
      )}
      <p className="unseen" role="status">
        {desk.said}
      </p>
      <ul className={deskStyles.list} aria-label="Passages without a place">
        {rows.map((one) => (
          <OrphanRow
            key={one.passageId}
            orphan={one}
            documentId={view.document.id}
            isCurrent={one.passageId === current}
            chosen={desk.chosenOf(one.passageId)}
            decided={decided.get(one.passageId) ?? null}
            busy={desk.waiting.has(one.passageId)}
            notice={desk.notices.get(one.passageId) ?? null}
            onCurrent={() => desk.setCurrent(one.passageId)}
            onChoose={(index) => desk.choose(one.passageId, index)}
            onAttach={(candidate) => desk.decide(one, { decision: 'attach', candidate })}
            onLetGo={() => desk.decide(one, { decision: 'letGo' })}
            onUndo={() => desk.decide(one, { decision: 'undo' })}
          />
        ))}
      </ul>
      {view.more > 0 && (
        <p className={styles.more}>
          {view.more} more are listed once these are decided and the page is loaded again.
        </p>
      )}
      {help && (
        <Dialog title="Keys of this page" onClose={() => setHelp(false)}>
          <KeyList keys={ORPHAN_KEYS} />
        </Dialog>
      )}
    </div>
  );
}
