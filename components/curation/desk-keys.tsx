'use client';

import { Dialog } from '@/components/ui/dialog';
import { KeyList } from '@/components/ui/key-list';
import { READING_KEYS, type Key } from './keys';

/** The keys of the desk, over the page. */
export function DeskKeys({ deciding, onClose }: { deciding: readonly Key[]; onClose: () => void }) {
  return (
    <Dialog title="Keys of the desk" onClose={onClose}>
      <KeyList keys={[...deciding, ...READING_KEYS]} />
    </Dialog>
  );
}
