'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { newerState } from '@/components/site/newer-state';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { request } from '@/lib/http/client';
import type { VersionView } from '@/lib/versions/view';
import styles from './revert.module.css';

interface Props {
  documentId: string;
  version: VersionView;
  current: VersionView;
}

/** Brings an earlier version back as the next one, after a word of warning. */
export function Revert({ documentId, version, current }: Props) {
  const [asking, setAsking] = useState(false);
  const [overtaken, setOvertaken] = useState(false);
  const { busy, failure, send } = useSending();
  const idFor = useClientId();
  const router = useRouter();
  const { number } = version;

  const revert = () =>
    send(async () => {
      const said = { baseVersionId: current.id, note: '' };
      const body = { ...said, id: idFor(said) };
      try {
        await request(`/documents/${documentId}/versions/${number}/revert`, { method: 'POST', body });
        setAsking(false);
      } catch (error) {
        if (newerState<VersionView>(error) === null) throw error;
        setOvertaken(true);
      }
      router.refresh();
    });

  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Bring back
      </Button>
      {asking && (
        <Dialog title={`Bring version ${number} back?`} onClose={() => setAsking(false)}>
          <div className={styles.ask}>
            <p>
              The text of version {number} becomes version {current.number + 1}, with every note where it
              stood then. Notes that were written since are carried to it. Nothing is deleted: version{' '}
              {current.number} can still be read, and brought back in turn.
            </p>
            {overtaken && (
              <Notice>
                Somebody made a newer version a moment ago: it is in the list now. Look at it, and press again
                if you still want to bring version {number} back.
              </Notice>
            )}
            {failure !== null && <Notice>{failure.message}</Notice>}
            <p className={styles.buttons}>
              <Button look="primary" busy={busy} onClick={() => void revert()}>
                Bring version {number} back
              </Button>
              <Button onClick={() => setAsking(false)}>Cancel</Button>
            </p>
          </div>
        </Dialog>
      )}
    </>
  );
}
