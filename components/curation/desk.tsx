'use client';

import { useState } from 'react';
import { CURATION_STATES, type CurationState } from '@/lib/curation/model';
import type { LinkView } from '@/lib/curation/view';
import styles from './desk.module.css';
import { ReviewRow, type ReviewLink } from './review-row';

type Counts = Record<CurationState, number>;

interface Props {
  /** The state whose links are listed; what is decided here stays in the list. */
  state: CurationState;
  review: { counts: Counts; links: ReviewLink[] };
  personId: string;
  /** Whether this person keeps the group's knowledge base; which links they may decide, each link says. */
  decides: boolean;
}

const EMPTY: Record<CurationState, string> = {
  proposed:
    'Nothing waits for a decision. When a member links words of a text to an entity, it appears here.',
  accepted: 'No link is accepted yet.',
  rejected: 'No link was rejected.',
};

/** The curation desk: links in one state, as keywords in context, to be decided one by one. */
export function Desk({ state, review, personId, decides }: Props) {
  const [links, setLinks] = useState(review.links);
  const [said, setSaid] = useState('');
  const counts = countsNow(review.counts, state, links);
  const change = (changed: LinkView, words: string) => {
    setLinks((all) => all.map((link) => (link.id === changed.id ? { ...link, ...changed } : link)));
    setSaid(words);
  };
  return (
    <>
      <h1>Entity links to review</h1>
      <p className={styles.sub}>
        {decides ? 'Every decision can be undone.' : 'Moderators decide what is proposed.'}
      </p>
      <StateTabs state={state} counts={counts} />
      <p className="unseen" role="status">
        {said}
      </p>
      {links.length === 0 ? (
        <p className={styles.empty}>{EMPTY[state]}</p>
      ) : (
        <ul className={styles.list} aria-label={`Links ${state}`}>
          {links.map((link) => (
            <ReviewRow key={link.id} link={link} personId={personId} decides={decides} onChange={change} />
          ))}
        </ul>
      )}
      {review.counts[state] > links.length ? (
        <p className={styles.sub}>These are the oldest {links.length}; decide some to see the others.</p>
      ) : null}
    </>
  );
}

/** Full loads, not Next's links: going back must not bring up a list from before a decision. */
function StateTabs({ state, counts }: { state: CurationState; counts: Counts }) {
  return (
    <nav aria-label="State">
      <ul className={styles.tabs}>
        {CURATION_STATES.map((name) => (
          <li key={name}>
            <a href={`?state=${name}`} aria-current={name === state ? 'page' : undefined}>
              {name[0]?.toUpperCase() + name.slice(1)} <span className={styles.count}>{counts[name]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The counts as they were read, moved by what was decided since. */
function countsNow(read: Counts, state: CurationState, links: ReviewLink[]): Counts {
  const counts = { ...read };
  for (const link of links) {
    counts[state] -= 1;
    counts[link.state] += 1;
  }
  return counts;
}
