'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import styles from './copy-button.module.css';

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, children }: { text: string; children: ReactNode }) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    setSaid('');
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      // Refused, or a page without https, which has no clipboard.
      setSaid('The browser did not allow it: select the text and copy it by hand.');
    }
  };
  return (
    <span className={styles.copy}>
      <Button onClick={() => void copy()}>{children}</Button>
      <span role="status">{said}</span>
    </span>
  );
}
