'use client';

import type { RefObject } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Moment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { MOTIVATION_WORDS, VISIBILITY_WORDS } from '@/lib/annotations/model';
import type { AnnotationView } from '@/lib/annotations/view';
import { EditMark } from './edit-mark';
import { NoteBody } from './note-body';
import styles from './note-card.module.css';

interface HeadProps {
  annotation: AnnotationView;
  historyOpen: boolean;
  editMark: RefObject<HTMLButtonElement | null>;
  onHistory: () => void;
}

/** Who wrote a note and when, who can read it, what kind it is, and the words it is about. */
export function NoteHead({ annotation, historyOpen, editMark, onHistory }: HeadProps) {
  const { author, motivation, visibility, hiddenReason, editedAt } = annotation;
  const quote = annotation.passages.map((passage) => passage.exact).join(' … ');
  return (
    <>
      <header className={styles.who}>
        <Avatar person={author} />
        <span className={styles.said}>
          <b>{author.name}</b>
          <Moment at={annotation.createdAt} />
          {editedAt !== null && (
            <EditMark ref={editMark} at={editedAt} open={historyOpen} onPress={onHistory} />
          )}
          {visibility !== 'group' && <span className={styles.seen}>{VISIBILITY_WORDS[visibility]}</span>}
        </span>
        <span className={motivation === 'questioning' ? `${styles.kind} ${styles.question}` : styles.kind}>
          {MOTIVATION_WORDS[motivation]}
        </span>
      </header>
      <blockquote className={styles.quote} dir="auto">
        {quote}
      </blockquote>
      <Standing passages={annotation.passages} />
      {hiddenReason !== null && <Notice>Hidden by a moderator: {hiddenReason}</Notice>}
    </>
  );
}

/** That the words of a note are not those of the text any more. */
function Standing({ passages }: Pick<AnnotationView, 'passages'>) {
  const gone = passages.filter(({ state }) => state === 'orphaned').length;
  if (gone > 0)
    return (
      <p className={styles.standing}>
        {gone < passages.length ? 'Some of these words are' : 'These words are'} not in this version of the
        text.
      </p>
    );
  if (passages.every(({ state }) => state === 'exact')) return null;
  return <p className={styles.standing}>The text has been corrected here since.</p>;
}

/** What a note says, and its tags. */
export function NoteContent({ annotation }: { annotation: AnnotationView }) {
  return (
    <>
      {annotation.text !== '' && (
        <div className={styles.body}>
          <NoteBody body={annotation.body} />
        </div>
      )}
      {annotation.tags.length > 0 && (
        <ul className={styles.chips} aria-label="Tags">
          {annotation.tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              #{tag}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
