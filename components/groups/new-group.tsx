'use client';

import { useRouter } from 'next/navigation';
import { useState, type SubmitEvent } from 'react';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import type { GroupView } from '@/lib/groups/view';
import { request } from '@/lib/http/client';
import styles from './new-group.module.css';

/** Founds a group with the reader as its owner; it then stands in the list. */
export function NewGroup() {
  const [open, setOpen] = useState(false);
  const [closed, setClosed] = useState(false);
  const [said, setSaid] = useState('');
  const router = useRouter();
  const close = () => {
    setOpen(false);
    setClosed(true);
  };
  const made = (group: GroupView) => {
    setSaid(`The group ${group.name} was created.`);
    close();
    router.refresh();
  };
  return (
    <div>
      {open ? (
        <NewGroupForm onMade={made} onCancel={close} />
      ) : (
        <Button autoFocus={closed} onClick={() => setOpen(true)}>
          New group
        </Button>
      )}
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

interface FormProps {
  onMade: (group: GroupView) => void;
  onCancel: () => void;
}

function NewGroupForm({ onMade, onCancel }: FormProps) {
  const { busy, failure, send } = useSending();
  const idFor = useClientId();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    void send(async () => {
      onMade(await request<GroupView>('/groups', { method: 'POST', body: { id: idFor(name), name } }));
    });
  };
  const fields = failure?.problem?.fields;
  return (
    <form
      className={styles.form}
      aria-label="New group"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Field label="Name of the group" error={fields?.name}>
        {(field) => <input {...field} name="name" autoComplete="off" autoFocus />}
      </Field>
      {failure && !fields ? <Notice>{failure.message}</Notice> : null}
      <p className={styles.buttons}>
        <Button look="primary" type="submit" busy={busy}>
          Create group
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
