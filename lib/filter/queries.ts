import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { can, found } from '@/lib/access/check';
import { annotationsWhere, listNoteSummaries, readAnnotations } from '@/lib/annotations/queries';
import { toAnnotationRecord } from '@/lib/annotations/record';
import type { NoteSummary } from '@/lib/annotations/summary';
import { textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { Id } from '@/lib/content/id';
import { placeFinder, type Place } from '@/lib/content/places';
import { listTextLinks, textLinksWhere } from '@/lib/curation/queries';
import { toLinkRecord, type RecordSource } from '@/lib/curation/record';
import type { LinkView } from '@/lib/curation/view';
import { inBatches } from '@/lib/db/batches';
import { db, type Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { titleOf } from '@/lib/documents/model';
import { readReading, readDocument } from '@/lib/documents/queries';
import type { DocumentView } from '@/lib/documents/view';
import { Forbidden, Unauthenticated } from '@/lib/errors/app-error';
import type { ExportedDocument, ExportRecord } from '@/lib/export/record';
import { groupSelect } from '@/lib/groups/queries';
import { groupFacts } from '@/lib/groups/view';
import type { PassageView } from '@/lib/passages/view';
import { readApparatus } from '@/lib/repair/queries';
import { toRepairRecord } from '@/lib/repair/record';
import { conditionsOf, facetsOf } from './facets';
import {
  asksOfLinks,
  asksOfNotes,
  isEmptyFilter,
  matchesFilter,
  matchesTextLink,
  type Filter,
} from './model';
import { cursorOf, inTextOrder, placeOfCursor, type TextPlace } from './order';
import type { ListedPassage, PassagesView } from './view';

/**
 * The notes that a filter means with their replies, then the links on the text, as they stand in the current
 * version, and without a filter the repairs that stand in it: what the actor may take out, as records for lib/export. Refuses at once; the records are read a
 * batch at a time as they are asked for, so that no document is too large. A reader may be slow, so `again`
 * says for each batch who the actor is by then. Throws NotFound, Forbidden.
 */
export async function exportDocument(
  actor: Actor,
  documentId: string,
  filter: Filter,
  again: () => Promise<Actor>,
): Promise<{ document: ExportedDocument; records: AsyncIterable<ExportRecord> }> {
  const { versionId, ...described } = await authorizeExport(actor, documentId);
  const version = found(
    actor,
    await db().documentVersion.findUnique({
      where: { id: found(actor, versionId) },
      select: { id: true, number: true, createdAt: true, sha256: true, content: true },
    }),
  );
  const { id, authors, year, source, licence, language } = described;
  const { number, sha256, createdAt } = version;
  const document: ExportedDocument = {
    ...{ id, title: titleOf(described), authors, year, source, licence, language },
    version: { number, sha256, createdAt: createdAt.toISOString() },
  };
  const content = version.content as unknown as DocumentContent; // written by importDocument, which checked it
  const text = { version: number, placeOf: placeFinder(textBlocks(content)) };
  const ask = async () => {
    const now = await again();
    await authorizeExport(now, documentId);
    return now;
  };
  return { document, records: exportRecords({ ask, documentId, versionId: version.id, filter, text }) };
}

async function authorizeExport(actor: Actor, documentId: string): Promise<DocumentView> {
  const document = await readDocument(actor, documentId);
  const where = { id: document.groupId };
  const group = found(actor, await db().group.findUnique({ where, select: groupSelect }));
  if (can(actor, 'export.make', groupFacts(group))) return document;
  // The document is seen, so the refusal may be too, also where its group is not (a published paper).
  throw actor.kind === 'stranger' ? new Unauthenticated() : new Forbidden();
}

interface Asked {
  ask: () => Promise<Actor>;
  documentId: string;
  versionId: string;
  filter: Filter;
  text: Omit<RecordSource, 'identifiers'>;
}

async function* exportRecords(asked: Asked): AsyncGenerator<ExportRecord> {
  const { ask, documentId, versionId, filter, text } = asked;
  yield* inBatches(async (after, take) => {
    const actor = await ask();
    const where = { AND: [{ documentId }, filterCondition(filter, actor, versionId), after] };
    const views = await annotationsWhere(actor, versionId, 'export', where, take);
    const source = { ...text, identifiers: await identifiersOf(views.flatMap(({ links }) => links)) };
    return views.map((view) => toAnnotationRecord(view, source));
  });
  yield* inBatches(async (after, take) => {
    const where = { AND: [{ documentId }, textLinkCondition(filter, versionId), after] };
    const views = await textLinksWhere(await ask(), versionId, 'export', where, take);
    const source = { ...text, identifiers: await identifiersOf(views) };
    return views.map((view) => toLinkRecord(view, source));
  });
  if (isEmptyFilter(filter))
    yield* (await readApparatus(await ask(), documentId, text.version)).map(toRepairRecord);
}

/** The numbers of the entities that these links name: who reads a link reads its entity. */
async function identifiersOf(links: readonly LinkView[]): Promise<RecordSource['identifiers']> {
  const rows = await db().identifier.findMany({
    where: { entityId: { in: [...new Set(links.map(({ entity }) => entity.id))] } },
    select: { entityId: true, scheme: true, value: true },
    orderBy: [{ scheme: 'asc' }, { value: 'asc' }],
  });
  const byEntity = new Map<string, { scheme: string; value: string }[]>();
  for (const { entityId, ...identifier } of rows) {
    byEntity.set(entityId, [...(byEntity.get(entityId) ?? []), identifier]);
  }
  return byEntity;
}

const PAGE = 50;

/**
 * A page of the notes and links on the text that a filter means, among those that the actor may read, in the
 * order of the text of the current version. A note stands at the first of its passages that is still there.
 * @param after Where the page begins (`next` of the one before); anything else is the beginning.
 */
export async function listPassages(
  actor: Actor,
  documentId: string,
  filter: Filter,
  after: string,
): Promise<PassagesView> {
  const { document, group, version, content } = await readReading(actor, documentId);
  const [notes, links] = await Promise.all([
    listNoteSummaries(actor, documentId, version.id),
    listTextLinks(actor, documentId, version.id),
  ]);
  const meant = [...notesMeant(notes, filter), ...linksMeant(links, filter)].sort(inTextOrder);
  const last = placeOfCursor(after);
  const from = last ? meant.filter((place) => inTextOrder(place, last) <= 0).length : 0;
  const shown = meant.slice(from, from + PAGE);
  const end = shown.at(-1);
  const facets = facetsOf(notes, links);
  const conditions = conditionsOf(filter, facets);
  return {
    ...{ document, group, version, filter, facets, conditions },
    notes: { meant: meant.filter(({ link }) => !link).length, of: notes.length },
    links: { meant: meant.filter(({ link }) => link).length, of: links.length },
    rows: await rowsOf(actor, document.id, version.id, shown, placeFinder(textBlocks(content))),
    from: from + 1,
    next: end && from + PAGE < meant.length ? cursorOf(end) : null,
    export: group?.canExport ? await countExport(actor, documentId, version.id, filter) : null,
    looser: meant.length === 0 ? looserThan(filter, notes, links) : [],
  };
}

/** A place in the list: of a note, whose words are read when its page is shown, or of a link. */
interface Listed extends TextPlace {
  link: LinkView | null;
}

function notesMeant(notes: readonly NoteSummary[], filter: Filter): Listed[] {
  return notes
    .filter((note) => matchesFilter(filter, note))
    .map(({ id, ranges: [range = { start: null, end: null }] }) => ({ id, ...range, link: null }));
}

function linksMeant(links: readonly LinkView[], filter: Filter): Listed[] {
  return links
    .filter((link) => matchesTextLink(filter, link))
    .map((link) => ({ id: link.id, start: link.passage.start, end: link.passage.end, link }));
}

/** The rows of one page; a note that went away since it was counted is left out. */
async function rowsOf(
  actor: Actor,
  documentId: string,
  versionId: string,
  listed: readonly Listed[],
  placeOf: (offset: number) => Place,
): Promise<ListedPassage[]> {
  const ids = listed.filter(({ link }) => !link).map(({ id }) => id);
  const views = await readAnnotations(actor, documentId, ids, versionId);
  const byId = new Map(views.map((note) => [note.id, note]));
  const placesOf = (passages: readonly PassageView[]) =>
    passages.map(({ start }) => (start === null ? { section: null, paragraph: null } : placeOf(start)));
  return listed.flatMap(({ id, link }): ListedPassage[] => {
    if (link) return [{ kind: 'link', link, places: placesOf([link.passage]) }];
    const note = byId.get(id);
    return note ? [{ kind: 'note', note, places: placesOf(note.passages) }] : [];
  });
}

async function countExport(
  actor: Actor,
  documentId: string,
  versionId: string,
  filter: Filter,
): Promise<PassagesView['export']> {
  const [notes, links] = await Promise.all([
    db().annotation.count({
      where: {
        AND: [{ documentId }, visible(actor, 'annotation.export'), filterCondition(filter, actor, versionId)],
      },
    }),
    db().entityLink.count({
      where: { AND: [{ documentId }, visible(actor, 'link.export'), textLinkCondition(filter, versionId)] },
    }),
  ]);
  return { notes, links };
}

function looserThan(
  filter: Filter,
  notes: readonly NoteSummary[],
  links: readonly LinkView[],
): PassagesView['looser'] {
  const asked = (Object.keys(filter) as (keyof Filter)[]).filter((list) => filter[list].length > 0);
  return asked
    .map((list) => {
      const looser = { ...filter, [list]: [] };
      const found = notesMeant(notes, looser).length + linksMeant(links, looser).length;
      return { list, filter: looser, found };
    })
    .filter(({ found }) => found > 0)
    .sort((a, b) => b.found - a.found);
}

/**
 * The notes that are meant, as a condition of the database: the same as `matchesFilter` says of a note as the
 * actor sees it (queries.test.ts). A link that the actor may not read finds no note for them. It says nothing
 * of whether they may read the note.
 * @param versionId The version in which its passages are looked at.
 */
export function filterCondition(
  filter: Filter,
  actor: Actor,
  versionId: string,
): Prisma.AnnotationWhereInput {
  const { people, motivations, tags, threads, visibility, anchors } = filter;
  return {
    AND: [
      people.length > 0 ? { authorId: { in: realIds(people) } } : {},
      motivations.length > 0 ? { motivation: { in: motivations } } : {},
      tags.length > 0 ? { tags: { some: { tag: { label: { in: tags } } } } } : {},
      threads.length > 0 ? { thread: { state: { in: threads } } } : {},
      visibility.length > 0 ? { visibility: { in: visibility } } : {},
      anchors.length > 0 ? { passages: { some: { passage: anchored(anchors, versionId) } } } : {},
      asksOfLinks(filter)
        ? { links: { some: { AND: [visible(actor, 'link.read'), linkCondition(filter)] } } }
        : {},
    ],
  };
}

/** The links on the text itself that are meant, as `matchesTextLink` says it of one. */
export function textLinkCondition(filter: Filter, versionId: string): Prisma.EntityLinkWhereInput {
  const { people, visibility, anchors } = filter;
  const none = asksOfNotes(filter) || (visibility.length > 0 && !visibility.includes('group'));
  return {
    AND: [
      { annotationId: null },
      none ? { id: { in: [] } } : {},
      people.length > 0 ? { proposedById: { in: realIds(people) } } : {},
      anchors.length > 0 ? { passage: anchored(anchors, versionId) } : {},
      linkCondition(filter),
    ],
  };
}

/** Of a passage that stands so in a version; without a place there at all it is as one that lost it (`toPassageView`). */
function anchored(states: Filter['anchors'], versionId: string): Prisma.PassageWhereInput {
  const stands = { anchors: { some: { versionId, state: { in: states } } } };
  return states.includes('orphaned') ? { OR: [stands, { anchors: { none: { versionId } } }] } : stands;
}

function linkCondition({ entities, types, links }: Filter): Prisma.EntityLinkWhereInput {
  return {
    AND: [
      { state: { not: 'rejected' } },
      entities.length > 0 ? { entityId: { in: realIds(entities) } } : {},
      types.length > 0 ? { entity: { type: { key: { in: types } } } } : {},
      links.length > 0 ? { state: { in: links } } : {},
    ],
  };
}

/** What is no id is nobody's, and the database would not even compare it. */
function realIds(values: readonly string[]): string[] {
  return values.filter((value) => Id.safeParse(value).success);
}
