import type { PersonView } from '@/lib/accounts/view';
import type { Motivation } from '@/lib/annotations/model';
import { firstWords } from '@/lib/notifications/model';
import { isLineVerb, LINES, type ActivityKind } from './model';

/** Something that happened in a document, told to one person. */
export interface ActivityView {
  /** By which the next page begins after this line: what the person sees anyway, no number of the journal. */
  id: string;
  kind: ActivityKind;
  person: PersonView;
  /** ISO 8601, UTC. */
  at: string;
  /** The first words of the passage that it is about; null for the document itself. */
  quote: string | null;
  /** The kind of the note; null where it is about none. */
  motivation: Motivation | null;
  /** Whose note it is. */
  author: PersonView | null;
  /** The label of the entity that a link names. */
  entity: string | null;
  href: string;
}

/** A line of the journal with who wrote it. */
export interface EventRow {
  subjectId: string;
  subjectRev: number;
  verb: string;
  at: Date;
  actor: PersonView;
  documentId: string | null;
}

/** What an event is about, of what the actor may read: a note, what hangs on one, or a link on the text. */
export interface AboutRow {
  note: { id: string; motivation: Motivation; author: PersonView } | null;
  exact: string | null;
  entity: string | null;
  /** Where it is seen. */
  href: string;
}

/** @param about Null for an event about the document itself. */
export function toActivityView(event: EventRow, about: AboutRow | null): ActivityView {
  const { verb, at, actor, documentId, subjectId, subjectRev } = event;
  if (!isLineVerb(verb)) throw new Error(`The journal’s verb ${verb} makes no line.`);
  return {
    id: `${subjectId}.${subjectRev}`,
    kind: LINES[verb],
    person: actor,
    at: at.toISOString(),
    quote: about?.exact ? firstWords(about.exact) : null,
    motivation: about?.note?.motivation ?? null,
    author: about?.note?.author ?? null,
    entity: about?.entity ?? null,
    href: about?.href ?? `/documents/${documentId ?? ''}`,
  };
}
