'use client';

import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useOpeningFocus } from '@/components/ui/use-opening-focus';
import type { EntityMatch } from '@/lib/entities/view';
import { EntityChip } from './entity-chip';
import styles from './entity-picker.module.css';
import { useMatches } from './use-matches';

// Written once in a while, so the reader does not load it with the page.
const NewEntityForm = lazy(() => import('./new-entity-form'));

interface Props {
  groupId: string;
  documentId: string;
  /** Under which what is begun is kept on this device, for this reader alone. */
  draftKey: string;
  /** What the field holds at first: the words that were selected. */
  words: string;
  /** Links the chosen entity; `id` is the link's. */
  onPick: (entity: EntityMatch, id: string) => Promise<void>;
  onCancel: () => void;
}

/**
 * Finds an entity by any of its labels, as one types; arrow keys move, Enter links. The last of the list makes a
 * new one.
 */
export function EntityPicker(props: Props) {
  const { groupId, documentId, draftKey, onPick } = props;
  const [creating, setCreating] = useState<string | null>(null);
  const [words, setWords] = useState(props.words.replace(/\s+/g, ' ').slice(0, 120));
  const clientId = useClientId();
  const link = (entity: EntityMatch) => onPick(entity, clientId(entity.id));
  if (creating === null) return <Search {...props} words={words} onPick={link} onCreate={setCreating} />;
  return (
    <Suspense fallback={<p className={styles.none}>Opening a form…</p>}>
      <NewEntityForm
        {...{ groupId, documentId, draftKey }}
        words={creating}
        onPick={link}
        onCancel={() => {
          setWords(creating);
          setCreating(null);
        }}
      />
    </Suspense>
  );
}

interface SearchProps extends Omit<Props, 'onPick' | 'draftKey'> {
  onPick: (entity: EntityMatch) => Promise<void>;
  onCreate: (words: string) => void;
}

function Search({ groupId, documentId, words, onPick, onCreate, onCancel }: SearchProps) {
  const id = useId();
  const field = useOpeningFocus<HTMLInputElement>();
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState(words);
  const { of, entities, failed, settled } = useMatches(groupId, documentId, typed);
  const [active, setActive] = useState(0);
  const { busy, failure, send } = useSending();
  const name = typed.trim();
  const options = entities.length + (name === '' ? 0 : 1);
  // Nothing while the list is still that of other words: Enter would link what they found.
  const chosen = settled ? entities[active] : undefined;
  const creates = settled && name !== '' && active === entities.length;
  const problem = failure?.message ?? failed;

  function pick(entity: EntityMatch) {
    void send(() => onPick(entity));
  }

  function type(words: string) {
    setTyped(words);
    setActive(0);
    list.current?.scrollTo({ top: 0 });
  }

  function move(step: number) {
    const next = (active + step + options) % options;
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && settled && options > 0) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Enter' && creates) {
      event.preventDefault();
      onCreate(name);
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
        aria-expanded={options > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : creates ? `${id}-create` : undefined}
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
        {of !== null && name !== '' ? (
          <li
            id={`${id}-create`}
            role="option"
            aria-selected={creates}
            className={`${styles.option} ${styles.create}`}
            onClick={() => onCreate(name)}
          >
            Create “{name}”
          </li>
        ) : null}
      </ul>
      <p className={styles.none} role="status">
        {of !== null &&
          failed === null &&
          entities.length === 0 &&
          'No entity has such a label. Try another name, or create it.'}
      </p>
      {problem !== null && <Notice>{problem}</Notice>}
      <div className={styles.actions}>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        {creates ? (
          <Button look="primary" onClick={() => onCreate(name)}>
            Create…
          </Button>
        ) : (
          <Button look="primary" busy={busy} disabled={!chosen} onClick={() => chosen && pick(chosen)}>
            Link
          </Button>
        )}
      </div>
    </div>
  );
}
