'use client';

import { useKept } from '@/components/ui/use-kept';
import { MOTIVATIONS, MOTIVATION_WORDS, type Motivation, type Visibility } from '@/lib/annotations/model';
import type { AnnotationView } from '@/lib/annotations/view';
import { EMPTY_BODY } from '@/lib/content/note-body';
import type { Selected } from '@/lib/passages/model';
import { createNote } from './create-note';
import { keptNoteKey, toKeptNote, type KeptNote } from './kept-note';
import styles from './note-composer.module.css';
import { WriteBox } from './write-box';

interface Props {
  document: { id: string; draftKey: string; versionId: string; isPublished: boolean };
  passage: Selected;
  onSaved: (annotation: AnnotationView) => void;
  onCancel: () => void;
}

const WRITTEN = MOTIVATIONS.filter((motivation) => motivation !== 'highlighting');

/** Writes a note on a passage. What is unfinished is kept with its kind and with who may read it. */
export function NoteComposer({ document, passage, onSaved, onCancel }: Props) {
  const fresh: KeptNote = {
    passage,
    body: EMPTY_BODY,
    motivation: 'commenting',
    visibility: 'group',
    tags: [],
  };
  const ofThisPassage = (value: unknown): KeptNote | null => {
    const kept = toKeptNote(value);
    return kept?.passage.start === passage.start && kept.passage.end === passage.end ? kept : null;
  };
  const [note, write] = useKept(keptNoteKey(document), fresh, ofThisPassage);
  const { body, motivation, visibility } = note;
  return (
    <WriteBox
      label="Your note"
      action="Save note"
      body={body}
      onBody={(next) => write({ ...note, body: next })}
      choices={[motivation, visibility]}
      onCancel={() => {
        write(null);
        onCancel();
      }}
      onSend={async (sent, id) => {
        const passages = [{ versionId: document.versionId, ...passage }];
        const saved = await createNote(document.id, { id, motivation, visibility, body: sent, passages });
        write(null);
        onSaved(saved);
      }}
    >
      <div className={styles.choices}>
        <label>
          <span className="unseen">Kind of note</span>
          <select
            value={motivation}
            onChange={(event) => write({ ...note, motivation: event.target.value as Motivation })}
          >
            {WRITTEN.map((kind) => (
              <option key={kind} value={kind}>
                {MOTIVATION_WORDS[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="unseen">Who can read it</span>
          <select
            value={visibility}
            onChange={(event) => write({ ...note, visibility: event.target.value as Visibility })}
          >
            <option value="group">The group</option>
            <option value="private">Only me</option>
            {document.isPublished && <option value="public">Everybody</option>}
          </select>
        </label>
      </div>
    </WriteBox>
  );
}
