'use client';

import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useOpeningFocus } from '@/components/reader/use-opening-focus';
import { useClientId } from '@/components/site/use-client-id';
import { useSending } from '@/components/site/use-sending';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { EntityMatch } from '@/lib/entities/view';
import { request, RequestFailed } from '@/lib/http/client';
import { EntityChip } from './entity-chip';
import styles from './entity-picker.module.css';

interface Props {
  groupId: string;
  documentId: string;
  /** What the field holds at first: the words that were selected. */
  words: string;
  /** Links the chosen entity; `id` is the link's. */
  onPick: (entity: EntityMatch, id: string) => Promise<void>;
  onCancel: () => void;
}

const PAUSE_MS = 120;

/** Finds an entity by any of its labels, as one types; arrow keys move, Enter links. */
export function EntityPicker({ groupId, documentId, words, onPick, onCancel }: Props) {
  const id = useId();
  const field = useOpeningFocus<HTMLInputElement>();
  const [typed, setTyped] = useState(words.replace(/\s+/g, ' ').slice(0, 120));
  const { matches, failed } = useMatches(groupId, documentId, typed);
  const [active, setActive] = useState(0);
  const { busy, failure, send } = useSending();
  const clientId = useClientId();
  const chosen = matches?.[Math.min(active, matches.length - 1)];

  function pick(entity: EntityMatch) {
    void send(() => onPick(entity, clientId(entity.id)));
  }

  function onKeyDown(event: KeyboardEvent) {
    const count = matches?.length ?? 0;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      setActive((Math.min(active, count - 1) + step + count) % count);
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
        aria-expanded={matches !== null && matches.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label="Entities"
        aria-busy={matches === null}
        className={styles.list}
      >
        {matches?.map((entity) => (
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
        {matches?.length === 0 && 'No entity has such a label. Try fewer letters, or another name.'}
      </p>
      {(failure?.message ?? failed) !== null && <Notice>{failure?.message ?? failed}</Notice>}
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

/** What the server finds for the words, once typing pauses; null until the first answer. */
function useMatches(
  groupId: string,
  documentId: string,
  typed: string,
): { matches: EntityMatch[] | null; failed: string | null } {
  const [answer, setAnswer] = useState<{ matches: EntityMatch[] | null; failed: string | null }>({
    matches: null,
    failed: null,
  });

  // The server's search: asked after a pause, given up when more is typed.
  useEffect(() => {
    const asked = new AbortController();
    const query = new URLSearchParams({ q: typed, documentId });
    const timer = setTimeout(() => {
      request<{ entities: EntityMatch[] }>(`/groups/${groupId}/entities?${query}`, { signal: asked.signal })
        .then(({ entities }) => setAnswer({ matches: entities, failed: null }))
        .catch((error: unknown) => {
          if (error instanceof RequestFailed) setAnswer((old) => ({ ...old, failed: error.message }));
        });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [groupId, documentId, typed]);

  return answer;
}
