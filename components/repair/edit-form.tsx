'use client';

import { useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { replacementInWords, replacementOf } from '@/lib/repair/model';
import type { RepairView } from '@/lib/repair/view';
import styles from './edit-form.module.css';

interface Props {
  repair: RepairView;
  onAccept: (words: string) => void;
  onCancel: () => void;
}

/** Other words than were proposed. Enter accepts them, Escape leaves everything as it is. */
export function EditForm({ repair, onAccept, onCancel }: Props) {
  const [words, setWords] = useState(replacementInWords(repair.after));
  const [error, setError] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const replacement = replacementOf(words);
    if (!replacement) return setError('A repair has room for one footnote mark.');
    if (!replacement.mark && replacement.text === repair.before)
      return setError('That is what stands there. Reject the repair to leave it so.');
    if (repair.state === 'accepted' && words === replacementInWords(repair.after)) return onCancel();
    onAccept(words);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={escape}>
      <Field
        label={`In the place of “${repair.before}”`}
        hint="Write the mark of footnote 5 as [^5]. Spaces count. Leave it empty to take the words out."
        error={error}
      >
        {(field) => (
          <input
            {...field}
            name="words"
            maxLength={1000}
            autoComplete="off"
            spellCheck={false}
            autoFocus
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <p className={styles.buttons}>
        <Button type="submit" look="assent">
          Accept it so
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
