'use client';

import { createContext, useContext } from 'react';

interface ReaderContext {
  /** The notes that touch a block, by the block's ordinal, oldest first. */
  blockNotes: ReadonlyMap<number, readonly string[]>;
  /** Whether this reader may write notes or links at all. */
  canWrite: boolean;
  focusNote: (annotationId: string) => void;
  /** Selects the first sentence of a block and opens the selection bar for the keyboard. */
  chooseIn: (ordinal: number) => void;
}

export const ReaderContext = createContext<ReaderContext>({
  blockNotes: new Map(),
  canWrite: false,
  focusNote: () => undefined,
  chooseIn: () => undefined,
});

export function useReader(): ReaderContext {
  return useContext(ReaderContext);
}
