'use client';

import { useCallback, useMemo, useState, type Dispatch } from 'react';
import type { PlacingRoom } from '@/components/orphans/use-placing';
import type { NoteActions } from '@/components/threads/note-card';
import type { ToastMessage } from '@/components/ui/toast';
import { askedFor } from './asked-for';
import type { ReaderAction } from './reader-state';
import type { EntityHit } from './use-entity-card';

/** What the cards ask of the room: the same object as long as the room stands. */
export function useNoteActions(
  dispatch: Dispatch<ReaderAction>,
  showEntity: (hit: EntityHit) => void,
  place: PlacingRoom['begin'],
): { actions: NoteActions; toast: ToastMessage | null; dismiss: () => void } {
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const dismiss = useCallback(() => setToast(null), []);
  const actions = useMemo(
    () =>
      ({
        changed: (annotation, said) => dispatch({ do: 'changed', annotation, said }),
        restored: (annotation, before, said) => dispatch({ do: 'restored', annotation, before, said }),
        removed: (id, said, undo) => {
          dispatch({ do: 'removed', id, said });
          setToast((old) => ({ count: (old?.count ?? 0) + 1, words: said, undo }));
        },
        place,
        focus: (id) => dispatch({ do: 'focus', id }),
        showEntity: (entityId, from) => showEntity(askedFor(entityId, from)),
        link: ({ id, passages }) => {
          const [first] = passages;
          if (!first || first.start === null || first.end === null) return;
          const passage = { start: first.start, end: first.end, exact: first.exact };
          dispatch({ do: 'link', linking: { annotationId: id, passage } });
        },
      }) satisfies NoteActions,
    [dispatch, showEntity, place],
  );
  return { actions, toast, dismiss };
}
