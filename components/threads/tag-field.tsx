'use client';

import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { MOST_TAGS, TAG_MAX_LENGTH } from '@/lib/annotations/model';
import styles from './tag-field.module.css';
import { matchingTags, withTag } from './tags';
import { useGroupTags } from './use-group-tags';

interface Props {
  /** Whose tags complete what is typed; null where nobody's do. */
  groupId: string | null;
  tags: string[];
  onTags: (tags: string[]) => void;
}

/** The tags of a note: Enter or a comma adds what was typed, arrows choose one of the group's, Backspace takes the last away. */
export function TagField({ groupId, tags, onTags }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  const { labels, ask } = useGroupTags(groupId);
  const matches = matchingTags(labels, tags, typed);
  const chosen = matches[active];
  const isFull = tags.length >= MOST_TAGS;

  function type(words: string) {
    setTyped(words);
    setActive(-1);
  }

  function add(label: string) {
    const next = withTag(tags, label, labels);
    type('');
    if (next.length === tags.length) return;
    onTags(next);
    setSaid(`Tag ${next.at(-1)} added`);
  }

  function remove(label: string) {
    onTags(tags.filter((tag) => tag !== label));
    setSaid(`Tag ${label} removed`);
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const { form } = event.currentTarget;
    const last = tags.at(-1);
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // What stands in the field goes along with the note.
      if (typed.trim() === '') return;
      event.preventDefault();
      event.stopPropagation();
      flushSync(() => add(typed));
      form?.requestSubmit();
    } else if (event.key === 'Enter' || (event.key === ',' && typed.trim() !== '')) {
      event.preventDefault();
      add(chosen ?? typed);
    } else if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      remove(last);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && matches.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(
        active === -1 && step === -1 ? matches.length - 1 : (active + step + matches.length) % matches.length,
      );
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      type('');
    }
  }

  return (
    <div className={styles.tags}>
      {tags.length > 0 && (
        <ul className={styles.chips} aria-label="Tags of the note">
          {tags.map((tag) => (
            <li key={tag}>
              #{tag}
              <button type="button" aria-label={`Remove tag ${tag}`} onClick={() => remove(tag)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={field}
        type="text"
        role="combobox"
        className={styles.field}
        aria-label="Add a tag"
        placeholder={isFull ? `${MOST_TAGS} tags are the most` : 'Add a tag'}
        aria-autocomplete="list"
        aria-expanded={matches.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${active}`}
        autoComplete="off"
        autoCapitalize="off"
        maxLength={TAG_MAX_LENGTH}
        readOnly={isFull}
        value={typed}
        onFocus={ask}
        onBlur={() => add(typed)}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label="Tags of the group" className={styles.list}>
        {matches.map((label, index) => (
          <li
            key={label}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // The press leaves the focus in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(label)}
          >
            #{label}
          </li>
        ))}
      </ul>
      <span className="unseen" role="status">
        {said}
      </span>
    </div>
  );
}
