'use client';

import keys from '@/components/reader/key-sheet.module.css';
import { Dialog } from '@/components/ui/dialog';

const READING = [
  { key: 'j', does: 'The next row' },
  { key: 'k', does: 'The row before' },
  { key: 'o', does: 'Open the current row in its text' },
  { key: '?', does: 'These keys' },
];

const DECIDING = [
  { key: 'a', does: 'Accept the current row, or the selected ones' },
  { key: 'r', does: 'Reject it or them, with a reason; Enter rejects, Esc does not' },
  { key: 'u', does: 'Undo the last decision, all of it' },
  { key: 'x', does: 'Select the current row, or not' },
];

/** The keys of the desk, over the page. */
export function DeskKeys({ decides, onClose }: { decides: boolean; onClose: () => void }) {
  return (
    <Dialog title="Keys of the desk" onClose={onClose}>
      <dl className={keys.keys}>
        {[...(decides ? DECIDING : []), ...READING].map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
