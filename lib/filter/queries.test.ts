import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { ROLES } from '@/lib/access/role';
import { MOTIVATIONS, VISIBILITIES } from '@/lib/annotations/model';
import { listAnnotations } from '@/lib/annotations/queries';
import { CURATION_STATES } from '@/lib/curation/model';
import { listTextLinks } from '@/lib/curation/queries';
import { db } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { matchesFilter, matchesTextLink, parseFilter, THREAD_STATES, type Filter } from '@/lib/filter/model';
import { filterCondition, textLinkCondition } from '@/lib/filter/queries';
import { ANCHOR_STATES } from '@/lib/passages/model';
import { writeEveryFact } from '@/lib/testing/every-fact';
import { prepareDatabase } from '@/lib/testing/prepare-database';

prepareDatabase();

const TAGS = ['gloss', 'lex', 'Ünïcode 😀'];
let people: SignedIn[];
let groupId: string;
let documentIds: string[];
let versionIds: Map<string, string>;
let anyFilter: fc.Arbitrary<Filter>;

/** Every fact of the policy, and over it kinds, tags and types that turn at different speeds. */
beforeAll(async () => {
  const world = await writeEveryFact();
  // No filter asks for replies, and to read them takes long.
  await db().reply.deleteMany();
  people = world.people;
  [groupId = ''] = world.groups;
  const documents = await db().document.findMany({
    where: { groupId },
    select: { id: true, currentVersionId: true },
  });
  documentIds = documents.map(({ id }) => id);
  versionIds = new Map(documents.map(({ id, currentVersionId }) => [id, currentVersionId ?? '']));
  const tags = TAGS.map((label) => ({ id: uuidv7(), groupId, label }));
  await db().tag.createMany({ data: tags });
  const notes = await db().annotation.findMany({ where: { groupId }, orderBy: { id: 'asc' } });
  for (const [turn, motivation] of MOTIVATIONS.slice(0, 5).entries()) {
    const ids = notes.filter((_, index) => index % 5 === turn).map(({ id }) => id);
    await db().annotation.updateMany({ where: { id: { in: ids } }, data: { motivation } });
  }
  await db().annotationTag.createMany({
    data: notes.flatMap(({ id: annotationId }, index) =>
      tags
        .filter((_, turn) => (index >> turn) % 2 === 0)
        .map(({ id: tagId }) => ({ tagId, annotationId, groupId })),
    ),
  });
  await anchorNotes(notes);
  anyFilter = await filtersOf(groupId);
});

/** Gives each note a passage, which stands in the text as its turn says. */
async function anchorNotes(notes: { id: string; documentId: string }[]): Promise<void> {
  const createdById = people[0]?.personId ?? '';
  const rows = notes.map(({ id: annotationId, documentId }, index) => ({
    ...{ annotationId, documentId, groupId, passageId: uuidv7() },
    versionId: versionIds.get(documentId) ?? '',
    state: ANCHOR_STATES[index % 3] ?? 'exact',
  }));
  await db().passage.createMany({
    data: rows.map(({ passageId: id, documentId, versionId }) => ({
      ...{ id, documentId, versionId, groupId, createdById },
      ...{ start: 0, end: 3, exact: 'The', prefix: '', suffix: '' },
    })),
  });
  await db().anchor.createMany({
    data: rows.map(({ passageId, versionId, state }) => ({
      ...{ passageId, versionId, groupId, state },
      ...(state === 'orphaned' ? {} : { start: 0, end: 3 }),
    })),
  });
  await db().annotationPassage.createMany({
    data: rows.map((row) => ({
      ...{ annotationId: row.annotationId, passageId: row.passageId, ordinal: 0 },
      ...{ documentId: row.documentId, groupId },
    })),
  });
}

async function filtersOf(group: string): Promise<fc.Arbitrary<Filter>> {
  const typeId = uuidv7();
  const type = { key: 'person', name: 'Person', plural: 'People', hue: 'plum', position: 1 };
  await db().entityType.create({
    data: { ...type, id: typeId, groupId: group, attributes: [], schemes: [] },
  });
  const entities = await db().entity.findMany({ where: { groupId: group }, orderBy: { id: 'asc' } });
  const others = entities.filter((_, index) => index % 2 === 0).map(({ id }) => id);
  await db().entity.updateMany({ where: { id: { in: others } }, data: { typeId } });
  // Half of the lists ask nothing, so that the rest have something to find.
  const some = <T extends string>(values: readonly T[]): fc.Arbitrary<T[]> =>
    fc.oneof(fc.constant<T[]>([]), fc.subarray([...values], { minLength: 1 }));
  const authors = [...people.map(({ personId }) => personId), uuidv7(), 'nobody'];
  return fc.record<Filter>({
    people: some(authors),
    motivations: some(MOTIVATIONS.slice(0, 6)),
    tags: some([...TAGS, 'not a tag of theirs', "'; --"]),
    entities: some([...entities.map(({ id }) => id), 'nothing']),
    types: some(['text', 'person', 'state']),
    links: some(CURATION_STATES),
    threads: some(THREAD_STATES),
    visibility: some(VISIBILITIES),
    anchors: some(ANCHOR_STATES),
  });
}

/** Somebody of the group in any role, or of none. */
const anyActor = () =>
  fc
    .tuple(fc.constantFrom(...people), fc.option(fc.constantFrom(...ROLES)))
    .map(([person, role]): SignedIn => ({ ...person, roles: new Map(role ? [[groupId, role]] : []) }));

const readable = remembered(async (actor: SignedIn, documentId: string) => {
  const notes = await listAnnotations(actor, documentId);
  const links = await listTextLinks(actor, documentId);
  return {
    notes: notes.map((view) => ({
      ...view,
      threadState: view.thread.state,
      anchors: view.passages.map(({ state }) => state),
    })),
    links,
  };
});

/** What each of a few people sees of each of a few papers is read once: reading is the slow part here. */
function remembered<T>(read: (actor: SignedIn, documentId: string) => Promise<T>) {
  const kept = new Map<string, Promise<T>>();
  return (actor: SignedIn, documentId: string): Promise<T> => {
    const key = [actor.personId, actor.roles.get(groupId), documentId].join();
    const known = kept.get(key) ?? read(actor, documentId);
    kept.set(key, known);
    return known;
  };
}

describe('a filter as a condition of the database', () => {
  it('finds for anyone exactly the notes and links that it means among those they read', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(anyFilter, anyActor(), fc.nat(), async (filter, actor, turn) => {
        const documentId = documentIds[turn % documentIds.length] ?? '';
        const seen = await readable(actor, documentId).catch(() => ({ notes: [], links: [] }));
        const notes = await db().annotation.findMany({
          where: {
            AND: [
              { documentId },
              visible(actor, 'annotation.read'),
              filterCondition(filter, actor, versionIds.get(documentId) ?? ''),
            ],
          },
          select: { id: true },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        });
        expect(notes.map(({ id }) => id)).toEqual(
          seen.notes.filter((note) => matchesFilter(filter, note)).map(({ id }) => id),
        );
        const links = await db().entityLink.findMany({
          where: {
            AND: [
              { documentId },
              visible(actor, 'link.read'),
              textLinkCondition(filter, versionIds.get(documentId) ?? ''),
            ],
          },
          select: { id: true },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        });
        expect(links.map(({ id }) => id)).toEqual(
          seen.links.filter((link) => matchesTextLink(filter, link)).map(({ id }) => id),
        );
        found += notes.length + links.length;
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(50);
  }, 90_000);

  it('finds no note by a link that its reader may not see', async () => {
    const [person] = people;
    if (!person) throw new Error('nobody');
    const observer = { ...person, roles: new Map([[groupId, 'observer' as const]]) };
    const member = { ...person, roles: new Map([[groupId, 'member' as const]]) };
    const proposed = parseFilter(new URLSearchParams('link=proposed&visibility=group'));
    const count = (actor: SignedIn) =>
      db().annotation.count({
        where: {
          AND: [{ groupId }, visible(actor, 'annotation.read'), filterCondition(proposed, actor, uuidv7())],
        },
      });
    expect(await count(observer)).toBe(0);
    expect(await count(member)).toBeGreaterThan(0);
  });
});
