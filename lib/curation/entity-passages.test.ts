import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '@/lib/access/actor';
import { decideLink } from '@/lib/curation/commands';
import { entityPassages } from '@/lib/curation/queries';
import { db } from '@/lib/db/client';
import { decideEntity } from '@/lib/entities/commands';
import { listEntities, listEntityTypes, readEntity } from '@/lib/entities/queries';
import { NotFound, Unauthenticated } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makeEntity, makeLink, makeNote, makePaper, makeWorld, type World } from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe('entityPassages', () => {
  const named = async (who: keyof World['people'], id: string) => {
    const { documents } = await entityPassages(world.people[who], id, 1);
    const words = documents.flatMap(({ links }) => links.map(({ passage }) => passage.exact));
    // What is counted is what is shown.
    expect((await readEntity(world.people[who], id)).passages).toEqual({
      ...{ count: words.length, documents: documents.length },
    });
    return words;
  };

  it('knows no entity for a stranger, an outsider, or an observer while it is only proposed', async () => {
    const { id } = await makeEntity(world.people.member, world.groupId, 'Libellus');
    await expect(entityPassages(stranger, id, 1)).rejects.toBeInstanceOf(Unauthenticated);
    for (const who of ['outsider', 'administrator', 'observer'] as const)
      await expect(entityPassages(world.people[who], id, 1)).rejects.toBeInstanceOf(NotFound);
  });

  it('shows and counts only what each may see: no proposal to an observer, no private note’s to others', async () => {
    const { people, paper, groupId } = world;
    const entity = await makeEntity(people.moderator, groupId, 'Accursius');
    const note = await makeNote(people.member, paper, { visibility: 'private' });
    await makeLink(people.moderator, paper, entity);
    await makeLink(people.member, paper, entity, { exact: 'Azo' });
    await makeLink(people.member, paper, entity, { exact: 'the gloss', annotationId: note.id });
    const gone = await makeLink(people.member, paper, entity, { exact: 'the law' });
    await decideLink(people.moderator, gone.id, { decision: 'rejected', reason: null }, 1);
    expect(await named('observer', entity.id)).toEqual(['Accursius']);
    expect(await named('owner', entity.id)).toEqual(['Accursius', 'Azo']);
    expect(await named('member', entity.id)).toEqual(['the gloss', 'Accursius', 'Azo']);
  });

  it('goes by document and in the order of the text, and leaves out a withdrawn one', async () => {
    const { people, groupId } = world;
    const entity = await makeEntity(people.moderator, groupId, 'Azo');
    const second = await makePaper(people.owner, groupId);
    await db().document.update({ where: { id: second.id }, data: { position: 9 } });
    await makeLink(people.moderator, second, entity);
    await makeLink(people.moderator, world.paper, entity, { exact: 'Azo' });
    await makeLink(people.moderator, world.paper, entity, { exact: 'The words' });
    expect(await named('member', entity.id)).toEqual(['The words', 'Azo', 'Accursius']);
    await db().document.update({ where: { id: second.id }, data: { state: 'withdrawn' } });
    expect(await named('member', entity.id)).toEqual(['The words', 'Azo']);
  });

  it('goes on beyond a hundred, each passage once', async () => {
    const { people, paper, groupId } = world;
    const entity = await makeEntity(people.moderator, groupId, 'Lex');
    const places = Array.from({ length: 130 }, () => uuidv7());
    const place = { groupId, documentId: paper.id };
    await db().passage.createMany({
      data: places.map((id) => ({
        ...{ ...place, id, versionId: paper.versionId, prefix: '', suffix: '' },
        ...{ start: 0, end: 3, exact: 'The', createdById: people.member.personId },
      })),
    });
    await db().entityLink.createMany({
      data: places.map((passageId) => ({
        ...{ ...place, id: uuidv7(), entityId: entity.id, passageId },
        ...{ state: 'proposed', proposedById: people.member.personId },
      })),
    });
    const pages = await Promise.all([1, 2, 3].map((page) => entityPassages(people.member, entity.id, page)));
    expect(pages[0]?.pages).toBe(2);
    const ids = pages.flatMap(({ documents }) => documents.flatMap(({ links }) => links.map(({ id }) => id)));
    expect(ids).toHaveLength(130);
    expect(new Set(ids).size).toBe(130);
  });
});

describe('listEntities', () => {
  it('knows no group for an outsider', async () => {
    await expect(listEntities(world.people.outsider, world.groupId, { page: 1 })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(listEntityTypes(world.people.outsider, world.groupId)).rejects.toBeInstanceOf(NotFound);
  });

  it('lists by label and counts by type what each may see, without rejected ones', async () => {
    const { people, groupId } = await makeWorld();
    for (const label of ['Summa', 'Apparatus']) await makeEntity(people.moderator, groupId, label);
    await makeEntity(people.member, groupId, 'Brocarda');
    const gone = await makeEntity(people.member, groupId, 'Casus');
    await decideEntity(people.moderator, gone.id, { decision: 'rejected', reason: null }, 1);
    const seen = async (who: 'observer' | 'member') => {
      const { types, entities } = await listEntities(people[who], groupId, { page: 1 });
      return [types.map(({ key, count }) => [key, count]), entities.map(({ label }) => label)];
    };
    expect(await seen('observer')).toEqual([[['text', 2]], ['Apparatus', 'Summa']]);
    expect(await seen('member')).toEqual([[['text', 3]], ['Apparatus', 'Brocarda', 'Summa']]);
    expect((await listEntities(people.member, groupId, { type: 'saint', page: 1 })).entities).toEqual([]);
  });
});
