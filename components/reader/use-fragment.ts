'use client';

import { useEffect, type Dispatch } from 'react';
import type { ReaderAction } from './reader-state';

/** Follows the address: `#note-…` and `#link-…` focus what they name. */
export function useFragment(dispatch: Dispatch<ReaderAction>): void {
  // The page's address.
  useEffect(() => {
    const follow = () => {
      const id = /^#(?:note|link)-([0-9a-f-]{36})$/.exec(window.location.hash)?.[1];
      if (id === undefined) return;
      dispatch({ do: 'focus', id });
      document.querySelector(`[data-card="${id}"]`)?.scrollIntoView({ block: 'center' });
    };
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [dispatch]);
}
