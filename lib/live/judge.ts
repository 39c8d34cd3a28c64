import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { can } from '@/lib/access/check';
import type { Facts, FactsOf } from '@/lib/access/facts';
import type { SubjectOf } from '@/lib/access/policy';
import { lineKey } from '@/lib/events/cursor';
import type { JournalEvent } from '@/lib/events/journal';
import { OF_PROPOSALS, type Change } from './model';

type Reading =
  | 'group.read'
  | 'document.read'
  | 'document.correct'
  | 'annotation.read'
  | 'reply.read'
  | 'link.read'
  | 'entity.read';

/** What a line is about, as it stands now. */
export type Subject = {
  [P in Reading]: {
    permission: P;
    facts: FactsOf<SubjectOf<P>>;
    /** The ids by which a client asks for it. */
    names: Partial<Pick<Change, 'documentId' | 'annotationId' | 'linkId' | 'entityId'>>;
    /** Part of a note, which is what is asked for again, whether the part is still there or not. */
    within?: boolean;
    /** The entity that a link names, and with which it is seen or not. */
    entityId?: string;
  };
}[Reading];

/** What a line of the journal is to somebody: a change, or nothing at all. */
export type Judge = (actor: SignedIn) => Change | null;

/**
 * Judges a line for each recipient by its subject's present state; where the line may have taken the subject
 * from them, also by the state `before` it: who might read it then, and only they, are told that it is gone, or to ask
 * for its note again, and when another did it no more than that.
 * @param shared The line by which the note that the subject is or belongs to was shared last; null when it never was private.
 */
export function judge(
  groupId: string,
  event: JournalEvent,
  subject: Subject,
  before: Partial<Facts> | null,
  shared: bigint | null,
): Judge {
  const { verb, actorId, documentId, seq } = event;
  const ids = { documentId, annotationId: null, ...subject.names };
  const shown: Change = { key: lineKey(groupId, seq), verb, actorId, ...ids, gone: false };
  const gone: Change = { ...shown, gone: subject.within !== true };
  const goneByAnother: Change = { ...(gone.gone ? gone : withoutPart(gone)), verb: null, actorId: null };
  const reads = (actor: SignedIn, facts: object) => can(actor, subject.permission, facts as Facts);
  const earlier = before && { ...subject.facts, ...before };
  const author = 'noteAuthorId' in subject.facts ? subject.facts.noteAuthorId : null;
  // What somebody may read now, and yet not be told of. A later line tells them that it is there.
  const wasPrivate = (actor: SignedIn) => shared !== null && seq < shared && actor.personId !== author;
  const ofProposals = (actor: SignedIn) =>
    OF_PROPOSALS.includes(verb) && !can(actor, 'link.review', { groupId, groupArchived: false });
  return (actor) => {
    const own = actor.personId === actorId;
    if (reads(actor, subject.facts)) return wasPrivate(actor) || (ofProposals(actor) && !own) ? null : shown;
    if (earlier === null || !reads(actor, earlier)) return null;
    return own ? gone : goneByAnother;
  };
}

/** Names the note alone, so that it is not told what in it is gone. */
function withoutPart({ key, verb, actorId, documentId, annotationId, gone }: Change): Change {
  return { key, verb, actorId, documentId, annotationId, gone };
}
