'use client';

import keys from '@/components/reader/key-sheet.module.css';
import { Dialog } from '@/components/ui/dialog';
import { READING_KEYS, type Key } from './keys';

/** The keys of the desk, over the page. */
export function DeskKeys({ deciding, onClose }: { deciding: readonly Key[]; onClose: () => void }) {
  return (
    <Dialog title="Keys of the desk" onClose={onClose}>
      <dl className={keys.keys}>
        {[...deciding, ...READING_KEYS].map(({ keys: pressed, does }) => (
          <div key={does}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
