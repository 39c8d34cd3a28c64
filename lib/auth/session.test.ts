import { encode } from 'next-auth/jwt';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { actorOf, sessionCookieName } from '@/lib/auth/session';
import { env } from '@/lib/config/env';
import { db } from '@/lib/db/client';
import { prepareDatabase, TEST_SECRET } from '@/lib/testing/prepare-database';
import { joinGroup, makePerson, makeWorld, type World } from '@/lib/testing/world';

vi.mock(import('@/lib/config/env'), { spy: true });
prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const headersWith = (token: string) => new Headers({ cookie: `a=b; ${sessionCookieName()}=${token}; c=d` });
const tokenOf = (sid: unknown, secret = TEST_SECRET) => encode({ token: { sub: 'anyone', sid }, secret });

async function openSession(personId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 60_000);
  const { id } = await db().session.create({ data: { id: uuidv7(), personId, expiresAt } });
  return id;
}

async function askWith(sessionId: string) {
  return actorOf(headersWith(await tokenOf(sessionId)));
}

describe('who is asking', () => {
  it('is the person of the session, with the roles of this moment', async () => {
    const { personId, name, roles } = world.people.moderator;
    const actor = await askWith(await openSession(personId));
    expect(actor).toEqual({ kind: 'person', personId, name, isAdministrator: false, roles });
  });

  it('has a changed role at once, and none after it was taken', async () => {
    const person = await joinGroup(await makePerson('Vacarius'), world.groupId, 'moderator');
    const session = await openSession(person.personId);
    const roles = async () => {
      const actor = await askWith(session);
      return actor.kind === 'person' ? [...actor.roles.values()] : [];
    };
    expect(await roles()).toEqual(['moderator']);
    await joinGroup(person, world.groupId, 'observer');
    expect(await roles()).toEqual(['observer']);
    await db().membership.deleteMany({ where: { personId: person.personId } });
    expect(await roles()).toEqual([]);
  });

  it.each([
    ['ended', { endedAt: new Date() }],
    ['expired', { expiresAt: new Date(Date.now() - 1000) }],
  ])('is a stranger when the session has %s', async (_, data) => {
    const id = await openSession(world.people.member.personId);
    await db().session.update({ where: { id }, data });
    expect(await askWith(id)).toEqual({ kind: 'stranger' });
  });

  it('is a stranger when the person was deactivated, in all their sessions, or the session is not there', async () => {
    const { personId } = await makePerson('Vacarius');
    const sessions = [await openSession(personId), await openSession(personId)];
    await db().person.update({ where: { id: personId }, data: { deactivatedAt: new Date() } });
    for (const id of [...sessions, uuidv7()]) expect(await askWith(id)).toEqual({ kind: 'stranger' });
  });

  it('is a stranger who was one of the sample’s people, once the sample is off', async () => {
    const { personId } = await makePerson('Vacarius');
    await db().person.update({ where: { id: personId }, data: { isSample: true } });
    const id = await openSession(personId);
    expect(await askWith(id)).toEqual({ kind: 'stranger' });
    vi.mocked(env).mockReturnValue({ ...env(), GLOSSATOR_SAMPLE: '1' });
    expect(await askWith(id)).toMatchObject({ kind: 'person', personId });
    vi.mocked(env).mockReset();
  });

  it('is a stranger when the token is forged, of another secret, without a session, or no token at all', async () => {
    const id = await openSession(world.people.owner.personId);
    const good = await tokenOf(id);
    const tokens = [
      await tokenOf(id, 'a secret of another installation, long enough'),
      await tokenOf(undefined),
      await tokenOf(7),
      await tokenOf('not an id'),
      await encode({ token: { sid: id }, secret: TEST_SECRET, maxAge: -100 }),
      ...[`${good.slice(0, -4)}AAAA`, good.slice(1), '', 'null', '%', '%E0%A4%A', id],
    ];
    for (const token of tokens)
      expect([token, await actorOf(headersWith(token))]).toEqual([token, { kind: 'stranger' }]);
    expect(await actorOf(new Headers())).toEqual({ kind: 'stranger' });
    expect((await actorOf(headersWith(good))).kind).toBe('person');
  });

  it('is read from its own cookie alone', async () => {
    const token = await tokenOf(await openSession(world.people.owner.personId));
    for (const cookie of [`x${sessionCookieName()}=${token}`, `session=${token}`, token, `; =${token}`]) {
      expect(await actorOf(new Headers({ cookie }))).toEqual({ kind: 'stranger' });
    }
  });
});

describe('a session', () => {
  it('notes that it was seen, but not at each request', async () => {
    const id = await openSession(world.people.owner.personId);
    const seen = async () => (await db().session.findUniqueOrThrow({ where: { id } })).lastSeenAt;
    const first = await seen();
    await askWith(id);
    expect(await seen()).toEqual(first);
    const long = new Date(Date.now() - 3_600_000);
    await db().session.update({ where: { id }, data: { lastSeenAt: long } });
    await askWith(id);
    expect((await seen()).getTime()).toBeGreaterThan(long.getTime());
  });
});
