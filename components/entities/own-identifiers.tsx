'use client';

import { Button } from '@/components/ui/button';
import { findScheme, IDENTIFIER_SCHEMES } from '@/lib/entities/schemes';
import type { EntityDraft } from './entity-draft';
import styles from './new-entity-form.module.css';

interface Props {
  identifiers: EntityDraft['identifiers'];
  /** Those of the type; all where it has none, or none is chosen yet. */
  schemes: readonly string[];
  errors: Readonly<Record<string, string>>;
  onChange: (identifiers: EntityDraft['identifiers']) => void;
}

/** The entity's numbers in public schemes. */
export function OwnIdentifiers({ identifiers, schemes, errors, onChange }: Props) {
  const fitting = schemes.length > 0 ? schemes : IDENTIFIER_SCHEMES.map(({ key }) => key);
  const change = (at: number, given: Partial<EntityDraft['identifiers'][number]>) =>
    onChange(identifiers.map((one, index) => (index === at ? { ...one, ...given } : one)));
  const sent = identifiers.filter(({ value }) => value.trim() !== '');
  return (
    <fieldset className={styles.many}>
      <legend>Identifiers</legend>
      {identifiers.map((identifier, at) => {
        const error = errors[`identifiers.${sent.indexOf(identifier)}.value`];
        return (
          <div key={at} className={styles.line}>
            <select
              aria-label={`Scheme ${at + 1}`}
              value={identifier.scheme}
              onChange={(event) => change(at, { scheme: event.target.value })}
            >
              {[...new Set([...fitting, identifier.scheme])].map((key) => (
                <option key={key} value={key}>
                  {findScheme(key)?.name ?? key}
                </option>
              ))}
            </select>
            <input
              aria-label={`Identifier ${at + 1}`}
              autoFocus={identifier.value === ''}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              value={identifier.value}
              onChange={(event) => change(at, { value: event.target.value })}
            />
            <Button
              look="quiet"
              aria-label={`Remove identifier ${at + 1}`}
              onClick={() => onChange(identifiers.filter((_, index) => index !== at))}
            >
              ×
            </Button>
            {error === undefined ? null : <p role="alert">{error}</p>}
          </div>
        );
      })}
      <Button
        look="quiet"
        onClick={() => onChange([...identifiers, { scheme: fitting[0] ?? 'wikidata', value: '' }])}
      >
        Add an identifier
      </Button>
    </fieldset>
  );
}
