import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '@/lib/access/actor';
import { ReviewLinksQuery } from '@/lib/curation/input';
import { countProposals, reviewLinks } from '@/lib/curation/queries';
import { db } from '@/lib/db/client';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makeEntity, makeLink, makeNote, makeWorld, type World } from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const { people, paper, groupId } = world;
  const entity = await makeEntity(people.moderator, groupId, 'Glossa ordinaria');
  await makeLink(people.member, paper, entity);
  await makeLink(people.moderator, paper, entity, { exact: 'Azo' });
  const note = await makeNote(people.member, paper, { visibility: 'private' });
  await makeLink(people.member, paper, entity, { annotationId: note.id });
});

describe('countProposals', () => {
  it.each(['observer', 'outsider', 'administrator'] as const)('counts nothing for an %s', async (name) => {
    expect((await countProposals(world.people[name])).get(world.groupId)).toBeUndefined();
  });

  it('counts nothing for a stranger', async () => {
    expect(await countProposals(stranger)).toEqual(new Map());
  });

  it('leaves out the links on private notes for everybody but their author', async () => {
    const { people, others, groupId } = world;
    expect((await countProposals(people.member)).get(groupId)).toBe(2);
    for (const actor of [people.reviewer, people.moderator, people.owner, others.member]) {
      expect((await countProposals(actor)).get(groupId)).toBe(1);
    }
  });

  it('says what the desk shows', async () => {
    const { people, groupId } = world;
    for (const actor of [people.member, people.reviewer, people.moderator, people.owner]) {
      const review = await reviewLinks(actor, groupId, { state: 'proposed' });
      expect((await countProposals(actor)).get(groupId)).toBe(review.links.length);
      expect(review.counts.proposed).toBe(review.links.length);
    }
  });
});

describe('reviewLinks', () => {
  it('goes on where the page before ended, until nothing is left, each link once', async () => {
    const { people, paper, groupId } = await makeWorld();
    const entity = await makeEntity(people.moderator, groupId, 'Glossa ordinaria');
    // Three at each moment, so that a page ends between two of the same.
    const places = Array.from({ length: 230 }, (_, index) => ({ id: uuidv7(), at: Math.floor(index / 3) }));
    await db().passage.createMany({
      data: places.map(({ id }) => ({
        ...{ id, groupId, documentId: paper.id, versionId: paper.versionId, prefix: '', suffix: '' },
        ...{ start: 0, end: 3, exact: 'The', createdById: people.member.personId },
      })),
    });
    await db().entityLink.createMany({
      data: places.map(({ id, at }) => ({
        ...{ id: uuidv7(), groupId, documentId: paper.id, entityId: entity.id, passageId: id },
        ...{ state: 'proposed', proposedById: people.member.personId, createdAt: new Date(at * 1000) },
      })),
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const query = ReviewLinksQuery.parse({ state: 'proposed', ...(after && { after }) });
      const page = await reviewLinks(people.moderator, groupId, query);
      seen.push(...page.links.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    const all = await db().entityLink.findMany({
      where: { groupId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    expect(all).toHaveLength(230);
    expect(seen).toEqual(all.map(({ id }) => id));
  });

  it('narrows the list and its counts, and says what there is to narrow it by', async () => {
    const { people, others, groupId, paper } = await makeWorld();
    const entity = await makeEntity(people.moderator, groupId, 'Glossa ordinaria');
    await makeLink(people.member, paper, entity);
    await makeLink(others.member, paper, entity, { exact: 'Azo' });
    const narrowed = async (given: object) =>
      reviewLinks(people.moderator, groupId, ReviewLinksQuery.parse({ ...given }));
    const { facets } = await narrowed({});
    expect(facets).toEqual({
      documents: [{ id: paper.id, title: 'Digestum vetus', count: 2 }],
      types: [{ key: 'text', name: 'Text', count: 2 }],
      proposers: [
        { id: people.member.personId, name: 'Hugo', count: 1 },
        { id: others.member.personId, name: 'Rogerius', count: 1 },
      ],
    });
    for (const [given, count] of [
      [{ proposer: people.member.personId }, 1],
      [{ document: paper.id, type: 'text' }, 2],
      [{ type: 'saint' }, 0],
      [{ document: uuidv7() }, 0],
    ] as const) {
      const review = await narrowed(given);
      expect([given, review.links.length, review.counts.proposed]).toEqual([given, count, count]);
    }
  });

  it('names nothing of a private note’s links among what it can be narrowed by', async () => {
    const { people, groupId, paper } = await makeWorld();
    const entity = await makeEntity(people.moderator, groupId, 'Glossa ordinaria');
    const note = await makeNote(people.member, paper, { visibility: 'private' });
    await makeLink(people.member, paper, entity, { annotationId: note.id });
    const { facets } = await reviewLinks(people.owner, groupId, { state: 'proposed' });
    expect(facets).toEqual({ documents: [], types: [], proposers: [] });
  });
});
