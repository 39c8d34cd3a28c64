import type { PersonView } from '@/lib/accounts/view';
import type { CurationState } from '@/lib/curation/model';
import type { EntitySummary } from '@/lib/entities/view';
import type { Motivation, Visibility } from './model';

/**
 * A note without its words: what the room needs of every note at once, to draw, count, filter and order
 * them. The words come as they are needed (`AnnotationView`).
 */
export interface NoteSummary {
  id: string;
  rev: number;
  author: PersonView;
  motivation: Motivation;
  visibility: Visibility;
  /** ISO 8601, UTC; of the note. */
  createdAt: string;
  tags: string[];
  threadState: 'open' | 'resolved';
  /** The replies that the reader may see. */
  replies: number;
  hidden: boolean;
  /** Whether something in it is by another and newer than when the reader last read it. */
  unread: boolean;
  /** Its passages as they stand in the version that is read: code points, half-open; orphaned ones are left out. */
  ranges: { start: number; end: number }[];
  links: {
    id: string;
    entity: EntitySummary;
    state: CurationState;
    start: number | null;
    end: number | null;
  }[];
  /** The first words of its body, at most EXCERPT code points; empty for a bare highlight. */
  excerpt: string;
}

export const EXCERPT = 80;
