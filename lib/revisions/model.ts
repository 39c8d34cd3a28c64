import type { Motivation, Visibility } from '@/lib/annotations/model';
import type { NoteBody } from '@/lib/content/note-body';

/** All that its author can change of a note, as a revision keeps it. */
export interface NoteState {
  body: NoteBody;
  /** In the order of their code units. */
  tags: string[];
  motivation: Motivation;
  visibility: Visibility;
}

/** As a revision keeps a reply: with the visibility that its note had then, which says who could read it. */
export interface ReplyState {
  body: NoteBody;
  visibility: Visibility;
}
