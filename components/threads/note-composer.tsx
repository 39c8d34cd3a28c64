'use client';

import { useState } from 'react';
import type { Selected } from '@/components/reader/dom-offsets';
import { MOTIVATIONS, MOTIVATION_WORDS, type Motivation, type Visibility } from '@/lib/annotations/model';
import type { AnnotationView } from '@/lib/annotations/view';
import { createNote } from './create-note';
import styles from './note-composer.module.css';
import { WriteBox } from './write-box';

interface Props {
  document: { id: string; draftKey: string; versionId: string; isPublished: boolean };
  passage: Selected;
  onSaved: (annotation: AnnotationView) => void;
  onCancel: () => void;
}

const WRITTEN = MOTIVATIONS.filter((motivation) => motivation !== 'highlighting');

/** Writes a note on a passage. */
export function NoteComposer({ document, passage, onSaved, onCancel }: Props) {
  const [motivation, setMotivation] = useState<Motivation>('commenting');
  const [visibility, setVisibility] = useState<Visibility>('group');
  return (
    <WriteBox
      label="Your note"
      action="Save note"
      draftKey={`note:${document.draftKey}:${passage.start}-${passage.end}`}
      choices={[motivation, visibility]}
      onCancel={onCancel}
      onSend={async (body, id) => {
        const note = {
          id,
          motivation,
          visibility,
          body,
          passages: [{ versionId: document.versionId, ...passage }],
        };
        onSaved(await createNote(document.id, note));
      }}
    >
      <div className={styles.choices}>
        <label>
          <span className="unseen">Kind of note</span>
          <select value={motivation} onChange={(event) => setMotivation(event.target.value as Motivation)}>
            {WRITTEN.map((kind) => (
              <option key={kind} value={kind}>
                {MOTIVATION_WORDS[kind]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="unseen">Who can read it</span>
          <select value={visibility} onChange={(event) => setVisibility(event.target.value as Visibility)}>
            <option value="group">The group</option>
            <option value="private">Only me</option>
            {document.isPublished && <option value="public">Everybody</option>}
          </select>
        </label>
      </div>
    </WriteBox>
  );
}
