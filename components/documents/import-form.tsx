'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, type ChangeEvent, type SubmitEvent } from 'react';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { DocumentView } from '@/lib/documents/view';
import { request } from '@/lib/http/client';
import styles from './import-text.module.css';
import { readTextFile, tooLong } from './text-file';

interface Props {
  groupId: string;
  textMax: number;
  onCancel: () => void;
}

/** Imports a plain text, chosen as a file or pasted, and opens it. */
export function ImportForm({ groupId, textMax, onCancel }: Props) {
  const { busy, failure, send } = useSending();
  const idFor = useClientId();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  // Not in React's state: two million characters would be compared at every key.
  const text = useRef<HTMLTextAreaElement>(null);

  const choose = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0];
    if (!file) return;
    const read = await readTextFile(file, textMax);
    setRefusal('refusal' in read ? read.refusal : null);
    if ('text' in read && text.current) text.current.value = read.text;
  };

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const content = {
      title: String(given.get('title')),
      language: String(given.get('language')).trim(),
      text: text.current?.value ?? '',
    };
    const length = content.text.length;
    setRefusal(length > textMax ? tooLong(length, textMax) : null);
    if (length > textMax) return;
    void send(async () => {
      const body = { id: idFor(content), ...content };
      const { id } = await request<DocumentView>(`/groups/${groupId}/documents`, { method: 'POST', body });
      router.push(`/documents/${id}`);
    });
  };

  const fields = failure?.problem?.fields;
  return (
    <form className={styles.form} aria-label="Import a text" onSubmit={submit}>
      <h3>Import a text</h3>
      <div className={styles.pair}>
        <Field label="Title (optional)" error={fields?.title}>
          {(field) => <input {...field} name="title" autoComplete="off" autoFocus />}
        </Field>
        <Field label="Language" error={fields?.language}>
          {(field) => <input {...field} name="language" defaultValue="en" autoComplete="off" />}
        </Field>
      </div>
      <Field label="File" hint="Plain text (.txt) in UTF-8. Its text appears below.">
        {(field) => (
          <input {...field} type="file" accept=".txt,text/plain" onChange={(event) => void choose(event)} />
        )}
      </Field>
      <Field
        label="Text"
        hint="Or paste it here. Hard line ends are undone; nothing else is changed."
        error={refusal ?? fields?.text}
      >
        {(field) => <textarea {...field} ref={text} name="text" rows={8} spellCheck={false} />}
      </Field>
      {failure && !fields ? <Notice>{failure.message}</Notice> : null}
      <p className={styles.buttons}>
        <Button look="primary" type="submit" busy={busy}>
          {busy ? 'Importing …' : 'Import'}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
