import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { Conflict, Forbidden, Invalid, NotFound, Unauthenticated } from '@/lib/errors/app-error';
import { addMember, createGroup } from '@/lib/groups/commands';
import { listGroups, readGroup } from '@/lib/groups/queries';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makePerson, makeWorld, refreshed, type World } from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe('createGroup', () => {
  it('makes the founder its owner and nobody else a member', async () => {
    const founder = await makePerson('Irnerius');
    const group = await createGroup(founder, { id: uuidv7(), name: 'Modena' });
    expect(group.abilities).toMatchObject({ 'group.read': true, 'group.manage': true });
    expect(await readGroup(await refreshed(founder), group.id)).toEqual(group);
    await expect(readGroup(world.people.owner, group.id)).rejects.toBeInstanceOf(NotFound);
  });

  it('answers two equal requests at once alike', async () => {
    const founder = await makePerson('Irnerius');
    const input = { id: uuidv7(), name: 'Modena' };
    const [first, second] = await Promise.all([createGroup(founder, input), createGroup(founder, input)]);
    expect(second).toEqual(first);
    expect(await db().event.count({ where: { groupId: input.id } })).toBe(1);
  });

  it('refuses an id that another took, and does not show the group', async () => {
    const stolen = createGroup(world.people.outsider, { id: world.groupId, name: 'Bologna' });
    await expect(stolen).rejects.toEqual(new Conflict());
  });
});

describe('addMember', () => {
  const add = (actor: World['people']['owner'], personId: string, role: 'observer' | 'owner' = 'observer') =>
    addMember(actor, world.groupId, { personId, role });

  it('refuses everybody but owners', async () => {
    const { personId } = await makePerson('Vacarius');
    for (const who of ['observer', 'member', 'reviewer', 'moderator'] as const) {
      await expect(add(world.people[who], personId)).rejects.toBeInstanceOf(Forbidden);
    }
    await expect(add(world.people.outsider, personId)).rejects.toBeInstanceOf(NotFound);
    await add(world.people.owner, personId);
    const { role } = await db().membership.findFirstOrThrow({ where: { personId } });
    expect(role).toBe('observer');
    await add(world.people.owner, personId, 'owner');
    const lines = await db().event.findMany({ where: { subjectId: personId }, orderBy: { seq: 'asc' } });
    expect(lines.map(({ verb }) => verb)).toEqual(['member.added', 'member.roleChanged']);
    await add(world.people.owner, personId);
  });

  it('does not take the last owner from the group, and takes one of two', async () => {
    const { people, groupId } = await makeWorld();
    const { personId } = people.owner;
    const demote = () => addMember(people.owner, groupId, { personId, role: 'member' });
    await expect(demote()).rejects.toBeInstanceOf(Conflict);
    await addMember(people.owner, groupId, { personId: people.moderator.personId, role: 'owner' });
    await demote();
    const owners = await db().membership.findMany({ where: { groupId, role: 'owner' } });
    expect(owners.map((owner) => owner.personId)).toEqual([people.moderator.personId]);
  });

  it('leaves an owner also when two owners demote each other at once', async () => {
    const { people, groupId } = await makeWorld();
    await addMember(people.owner, groupId, { personId: people.moderator.personId, role: 'owner' });
    const other = await refreshed(people.moderator);
    await Promise.allSettled([
      addMember(people.owner, groupId, { personId: other.personId, role: 'member' }),
      addMember(other, groupId, { personId: people.owner.personId, role: 'member' }),
    ]);
    expect(await db().membership.count({ where: { groupId, role: 'owner' } })).toBe(1);
  });

  it('refuses a person who is not there', async () => {
    await expect(add(world.people.owner, uuidv7())).rejects.toBeInstanceOf(Invalid);
  });
});

describe('listGroups', () => {
  it('shows nobody a group that is not theirs', async () => {
    const own = (await listGroups(world.people.member)).map(({ id }) => id);
    expect(own).toEqual([world.groupId]);
    expect((await listGroups(world.people.outsider)).map(({ id }) => id)).toEqual([world.elsewhere.groupId]);
    expect(await listGroups(world.people.administrator)).toEqual([]);
    expect(await listGroups(await makePerson('Vacarius'))).toEqual([]);
    expect(await listGroups(stranger)).toEqual([]);
  });

  it('shows a withdrawn document to moderators alone', async () => {
    const { people, paper } = await makeWorld();
    await db().document.update({ where: { id: paper.id }, data: { state: 'withdrawn' } });
    for (const who of ['observer', 'member', 'reviewer', 'moderator', 'owner'] as const) {
      const documents = (await listGroups(people[who])).flatMap((group) => group.documents);
      expect([who, documents.length]).toEqual([who, ['moderator', 'owner'].includes(who) ? 1 : 0]);
    }
  });
});

describe('readGroup', () => {
  it('asks a stranger to sign in, and knows no group of others', async () => {
    await expect(readGroup(stranger, world.groupId)).rejects.toBeInstanceOf(Unauthenticated);
    await expect(readGroup(world.people.outsider, world.groupId)).rejects.toBeInstanceOf(NotFound);
    await expect(readGroup(world.people.administrator, world.groupId)).rejects.toBeInstanceOf(NotFound);
    expect((await readGroup(world.people.observer, world.groupId)).name).toBe('Bologna');
  });
});
