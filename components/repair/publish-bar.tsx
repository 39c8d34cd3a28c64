'use client';

import { useState } from 'react';
import { newerState } from '@/components/site/newer-state';
import { useClientId } from '@/components/site/use-client-id';
import { leaveFor, useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { request } from '@/lib/http/client';
import type { RepairPreview } from '@/lib/repair/view';
import { previewWords } from './preview-words';
import styles from './publish-bar.module.css';

interface Props {
  documentId: string;
  versionId: string;
  /** Of the version that is repaired. */
  number: number;
  accepted: number;
  /** Whether decisions are on their way still. */
  waiting: boolean;
}

const OLD_VERSION =
  'Somebody published a newer version a moment ago. Load the page again: what you accepted is kept where the text is the same.';

/** How many repairs are accepted, and the way to make a version of them. */
export function PublishBar({ documentId, versionId, number, accepted, waiting }: Props) {
  const [preview, setPreview] = useState<RepairPreview | null>(null);
  const looking = useSending();
  const look = async () =>
    setPreview(await request<RepairPreview>(`/documents/${documentId}/repairs/preview`));
  return (
    <div
      className={styles.bar}
      data-begun={accepted > 0 ? '' : undefined}
      role="group"
      aria-label="The draft"
    >
      <p className={styles.count} role="status">
        {accepted === 0 ? (
          'Nothing is accepted yet.'
        ) : (
          <>
            <b>{accepted}</b> accepted, not published yet
          </>
        )}
      </p>
      {looking.failure ? (
        // Of a newer version there is no draft yet.
        <Notice>
          {looking.failure.problem?.code === 'notFound' ? OLD_VERSION : looking.failure.message}
        </Notice>
      ) : null}
      <Button
        look="primary"
        disabled={accepted === 0}
        busy={looking.busy || waiting}
        onClick={() => void looking.send(look)}
      >
        Publish as version {number + 1}…
      </Button>
      {preview ? (
        <Dialog title={`Publish version ${number + 1}`} onClose={() => setPreview(null)}>
          <PublishForm {...{ documentId, versionId, preview, accepted, look }} />
        </Dialog>
      ) : null}
    </div>
  );
}

interface FormProps {
  documentId: string;
  versionId: string;
  preview: RepairPreview;
  accepted: number;
  /** Reads the preview again. */
  look: () => Promise<void>;
}

/** What publishing does to the notes, and a last word. What somebody else decides meanwhile is shown before it is published. */
function PublishForm({ documentId, versionId, preview, accepted, look }: FormProps) {
  const { busy, failure, send } = useSending();
  const [note, setNote] = useState('');
  const [overtaken, setOvertaken] = useState(false);
  const clientId = useClientId();
  const publish = () =>
    send(async () => {
      setOvertaken(false);
      const body = { versionId, note };
      const path = `/documents/${documentId}/repairs/publication`;
      try {
        await request(path, {
          ...{ method: 'POST', rev: preview.rev },
          body: { id: clientId(body), ...body },
        });
      } catch (error) {
        const newer = newerState<object>(error);
        // The draft's own newer state names its revision; a version of the text has none.
        if (!newer || !('rev' in newer)) throw error;
        await look();
        return setOvertaken(true);
      }
      await leaveFor(`/documents/${documentId}/apparatus`);
    });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      {overtaken ? (
        <Notice>
          Somebody decided on repairs a moment ago, so nothing was published yet. This is what would be now:
        </Notice>
      ) : null}
      {previewWords(preview, accepted).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Field label="Note (optional)" hint="For the history of versions: where you looked, what you left.">
        {(field) => (
          <textarea
            {...field}
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {failure ? <Notice>{failure.problem?.code === 'stale' ? OLD_VERSION : failure.message}</Notice> : null}
      <Button type="submit" look="primary" busy={busy} disabled={preview.accepted === 0}>
        Publish
      </Button>
    </form>
  );
}
