'use client';

import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { versionWords } from '@/components/versions/version-words';
import type { VersionView } from '@/lib/versions/view';
import type { ReaderDocument } from './reader';
import styles from './version-bar.module.css';

interface Props {
  paper: ReaderDocument;
  newer: VersionView | null;
  moving: boolean;
  /** The number of the version on which an unfinished note was left, whose words are not in this one. */
  lost: number | null;
  onMove: () => void;
}

/** That the text which is read is not the newest, or is it no more: readers move when they like. */
export function VersionBar({ paper, newer, moving, lost, onMove }: Props) {
  const { id, version } = paper;
  return (
    <>
      {paper.newer !== null && <OldVersion {...{ paper, newest: newer ?? paper.newer, moving, onMove }} />}
      <div role="status">
        {newer !== null && paper.newer === null && (
          <div className={styles.bar} data-new>
            <p>
              <b>Version {newer.number} of this text is here.</b> {sentence(versionWords(newer))}
              {newer.note !== '' && <span className={styles.note}> “{newer.note}”</span>}
            </p>
            <p className={styles.ways}>
              <Button look="primary" busy={moving} onClick={onMove}>
                Go to version {newer.number}
              </Button>
              <a href={`/documents/${id}/about#version-${newer.number}`}>What changed</a>
              <span className={styles.hint}>Your place and what you are writing come along.</span>
            </p>
          </div>
        )}
        {lost !== null && (
          <div className={styles.bar}>
            <p>
              You began a note on words that are not in version {version} any more.{' '}
              <a href={`/documents/${id}?version=${lost}`}>Finish it on version {lost}</a>
            </p>
          </div>
        )}
      </div>
    </>
  );
}

interface OldProps {
  paper: ReaderDocument;
  newest: VersionView;
  moving: boolean;
  onMove: () => void;
}

function OldVersion({ paper: { id, version, newerNotes }, newest, moving, onMove }: OldProps) {
  return (
    <div className={styles.bar} role="note">
      <p>
        <b>
          This is version {version} of {newest.number}.
        </b>{' '}
        It is here to be read and cited, with the notes as they stood in it.
        {newerNotes > 0 &&
          ` ${newerNotes === 1 ? 'One note was' : `${newerNotes} notes were`} written on newer versions.`}{' '}
        The newest is from <Moment at={newest.createdAt} />.
      </p>
      <p className={styles.ways}>
        <a
          href={`/documents/${id}`}
          className={styles.newest}
          aria-busy={moving || undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            onMove();
          }}
        >
          Go to the newest version
        </a>
        <a href={`/documents/${id}/about#version-${version}`}>All versions</a>
      </p>
    </div>
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
