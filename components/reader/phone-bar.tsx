'use client';

import { useState, type ReactNode } from 'react';
import { ConnectionWords, PeopleHere } from '@/components/live/presence';
import type { LiveState } from '@/components/live/tab';
import { NoteRow } from '@/components/margin/note-row';
import { Dialog } from '@/components/ui/dialog';
import type { NoteSummary } from '@/lib/annotations/summary';
import type { Present } from '@/lib/live/model';
import styles from './phone-bar.module.css';

interface Props {
  notes: readonly NoteSummary[];
  /** What came meanwhile, in how many notes and links. */
  news: number;
  onNews: () => void;
  /** Who else is here, and whether what they do comes. */
  people: readonly Present[];
  connection: LiveState;
  sectionName: (ordinal: number) => string | null;
  onNote: (id: string) => void;
  /** The way through the text; `close` is called when a place was chosen. */
  contents: (close: () => void) => ReactNode;
  /** Which notes are shown. */
  show: ReactNode;
}

type Sheet = 'contents' | 'show' | 'notes';

const STEP = 100;

/** On a narrow window: the ways to what stands beside the text on a wide one, each in a sheet. */
export function PhoneBar({ notes, news, onNews, onNote, contents, show, ...here }: Props) {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [most, setMost] = useState(STEP);
  const close = () => setSheet(null);
  const unread = notes.filter((note) => note.unread).length;
  return (
    <>
      <nav className={styles.bar} aria-label="Reading room">
        {news > 0 && (
          <button type="button" className={styles.news} onClick={onNews}>
            {news} new here: show
          </button>
        )}
        <div className={styles.connection}>
          <ConnectionWords state={here.connection} />
        </div>
        <PeopleHere people={here.people} most={2} sectionName={here.sectionName} />
        <button type="button" onClick={() => setSheet('contents')}>
          Contents
        </button>
        <button type="button" onClick={() => setSheet('show')}>
          Show
        </button>
        <button type="button" onClick={() => setSheet('notes')}>
          Notes <b data-unread={unread > 0 || undefined}>{notes.length}</b>
          {unread > 0 && <span className="unseen">, {unread} unread</span>}
        </button>
      </nav>
      {sheet === 'contents' && (
        <Dialog title="Contents" onClose={close}>
          {contents(close)}
        </Dialog>
      )}
      {sheet === 'show' && (
        <Dialog title="Show" onClose={close}>
          {show}
        </Dialog>
      )}
      {sheet === 'notes' && (
        <Dialog title={unread > 0 ? `Notes, ${unread} unread` : 'Notes'} onClose={close}>
          {notes.length === 0 ? <p>No notes yet. Select words of the text to write one.</p> : null}
          <ol className={styles.notes}>
            {notes.slice(0, most).map((note) => (
              <li key={note.id}>
                <NoteRow
                  note={note}
                  onChoose={(id) => {
                    close();
                    onNote(id);
                  }}
                />
              </li>
            ))}
          </ol>
          {notes.length > most && (
            <button type="button" className={styles.further} onClick={() => setMost(most + STEP)}>
              {Math.min(STEP, notes.length - most)} more
            </button>
          )}
        </Dialog>
      )}
    </>
  );
}
