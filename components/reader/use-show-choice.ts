'use client';

import { useStored } from '@/components/ui/use-stored';
import { COLOURINGS } from './colouring';
import type { ShowBy, ShowChoice } from './show';

const BY: readonly ShowBy[] = [...COLOURINGS.filter((by) => by !== 'plain'), 'state'];
const FIRST: ShowChoice = { by: 'type', coloured: false };

/** How this reader wants the notes sorted and coloured, on this device. */
export function useShowChoice(): [ShowChoice, (choice: ShowChoice) => void] {
  return useStored('show', FIRST, isChoice);
}

function isChoice(value: unknown): value is ShowChoice {
  if (typeof value !== 'object' || value === null || !('by' in value) || !('coloured' in value)) return false;
  return BY.some((by) => by === value.by) && typeof value.coloured === 'boolean';
}
