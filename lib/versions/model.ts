import { createOffsetIndex } from '@/lib/anchoring/code-points';
import { carry, type TextChange } from '@/lib/anchoring/carry';

/** What a correction mends. Readers choose by it whether a change can concern what they wrote. */
export const CORRECTION_KINDS = ['scan', 'layout', 'translation', 'substantive'] as const;

export type CorrectionKind = (typeof CORRECTION_KINDS)[number];

export type VersionOrigin = 'import' | 'correction' | 'revert';

/** Of what a version was made. */
export interface VersionOfLine {
  id: string;
  origin: VersionOrigin;
  baseId: string | null;
  revertedToId: string | null;
}

/**
 * The versions whose changes stand in the text of one, that one first: a correction was made of its base, a revert has the
 * text of the version that it goes back to, and a file's text is of no other.
 */
export function lineOf<Version extends VersionOfLine>(versions: readonly Version[], id: string): Version[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const line: Version[] = [];
  let next = byId.get(id);
  while (next) {
    line.push(next);
    const { origin, baseId, revertedToId } = next;
    next = origin === 'import' ? undefined : byId.get((origin === 'revert' ? revertedToId : baseId) ?? '');
  }
  return line;
}

/** Where a passage stands in a version: code points, half-open; `start` and `end` are null for an orphan. */
interface AnchorPlace {
  state: 'exact' | 'changed' | 'orphaned';
  start: number | null;
  end: number | null;
}

/** An anchor with what people said of it, and the words that were selected once. */
export interface StandingAnchor extends AnchorPlace {
  passageId: string;
  exact: string;
  confirmedById: string | null;
  confirmedAt: Date | null;
  letGoById: string | null;
  letGoAt: Date | null;
}

/**
 * Where the anchors of a version stand in the one that was made of it, whose text is `after`, in their order. Both texts are known, so
 * nothing is guessed: what was orphaned stays so, with who let it go. A place that a person confirmed stays
 * confirmed while the words there are the same. `exact` is said of the passage's own words, not of those before.
 */
export function carryAnchors(
  change: TextChange,
  after: string,
  anchors: readonly StandingAnchor[],
): StandingAnchor[] {
  if (anchors.length === 0) return [];
  const placed = anchors.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start, end }],
  );
  const carried = carry(change, placed);
  const text = createOffsetIndex(after);
  let next = 0;
  return anchors.map((anchor) => {
    if (anchor.start === null || anchor.end === null) return anchor;
    const place = carried[next++];
    if (!place || place.state === 'orphaned') return { ...anchor, ...NOWHERE };
    const { start, end } = place;
    const state = text.slice(start, end) === anchor.exact ? 'exact' : 'changed';
    return { ...anchor, ...(place.state === 'changed' && UNCONFIRMED), state, start, end };
  });
}

/** Who let it go before it was given that place is forgotten with who gave it. */
const UNCONFIRMED = { confirmedById: null, confirmedAt: null, letGoById: null, letGoAt: null };

const NOWHERE = { ...UNCONFIRMED, state: 'orphaned', start: null, end: null } as const;
