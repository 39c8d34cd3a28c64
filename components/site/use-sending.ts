'use client';

import { useRef, useState } from 'react';
import { RequestFailed } from '@/lib/http/client';

interface Sending {
  busy: boolean;
  /** Why the last try failed; null while one runs and after one that worked. */
  failure: RequestFailed | null;
  /** Runs `work` unless one runs already. Never throws: what goes wrong becomes `failure`. */
  send: (work: () => Promise<void>) => Promise<void>;
}

/** One thing at a time that is sent to the server, and what became of it in words. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<RequestFailed | null>(null);
  const running = useRef(false); // two clicks may come before the first one is drawn
  const send = async (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(toFailure(error));
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, failure, send };
}

function toFailure(error: unknown): RequestFailed {
  if (error instanceof RequestFailed) return error;
  reportError(error);
  return new RequestFailed('Something went wrong in this page. What you wrote is kept; try again.', null);
}

/**
 * Leaves for another page with a full load, as one must when who is asking has changed. Never
 * resolves, so that what waits for it stays busy until the page is gone.
 */
export function leaveFor(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise<never>(() => undefined);
}
