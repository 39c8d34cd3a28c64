'use client';

import { useMemo } from 'react';
import { Avatar } from '@/components/ui/avatar';
import type { NoteSummary } from '@/lib/annotations/summary';
import type { OutlineEntry } from '@/lib/content/outline';
import type { Present } from '@/lib/live/model';
import styles from './outline.module.css';

interface Props {
  entries: readonly OutlineEntry[];
  notes: readonly NoteSummary[];
  /** The ordinal of the paragraph that is read. */
  reading: number;
  /** Who else reads here now, and in which section. */
  people: readonly Present[];
  /** A section was chosen. */
  onGo?: () => void;
}

/** The way through the paper: the abstract and the headings, with how many notes each section has. */
export function Outline({ entries, notes, reading, people, onGo }: Props) {
  const current = entries.findLastIndex(({ ordinal }) => ordinal <= reading);
  const counts = useMemo(() => countsOf(entries, notes), [entries, notes]);
  return (
    <nav className={styles.outline} aria-label="Contents">
      <h2>Contents</h2>
      <ol>
        {entries.map(({ ordinal, title, level }, at) => {
          const { count, unread } = counts[at] ?? { count: 0, unread: 0 };
          return (
            <li key={ordinal}>
              <a
                href={`#block-${ordinal}`}
                data-level={level}
                aria-current={at === current ? 'location' : undefined}
                onClick={onGo}
              >
                <span>{title}</span>
                <Here people={people.filter(({ section }) => section === ordinal)} />
                {count > 0 && (
                  <span className={styles.count} data-unread={unread > 0 || undefined}>
                    {count}
                    <span className="unseen">
                      {count === 1 ? ' note' : ' notes'}
                      {unread > 0 ? `, ${unread} unread` : ''}
                    </span>
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Who reads in a section, small. */
function Here({ people }: { people: readonly Present[] }) {
  if (people.length === 0) return null;
  return (
    <span className={styles.here}>
      {people.slice(0, 3).map((person) => (
        <Avatar key={person.id} person={person} />
      ))}
      <span className="unseen">{people.map(({ name }) => name).join(', ')} here now</span>
    </span>
  );
}

function countsOf(
  entries: readonly OutlineEntry[],
  notes: readonly NoteSummary[],
): { count: number; unread: number }[] {
  const counts = entries.map(() => ({ count: 0, unread: 0 }));
  for (const { ranges, unread } of notes) {
    const at = entries.findLastIndex(({ start }) => start <= (ranges[0]?.start ?? -1));
    const section = counts[at];
    if (!section) continue;
    section.count += 1;
    if (unread) section.unread += 1;
  }
  return counts;
}
