'use client';

import { useEffect, useRef } from 'react';
import { filterParams, type Filter } from '@/lib/filter/model';

/** Keeps the page's address at the filter, so that what is shown is a link. */
export function useFilterAddress(filter: Filter): void {
  const first = useRef(true);

  // The page's address.
  useEffect(() => {
    // At first the address is where the filter came from.
    if (first.current) {
      first.current = false;
      return;
    }
    const query = filterParams(filter).toString();
    const { pathname, hash } = window.location;
    history.replaceState(history.state, '', `${pathname}${query === '' ? '' : `?${query}`}${hash}`);
  }, [filter]);
}
