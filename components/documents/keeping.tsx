'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { newerState } from '@/components/site/newer-state';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { DocumentView } from '@/lib/documents/view';
import { request } from '@/lib/http/client';
import styles from './keeping.module.css';

interface Props {
  document: DocumentView;
  /** Where it stands among the group's texts, from 0, and how many those are. */
  place: number;
  of: number;
}

/** What moderators do with a document as a whole: its place in the group's order, the archive. */
export function Keeping({ document, place, of }: Props) {
  const { notice, busy, said, put } = useKeeping(document);
  const { archived } = document;
  const move = (to: number) => put('position', { position: to }, `Now ${to + 1} of ${of}.`);
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">For moderators</h2>
      {archived || of < 2 ? null : (
        <div className={styles.row}>
          <p>
            Stands at place {place + 1} of {of} in the group.
          </p>
          <p className={styles.buttons}>
            <Button busy={busy} disabled={place === 0} onClick={() => void move(place - 1)}>
              Move up
            </Button>
            <Button busy={busy} disabled={place === of - 1} onClick={() => void move(place + 1)}>
              Move down
            </Button>
          </p>
        </div>
      )}
      <div className={styles.row}>
        <p>
          {archived
            ? 'Archived: it can be read, cited and exported, and takes no notes, replies, links or decisions. Restoring puts it back at the end of the group’s texts.'
            : 'Archive a text that the group has finished with. It can still be read, cited and exported, and takes no notes, replies, links or decisions until it is restored.'}
        </p>
        <p className={styles.buttons}>
          <Button
            busy={busy}
            onClick={() =>
              void put('archived', { archived: !archived }, archived ? 'Restored.' : 'Archived.')
            }
          >
            {archived ? 'Restore' : 'Archive'}
          </Button>
        </p>
      </div>
      {notice === null ? null : <Notice>{notice}</Notice>}
      <p className="unseen" role="status">
        {said}
      </p>
    </section>
  );
}

/** Sends one change at the revision that is known, and has the page show what came of it. */
function useKeeping(document: DocumentView) {
  const { busy, failure, send } = useSending();
  const [rev, setRev] = useState(document.rev);
  const [overtaken, setOvertaken] = useState(false);
  const [said, setSaid] = useState('');
  const router = useRouter();
  const put = (what: string, body: object, words: string) =>
    send(async () => {
      setOvertaken(false);
      setSaid('');
      const path = `/documents/${document.id}/${what}`;
      try {
        const saved = await request<DocumentView>(path, {
          ...{ method: 'PUT', body, rev: Math.max(rev, document.rev) },
        });
        setRev(saved.rev);
        setSaid(words);
      } catch (error) {
        const newer = newerState<DocumentView>(error);
        if (newer === null) throw error;
        setRev(newer.rev);
        setOvertaken(true);
      }
      router.refresh();
    });
  const notice = overtaken
    ? 'Somebody changed this text a moment ago. Look at how it stands now, and press again.'
    : (failure?.message ?? null);
  return { busy, notice, said, put };
}
