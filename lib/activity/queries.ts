import 'server-only';
import { validate as isUuid } from 'uuid';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/check';
import { db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { readDocument } from '@/lib/documents/queries';
import { entitySummarySelect } from '@/lib/entities/queries';
import { toEntitySummary } from '@/lib/entities/view';
import { lastSharings } from '@/lib/revisions/queries';
import { isLineVerb, LINES, OF_PROPOSALS, type LineVerb } from './model';
import { toActivityView, type AboutRow, type ActivityView, type EventRow } from './view';

const PAGE = 20;

export interface ActivityPage {
  lines: ActivityView[];
  /** The `before` of the next page; null on the last one. */
  next: string | null;
}

/**
 * What happened in a document, newest first: the lines of the journal about what the actor may read now. Only
 * for the group: who reads a published paper from outside is told nothing of it.
 * @param before The id of the last line of the page before; null for the first page.
 */
export async function listActivity(
  actor: Actor,
  documentId: string,
  before: string | null,
): Promise<ActivityPage> {
  const { groupId } = await readDocument(actor, documentId);
  const place = { groupId, documentId };
  let after = before === null ? null : await sequenceOf(place, before);
  const lines: ActivityView[] = [];
  for (;;) {
    const events = await eventsOf(actor, place, after, PAGE * 2);
    lines.push(...(await toLines(actor, events)));
    after = events.at(-1)?.seq ?? null;
    if (lines.length > PAGE || after === null || events.length < PAGE * 2) break;
  }
  const shown = lines.slice(0, PAGE);
  return { lines: shown, next: lines.length > PAGE ? (shown.at(-1)?.id ?? null) : null };
}

/** The newest line of each of the documents, by its id; a document of which the actor sees none is left out. */
export async function latestActivity(
  actor: Actor,
  places: readonly { id: string; groupId: string }[],
): Promise<Map<string, ActivityView>> {
  const latest = new Map<string, ActivityView>();
  // Many are enough in nearly every document, and all are asked about together; where they are not, page by page.
  const recent = await Promise.all(
    places.map(({ id, groupId }) => eventsOf(actor, { groupId, documentId: id }, null, 8)),
  );
  const seen = await toLines(actor, recent.flat());
  const byId = new Map(seen.map((line) => [line.id, line]));
  for (const [index, { id }] of places.entries()) {
    const events = recent[index] ?? [];
    const first = events.map((event) => byId.get(idOf(event))).find((line) => line !== undefined);
    const line = first ?? (events.length < 8 ? undefined : (await listActivity(actor, id, null)).lines[0]);
    if (line) latest.set(id, line);
  }
  return latest;
}

interface Place {
  groupId: string;
  documentId: string;
}

type Event = EventRow & { seq: bigint };

const idOf = ({ subjectId, subjectRev }: Pick<EventRow, 'subjectId' | 'subjectRev'>) =>
  `${subjectId}.${subjectRev}`;

/** Where a line stands in the journal; null, which is the beginning, for what names none. */
async function sequenceOf(place: Place, id: string): Promise<bigint | null> {
  const [, subjectId = '', rev = ''] = /^([^.]*)\.(\d{1,9})$/.exec(id) ?? [];
  if (!isUuid(subjectId)) return null;
  const event = await db().event.findFirst({
    where: { ...place, subjectId, subjectRev: Number(rev), verb: { in: Object.keys(LINES) } },
    select: { seq: true },
  });
  return event?.seq ?? null;
}

/** The newest events that can make a line, from before a place in the journal. */
function eventsOf(actor: Actor, place: Place, before: bigint | null, take: number): Promise<Event[]> {
  const verbs = verbsFor(actor, place.groupId);
  return db().event.findMany({
    where: { ...place, verb: { in: verbs }, ...(before !== null && { seq: { lt: before } }) },
    select: {
      ...{ seq: true, subjectId: true, subjectRev: true, verb: true, at: true, documentId: true },
      actor: { select: { id: true, name: true } },
    },
    orderBy: { seq: 'desc' },
    take,
  });
}

function verbsFor(actor: Actor, groupId: string): LineVerb[] {
  const standing = { groupId, groupArchived: false };
  if (!can(actor, 'group.read', standing)) return [];
  const all = Object.keys(LINES).filter(isLineVerb);
  return can(actor, 'link.review', standing) ? all : all.filter((verb) => !OF_PROPOSALS.includes(verb));
}

/** The lines that events make for the actor, in the same order. */
async function toLines(actor: Actor, events: readonly Event[]): Promise<ActivityView[]> {
  const about = await readAbout(actor, events);
  const noteIds = [...about.values()].flatMap(({ note }) => (note ? [note.id] : []));
  const shared = await lastSharings(noteIds);
  return events.flatMap((event) => {
    if (event.verb.startsWith('document.')) return [toActivityView(event, null)];
    const what = about.get(event.subjectId);
    if (!what) return [];
    const sharing = what.note ? shared.get(what.note.id) : undefined;
    if (event.verb === 'annotation.edited') {
      return sharing?.rev === event.subjectRev ? [toActivityView(event, what)] : [];
    }
    // What happened to a note while it was private leaves no trace when it is shared later.
    return sharing && event.at <= sharing.at ? [] : [toActivityView(event, what)];
  });
}

const aboutNoteSelect = {
  id: true,
  documentId: true,
  motivation: true,
  author: { select: { id: true, name: true } },
  passages: { select: { passage: { select: { exact: true } } }, orderBy: { ordinal: 'asc' }, take: 1 },
} satisfies Prisma.AnnotationSelect;

type AboutNote = Prisma.AnnotationGetPayload<{ select: typeof aboutNoteSelect }>;

const aboutNote = ({ passages, documentId, ...note }: AboutNote): AboutRow => ({
  ...{ note, entity: null, href: `/documents/${documentId}#note-${note.id}` },
  exact: passages[0]?.passage.exact ?? null,
});

const aboutLinkSelect = {
  id: true,
  groupId: true,
  documentId: true,
  state: true,
  passage: { select: { exact: true } },
  entity: { select: entitySummarySelect },
  annotation: { select: aboutNoteSelect },
} satisfies Prisma.EntityLinkSelect;

/** A rejected link has no place in the text any more: it is seen on the desk. */
function aboutLink(link: Prisma.EntityLinkGetPayload<{ select: typeof aboutLinkSelect }>): AboutRow {
  const { id, groupId, documentId, state, passage, entity, annotation } = link;
  const onNote = annotation ? aboutNote(annotation) : null;
  return {
    note: onNote?.note ?? null,
    exact: passage.exact,
    entity: toEntitySummary(entity).label,
    href:
      state === 'rejected'
        ? `/groups/${groupId}/curation?state=rejected#link-${id}`
        : (onNote?.href ?? `/documents/${documentId}#link-${id}`),
  };
}

/** What the events are about, by the subject's id; what the actor may not read is left out. */
async function readAbout(actor: Actor, events: readonly Event[]): Promise<Map<string, AboutRow>> {
  const idsOf = (...nouns: string[]) =>
    events.filter(({ verb }) => nouns.some((noun) => verb.startsWith(`${noun}.`))).map((e) => e.subjectId);
  const [notes, replies, links] = await Promise.all([
    db().annotation.findMany({
      where: {
        AND: [
          { OR: [{ id: { in: idsOf('annotation') } }, { thread: { id: { in: idsOf('thread') } } }] },
          visible(actor, 'annotation.read'),
        ],
      },
      select: { ...aboutNoteSelect, thread: { select: { id: true } } },
    }),
    db().reply.findMany({
      where: { AND: [{ id: { in: idsOf('reply') } }, visible(actor, 'reply.read')] },
      select: { id: true, thread: { select: { annotation: { select: aboutNoteSelect } } } },
    }),
    db().entityLink.findMany({
      where: { AND: [{ id: { in: idsOf('link') } }, visible(actor, 'link.read')] },
      select: aboutLinkSelect,
    }),
  ]);
  return new Map<string, AboutRow>([
    ...notes.flatMap(({ thread, ...note }): [string, AboutRow][] => [
      [note.id, aboutNote(note)],
      ...(thread ? [[thread.id, aboutNote(note)] satisfies [string, AboutRow]] : []),
    ]),
    ...replies.map(({ id, thread }): [string, AboutRow] => [id, aboutNote(thread.annotation)]),
    ...links.map((link): [string, AboutRow] => [link.id, aboutLink(link)]),
  ]);
}
