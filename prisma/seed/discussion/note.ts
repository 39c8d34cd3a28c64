import { type EntityKey } from '@/prisma/seed/knowledge-base';
import { type PersonKey } from '@/prisma/seed/people';

export interface SampleNote {
  readonly key: string;
  readonly author: PersonKey;
  /** In the terms of the W3C vocabulary. */
  readonly motivation:
    | 'assessing'
    | 'classifying'
    | 'commenting'
    | 'describing'
    | 'highlighting'
    | 'identifying'
    | 'linking'
    | 'questioning';
  readonly visibility: 'private' | 'group' | 'public';
  readonly quotes: readonly SampleQuote[];
  /** Plain text; an empty line parts paragraphs. Empty for a highlight. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly replies: readonly SampleReply[];
  readonly resolved?: { readonly by: PersonKey };
  /** Links made on the note; they have its visibility. */
  readonly links?: readonly SampleLink[];
}

/** A part of the imported text, word for word: blocks are joined by one LF. */
export interface SampleQuote {
  readonly exact: string;
  /** Which one is meant where the text has several; counted from 1, the default. */
  readonly occurrence?: number;
}

export interface SampleReply {
  readonly key: string;
  readonly author: PersonKey;
  readonly text: string;
  readonly replies?: readonly SampleReply[];
}

export interface SampleLink {
  readonly key: string;
  readonly quote: string;
  readonly occurrence?: number;
  readonly entity: EntityKey;
  readonly by: PersonKey;
  readonly state: 'proposed' | 'accepted' | 'rejected';
  /** Absent where a moderator's own link was accepted as it was made, and on proposals. */
  readonly decidedBy?: PersonKey;
  readonly reason?: string;
}
