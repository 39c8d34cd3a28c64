'use client';

import { readingPlaceKey, toReadingPlace, type ReadingPlace } from '@/components/documents/reading-place';
import { useStored } from '@/components/ui/use-stored';
import type { DocumentView } from '@/lib/documents/view';
import { titleOf } from '@/lib/documents/model';
import styles from './continue-reading.module.css';

interface Props {
  document: DocumentView;
  personId: string;
  /** What is new there, in words; empty for nothing. */
  news: string;
}

const BEGINNING: ReadingPlace = { ordinal: 0, section: '' };

/** The way back to the text that the person read last, to where they were in it if that was on this device. */
export function ContinueReading({ document, personId, news }: Props) {
  const key = readingPlaceKey(document.id, personId);
  const [{ ordinal, section }] = useStored(key, BEGINNING, toReadingPlace);
  const about = [section, news].filter(Boolean).join(' · ');
  return (
    <section className={styles.resume} aria-labelledby="resume">
      <h2 id="resume">Continue reading</h2>
      <a href={`/documents/${document.id}${ordinal > 0 ? `#block-${ordinal}` : ''}`}>
        <span className={styles.title} lang={document.title === null ? undefined : document.language}>
          {titleOf(document)}
        </span>
        {about === '' ? null : <span className={styles.about}>{about}</span>}
      </a>
    </section>
  );
}
