'use client';

import { useCallback, useRef, type RefObject } from 'react';
import { chooseFirstSentence } from './choose';
import { blocksOf } from './dom-offsets';

/** Choosing a passage by keyboard, which begins with the first sentence of a block. */
export function useChoosing(
  text: RefObject<HTMLElement | null>,
  language: string,
): { chooseIn: (ordinal: number) => void; takesFocus: () => boolean } {
  const byKeyboard = useRef(false);

  /** Whether a passage was just chosen by keyboard; asked once. */
  const takesFocus = useCallback(() => {
    const asked = byKeyboard.current;
    byKeyboard.current = false;
    return asked;
  }, []);

  const chooseIn = useCallback(
    (ordinal: number) => {
      const block = text.current && blocksOf(text.current)[ordinal];
      if (!text.current || !block) return;
      byKeyboard.current = true;
      chooseFirstSentence(text.current, block, language);
    },
    [text, language],
  );

  return { chooseIn, takesFocus };
}
