'use client';

import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Moment } from '@/components/ui/moment';
import { Notice } from '@/components/ui/notice';
import { IMPORT_FORMATS, type ImportReport } from '@/lib/content/import-formats';
import { request } from '@/lib/http/client';
import type { ImportView } from '@/lib/imports/view';
import { droppedWords, readWords, sizeWords } from './report-words';
import styles from './imports.module.css';

interface Props {
  one: ImportView;
  onChanged: (newer: ImportView) => void;
}

/** One import: how far it is, or what came of it, with the report. */
export function ImportItem({ one, onChanged }: Props) {
  const { id, name, size, state, error, by, createdAt, made, report, abilities } = one;
  const { busy, failure, send } = useSending();
  const cancel = () =>
    send(async () => {
      const body = { state: 'cancelled' };
      onChanged(await request<ImportView>(`/imports/${id}/state`, { method: 'PUT', body }));
    });
  const called = name || 'Pasted text';
  const cancelWord = abilities.publish ? 'Discard' : 'Cancel';
  return (
    <li className={styles.item} data-state={state}>
      <div className={styles.head}>
        <p className={styles.name}>
          {made ? <a href={`/documents/${made.documentId}`}>{made.title ?? 'Untitled scan'}</a> : called}
        </p>
        {abilities.cancel ? (
          <Button
            look="quiet"
            busy={busy}
            aria-label={`${cancelWord} ${called}`}
            onClick={() => void cancel()}
          >
            {cancelWord}
          </Button>
        ) : null}
      </div>
      <p className={styles.about}>
        {made ? `${called} · ` : ''}
        {report ? `${IMPORT_FORMATS[report.format].name} · ` : ''}
        {made && made.version > 1 ? `version ${made.version} · ` : ''}
        {sizeWords(size)} · <Moment at={createdAt} />
        {by ? ` · ${by.name}` : ''}
      </p>
      <State one={one} called={called} />
      {report && state !== 'cancelled' ? <Report report={report} /> : null}
      {error === null ? null : <p className={styles.error}>Not imported. {error}</p>}
      {failure ? <Notice>{failure.message}</Notice> : null}
    </li>
  );
}

function State({ one, called }: { one: ImportView; called: string }) {
  const { id, groupId, state, progress, next } = one;
  if (state === 'queued') return <p className={styles.about}>Waits for its turn …</p>;
  if (state === 'cancelled') return <p className={styles.about}>Cancelled. Nothing was kept.</p>;
  if (state === 'running')
    return (
      <p className={styles.about}>
        {/* Most formats are read in one go, and say nothing on the way. */}
        <progress aria-label={`Reading ${called}`} max={1} {...(progress > 0 && { value: progress })} />{' '}
        Reading …{progress > 0 ? ` ${Math.round(progress * 100)} %` : ''}
      </p>
    );
  if (state === 'read' && next)
    return (
      <p className={styles.about}>
        Nothing is published yet.{' '}
        <a href={`/groups/${groupId}/imports/${id}`}>See what it changes in {next.title ?? 'the text'}</a>
      </p>
    );
  return null;
}

/** What was read of a file, and what was left out. */
export function Report({ report }: { report: ImportReport }) {
  const dropped = droppedWords(report);
  return (
    <details className={styles.report} open={dropped.length + report.notes.length > 0}>
      <summary>{dropped.length === 0 ? 'What was read' : 'What was read, and what was left out'}</summary>
      <dl>
        <dt>Read</dt>
        <dd>{readWords(report).join(', ')}</dd>
        <dt>Left out</dt>
        <dd>{dropped.length === 0 ? 'Nothing that we know of' : dropped.join(', ')}</dd>
      </dl>
      {report.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </details>
  );
}
