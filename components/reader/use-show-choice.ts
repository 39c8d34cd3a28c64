'use client';

import { useStored } from '@/components/ui/use-stored';
import { COLOURINGS } from './colouring';
import type { ShowBy, ShowChoice } from './show';

const BY: readonly ShowBy[] = [...COLOURINGS.filter((by) => by !== 'plain'), 'state'];
const FIRST: ShowChoice = { by: 'type', coloured: false };

/** How this reader wants the notes sorted and coloured, on this device. */
export function useShowChoice(): [ShowChoice, (choice: ShowChoice) => void] {
  return useStored('show', FIRST, asChoice);
}

function asChoice(value: unknown): ShowChoice | null {
  if (typeof value !== 'object' || value === null || !('by' in value) || !('coloured' in value)) return null;
  const by = BY.find((known) => known === value.by);
  return by !== undefined && typeof value.coloured === 'boolean' ? { by, coloured: value.coloured } : null;
}
