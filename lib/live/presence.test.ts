import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { NotFound } from '@/lib/errors/app-error';
import { setPresence } from '@/lib/live/commands';
import type { Ready } from '@/lib/live/model';
import { PresenceBoard } from '@/lib/live/presence';
import { connect, Servers } from '@/lib/testing/live';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makeWorld, type World } from '@/lib/testing/world';

prepareDatabase();

let world: World;
const servers = new Servers();
beforeAll(async () => {
  world = await makeWorld();
});
afterEach(() => servers.stop());

const say = (person: SignedIn, tab: string, section: number | null, here = true) =>
  setPresence(person, world.paper.id, { tab, section, here });

describe('presence', () => {
  it('is not taken from who is not of the group, also where the document is published', async () => {
    const { outsider, administrator } = world.people;
    await expect(say(outsider, uuidv7(), 1)).rejects.toThrow(NotFound);
    const where = { id: world.paper.id };
    await db().document.update({ where, data: { state: 'published' } });
    for (const person of [outsider, administrator])
      await expect(say(person, uuidv7(), 1)).rejects.toThrow(NotFound);
    await db().document.update({ where, data: { state: 'group' } });
  });

  it('of a person is told once to the group, at every server, and that they left when their last tab closed', async () => {
    const { member, observer } = world.people;
    const reader = await connect(servers.start(), world.groupId, observer);
    const [one, two] = [uuidv7(), uuidv7()];
    const now = () => reader.presences.at(-1)?.people ?? null;
    const at = (section: number | null) => [{ id: member.personId, name: 'Hugo', section }];
    // A server that has just begun may not listen yet, and what is said meanwhile is lost to it.
    await expect.poll(async () => (await say(member, one, 2), now())).toEqual(at(2));
    await say(member, two, 7);
    await expect.poll(now).toEqual(at(7));
    await say(member, one, 2); // still there, and no news
    await say(member, two, 7, false);
    await expect.poll(now).toEqual(at(2));
    const late = await connect(servers.start(), world.groupId, observer);
    const ready = late.messages.find(({ event }) => event === 'ready')?.data as Ready;
    expect(ready.presence).toEqual([]); // a server that has just begun hears of them when they say it again
    const same = reader.messages.length;
    await expect.poll(async () => (await say(member, one, 2), late.presences.at(-1)?.people)).toEqual(at(2));
    expect(reader.messages.length).toBe(same);
    await say(member, one, 2, false);
    await expect.poll(now).toEqual([]);
  });

  it('at a withdrawn document is told to those alone who may read it', async () => {
    const { moderator, owner, observer } = world.people;
    await db().document.update({ where: { id: world.paper.id }, data: { state: 'withdrawn' } });
    const hub = servers.start();
    const [watching, other] = [
      await connect(hub, world.groupId, owner),
      await connect(hub, world.groupId, observer),
    ];
    const tab = uuidv7();
    await expect.poll(async () => (await say(moderator, tab, 4), watching.presences.length)).toBe(1);
    expect(other.presences).toEqual([]);
    const late = await connect(hub, world.groupId, observer);
    expect(late.raw).not.toContain(moderator.personId);
    await db().document.update({ where: { id: world.paper.id }, data: { state: 'group' } });
  });
});

describe('the board of who is present', () => {
  const note = (personId: string, tab: string, section: number | null, here = true) => ({
    ...{ groupId: 'bologna', documentId: 'digest', personId, tab, section, here },
  });

  it('forgets a tab that has not been heard of for forty seconds, and says in which document', () => {
    const board = new PresenceBoard();
    board.note(note('azo', 'a', 1), 0);
    board.note(note('hugo', 'b', 2), 20_000);
    expect(board.forget(39_999)).toEqual([]);
    expect(board.forget(40_000)).toEqual([{ groupId: 'bologna', documentId: 'digest' }]);
    expect(board.peopleIn('digest')).toEqual([{ personId: 'hugo', section: 2 }]);
    board.note(note('hugo', 'b', 2), 50_000);
    expect(board.forget(89_999)).toEqual([]);
    board.forget(90_000);
    expect(board.documentsOf('bologna')).toEqual([]);
  });

  it('shows a person where the tab is that moved last, not the one that was last heard of', () => {
    const board = new PresenceBoard();
    board.note(note('azo', 'a', 1), 0);
    board.note(note('azo', 'b', 5), 1);
    board.note(note('azo', 'a', 1), 2);
    expect(board.peopleIn('digest')).toEqual([{ personId: 'azo', section: 5 }]);
    board.note(note('azo', 'a', 3), 3);
    expect(board.peopleIn('digest')).toEqual([{ personId: 'azo', section: 3 }]);
  });

  it('keeps no more tabs of a person than anybody has', () => {
    const board = new PresenceBoard();
    for (let index = 0; index < 1000; index++) board.note(note('azo', `${index}`, index), 0);
    for (let index = 984; index < 1000; index++) board.note(note('azo', `${index}`, index, false), 1);
    expect(board.peopleIn('digest')).toEqual([]);
  });
});
