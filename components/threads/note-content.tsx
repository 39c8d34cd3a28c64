'use client';

import type { RefObject } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Moment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { MOTIVATION_WORDS, VISIBILITY_WORDS } from '@/lib/annotations/model';
import type { AnnotationView } from '@/lib/annotations/view';
import { firstWords } from '@/lib/notifications/model';
import type { PassageView } from '@/lib/passages/view';
import { EditMark } from './edit-mark';
import { NoteBody } from './note-body';
import styles from './note-card.module.css';

interface HeadProps {
  annotation: AnnotationView;
  historyOpen: boolean;
  editMark: RefObject<HTMLButtonElement | null>;
  onHistory: () => void;
  /** Leads to where words are chosen for a passage that has no place; null where this reader may not. */
  onPlace: ((passage: PassageView) => void) | null;
}

/** Who wrote a note and when, who can read it, what kind it is, and the words it is about. */
export function NoteHead({ annotation, historyOpen, editMark, onHistory, onPlace }: HeadProps) {
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
      <Standing passages={annotation.passages} onPlace={onPlace} />
      {hiddenReason !== null && <Notice>Hidden by a moderator: {hiddenReason}</Notice>}
    </>
  );
}

/** That the words of a note are not those of the text any more. */
function Standing({ passages, onPlace }: Pick<AnnotationView, 'passages'> & Pick<HeadProps, 'onPlace'>) {
  const gone = passages.filter(({ state }) => state === 'orphaned');
  if (gone.length > 0)
    return (
      <div className={styles.standing}>
        {gone.length < passages.length ? 'Some of these words are' : 'These words are'} not in this version of
        the text.{' '}
        {onPlace &&
          gone.map((passage) => (
            <button key={passage.id} type="button" onClick={() => onPlace(passage)}>
              {gone.length === 1 ? 'Choose new ones' : `Choose new ones for “${firstWords(passage.exact)}”`}
            </button>
          ))}
      </div>
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
