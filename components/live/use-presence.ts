'use client';

import { useCallback, useEffect, useRef } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { request } from '@/lib/http/client';
import { PRESENCE_EVERY_MS } from '@/lib/live/model';

/** Who scrolls through ten sections says so once. */
const PAUSE_MS = 800;

/**
 * Says that somebody reads the document while its tab is looked at, and that they have left when it is not.
 * @returns A function to say in which section they are.
 */
export function usePresence(documentId: string | null): (section: number | null) => void {
  const section = useRef<number | null>(null);
  const move = useRef<() => void>(() => undefined);

  // The server, which forgets who does not say again that they are there.
  useEffect(() => {
    if (documentId === null) return;
    const tab = uuidv7();
    const tell = (here: boolean) => {
      const body = { tab, here, section: section.current };
      // It outlives the page, to say that it closes. A failure is no matter: it is said again, or forgotten.
      request(`/documents/${documentId}/presence`, { method: 'PUT', body, keepalive: true }).catch(
        () => undefined,
      );
    };
    let soon: ReturnType<typeof setTimeout> | undefined;
    let beat: ReturnType<typeof setInterval> | undefined;
    let here = false;
    const leave = () => {
      clearTimeout(soon);
      clearInterval(beat);
      if (here) tell(false);
      here = false;
    };
    const come = () => {
      clearInterval(beat);
      here = true;
      tell(true);
      beat = setInterval(() => tell(true), PRESENCE_EVERY_MS);
    };
    const look = () => (document.hidden ? leave() : come());
    move.current = () => {
      clearTimeout(soon);
      soon = setTimeout(look, PAUSE_MS);
    };
    look();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      move.current = () => undefined;
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', leave);
    };
  }, [documentId]);

  return useCallback((ordinal: number | null) => {
    if (section.current === ordinal) return;
    section.current = ordinal;
    move.current();
  }, []);
}
