import { type EntityKey } from '@/prisma/seed/knowledge-base';
import { type Delay, type Moment } from '@/prisma/seed/moment';
import { type PersonKey } from '@/prisma/seed/people';

export interface SampleNote {
  readonly key: string;
  readonly author: PersonKey;
  readonly at: Moment;
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
  /** Absent: the group's. */
  readonly visibility?: 'private';
  readonly quotes: readonly SampleQuote[];
  /** In the notation of `bodyOf`. Empty for a highlight. */
  readonly text: string;
  /** What the author made of the text later; the earlier one is kept in the note's history. */
  readonly edited?: { readonly after: Delay; readonly text: string };
  readonly tags?: readonly string[];
  readonly replies?: readonly SampleReply[];
  /** After the last reply, or else after the note. */
  readonly resolved?: { readonly by: PersonKey; readonly after: Delay };
  /** Links made on the note by its author, just after it; they have its visibility. */
  readonly links?: readonly NoteLink[];
}

/**
 * Words of the imported text, in which blocks are joined by one LF. They stand there once; words that stand there
 * more often are those within other words, which stand there once.
 */
export type SampleQuote = string | { readonly exact: string; readonly within: string };

/** Its key is its note's, with its number among the replies as they are written down. */
export interface SampleReply {
  readonly author: PersonKey;
  /** What it answers. */
  readonly after: Delay;
  readonly text: string;
  readonly replies?: readonly SampleReply[];
}

export interface NoteLink {
  readonly quote: SampleQuote;
  readonly entity: EntityKey;
  /** Absent where a moderator's own link was accepted as it was made, and on proposals. */
  readonly decided?: {
    readonly by: PersonKey;
    /** Why it was rejected; absent where it was accepted. */
    readonly rejected?: string;
  };
}

/** A link made on the text itself, without a note. */
export interface SampleLink extends NoteLink {
  readonly by: PersonKey;
  readonly at: Moment;
}
