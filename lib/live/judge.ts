import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { can } from '@/lib/access/check';
import type { Facts, FactsOf } from '@/lib/access/facts';
import type { SubjectOf } from '@/lib/access/policy';
import { lineKey } from '@/lib/events/cursor';
import type { JournalEvent } from '@/lib/events/journal';
import type { Change } from './model';

type Reading =
  'group.read' | 'document.read' | 'annotation.read' | 'reply.read' | 'link.read' | 'entity.read';

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
 * from them, also by the state `before` it: who might read it then, and only they, are told that it is gone.
 */
export function judge(
  groupId: string,
  event: JournalEvent,
  subject: Subject,
  before: Partial<Facts> | null,
): Judge {
  const { verb, actorId, documentId } = event;
  const key = lineKey(groupId, event.seq);
  const ids = { documentId, annotationId: null, ...subject.names };
  const shown: Change = { key, verb, actorId, ...ids, gone: false };
  const gone: Change = { ...shown, gone: subject.within !== true };
  const goneByAnother: Change = gone.gone ? { ...gone, verb: null, actorId: null } : gone;
  const reads = (actor: SignedIn, facts: object) => can(actor, subject.permission, facts as Facts);
  const earlier = before && { ...subject.facts, ...before };
  return (actor) => {
    if (reads(actor, subject.facts)) return shown;
    if (earlier === null || !reads(actor, earlier)) return null;
    return actor.personId === actorId ? gone : goneByAnother;
  };
}
