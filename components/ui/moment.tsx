'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** A moment (ISO 8601, UTC), shown in the reader's zone and language; in UTC until the browser says which. */
export function Moment({ at }: { at: string }) {
  const shown = useSyncExternalStore(
    never,
    () =>
      new Date(at).toLocaleString(undefined, {
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }),
    () => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`,
  );
  return (
    <time dateTime={at} title={new Date(at).toUTCString()}>
      {shown}
    </time>
  );
}
