'use client';

import { createContext, useContext } from 'react';

interface ReaderContext {
  /** Notes a block, by the block's ordinal. */
  noteCounts: ReadonlyMap<number, number>;
  /** Selects the first sentence of a block and opens the selection bar for the keyboard. */
  chooseIn: (ordinal: number) => void;
}

export const ReaderContext = createContext<ReaderContext>({
  noteCounts: new Map(),
  chooseIn: () => undefined,
});

export function useReader(): ReaderContext {
  return useContext(ReaderContext);
}
