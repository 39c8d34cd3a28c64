'use client';

import { useKept } from '@/components/ui/use-kept';
import type { AnnotationView } from '@/lib/annotations/view';
import { EMPTY_BODY } from '@/lib/content/note-body';
import type { Selected } from '@/lib/passages/model';
import { createNote } from './create-note';
import { keptNoteKey, toKeptNote, type KeptNote } from './kept-note';
import { NoteChoices } from './note-choices';
import { TagField } from './tag-field';
import { WriteBox } from './write-box';

interface Props {
  document: { id: string; groupId: string; draftKey: string; versionId: string; isPublished: boolean };
  passage: Selected;
  onSaved: (annotation: AnnotationView) => void;
  onCancel: () => void;
  /** Another tab saved it, or gave it up. */
  onTaken: () => void;
}

/** Writes a note on a passage. What is unfinished is kept with its kind, its tags and with who may read it. */
export function NoteComposer({ document, passage, onSaved, onCancel, onTaken }: Props) {
  const fresh: KeptNote = {
    ...{ passage, body: EMPTY_BODY, tags: [] },
    ...{ motivation: 'commenting', visibility: 'group' },
  };
  const ofThisPassage = (value: unknown): KeptNote | null => {
    const kept = toKeptNote(value);
    return kept?.passage.start === passage.start && kept.passage.end === passage.end ? kept : null;
  };
  const [note, write] = useKept(keptNoteKey(document), fresh, ofThisPassage, onTaken);
  const { body, motivation, visibility, tags } = note;
  return (
    <WriteBox
      label="Your note"
      action="Save note"
      body={body}
      onBody={(next) => write({ ...note, body: next })}
      choices={[motivation, visibility, tags]}
      onCancel={() => {
        write(null);
        onCancel();
      }}
      onSend={async (sent, id) => {
        const passages = [{ versionId: document.versionId, ...passage }];
        const saved = await createNote(document.id, {
          id,
          motivation,
          visibility,
          tags,
          body: sent,
          passages,
        });
        write(null);
        onSaved(saved);
      }}
      after={
        <TagField groupId={document.groupId} tags={tags} onTags={(next) => write({ ...note, tags: next })} />
      }
    >
      <NoteChoices
        draft={note}
        onDraft={(draft) => write({ ...note, ...draft })}
        mayBeBare={false}
        mayBePublic={document.isPublished}
      />
    </WriteBox>
  );
}
