import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { noteBodyFromText } from '@/lib/content/note-body';
import { db, type Prisma } from '@/lib/db/client';
import { makeGroup, makePaper, makePerson, refreshed, select, type Paper } from '@/lib/testing/world';

const CURATION = ['proposed', 'accepted', 'rejected'] as const;
const NOW = new Date('1250-01-01T00:00:00Z');
const BODY = noteBodyFromText('Glossa.') as unknown as Prisma.InputJsonObject;

/** The people and groups of `writeEveryFact`. */
export interface EveryFact {
  people: SignedIn[];
  groups: string[];
}

/**
 * Writes rows in which every value of every fact of lib/access/facts.ts meets the others: two groups, one
 * of them archived, with documents in each state and one that is archived itself, notes by three people in each visibility, shown, hidden
 * and deleted, and under them replies, links and entities in all their states.
 */
export async function writeEveryFact(): Promise<EveryFact> {
  const people = await Promise.all(['Bulgarus', 'Martinus', 'Hugo'].map((name) => makePerson(name)));
  const groups: string[] = [];
  for (const archivedAt of [null, NOW]) {
    const owner = await makePerson('Irnerius');
    const groupId = await makeGroup(owner);
    groups.push(groupId);
    const entities = await writeEntities(groupId, people);
    for (const state of ['group', 'published', 'withdrawn', 'shelved'] as const) {
      const paper = await makePaper(await refreshed(owner), groupId);
      await writeNotes(paper, people, entities);
      const data = state === 'shelved' ? { archivedAt: NOW } : { state };
      await db().document.update({ where: { id: paper.id }, data });
    }
    await db().group.update({ where: { id: groupId }, data: { archivedAt } });
  }
  return { people, groups };
}

/** All the combinations of one value of each list. */
function cross<A, B, C, D>(a: readonly A[], b: readonly B[], c: readonly C[], d: readonly D[]) {
  return a.flatMap((w) => b.flatMap((x) => c.flatMap((y) => d.map((z) => [w, x, y, z] as const))));
}

const deciding = (state: (typeof CURATION)[number], personId: string) =>
  state === 'proposed' ? { state } : { state, decidedById: personId, decidedAt: NOW };
const hiding = (hidden: boolean, personId: string) =>
  hidden ? { hiddenAt: NOW, hiddenById: personId, hiddenReason: 'not on the law' } : {};

async function writeEntities(groupId: string, people: SignedIn[]): Promise<string[]> {
  const { id: typeId } = await db().entityType.findFirstOrThrow({ where: { groupId } });
  const rows = cross(CURATION, people, [0], [0]).map(([state, { personId }]) => ({
    ...{ id: uuidv7(), groupId, typeId, proposedById: personId },
    ...deciding(state, personId),
  }));
  await db().entity.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

async function writeNotes(paper: Paper, people: SignedIn[], entities: string[]): Promise<void> {
  const { groupId, id: documentId, versionId } = paper;
  const place = { groupId, documentId };
  const passageId = uuidv7();
  const quote = { ...select(paper, 'Azo'), prefix: '', suffix: '', versionId };
  await db().passage.create({
    data: { ...quote, ...place, id: passageId, createdById: people[0]?.personId ?? '' },
  });
  const text = { body: BODY, bodyText: 'Glossa.' };
  const notes = cross(people, ['private', 'group', 'public'] as const, [false, true], [false, true]).map(
    ([{ personId }, visibility, hidden, deleted]) => ({
      ...{
        ...place,
        ...text,
        id: uuidv7(),
        authorId: personId,
        motivation: 'commenting' as const,
        visibility,
      },
      ...hiding(hidden, personId),
      deletedAt: deleted ? NOW : null,
    }),
  );
  await db().annotation.createMany({ data: notes });
  const threads = notes.map(({ id, authorId }, index) => ({
    ...{ id: uuidv7(), groupId, annotationId: id },
    ...(index % 5 === 0
      ? { state: 'resolved' as const, resolvedById: authorId, resolvedAt: NOW }
      : { state: 'open' as const }),
  }));
  await db().thread.createMany({ data: threads });
  await db().reply.createMany({
    data: cross(threads, people, [false, true], [false, true]).map(
      ([thread, { personId }, hidden, deleted]) => ({
        ...{ ...text, id: uuidv7(), groupId, threadId: thread.id, authorId: personId },
        ...hiding(hidden, personId),
        deletedAt: deleted ? NOW : null,
      }),
    ),
  });
  // The same entity is linked once a place, so the states turn from place to place.
  await db().entityLink.createMany({
    data: [null, ...notes].flatMap((note, turn) =>
      entities.map((entityId, index) => {
        const personId = people[(turn + index) % people.length]?.personId ?? '';
        const state = CURATION[Math.floor((turn + index) / people.length) % 3] ?? 'proposed';
        return {
          ...{ ...place, id: uuidv7(), passageId, entityId, annotationId: note?.id ?? null },
          ...{ proposedById: personId, ...deciding(state, personId) },
        };
      }),
    ),
  });
}
