'use client';

import { useState, type SubmitEvent } from 'react';
import { newerState } from '@/components/site/newer-state';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { DocumentView } from '@/lib/documents/view';
import { request } from '@/lib/http/client';
import { describedBy, differences } from './described';
import styles from './description.module.css';

interface Props {
  document: DocumentView;
  onChanged: (document: DocumentView, words: string) => void;
  onCancel: () => void;
}

/**
 * Changes what is said of a document. When somebody was faster, what was written stays, beside what they changed;
 * saving again puts it in the place of theirs.
 */
export function DescriptionForm({ document, onChanged, onCancel }: Props) {
  const { busy, failure, send } = useSending();
  const [newer, setNewer] = useState<DocumentView | null>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = describedBy(new FormData(event.currentTarget));
    void send(async () => {
      try {
        const { rev } = newer ?? document;
        onChanged(
          await request<DocumentView>(`/documents/${document.id}`, { method: 'PUT', body, rev }),
          'Saved.',
        );
      } catch (error) {
        const current = newerState<DocumentView>(error);
        if (current === null) throw error;
        setNewer(current);
      }
    });
  };
  const fields = failure?.problem?.fields ?? {};
  const authorsError = Object.entries(fields).find(([name]) => name.startsWith('authors'))?.[1];
  const { title, titleSupplied, authors, year, source, licence, language } = document;
  return (
    <form
      className={styles.form}
      aria-label="Description"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Field label="Title" hint="Leave it empty for a paper without one." error={fields.title}>
        {(field) => (
          <input
            {...field}
            name="title"
            defaultValue={title ?? ''}
            maxLength={300}
            autoComplete="off"
            autoFocus
          />
        )}
      </Field>
      <label className={styles.check}>
        <input type="checkbox" name="titleSupplied" defaultChecked={titleSupplied || title === null} />
        <span>
          The paper has no title of its own: this is the group’s name for it. It is cited in square brackets.
        </span>
      </label>
      <Field label="Authors" hint="One a line, as they are cited." error={authorsError}>
        {(field) => <textarea {...field} name="authors" rows={3} defaultValue={authors.join('\n')} />}
      </Field>
      <div className={styles.pair}>
        <Field label="Year" hint="For example 2022, or c. 1250." error={fields.year}>
          {(field) => (
            <input {...field} name="year" defaultValue={year ?? ''} maxLength={40} autoComplete="off" />
          )}
        </Field>
        <Field label="Language" hint="A code such as en or de-CH." error={fields.language}>
          {(field) => <input {...field} name="language" defaultValue={language} autoComplete="off" />}
        </Field>
      </div>
      <Field
        label="Source"
        hint="Where the text comes from: a journal, an archive, an address."
        error={fields.source}
      >
        {(field) => (
          <input {...field} name="source" defaultValue={source ?? ''} maxLength={500} autoComplete="off" />
        )}
      </Field>
      <Field label="Licence" hint="Under which others may use it." error={fields.licence}>
        {(field) => (
          <input {...field} name="licence" defaultValue={licence ?? ''} maxLength={200} autoComplete="off" />
        )}
      </Field>
      {newer ? <Overtaken before={document} newer={newer} onTake={() => onChanged(newer, '')} /> : null}
      {failure && Object.keys(fields).length === 0 ? <Notice>{failure.message}</Notice> : null}
      <p className={styles.buttons}>
        <Button look="primary" type="submit" busy={busy}>
          {newer ? 'Save mine in its place' : 'Save'}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  );
}

interface OvertakenProps {
  before: DocumentView;
  newer: DocumentView;
  onTake: () => void;
}

/** What somebody else saved while this was written. */
function Overtaken({ before, newer, onTake }: OvertakenProps) {
  const changes = differences(before, newer);
  return (
    <div className={styles.overtaken} role="alert">
      <p>Somebody changed this a moment ago. What you wrote is still here.</p>
      {changes.length > 0 ? (
        <ul>
          {changes.map(({ name, value }) => (
            <li key={name}>
              {name}: <b>{value}</b>
            </li>
          ))}
        </ul>
      ) : null}
      <Button onClick={onTake}>Take the newer instead</Button>
    </div>
  );
}
