'use client';

import { useRouter } from 'next/navigation';
import { newerState } from '@/components/site/newer-state';
import { useClientId } from '@/components/site/use-client-id';
import { leaveFor, useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { CorrectionPreviewPane } from '@/components/versions/correction-preview';
import { VersionChanges } from '@/components/versions/version-changes';
import { request } from '@/lib/http/client';
import type { NextOf } from '@/lib/imports/view';
import type { CorrectionPreview, VersionView } from '@/lib/versions/view';
import styles from './imports.module.css';

interface Props {
  importId: string;
  groupId: string;
  next: NextOf;
  /** The number of the version that was current when the file was sent. */
  number: number;
  preview: CorrectionPreview;
}

/** What a file that was read would change as the next version of a text: published, discarded, or left for later. */
export function ReadImport({
  importId,
  groupId,
  next: { documentId, baseVersionId },
  number,
  preview,
}: Props) {
  const { busy, failure, send } = useSending();
  const idFor = useClientId();
  const router = useRouter();
  const { newer } = preview;

  const publish = () =>
    send(async () => {
      const said = { baseVersionId: newer?.id ?? baseVersionId };
      const body = { ...said, id: idFor(said) };
      try {
        await request(`/imports/${importId}/publication`, { method: 'POST', body });
      } catch (error) {
        if (newerState<VersionView>(error) === null) throw error;
        router.refresh(); // with the newer version, and what the file changes in that
        return;
      }
      await leaveFor(`/documents/${documentId}`);
    });

  const discard = () =>
    send(async () => {
      await request(`/imports/${importId}/state`, { method: 'PUT', body: { state: 'cancelled' } });
      await leaveFor(`/groups/${groupId}/imports?document=${documentId}`);
    });

  return (
    <>
      {newer !== null && (
        <section className={styles.overtaken} aria-label={`Version ${newer.number} came meanwhile`}>
          <Notice>
            <b>
              {newer.by?.name ?? 'Somebody'} published version {newer.number} after this file was sent.
            </b>{' '}
            Nothing of the file was published. What stands below is what it changes in version {newer.number}:
            publishing it takes back what they changed and the file does not have.
          </Notice>
          <VersionChanges key={newer.number} documentId={documentId} number={newer.number} from={number} />
        </section>
      )}
      <CorrectionPreviewPane
        preview={preview}
        next={(newer?.number ?? number) + 1}
        busy={busy}
        failure={failure?.message ?? null}
        takesFocus={false}
        instead={
          <Button busy={busy} onClick={() => void discard()}>
            Discard the file
          </Button>
        }
        onPublish={() => void publish()}
      />
    </>
  );
}
