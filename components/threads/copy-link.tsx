'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import styles from './copy-link.module.css';

/** Copies the address of a note, or shows it to be copied where the browser does not let a page do that. */
export function CopyLink({ path }: { path: string }) {
  const [done, setDone] = useState<'copied' | 'shown' | null>(null);
  const address = () => new URL(path, window.location.href).href;

  return (
    <>
      <Button
        look="quiet"
        onClick={() => {
          // Pages without https have no clipboard.
          const copying = navigator.clipboard as Clipboard | undefined;
          if (!copying) return setDone('shown');
          copying.writeText(address()).then(
            () => setDone('copied'),
            () => setDone('shown'),
          );
        }}
      >
        {done === 'copied' ? 'Copied' : 'Copy link'}
      </Button>
      <span className="unseen" role="status">
        {done === 'copied' && 'The link was copied'}
      </span>
      {done === 'shown' && (
        <input
          className={styles.address}
          readOnly
          autoFocus
          aria-label="Link to this note"
          value={address()}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
