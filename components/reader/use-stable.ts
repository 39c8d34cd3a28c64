'use client';

import { useState } from 'react';

/**
 * The list as it was before while `same` finds each of its items unchanged, so that what costs much is not done
 * again for a change that does not concern it.
 */
export function useStable<T>(list: readonly T[], same: (a: T, b: T) => boolean): readonly T[] {
  const [kept, keep] = useState(list);
  if (kept === list) return kept;
  const unchanged =
    kept.length === list.length &&
    list.every((item, at) => {
      const before = kept[at];
      return before !== undefined && (before === item || same(before, item));
    });
  if (unchanged) return kept;
  keep(list); // while rendering, as React asks for what is derived from the last render
  return list;
}
