'use client';

import { useState } from 'react';
import { useSending } from '@/components/site/use-sending';
import { Notice } from '@/components/ui/notice';
import { request } from '@/lib/http/client';
import type { ChangesView } from '@/lib/versions/view';
import { Changes } from './changes';

interface Props {
  documentId: string;
  number: number;
  /** The version with which it is compared; else the one before. */
  from?: number;
}

/** What a version changed in the text of an earlier one; asked for when it is unfolded. */
export function VersionChanges({ documentId, number, from = number - 1 }: Props) {
  const [changes, setChanges] = useState<ChangesView | null>(null);
  const { busy, failure, send } = useSending();
  const load = () =>
    send(async () =>
      setChanges(await request(`/documents/${documentId}/versions/${number}/changes?from=${from}`)),
    );
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && changes === null) void load();
      }}
    >
      <summary>What changed</summary>
      {busy && <p role="status">Comparing the two texts…</p>}
      {failure !== null && <Notice>{failure.message}</Notice>}
      {changes !== null && <Changes {...changes} label={`What changed in version ${number}`} />}
    </details>
  );
}
