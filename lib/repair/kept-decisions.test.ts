import { describe, expect, it } from 'vitest';
import type { Proposal } from './detect/propose';
import { heldInDraft, keptDecisions, type Decided } from './kept-decisions';

/** A space too many after each of the letters. */
const spaces = (text: string): Proposal[] =>
  [...text.matchAll(/ {2}/g)].map(({ index: start }) => ({
    ...{ kind: 'glyph', start, end: start + 2, before: '  ', after: { text: ' ' } },
    ...{ confidence: 0.9, note: 'Two spaces.' },
  }));
const decided = ({ kind, start, end, after: proposed }: Proposal): Decided => ({
  kind,
  start,
  end,
  proposed,
});

describe('what a draft holds', () => {
  it('asks of the first places that nobody decided, however many were decided before them', () => {
    const text = 'a  b  c  d  e  f  g';
    const proposals = spaces(text);
    const placesOf = (held: readonly Proposal[]) => held.map(({ start }) => text[start - 1]).join('');
    expect(placesOf(heldInDraft(proposals, new Map(), 2))).toBe('ab');
    // Those were rejected, and something was corrected before them: in the next version the following two are asked of.
    const next = `Summa: ${text}`;
    const again = spaces(next);
    const kept = keptDecisions({ text, decided: proposals.slice(0, 2).map(decided) }, next, again);
    expect(
      heldInDraft(again, kept, 2)
        .map(({ start }) => next[start - 1])
        .join(''),
    ).toBe('abcd');
    expect([...kept.keys()]).toEqual(again.slice(0, 2));
  });

  it('keeps the order of the text, and what was decided behind the last of them', () => {
    const text = 'a  b  c  d';
    const proposals = spaces(text);
    const last = proposals.slice(2);
    const kept = keptDecisions({ text, decided: last.map(decided) }, text, proposals);
    expect(heldInDraft(proposals, kept, 1).map(({ start }) => text[start - 1])).toEqual(['a', 'c']);
  });
});
