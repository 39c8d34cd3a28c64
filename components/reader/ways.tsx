'use client';

import { useRef, type RefObject } from 'react';
import type { NoteSummary } from '@/lib/annotations/summary';
import type { OutlineEntry } from '@/lib/content/outline';
import type { Filter } from '@/lib/filter/model';
import type { Present } from '@/lib/live/model';
import { Find } from './find';
import type { Hit } from './find-in-text';
import { Outline } from './outline';

interface Props {
  text: RefObject<HTMLElement | null>;
  /** The field to find things in, where the room's key leads to it. */
  field?: RefObject<HTMLInputElement | null>;
  outline: readonly OutlineEntry[];
  reading: number;
  people: readonly Present[];
  /** The notes that are shown, and all that there are. */
  notes: readonly NoteSummary[];
  all: readonly NoteSummary[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  onFound: (hit: Hit) => void;
  /** One of the ways was taken: the sheet that they stand in closes. */
  onGone?: () => void;
}

/** The ways through the text: by its words and by its sections. */
export function Ways({ text, field, outline, reading, people, notes, all, filter, ...on }: Props) {
  const own = useRef<HTMLInputElement>(null);
  const { onFilter, onFound, onGone } = on;
  return (
    <>
      <Find
        {...{ text, filter }}
        field={field ?? own}
        notes={all}
        onFilter={(next) => {
          onFilter(next);
          onGone?.();
        }}
        onFound={(hit) => {
          onGone?.();
          onFound(hit);
        }}
      />
      <Outline entries={outline} {...{ notes, reading, people }} {...(onGone && { onGo: onGone })} />
    </>
  );
}
