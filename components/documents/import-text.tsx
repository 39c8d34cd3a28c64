'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ImportForm } from './import-form';
import styles from './import-text.module.css';

interface Props {
  groupId: string;
  /** The longest text, in UTF-16 units. */
  textMax: number;
}

/** The way to bring a plain text into a group: a button that opens the form in its place. */
export function ImportText({ groupId, textMax }: Props) {
  const [open, setOpen] = useState(false);
  const [closed, setClosed] = useState(false);
  const close = () => {
    setOpen(false);
    setClosed(true);
  };
  return (
    <div className={styles.place}>
      {open ? (
        <ImportForm groupId={groupId} textMax={textMax} onCancel={close} />
      ) : (
        <Button autoFocus={closed} onClick={() => setOpen(true)}>
          Import a text
        </Button>
      )}
    </div>
  );
}
