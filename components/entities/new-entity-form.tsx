'use client';

import { useEffect, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { useKept } from '@/components/ui/use-kept';
import { useOpeningFocus } from '@/components/ui/use-opening-focus';
import { dateWords } from '@/lib/entities/date-words';
import type { EntityMatch, EntityTypeView, EntityView } from '@/lib/entities/view';
import { request, RequestFailed } from '@/lib/http/client';
import { EntityChip } from './entity-chip';
import { toEntityDraft, toEntityInput, type EntityDraft } from './entity-draft';
import styles from './new-entity-form.module.css';
import { OtherLabels } from './other-labels';
import { OwnIdentifiers } from './own-identifiers';
import { useMatches } from './use-matches';

interface Props {
  groupId: string;
  documentId: string;
  /** Under which what is written is kept on this device, for this reader alone. */
  draftKey: string;
  /** What was looked for: the label at first. */
  words: string;
  /** Links the passage to what was made, or to what was there already. */
  onPick: (entity: EntityMatch) => Promise<void>;
  onCancel: () => void;
}

/**
 * Describes an entity that the knowledge base does not have. What is written is kept on this device until it is
 * saved or given up; what looks alike is offered first.
 */
export default function NewEntityForm({ groupId, documentId, draftKey, words, onPick, onCancel }: Props) {
  const [draft, write] = useKept<EntityDraft>(
    `entity:${draftKey}:${words}`,
    { label: words, type: '', labels: [], date: '', description: '', identifiers: [] },
    toEntityDraft,
  );
  const first = useOpeningFocus<HTMLInputElement>();
  const { types, failed } = useTypes(groupId);
  const { busy, failure, send } = useSending();
  const clientId = useClientId();
  const set = (given: Partial<EntityDraft>) => write({ ...draft, ...given });
  const errors = failure?.problem?.fields ?? {};
  const type = types?.find(({ key }) => key === draft.type);

  function save(event: SubmitEvent) {
    event.preventDefault();
    void send(async () => {
      const input = toEntityInput(draft, documentId);
      const body = { id: clientId(input), ...input };
      const made = await request<EntityView>(`/groups/${groupId}/entities`, { method: 'POST', body });
      await onPick({ ...made, matched: made.label });
      write(null);
    });
  }

  function giveUp() {
    write(null);
    onCancel();
  }

  function escape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel(); // what is written stays, for the next time
  }

  return (
    <form className={styles.form} aria-label="A new entity" onSubmit={save} onKeyDown={escape}>
      <Field label="Name" error={errors['labels.0.text']}>
        {(field) => (
          <input
            {...field}
            ref={first}
            required
            maxLength={300}
            autoComplete="off"
            value={draft.label}
            onChange={(event) => set({ label: event.target.value })}
          />
        )}
      </Field>
      <LookAlikes
        {...{ groupId, documentId }}
        label={draft.label}
        onPick={(one) => void send(() => onPick(one))}
      />
      <Field label="Type" error={errors.type ?? failed ?? undefined}>
        {(field) => (
          <select
            {...field}
            required
            value={draft.type}
            onChange={(event) => set({ type: event.target.value })}
          >
            <option value="">{types ? 'Choose one' : 'Looking them up…'}</option>
            {types?.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Date" hint={dateHint(draft.date)} error={errors.date}>
        {(field) => (
          <input
            {...field}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            value={draft.date}
            onChange={(event) => set({ date: event.target.value })}
          />
        )}
      </Field>
      <Field label="Description" error={errors.description}>
        {(field) => (
          <textarea
            {...field}
            rows={2}
            maxLength={2000}
            value={draft.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
      <OtherLabels labels={draft.labels} errors={errors} onChange={(labels) => set({ labels })} />
      <OwnIdentifiers
        identifiers={draft.identifiers}
        schemes={type?.schemes ?? []}
        errors={errors}
        onChange={(identifiers) => set({ identifiers })}
      />
      {failure === null ? null : <Notice>{failure.message}</Notice>}
      <p className={styles.actions}>
        <Button look="quiet" onClick={giveUp}>
          Discard
        </Button>
        <Button type="submit" look="primary" busy={busy}>
          Create and link
        </Button>
      </p>
    </form>
  );
}

/** How to write a date, and how the one that is written is read. */
function dateHint(date: string): string {
  const words = dateWords(date.trim());
  if (date.trim() !== '' && words !== date.trim()) return `Read as: ${words}`;
  return 'A year, day or span: 1998, 1998~ (about), 2022-01-14, 2015/2016';
}

interface LookAlikesProps {
  groupId: string;
  documentId: string;
  label: string;
  onPick: (entity: EntityMatch) => void;
}

/** Entities whose labels look like the name that is written: perhaps it is one of these. */
function LookAlikes({ groupId, documentId, label, onPick }: LookAlikesProps) {
  const { entities } = useMatches(groupId, documentId, label);
  if (label.trim() === '' || entities.length === 0) return null;
  return (
    <div className={styles.alike} role="group" aria-label="Is it one of these?">
      <p>Is it one of these?</p>
      <ul>
        {entities.slice(0, 4).map((entity) => (
          <li key={entity.id}>
            <button type="button" onClick={() => onPick(entity)}>
              <EntityChip entity={entity} />
              {entity.matched !== entity.label && <small> “{entity.matched}”</small>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useTypes(groupId: string): { types: EntityTypeView[] | null; failed: string | null } {
  const [types, setTypes] = useState<EntityTypeView[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  // The group's vocabulary, asked for once.
  useEffect(() => {
    const asked = new AbortController();
    request<{ types: EntityTypeView[] }>(`/groups/${groupId}/entity-types`, { signal: asked.signal })
      .then((answer) => setTypes(answer.types))
      .catch((error: unknown) => {
        if (error instanceof RequestFailed) setFailed(error.message);
      });
    return () => asked.abort();
  }, [groupId]);

  return { types, failed };
}
