import { beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '@/lib/access/actor';
import { countProposals, reviewLinks } from '@/lib/curation/queries';
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
      const review = await reviewLinks(actor, groupId, 'proposed');
      expect((await countProposals(actor)).get(groupId)).toBe(review.links.length);
      expect(review.counts.proposed).toBe(review.links.length);
    }
  });
});
