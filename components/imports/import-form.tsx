'use client';

import { useEffect, useRef, useState, type DragEvent, type SubmitEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { FILE_MAX, IMPORT_FORMATS } from '@/lib/content/import-formats';
import { request, RequestFailed } from '@/lib/http/client';
import type { ImportView } from '@/lib/imports/view';
import { sizeWords } from './report-words';
import styles from './imports.module.css';

/** What a file goes on with. */
export interface NextVersion {
  documentId: string;
  /** The current version, as the page was loaded. */
  baseVersionId: string;
}

interface Props {
  groupId: string;
  next: NextVersion | null;
  onStarted: (started: ImportView) => void;
}

interface Given {
  file: Blob;
  /** Empty for pasted text. */
  name: string;
  format: string;
  /** What tells it from another of its name and size. */
  mark: string | number;
}

const ACCEPTED = Object.values(IMPORT_FORMATS)
  .flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`))
  .join(',');

/** Sends files, or a pasted text, one after the other; each becomes an import of its own. */
export function ImportForm({ groupId, next, onStarted }: Props) {
  const { busy, failure, send } = useSending();
  const [refusals, setRefusals] = useState<string[]>([]);
  const [chosen, setChosen] = useState<File[]>([]);
  const [sending, setSending] = useState('');
  const stop = useRef(new AbortController());
  const input = useRef<HTMLInputElement>(null);
  // Sent again after a lost answer, a file keeps its id, so that it is not imported twice.
  const ids = useRef(new Map<string, string>());
  const idFor = (...content: (string | number)[]) => {
    const key = JSON.stringify(content);
    const id = ids.current.get(key) ?? uuidv7();
    ids.current.set(key, id);
    return id;
  };

  // Files that were chosen before the script ran, or that the browser kept through a reload.
  useEffect(() => {
    const { files } = input.current ?? {};
    if (files && files.length > 0) setChosen([...files]);
  }, []);

  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    if (!input.current || event.dataTransfer.files.length === 0) return;
    if (next !== null && event.dataTransfer.files.length > 1) {
      setRefusals(['One file becomes the next version. Drop that one alone.']);
      return;
    }
    input.current.files = event.dataTransfer.files;
    setChosen([...event.dataTransfer.files]);
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const said = new FormData(form);
    const pasted = String(said.get('text'));
    const given: Given[] = chosen.map((file) => ({
      file,
      name: file.name,
      format: '',
      mark: file.lastModified,
    }));
    if (pasted.trim() !== '')
      given.push({ file: new Blob([pasted]), name: '', format: String(said.get('format')), mark: pasted });
    const wrong =
      given.length === 0
        ? 'Choose a file, or paste a text.'
        : next !== null && given.length > 1
          ? 'Choose a file or paste a text: one of them becomes the next version.'
          : null;
    setRefusals(wrong === null ? [] : [wrong]);
    if (wrong !== null) return;
    void send(async () => {
      const refused = await sendAll(given, said);
      setRefusals(refused);
      if (refused.length > 0) return;
      ids.current.clear();
      form.reset();
      setChosen([]);
    });
  };

  /** Gives back a sentence for each that was not taken. Throws when none could be sent. */
  const sendAll = async (given: readonly Given[], said: FormData): Promise<string[]> => {
    const refused: string[] = [];
    stop.current = new AbortController();
    for (const [i, one] of given.entries()) {
      setSending(given.length > 1 ? `Sending ${i + 1} of ${given.length} …` : 'Sending …');
      const refusal = await sendOne(
        one,
        given.length === 1 ? String(said.get('title') ?? '') : '',
        String(said.get('language') ?? ''),
      );
      if (stop.current.signal.aborted)
        return [
          ...refused,
          i === 0 ? 'Stopped: nothing was sent.' : `Stopped: ${i} of ${given.length} were sent.`,
        ];
      if (refusal !== null) refused.push(refusal);
    }
    return refused;
  };

  const sendOne = async (
    { file, name, format, mark }: Given,
    title: string,
    language: string,
  ): Promise<string | null> => {
    if (file.size > FILE_MAX)
      return `${short(name) || 'The text'} has ${sizeWords(file.size)}, and 25 MB fit. Import it in parts.`;
    if (file.size === 0) return `${short(name)} is empty.`;
    const id = idFor(name, file.size, mark, format, title, language);
    const query = new URLSearchParams({
      ...{ id, name, title, language },
      ...(format && { format }),
      ...next,
    });
    try {
      const { signal } = stop.current;
      const path = `/groups/${groupId}/imports?${query}`;
      onStarted(await request<ImportView>(path, { method: 'POST', file, signal }));
      return null;
    } catch (error) {
      if (stop.current.signal.aborted) return null;
      // What is wrong with this one may not be wrong with the next; what is wrong with the connection is.
      const problem = error instanceof RequestFailed ? error.problem : null;
      if (error instanceof RequestFailed && problem && (!problem.fields || problem.fields.name))
        return name === '' ? error.message : `${short(name)}: ${error.message}`;
      throw error;
    }
  };

  const fields = failure?.problem?.fields;
  const size = chosen.reduce((sum, file) => sum + file.size, 0);
  return (
    <form className={styles.form} aria-label="Import texts" onSubmit={submit}>
      <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <Field
          label="Files"
          hint={`${next === null ? 'Choose one or several, or drop them here' : 'Choose one, or drop it here'}: plain text, Markdown, HTML, Word (DOCX), PDF with a text layer, EPUB, TEI. ${next === null ? 'Each has' : 'It has'} at most 25 MB and 2 million characters.`}
        >
          {(field) => (
            <input
              {...field}
              ref={input}
              type="file"
              multiple={next === null}
              accept={ACCEPTED}
              onChange={(event) => setChosen([...(event.currentTarget.files ?? [])])}
            />
          )}
        </Field>
        {chosen.length > 1 ? (
          <p className={styles.chosen}>
            {chosen.length} files, {sizeWords(size)}: each becomes a text of its own.
          </p>
        ) : null}
      </div>
      <details className={styles.paste}>
        <summary>Paste a text instead</summary>
        <Field label="Text" error={fields?.body}>
          {(field) => <textarea {...field} name="text" rows={8} spellCheck={false} />}
        </Field>
        <Field label="Written in" error={fields?.format}>
          {(field) => (
            <select {...field} name="format">
              <option value="plainText">Plain text</option>
              <option value="markdown">Markdown</option>
              <option value="html">HTML</option>
              <option value="tei">TEI</option>
            </select>
          )}
        </Field>
      </details>
      {next === null && (
        <div className={styles.pair}>
          <Field
            label="Title (optional)"
            hint={
              chosen.length > 1 ? 'Of several files, each keeps its own.' : 'Without one, the file’s own.'
            }
            error={fields?.title}
          >
            {(field) => <input {...field} name="title" autoComplete="off" />}
          </Field>
          <Field label="Language (optional)" hint="Such as en or de-CH." error={fields?.language}>
            {(field) => <input {...field} name="language" autoComplete="off" />}
          </Field>
        </div>
      )}
      {refusals.map((refusal) => (
        <Notice key={refusal}>{refusal}</Notice>
      ))}
      {failure && !fields ? <Notice>{failure.message}</Notice> : null}
      <p className={styles.buttons}>
        <Button look="primary" type="submit" busy={busy}>
          {busy ? sending : 'Import'}
        </Button>
        {busy ? (
          <Button look="quiet" onClick={() => stop.current.abort()}>
            Stop
          </Button>
        ) : null}
      </p>
    </form>
  );
}

/** A name as far as it tells one file from another. */
function short(name: string): string {
  const letters = Array.from(name);
  return letters.length > 80 ? `${letters.slice(0, 60).join('')}…${letters.slice(-15).join('')}` : name;
}
