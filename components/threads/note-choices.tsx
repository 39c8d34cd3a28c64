'use client';

import { useId } from 'react';
import { MOTIVATION_HINTS, MOTIVATION_WORDS, MOTIVATIONS, needsBody } from '@/lib/annotations/model';
import type { NoteDraft } from './kept-note';
import styles from './note-choices.module.css';

interface Props {
  draft: NoteDraft;
  onDraft: (draft: NoteDraft) => void;
  /** Whether the note can be without words. */
  mayBeBare: boolean;
  /** Whether the note can be for everybody. */
  mayBePublic: boolean;
}

/** What kind of note it is, with a line that says what that kind is for, and who can read it. */
export function NoteChoices({ draft, onDraft, mayBeBare, mayBePublic }: Props) {
  const hint = useId();
  const kinds = MOTIVATIONS.filter((kind) => mayBeBare || needsBody(kind));
  return (
    <div className={styles.choices}>
      <label>
        <span className="unseen">Kind of note</span>
        <select
          value={draft.motivation}
          aria-describedby={hint}
          onChange={({ target }) => {
            const motivation = kinds.find((kind) => kind === target.value);
            if (motivation) onDraft({ ...draft, motivation });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {MOTIVATION_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">Who can read it</span>
        <select
          value={draft.visibility}
          onChange={({ target }) => {
            const visibility = (['group', 'private', 'public'] as const).find((who) => who === target.value);
            if (visibility) onDraft({ ...draft, visibility });
          }}
        >
          <option value="group">The group</option>
          <option value="private">Only me</option>
          {mayBePublic && <option value="public">Everybody</option>}
        </select>
      </label>
      <p id={hint} className={styles.hint}>
        {MOTIVATION_HINTS[draft.motivation]}
      </p>
    </div>
  );
}
