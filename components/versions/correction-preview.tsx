'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useOpeningFocus } from '@/components/ui/use-opening-focus';
import type { AffectedView, CorrectionPreview } from '@/lib/versions/view';
import { Changes } from './changes';
import styles from './correction-preview.module.css';

interface Props {
  preview: CorrectionPreview;
  /** The number that the new version will have. */
  next: number;
  busy: boolean;
  failure: string | null;
  /** What can be done instead. */
  instead: ReactNode;
  /** False where the preview is what the page was opened for. */
  takesFocus?: boolean;
  onPublish: () => void;
}

/** What a correction changes, word by word, and what becomes of the notes that it touches, before it is published. */
export function CorrectionPreviewPane({
  preview,
  next,
  busy,
  failure,
  instead,
  takesFocus = true,
  onPublish,
}: Props) {
  const { hunks, more, affected, moreAffected, kept } = preview;
  const heading = useOpeningFocus<HTMLHeadingElement>(takesFocus);
  const gone = affected.filter(({ after }) => after === null);
  const changed = affected.filter(({ after }) => after !== null);
  return (
    <div className={styles.preview}>
      <section aria-labelledby="words">
        <h2 id="words" ref={heading} tabIndex={-1}>
          What changes in the text
        </h2>
        <Changes hunks={hunks} more={more} label="What changes in the text" />
      </section>
      <section aria-labelledby="touched">
        <h2 id="touched">What becomes of the notes</h2>
        <p className={styles.sum}>{sumOf(changed.length, gone.length, kept)}</p>
        {gone.length > 0 && <Affected label="Without a place" rows={gone} />}
        {changed.length > 0 && <Affected label="On changed words" rows={changed} />}
        {moreAffected > 0 && <p className={styles.sum}>And {moreAffected.toLocaleString('en')} more.</p>}
        <p className={styles.sum}>
          Of notes that only their authors may read nothing is told here; they are carried in the same way.
        </p>
      </section>
      {failure !== null && <Notice>{failure}</Notice>}
      <p className={styles.buttons}>
        <Button look="primary" busy={busy} onClick={onPublish}>
          Publish version {next}
        </Button>
        {instead}
      </p>
    </div>
  );
}

function sumOf(changed: number, gone: number, kept: number): string {
  const words = [
    ...(kept > 0 ? [`${counted(kept, 'stays', 'stay')} as ${kept === 1 ? 'it is' : 'they are'}`] : []),
    ...(changed > 0 ? [`${counted(changed, 'keeps its', 'keep their')} place on changed words`] : []),
    ...(gone > 0 ? [`${counted(gone, 'loses its', 'lose their')} place`] : []),
  ];
  if (words.length === 0) return 'There are no notes or links that you may see.';
  return `Of the notes and links that you may see, ${words.join(', ')}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function Affected({ label, rows }: { label: string; rows: readonly AffectedView[] }) {
  return (
    <>
      <h3>{label}</h3>
      <ul className={styles.rows} aria-label={label}>
        {rows.map(({ id, kind, by, says, before, after }) => (
          <li key={`${id}${before}`}>
            <p className={styles.who}>
              <b>{by.name}</b>{' '}
              {kind === 'link' ? `· link to ${says}` : says === '' ? '· highlight' : `· ${says}`}
            </p>
            <p className={styles.words} dir="auto">
              <del>{before}</del>
              {after !== null && (
                <>
                  {' '}
                  <ins>{after}</ins>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
