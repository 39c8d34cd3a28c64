import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { decideLink, decideLinks } from '@/lib/curation/commands';
import type { CurationState } from '@/lib/curation/model';
import { listTextLinks, readLink, reviewEntities } from '@/lib/curation/queries';
import { db } from '@/lib/db/client';
import { decideEntity } from '@/lib/entities/commands';
import { readEntity } from '@/lib/entities/queries';
import { Conflict, Forbidden, NotFound, Stale } from '@/lib/errors/app-error';
import { listNotifications } from '@/lib/notifications/queries';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  joinGroup,
  makeEntity,
  makeLink,
  makeNote,
  makePerson,
  makeWorld,
  type World,
} from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const proposed = (by = world.people.member, label = 'Libellus disputatorius') =>
  makeEntity(by, world.groupId, label);
const known = (label = 'Summa Azonis') => makeEntity(world.others.moderator, world.groupId, label);
const judge = (
  actor: SignedIn,
  { id, rev }: { id: string; rev: number },
  decision: CurationState,
  reason = '',
) => decideEntity(actor, id, { decision, reason: reason || null }, rev);
const decide = (actor: SignedIn, { id, rev }: { id: string; rev: number }, decision: CurationState) =>
  decideLink(actor, id, { decision, reason: null }, rev);
const verbsOf = async (subjectId: string) =>
  (await db().event.findMany({ where: { subjectId }, orderBy: { seq: 'asc' } })).map(({ verb }) => verb);

describe('decideEntity', () => {
  it('refuses whoever is no moderator, and does not know a proposed one for an observer', async () => {
    const entity = await proposed(world.others.member);
    for (const who of ['member', 'reviewer'] as const)
      await expect(judge(world.people[who], entity, 'accepted')).rejects.toBeInstanceOf(Forbidden);
    for (const who of ['observer', 'outsider', 'administrator'] as const)
      await expect(judge(world.people[who], entity, 'accepted')).rejects.toBeInstanceOf(NotFound);
    expect(await judge(world.people.moderator, entity, 'accepted')).toMatchObject({
      ...{ state: 'accepted', decidedBy: { name: 'Bulgarus' }, rev: 2 },
    });
  });

  it('refuses its proposer, also after they became a moderator', async () => {
    const person = await joinGroup(await makePerson('Hugolinus'), world.groupId, 'member');
    const entity = await proposed(person);
    const promoted = await joinGroup(person, world.groupId, 'moderator');
    await expect(judge(promoted, entity, 'accepted')).rejects.toBeInstanceOf(Forbidden);
    expect((await judge(world.people.moderator, entity, 'accepted')).state).toBe('accepted');
  });

  it('goes from each state to the two others and nowhere twice, with its reason', async () => {
    let entity = await proposed();
    const path: CurationState[] = ['accepted', 'rejected', 'accepted', 'proposed', 'rejected', 'proposed'];
    for (const state of path) {
      const reason = state === 'rejected' ? 'A part, no work.' : '';
      entity = await judge(world.people.moderator, entity, state, reason);
      expect(entity).toMatchObject({ state, reason: reason || null });
      const again = judge(world.people.moderator, entity, state);
      await expect(again).rejects.toEqual(new Conflict(`This entity is ${state} already.`));
    }
    const decided = path.map((state) => `entity.${state === 'proposed' ? 'returned' : state}`);
    expect(await verbsOf(entity.id)).toEqual(['entity.proposed', ...decided]);
  });

  it('lets one of two moderators win who decide at once, and shows the other what was decided', async () => {
    const entity = await proposed();
    const both = await Promise.allSettled([
      judge(world.people.moderator, entity, 'accepted'),
      judge(world.others.moderator, entity, 'rejected'),
    ]);
    const lost = both.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
    expect(lost).toEqual([expect.any(Stale)]);
    expect(lost[0]).toMatchObject({ extras: { current: { id: entity.id, rev: 2 } } });
  });

  it('takes the proposed links to a rejected one along, and gives them back with it', async () => {
    const entity = await proposed();
    const [one, two] = [
      await makeLink(world.people.member, world.paper, entity),
      await makeLink(world.others.member, world.paper, entity, { exact: 'Azo' }),
    ];
    const secret = await makeNote(world.people.member, world.paper, { visibility: 'private' });
    const own = await makeLink(world.people.member, world.paper, entity, { annotationId: secret.id });
    const rejected = await judge(world.people.moderator, entity, 'rejected', 'Not a work.');
    for (const { id } of [one, two])
      expect(await readLink(world.people.moderator, id)).toMatchObject({
        ...{ state: 'rejected', reason: 'Not a work.', decidedBy: { name: 'Bulgarus' } },
      });
    expect((await readLink(world.people.member, own.id)).state).toBe('proposed');
    await judge(world.people.moderator, rejected, 'proposed');
    for (const { id } of [one, two])
      expect(await readLink(world.people.moderator, id)).toMatchObject({ state: 'proposed', reason: null });
    expect(await verbsOf(one.id)).toEqual(['link.proposed', 'link.rejected', 'link.returned']);
  });

  it('leaves a link rejected that was so before its entity was', async () => {
    const entity = await proposed();
    const link = await makeLink(world.people.member, world.paper, entity);
    await decide(world.people.moderator, link, 'rejected');
    const rejected = await judge(world.people.moderator, entity, 'rejected');
    await judge(world.people.moderator, rejected, 'accepted');
    expect((await readLink(world.people.moderator, link.id)).state).toBe('rejected');
  });

  it('refuses to reject one that accepted links name, in words', async () => {
    const entity = await proposed();
    const link = await makeLink(world.people.member, world.paper, entity);
    await decide(world.people.moderator, link, 'accepted');
    const named = await readEntity(world.people.moderator, entity.id);
    await expect(judge(world.people.moderator, named, 'rejected')).rejects.toEqual(
      new Conflict('A passage is linked to it, accepted. Reject that link first.'),
    );
  });

  it('tells its proposer, with the reason', async () => {
    const person = await joinGroup(await makePerson('Pillius'), world.groupId, 'member');
    const entity = await proposed(person, 'Libellus');
    const rejected = await judge(world.people.moderator, entity, 'rejected', 'The same as another.');
    const about = { kind: 'entityDecided', entity: 'Libellus', href: `/entities/${entity.id}` };
    expect(await listNotifications(person)).toMatchObject([
      { ...about, state: 'rejected', reason: 'The same as another.' },
    ]);
    await judge(world.people.moderator, rejected, 'proposed');
    expect(await listNotifications(person)).toMatchObject([{ ...about, state: 'proposed', reason: null }]);
  });
});

describe('a link to a proposed entity', () => {
  it('takes the entity along when it is accepted, and gives it back with itself', async () => {
    const entity = await proposed();
    const link = await makeLink(world.people.member, world.paper, entity);
    const accepted = await decide(world.people.moderator, link, 'accepted');
    expect(accepted).toMatchObject({ state: 'accepted', entity: { state: 'accepted' } });
    expect((await listTextLinks(world.people.observer, world.paper.id)).map(({ id }) => id)).toContain(
      link.id,
    );
    const returned = await decide(world.people.moderator, accepted, 'proposed');
    expect(returned).toMatchObject({ state: 'proposed', entity: { state: 'proposed' } });
    expect(await verbsOf(entity.id)).toEqual(['entity.proposed', 'entity.accepted', 'entity.returned']);
  });

  it('does not give back an entity that another accepted link names by now, or that was accepted itself', async () => {
    const entity = await proposed();
    const link = await makeLink(world.people.member, world.paper, entity);
    const other = await makeLink(world.people.member, world.paper, entity, { exact: 'Azo' });
    const accepted = await decide(world.people.moderator, link, 'accepted');
    await decide(world.people.moderator, other, 'accepted');
    expect((await decide(world.people.moderator, accepted, 'proposed')).entity.state).toBe('accepted');

    const judged = await proposed();
    const third = await makeLink(world.people.member, world.paper, judged);
    await judge(world.people.moderator, judged, 'accepted');
    const after = await decide(world.people.moderator, third, 'accepted');
    expect((await decide(world.people.moderator, after, 'rejected')).entity.state).toBe('accepted');
  });

  it('is not accepted by who proposed the entity, nor once the entity was rejected', async () => {
    const person = await joinGroup(await makePerson('Vacarius'), world.groupId, 'member');
    const entity = await proposed(person, 'Liber pauperum');
    const link = await makeLink(world.people.member, world.paper, entity);
    const promoted = await joinGroup(person, world.groupId, 'moderator');
    await expect(decide(promoted, link, 'accepted')).rejects.toEqual(
      new Conflict('You proposed Liber pauperum: another moderator decides on it first.'),
    );
    expect((await decide(promoted, link, 'rejected')).state).toBe('rejected');
    await judge(world.people.moderator, entity, 'rejected');
    const back = decideLink(world.people.moderator, link.id, { decision: 'accepted', reason: null }, 2);
    await expect(back).rejects.toBeInstanceOf(Conflict);
  });

  it('tells the entity’s proposer too, where that is another person', async () => {
    const [linker, proposer] = [
      await joinGroup(await makePerson('Otto'), world.groupId, 'member'),
      await joinGroup(await makePerson('Lothar'), world.groupId, 'member'),
    ];
    const entity = await proposed(proposer, 'Stemma');
    await decide(world.people.moderator, await makeLink(linker, world.paper, entity), 'accepted');
    expect((await listNotifications(linker)).map(({ kind }) => kind)).toEqual(['linkDecided']);
    expect((await listNotifications(proposer)).map(({ kind }) => kind)).toEqual(['entityDecided']);
  });
});

describe('decideLinks', () => {
  const several = async (entity: { id: string }) => [
    await makeLink(world.people.member, world.paper, entity),
    await makeLink(world.others.member, world.paper, entity, { exact: 'Azo' }),
    await makeLink(world.people.member, world.paper, entity, { exact: 'the gloss' }),
  ];
  const together = (actor: SignedIn, links: { id: string; rev: number }[], decision: CurationState) =>
    decideLinks(actor, world.groupId, {
      links: links.map(({ id, rev }) => ({ id, rev })),
      decision,
      reason: null,
    });

  it('refuses a member, an observer and an outsider, and changes nothing', async () => {
    const links = await several(await known());
    for (const who of ['member', 'observer', 'reviewer'] as const)
      await expect(together(world.people[who], links, 'accepted')).rejects.toBeInstanceOf(Forbidden);
    await expect(together(world.people.outsider, links, 'accepted')).rejects.toBeInstanceOf(NotFound);
    for (const { id } of links) expect((await readLink(world.people.member, id)).state).toBe('proposed');
  });

  it('decides nothing where one of them is the actor’s own proposal', async () => {
    const person = await joinGroup(await makePerson('Rolandus'), world.groupId, 'member');
    const entity = await known();
    const own = await makeLink(person, world.paper, entity);
    const other = await makeLink(world.people.member, world.paper, entity, { exact: 'Azo' });
    const promoted = await joinGroup(person, world.groupId, 'moderator');
    await expect(together(promoted, [other, own], 'accepted')).rejects.toBeInstanceOf(Forbidden);
    expect((await readLink(world.people.member, other.id)).state).toBe('proposed');
  });

  it('knows no link of another group, though the actor moderates that too', async () => {
    const elsewhere = await makeEntity(world.people.outsider, world.elsewhere.groupId, 'Summa Placentini');
    const foreign = await joinGroup(await makePerson('Wilhelmus'), world.elsewhere.groupId, 'member');
    const link = await makeLink(foreign, world.elsewhere, elsewhere);
    const both = await joinGroup(world.people.moderator, world.elsewhere.groupId, 'moderator');
    expect(await together(both, [link], 'accepted')).toMatchObject({
      decided: [],
      refused: [{ id: link.id }],
    });
    await db().membership.deleteMany({
      where: { personId: both.personId, groupId: world.elsewhere.groupId },
    });
  });

  it('decides all, and takes all back, a proposed entity with them', async () => {
    const entity = await proposed();
    const { decided, refused } = await together(world.people.moderator, await several(entity), 'accepted');
    expect(refused).toEqual([]);
    expect(decided.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
    expect((await readEntity(world.people.observer, entity.id)).state).toBe('accepted');
    const back = await together(world.people.moderator, decided, 'proposed');
    expect(back.decided.map(({ state }) => state)).toEqual(['proposed', 'proposed', 'proposed']);
    expect((await readEntity(world.people.member, entity.id)).state).toBe('proposed');
  });

  it('leaves out those that somebody was faster with, and shows them', async () => {
    const links = await several(await known());
    const [first] = links;
    if (!first) throw new Error('no links');
    await decide(world.others.moderator, first, 'rejected');
    const { decided, refused } = await together(world.people.moderator, links, 'accepted');
    expect(decided).toHaveLength(2);
    expect(refused).toMatchObject([
      { id: first.id, current: { state: 'rejected', decidedBy: { name: 'Azo' } } },
    ]);
  });

  it('lets two who decide the same links at once both finish', async () => {
    const links = [...(await several(await known())), ...(await several(await known()))];
    const reversed = [...links].reverse();
    const answers = await Promise.all([
      together(world.people.moderator, links, 'accepted'),
      together(world.others.moderator, reversed, 'rejected'),
    ]);
    expect(answers.map(({ decided, refused }) => decided.length + refused.length)).toEqual([6, 6]);
    expect(answers[0].decided.length + answers[1].decided.length).toBe(6);
  });
});

describe('reviewEntities', () => {
  it('refuses an observer, and lists for those who see proposals', async () => {
    await expect(
      reviewEntities(world.people.observer, world.groupId, { state: 'proposed' }),
    ).rejects.toBeInstanceOf(Forbidden);
    const entity = await proposed(world.people.member, 'Quaestiones');
    const listed = await reviewEntities(world.people.reviewer, world.groupId, { state: 'proposed' });
    expect(listed.entities.map(({ id }) => id)).toContain(entity.id);
    expect(listed.counts.proposed).toBe(listed.entities.length);
    const none = await reviewEntities(world.people.reviewer, world.groupId, {
      ...{ state: 'proposed', proposer: world.people.owner.personId },
    });
    expect(none).toMatchObject({ entities: [], counts: { proposed: 0 } });
  });
});
