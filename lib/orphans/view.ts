import type { PersonView } from '@/lib/accounts/view';
import type { Motivation } from '@/lib/annotations/model';
import type { DocumentView } from '@/lib/documents/view';

/** A passage without a place in the current version, with what was said about it. */
export interface OrphanView {
  passageId: string;
  about: OrphanSubject;
  /** The words as they were selected, and what stood around them. */
  exact: string;
  prefix: string;
  suffix: string;
  /** The number of the last version in which it had a place. */
  lastIn: number;
  /** Who said that it needs no place; null where nobody did. */
  letGoBy: PersonView | null;
  /** Where it may belong, the likeliest first. */
  candidates: CandidateView[];
}

export type OrphanSubject =
  | { kind: 'note'; id: string; by: PersonView; motivation: Motivation; text: string; isPrivate: boolean }
  | { kind: 'link'; id: string; by: PersonView; entity: string };

/** A place in the current version: code points, half-open, with its words and what stands around them. */
export interface CandidateView {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  /** Between 0 and 1. */
  score: number;
}

/** A passage without a place in the current version, for which somebody chooses words there. */
export interface PlacingView {
  passageId: string;
  about: OrphanSubject;
  exact: string;
  /** Where in the current version it is to be expected: a code point. */
  near: number;
}

export interface OrphansView {
  document: DocumentView;
  /** The version in which they have no place. */
  version: { id: string; number: number };
  orphans: OrphanView[];
  /** How many there are besides that are not listed here. */
  more: number;
}

/** What was decided. */
export interface DecidedOrphan {
  passageId: string;
  state: 'exact' | 'changed' | 'orphaned';
  start: number | null;
  end: number | null;
  letGo: boolean;
}
