import 'server-only';
import type { Actor, SignedIn } from '@/lib/access/actor';
import { authorize, can, found } from '@/lib/access/check';
import type { FactsOf } from '@/lib/access/facts';
import { standingOfAnnotationSelect } from '@/lib/annotations/queries';
import { annotationFacts } from '@/lib/annotations/view';
import { linkStandingSelect } from '@/lib/curation/queries';
import { linkFacts } from '@/lib/curation/view';
import { db, type Prisma } from '@/lib/db/client';
import { standingSelect } from '@/lib/documents/queries';
import { documentFacts } from '@/lib/documents/view';
import { entityFacts } from '@/lib/entities/view';
import { openCursor, sealCursor } from '@/lib/events/cursor';
import { lastNumbers, verbBefore, type JournalEvent } from '@/lib/events/journal';
import { groupFacts } from '@/lib/groups/view';
import { lastSharings } from '@/lib/revisions/queries';
import { replyFacts } from '@/lib/threads/view';
import { judge, type Judge, type Subject } from './judge';
import { ACCEPTED, BEFORE, DECIDING, kindOf, TAKEN_BACK, type Kind } from './model';

/** How long after it was made a cursor is still good; who was away longer loads the page again. */
const CURSOR_MS = 24 * 60 * 60 * 1000;

/**
 * Where the group's journal is now, for a page that goes on from there: ask before reading what the page shows, or
 * what is written in between is in neither. Null for who has no stream: whoever is not of the group.
 */
export async function currentCursor(actor: Actor, groupId: string): Promise<string | null> {
  if (actor.kind === 'stranger' || !actor.roles.has(groupId)) return null;
  const seq = (await lastNumbers([groupId])).get(groupId) ?? 0n;
  return `${actor.personId}.${sealCursor({ groupId, seq, at: Date.now() })}`;
}

/** Throws unless the actor may hear of the group's changes: NotFound for what is not theirs to read. */
export async function authorizeStream(actor: Actor, groupId: string): Promise<void> {
  const where = { id: groupId };
  const group = found(actor, await db().group.findUnique({ where, select: { id: true, archivedAt: true } }));
  authorize(actor, 'group.read', groupFacts(group));
}

/**
 * The number after which a stream begins; without a cursor, now. Null where the cursor leads nowhere: too old, of
 * another person, group or installation, or of a journal that was put back to an earlier state.
 */
export async function placeOf(
  actor: SignedIn,
  groupId: string,
  cursor: string | null,
): Promise<bigint | null> {
  const last = (await lastNumbers([groupId])).get(groupId) ?? 0n;
  if (cursor === null) return last;
  const [sealed = '', personId] = cursor.split('.').reverse();
  const place = openCursor(sealed);
  if (!place || place.groupId !== groupId || place.seq > last) return null;
  if (personId !== undefined && personId !== actor.personId) return null;
  return Date.now() - place.at > CURSOR_MS ? null : place.seq;
}

/** What each line is to whom, by the rows as they are now, which are read once for all recipients. */
export async function judgesOf(groupId: string, events: readonly JournalEvent[]): Promise<Judge[]> {
  const idsOf = (kind: Kind) =>
    events.filter(({ verb }) => kindOf(verb) === kind).map(({ subjectId }) => subjectId);
  const kinds = [...new Set(events.map(({ verb }) => kindOf(verb)))];
  const loaded = await Promise.all(
    kinds.map(async (kind) => [kind, await LOADERS[kind](idsOf(kind), groupId)] as const),
  );
  const subjects = new Map(loaded);
  const shared = await lastShared(
    groupId,
    loaded.flatMap(([, rows]) => [...rows.values()].flatMap(({ names }) => names.annotationId ?? [])),
  );
  return Promise.all(
    events.map(async (event) => {
      const subject = subjects.get(kindOf(event.verb))?.get(event.subjectId);
      if (!subject) return () => null;
      const before = await beforeOf(groupId, event, subject);
      return judge(groupId, event, subject, before, shared.get(subject.names.annotationId ?? '') ?? null);
    }),
  );
}

/** How the line's row stood before it, where the line may have taken it from somebody. */
async function beforeOf(groupId: string, { verb, subjectId, seq }: JournalEvent, { entityId }: Subject) {
  if (!TAKEN_BACK.includes(verb)) return BEFORE[verb] ?? null;
  // The entity that a link names may have gone with it: as it is now, nobody saw the link.
  const ids = entityId === undefined ? [subjectId] : [subjectId, entityId];
  const earlier = await Promise.all(ids.map((id) => verbBefore(groupId, id, seq, DECIDING)));
  return earlier.every((one) => one?.endsWith('.accepted')) ? ACCEPTED : null;
}

/** By which line each of the notes was shared last; those that never were private are left out. */
async function lastShared(groupId: string, noteIds: readonly string[]): Promise<Map<string, bigint>> {
  const sharings = await lastSharings(noteIds);
  if (sharings.size === 0) return new Map();
  const lines = [...sharings].map(([subjectId, { rev }]) => ({ subjectId, subjectRev: rev }));
  const rows = await db().event.findMany({
    where: { groupId, verb: 'annotation.edited', OR: lines },
    select: { subjectId: true, seq: true },
  });
  return new Map(rows.map(({ subjectId, seq }) => [subjectId, seq]));
}

type Load = (ids: string[], groupId: string) => Promise<Map<string, Subject>>;

/** Every subject that is not a row of its own to read is the group's. */
const ofGroup: Load = async (ids, groupId) => {
  const where = { id: groupId };
  const group = await db().group.findUnique({ where, select: { id: true, archivedAt: true } });
  if (!group) return new Map();
  const facts = groupFacts(group);
  return new Map(ids.map((id) => [id, { permission: 'group.read', facts, names: {} }]));
};

const LOADERS: Record<Kind, Load> = {
  group: ofGroup,
  member: ofGroup,
  type: ofGroup,
  document: async (ids) => {
    const select = { id: true, groupId: true, ...standingSelect } satisfies Prisma.DocumentSelect;
    const rows = await db().document.findMany({ where: { id: { in: ids } }, select });
    return byId(rows, (row) => ({
      permission: 'document.read',
      facts: documentFacts(row),
      names: { documentId: row.id },
    }));
  },
  repairs: async (ids) => {
    const document = { select: { id: true, ...standingSelect } };
    const select = { id: true, groupId: true, document } satisfies Prisma.RepairDraftSelect;
    const rows = await db().repairDraft.findMany({ where: { id: { in: ids } }, select });
    return byId(rows, ({ groupId, document: of }) => ({
      permission: 'document.correct',
      facts: documentFacts({ groupId, ...of }),
      names: { documentId: of.id },
    }));
  },
  annotation: async (ids) => {
    const select = { id: true, ...standingOfAnnotationSelect };
    const rows = await db().annotation.findMany({ where: { id: { in: ids } }, select });
    return byId(rows, (row) => onNote(row.id, annotationFacts(row)));
  },
  thread: async (ids) => {
    const annotation = { select: { id: true, ...standingOfAnnotationSelect } };
    const rows = await db().thread.findMany({
      where: { id: { in: ids } },
      select: { id: true, annotation },
    });
    return byId(rows, ({ annotation: note }) => onNote(note.id, annotationFacts(note)));
  },
  reply: async (ids) => {
    const annotation = { select: { id: true, ...standingOfAnnotationSelect } };
    const own = { id: true, authorId: true, hiddenAt: true, deletedAt: true };
    const rows = await db().reply.findMany({
      where: { id: { in: ids } },
      select: { ...own, thread: { select: { annotation } } },
    });
    return byId(rows, (row) => {
      const note = row.thread.annotation;
      const facts = replyFacts(row, annotationFacts(note));
      return { permission: 'reply.read', facts, names: { annotationId: note.id }, within: true };
    });
  },
  link: async (ids) => {
    const select = { id: true, annotationId: true, entityId: true, ...linkStandingSelect };
    const rows = await db().entityLink.findMany({ where: { id: { in: ids } }, select });
    return byId(rows, (row) => ({
      permission: 'link.read',
      facts: linkFacts(row),
      names: { annotationId: row.annotationId, linkId: row.id },
      within: row.annotationId !== null,
      entityId: row.entityId,
    }));
  },
  entity: async (ids) => {
    const group = { select: { archivedAt: true } };
    const select = { id: true, groupId: true, group, state: true, proposedById: true };
    const rows = await db().entity.findMany({ where: { id: { in: ids } }, select });
    return byId(rows, (row) => ({
      permission: 'entity.read',
      facts: entityFacts(row),
      names: { entityId: row.id },
    }));
  },
};

const onNote = (annotationId: string, facts: FactsOf<'annotation'>): Subject => ({
  ...{ permission: 'annotation.read', facts, names: { annotationId } },
});

function byId<R extends { id: string }>(rows: R[], toSubject: (row: R) => Subject): Map<string, Subject> {
  return new Map(rows.map((row) => [row.id, toSubject(row)]));
}

/** Of these documents, who may see who reads them: a check of an actor for each that is there. */
export async function documentReaders(
  documentIds: readonly string[],
): Promise<Map<string, (actor: Actor) => boolean>> {
  const rows = await db().document.findMany({
    where: { id: { in: [...documentIds] } },
    select: { id: true, groupId: true, ...standingSelect },
  });
  return new Map(
    rows.map((row) => [row.id, (actor: Actor) => can(actor, 'document.read', documentFacts(row))]),
  );
}

/** The people's names by their ids. */
export async function namesOf(personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().person.findMany({
    where: { id: { in: [...personIds] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
