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
    const { pathname, hash, search } = window.location;
    const version = new URLSearchParams(search).get('version');
    const params = new URLSearchParams([
      ...(version === null ? [] : [['version', version]]),
      ...filterParams(filter),
    ]);
    const query = params.toString();
    history.replaceState(history.state, '', `${pathname}${query === '' ? '' : `?${query}`}${hash}`);
  }, [filter]);
}
