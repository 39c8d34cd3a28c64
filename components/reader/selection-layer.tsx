'use client';

import { useEffect, type RefObject } from 'react';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { createNote } from '@/components/threads/create-note';
import type { AnnotationView } from '@/lib/annotations/view';
import { noteBodyFromText } from '@/lib/content/note-body';
import type { Selected } from '@/lib/passages/model';
import { moveChosen } from './choose';
import { buttonAt } from './dom-offsets';
import type { ReaderDocument } from './reader';
import { SelectionBar } from './selection-bar';
import { selectedNow, useSelection } from './use-selection';
import { useShortcuts } from './use-shortcuts';

interface Props {
  text: RefObject<HTMLElement | null>;
  paper: ReaderDocument;
  /** Whether the passage was just chosen by keyboard: then the bar takes the focus. */
  takesFocus: () => boolean;
  /** Words were selected. */
  onSelected: () => void;
  /** A note was asked for, and no words are selected. */
  onNothing: () => void;
  onNote: (passage: Selected) => void;
  onLink: (passage: Selected) => void;
  onHighlighted: (annotation: AnnotationView) => void;
  /** Words are chosen for a passage that has no place, and for nothing else; null at other times. */
  onPlace: ((passage: Selected) => Promise<void>) | null;
}

/** What is selected, and what can be done with it. Apart from the reader, because it is drawn anew with each scroll. */
export function SelectionLayer({ text, paper, takesFocus, ...on }: Props) {
  const { onSelected, onNothing, onNote, onLink, onHighlighted, onPlace } = on;
  const selection = useSelection(text);
  const { busy, failure, send } = useSending();
  const clientId = useClientId();

  /** Runs with the passage as it is now; as it was drawn where a tap on the bar took the selection away. */
  const withPassage = (act: (passage: Selected) => void) => {
    const passage = selectedNow(text.current) ?? selection?.passage;
    if (passage) act(passage);
    else onNothing();
  };
  const isSelected = selection !== null;

  // The browser's selection: the room makes way for it.
  useEffect(() => {
    if (isSelected) onSelected();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when words were selected, not when the room changed
  }, [isSelected]);

  const actions = onPlace
    ? { p: () => withPassage(place) }
    : {
        ...(paper.canAnnotate && { c: () => withPassage(onNote), h: () => withPassage(highlight) }),
        ...(paper.canLink && { e: () => withPassage(onLink) }),
      };
  // On before the bar is drawn: a key may follow the choice within the same frame.
  useShortcuts(actions);

  function highlight(passage: Selected) {
    void send(async () => {
      const annotation = await createNote(paper.id, {
        id: clientId(passage),
        motivation: 'highlighting',
        visibility: 'group',
        body: noteBodyFromText(''),
        passages: [{ versionId: paper.versionId, ...passage }],
      });
      close();
      onHighlighted(annotation);
    });
  }

  function place(passage: Selected) {
    void send(async () => {
      await onPlace?.(passage);
      close();
    });
  }

  /** Gives the bar's focus up too, so that the new card can take it; not that of who went on to a field meanwhile. */
  function close() {
    if (selectedNow(text.current)) getSelection()?.removeAllRanges();
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && activeElement.closest('[role="toolbar"]'))
      activeElement.blur();
  }

  function leave(passage: Selected) {
    close();
    buttonAt(text.current, passage.start)?.focus();
  }

  if (!selection) return null;
  return (
    <SelectionBar
      selection={selection}
      takesFocus={takesFocus}
      actions={actions}
      busy={busy}
      failure={failure?.message ?? null}
      onMove={(key, shift) => {
        const chosen = selectedNow(text.current) ?? selection.passage;
        return text.current !== null && moveChosen(text.current, chosen, key, shift, paper.language);
      }}
      onClose={() => leave(selection.passage)}
    />
  );
}
