'use client';

import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useOpeningFocus } from '@/components/ui/use-opening-focus';
import type { EntityMatch } from '@/lib/entities/view';
import { EntityChip } from './entity-chip';
import styles from './entity-picker.module.css';
import { useMatches } from './use-matches';

interface Props {
  groupId: string;
  documentId: string;
  /** What the field holds at first: the words that were selected. */
  words: string;
  /** Links the chosen entity; `id` is the link's. */
  onPick: (entity: EntityMatch, id: string) => Promise<void>;
  onCancel: () => void;
}

/** Finds an entity by any of its labels, as one types; arrow keys move, Enter links. */
export function EntityPicker({ groupId, documentId, words, onPick, onCancel }: Props) {
  const id = useId();
  const field = useOpeningFocus<HTMLInputElement>();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState(words.replace(/\s+/g, ' ').slice(0, 120));
  const { of, entities, failed, settled } = useMatches(groupId, documentId, typed);
  const [active, setActive] = useState(0);
  const { busy, failure, send } = useSending();
  const clientId = useClientId();
  // Nothing while the list is still that of other words: Enter would link what they found.
  const chosen = settled ? entities[active] : undefined;
  const problem = failure?.message ?? failed;

  function pick(entity: EntityMatch) {
    void send(() => onPick(entity, clientId(entity.id)));
  }

  function type(words: string) {
    setTyped(words);
    setActive(0);
    list.current?.scrollTo({ top: 0 });
  }

  function move(step: number) {
    const next = (active + step + entities.length) % entities.length;
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && chosen) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    }
  }

  return (
    <div className={styles.picker}>
      <label htmlFor={`${id}-field`}>Link to an entity</label>
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        ref={field}
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={entities.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
      />
      <ul
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-label="Entities"
        aria-busy={!settled}
        className={styles.list}
      >
        {entities.map((entity) => (
          <li
            key={entity.id}
            id={`${id}-${entity.id}`}
            role="option"
            aria-selected={entity === chosen}
            className={styles.option}
            onClick={() => pick(entity)}
          >
            <EntityChip entity={entity} />
            {entity.matched !== entity.label && <span className={styles.matched}>“{entity.matched}”</span>}
          </li>
        ))}
      </ul>
      <p className={styles.none} role="status">
        {of !== null &&
          failed === null &&
          entities.length === 0 &&
          'No entity has such a label. Try fewer letters, or another name.'}
      </p>
      {problem !== null && <Notice>{problem}</Notice>}
      <div className={styles.actions}>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="primary" busy={busy} disabled={!chosen} onClick={() => chosen && pick(chosen)}>
          Link
        </Button>
      </div>
    </div>
  );
}
