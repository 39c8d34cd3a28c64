'use client';

import { Dialog } from '@/components/ui/dialog';
import { KeyList } from '@/components/ui/key-list';
import { KEYS_IN_WORDS } from './choose';
import { KEYS } from './keys';
import styles from './key-sheet.module.css';

/** The keys of the room, over the page. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <KeyList keys={KEYS} />
      <p className={styles.choosing}>While a passage is chosen by keyboard: {KEYS_IN_WORDS}</p>
      <p className={styles.choosing}>
        <a href="/help">How the reading room works</a>
      </p>
    </Dialog>
  );
}
