'use client';

import { Button } from '@/components/ui/button';
import { LABEL_KINDS, LABEL_KIND_WORDS, type LabelKind } from '@/lib/entities/model';
import type { EntityDraft } from './entity-draft';
import styles from './new-entity-form.module.css';

interface Props {
  labels: EntityDraft['labels'];
  /** By field path, as the server names them. */
  errors: Readonly<Record<string, string>>;
  onChange: (labels: EntityDraft['labels']) => void;
}

const KINDS = LABEL_KINDS.filter((kind): kind is Exclude<LabelKind, 'preferred'> => kind !== 'preferred');

/** Other names of the entity, each with its kind, for the group or for this text alone. */
export function OtherLabels({ labels, errors, onChange }: Props) {
  const change = (at: number, given: Partial<EntityDraft['labels'][number]>) =>
    onChange(labels.map((label, index) => (index === at ? { ...label, ...given } : label)));
  // A new line may have been left empty, which the server then never saw.
  const sent = labels.filter(({ text }) => text.trim() !== '');
  return (
    <fieldset className={styles.many}>
      <legend>Other names</legend>
      {labels.map((label, at) => {
        const error = errors[`labels.${1 + sent.indexOf(label)}.text`];
        return (
          <div key={at} className={styles.line}>
            <select
              aria-label={`Kind of name ${at + 1}`}
              value={label.kind}
              onChange={(event) => {
                const kind = KINDS.find((one) => one === event.target.value);
                if (kind) change(at, { kind });
              }}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {LABEL_KIND_WORDS[kind]}
                </option>
              ))}
            </select>
            <input
              aria-label={`Name ${at + 1}`}
              autoFocus={label.text === ''}
              maxLength={300}
              autoComplete="off"
              value={label.text}
              onChange={(event) => change(at, { text: event.target.value })}
            />
            <Button
              look="quiet"
              aria-label={`Remove name ${at + 1}`}
              onClick={() => onChange(labels.filter((_, index) => index !== at))}
            >
              ×
            </Button>
            <label className={styles.here}>
              <input
                type="checkbox"
                checked={label.here}
                onChange={(event) => change(at, { here: event.target.checked })}
              />{' '}
              in this text only
            </label>
            {error === undefined ? null : <p role="alert">{error}</p>}
          </div>
        );
      })}
      {errors.labels === undefined ? null : <p role="alert">{errors.labels}</p>}
      <Button look="quiet" onClick={() => onChange([...labels, { text: '', kind: 'alias', here: false }])}>
        Add a name
      </Button>
    </fieldset>
  );
}
