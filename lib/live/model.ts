import type { Facts } from '@/lib/access/facts';
import type { Verb } from '@/lib/events/event';

/** One line of the journal as it is for one recipient: ids only; what they name is asked for as anything else is. */
export interface Change {
  /** Names the line, so that nobody takes it twice. */
  key: string;
  /** Null, as is `actorId`, when something, or part of a note, is gone by another's doing: how is not told. */
  verb: Verb | null;
  actorId: string | null;
  documentId: string | null;
  /** The note that the change is about or belongs to: of a reply, a thread, a link made on a note. */
  annotationId: string | null;
  linkId?: string;
  entityId?: string;
  /** It is not there for you any more: the note, else the link, else the entity, else the document. */
  gone: boolean;
}

/** Who reads a document just now, each person once. */
export interface Presence {
  documentId: string;
  people: Present[];
}

export interface Present {
  id: string;
  name: string;
  /** The ordinal of the block at which the section begins that is read; null when it is not known. */
  section: number | null;
}

/** What a stream says when it has caught up. */
export interface Ready {
  presence: Presence[];
  /** The changes between the cursor in `beside` and that in `after`, where the first is the earlier one: their keys. */
  known: string[];
}

/** How often a browser says that somebody is still there, and how long it counts, in milliseconds. */
export const PRESENCE_EVERY_MS = 15_000;
export const PRESENCE_MS = 40_000;

/** How often a stream says something even when nothing happens, in milliseconds. */
export const BEAT_MS = 20_000;

/** What a line is about: the verb before the dot. */
export type Kind = Verb extends `${infer K}.${string}` ? K : never;

export function kindOf(verb: Verb): Kind {
  return verb.slice(0, verb.indexOf('.')) as Kind;
}

/**
 * How the row stood just before a change that may have taken it from people: who might read it then is told that
 * it is gone. A note that was withdrawn was not deleted by then, whatever it is now.
 */
export const BEFORE: Partial<Record<Verb, Partial<Facts>>> = {
  'annotation.withdrawn': { noteVisibility: 'group', noteDeleted: false },
  'annotation.deleted': { noteDeleted: false },
  'reply.deleted': { deleted: false },
};

/** The verbs that take back what may have been accepted; the journal says whether it was, and of a link also whether its entity was. */
export const TAKEN_BACK: readonly Verb[] = [
  ...(['link.rejected', 'link.returned', 'entity.rejected', 'entity.returned'] as const),
];

/** The verbs that say in which state a link or entity is from then on; others leave it as it was. */
export const DECIDING: readonly Verb[] = [
  ...TAKEN_BACK,
  ...(['link.proposed', 'link.accepted', 'entity.proposed', 'entity.accepted'] as const),
];

/** Who does not see proposals hears of a link or an entity only that it was accepted, and that it is gone. */
export const OF_PROPOSALS: readonly Verb[] = [...TAKEN_BACK, 'link.proposed', 'entity.proposed'];

export const ACCEPTED: Partial<Facts> = { curationState: 'accepted', entityState: 'accepted' };
