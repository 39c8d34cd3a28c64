'use client';

import { useMemo, useState } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import { hasUnfinishedEdit } from './kept-edit';

export interface Editing {
  editing: boolean;
  asked: boolean;
  /** Whether it was being changed and is no more. */
  isOver: boolean;
  setEditing: (editing: boolean) => void;
}

/**
 * Whether a note or a reply is being changed. Until the reader says so (`asked`), it is when a change of it was not
 * finished on this device.
 */
export function useEditing(draftKey: string, id: string, mayEdit: boolean): Editing {
  const [chosen, setEditing] = useState<boolean | null>(null);
  const looks = useHydrated() && mayEdit && chosen === null;
  const kept = useMemo(() => looks && hasUnfinishedEdit(draftKey, id), [looks, draftKey, id]);
  return { editing: chosen ?? kept, asked: chosen !== null, isOver: chosen === false, setEditing };
}
