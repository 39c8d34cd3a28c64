import { useId, type ReactElement, type ReactNode } from 'react';
import styles from './field.module.css';

interface FieldProps {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

interface Props {
  label: string;
  /** What to know before filling it in. */
  hint?: ReactNode;
  /** What is wrong with what was filled in, as a sentence. */
  error?: string | undefined;
  /** The input, given what ties it to its label, hint and error. */
  children: (field: FieldProps) => ReactElement;
}

/** A labelled field of a form. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {error ? (
        <p className={styles.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
