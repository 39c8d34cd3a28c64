'use client';

import { useSyncExternalStore } from 'react';
import { momentWords } from './moment-words';

const never = () => () => undefined;

/** A moment (ISO 8601, UTC), shown in the reader's zone and language; in UTC until the browser says which. */
export function Moment({ at }: { at: string }) {
  const shown = useSyncExternalStore(
    never,
    () => momentWords(new Date(at), new Date()),
    () => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`,
  );
  return (
    <time dateTime={at} title={new Date(at).toUTCString()}>
      {shown}
    </time>
  );
}
