'use client';

import { useRouter } from 'next/navigation';
import desk from '@/components/curation/desk.module.css';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { request } from '@/lib/http/client';
import type { DraftView } from '@/lib/repair/view';

/** Has the text looked through once, when a moderator asks. */
export function FindRepairs({ documentId, versionId }: { documentId: string; versionId: string }) {
  const { busy, failure, send } = useSending();
  const router = useRouter();
  const find = () =>
    send(async () => {
      const body = { versionId };
      await request<DraftView>(`/documents/${documentId}/repairs`, { method: 'POST', body });
      router.refresh();
    });
  return (
    <div className={desk.empty}>
      <p>
        Nobody has looked through this version yet. Garbled footnote marks, words that ran together or were
        cut, quotation marks and stray signs are proposed; nothing changes until you accept it and publish.
      </p>
      <Button look="primary" busy={busy} onClick={() => void find()}>
        Look for what the scan broke
      </Button>
      {failure ? (
        <Notice>
          {failure.problem?.code === 'stale'
            ? 'A newer version of this text is here. Load the page again.'
            : failure.message}
        </Notice>
      ) : null}
    </div>
  );
}
