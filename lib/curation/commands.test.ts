import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { listAnnotations, readAnnotation } from '@/lib/annotations/queries';
import { decideLink, proposeLink } from '@/lib/curation/commands';
import type { CurationState } from '@/lib/curation/model';
import { listTextLinks, readLink, reviewLinks } from '@/lib/curation/queries';
import { db } from '@/lib/db/client';
import { readEntity } from '@/lib/entities/queries';
import { Conflict, Forbidden, Invalid, NotFound, Stale } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { waiting } from '@/lib/testing/waiting';
import {
  joinGroup,
  makeEntity,
  makeLink,
  makeNote,
  makePaper,
  makePerson,
  makeVersion,
  makeWorld,
  select,
  type World,
} from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const anEntity = (label = 'Summa Azonis') => makeEntity(world.others.moderator, world.groupId, label);
const decide = (actor: World['people']['owner'], id: string, decision: CurationState, rev: number) =>
  decideLink(actor, id, { decision, reason: null }, rev);

describe('proposeLink', () => {
  it.each(['observer', 'reviewer'] as const)('refuses an %s', async (role) => {
    const entity = await anEntity();
    await expect(makeLink(world.people[role], world.paper, entity)).rejects.toBeInstanceOf(Forbidden);
  });

  it('proposes for a member and accepts at once for a moderator', async () => {
    const proposed = await makeLink(world.people.member, world.paper, await anEntity());
    expect(proposed).toMatchObject({ state: 'proposed', decidedBy: null });
    const accepted = await makeLink(world.people.moderator, world.paper, await anEntity());
    expect(accepted).toMatchObject({ state: 'accepted', decidedBy: { name: 'Bulgarus' } });
  });

  it('knows no entity of a group that the actor is not in, and refuses one of another group of theirs', async () => {
    const foreign = await makeEntity(world.people.outsider, world.elsewhere.groupId, 'Summa Placentini');
    await expect(makeLink(world.people.member, world.paper, foreign)).rejects.toBeInstanceOf(NotFound);
    const both = await joinGroup(world.people.outsider, world.groupId, 'member');
    await expect(makeLink(both, world.paper, foreign)).rejects.toBeInstanceOf(Invalid);
    await db().membership.deleteMany({ where: { personId: both.personId, groupId: world.groupId } });
  });

  it('knows no private note of another, and no note of another document', async () => {
    const entity = await anEntity();
    const secret = await makeNote(world.others.member, world.paper, { visibility: 'private' });
    const elsewhere = await makeNote(world.people.outsider, world.elsewhere);
    for (const { id } of [secret, elsewhere]) {
      for (const actor of [world.people.member, world.people.owner]) {
        const link = makeLink(actor, world.paper, entity, { annotationId: id });
        await expect(link).rejects.toBeInstanceOf(NotFound);
      }
    }
    const own = await makeLink(world.others.member, world.paper, entity, { annotationId: secret.id });
    expect(own.annotationId).toBe(secret.id);
  });

  it('refuses the same link twice, with words, and lets it be made in a note as well', async () => {
    const entity = await anEntity('Casus codicis');
    await makeLink(world.people.member, world.paper, entity);
    const again = makeLink(world.others.member, world.paper, entity);
    await expect(again).rejects.toEqual(new Conflict('This passage is already linked to Casus codicis.'));
    const note = await makeNote(world.people.member, world.paper);
    const inNote = await makeLink(world.people.member, world.paper, entity, { annotationId: note.id });
    expect(inNote.state).toBe('proposed');
    expect((await makeLink(world.people.member, world.paper, entity, { exact: 'Azo' })).state).toBe(
      'proposed',
    );
  });

  it('makes one link of two that are proposed at once', async () => {
    const entity = await anEntity();
    const results = await Promise.allSettled(
      [world.people.member, world.others.member, world.people.moderator, world.people.owner].map((actor) =>
        makeLink(actor, world.paper, entity),
      ),
    );
    const lost = results.filter((result) => result.status === 'rejected');
    for (const { reason } of lost) expect(reason).toBeInstanceOf(Conflict);
    expect(lost).toHaveLength(3);
  });

  it('waits for who rejects the entity at this moment, and is refused then', async () => {
    const entity = await makeEntity(world.people.member, world.groupId, 'Quaestiones');
    const { late } = await db().$transaction(async (tx) => {
      const decided = { decidedById: world.people.moderator.personId, decidedAt: new Date() };
      await tx.entity.update({ where: { id: entity.id }, data: { state: 'rejected', ...decided } });
      const late = makeLink(world.others.member, world.paper, entity).catch((error: unknown) => error);
      await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
      return { late };
    });
    expect(await late).toBeInstanceOf(Invalid);
    expect(await db().entityLink.count({ where: { entityId: entity.id } })).toBe(0);
  });

  it('lets a rejected link be proposed anew, and does not then accept the old one beside it', async () => {
    const entity = await anEntity();
    const old = await makeLink(world.people.member, world.paper, entity);
    await decide(world.people.moderator, old.id, 'rejected', 1);
    await makeLink(world.people.member, world.paper, entity);
    for (const decision of ['accepted', 'proposed'] as const) {
      await expect(decide(world.people.moderator, old.id, decision, 2)).rejects.toBeInstanceOf(Conflict);
    }
  });

  it('refuses a rejected entity', async () => {
    const entity = await anEntity();
    await db().entity.update({ where: { id: entity.id }, data: { state: 'rejected' } });
    await expect(makeLink(world.people.member, world.paper, entity)).rejects.toBeInstanceOf(Invalid);
  });

  it('refuses text that is not there, and answers a repeated request as the first', async () => {
    const { id: entityId } = await anEntity();
    const passage = select(world.paper, 'Azo');
    const input = { id: uuidv7(), entityId, annotationId: null, passage };
    const wrong = { ...input, passage: { ...passage, exact: 'Aza' } };
    await expect(proposeLink(world.people.member, world.paper.id, wrong)).rejects.toBeInstanceOf(Invalid);
    const first = await proposeLink(world.people.member, world.paper.id, input);
    expect(await proposeLink(world.people.member, world.paper.id, input)).toEqual(first);
    await expect(proposeLink(world.others.member, world.paper.id, input)).rejects.toEqual(new Conflict());
  });
});

describe('decideLink', () => {
  it('refuses whoever is no moderator, and does not know it for an observer', async () => {
    const { id } = await makeLink(world.others.member, world.paper, await anEntity());
    for (const who of ['member', 'reviewer'] as const) {
      await expect(decide(world.people[who], id, 'accepted', 1)).rejects.toBeInstanceOf(Forbidden);
    }
    for (const who of ['observer', 'outsider', 'administrator'] as const) {
      await expect(decide(world.people[who], id, 'accepted', 1)).rejects.toBeInstanceOf(NotFound);
    }
    expect((await decide(world.people.moderator, id, 'accepted', 1)).decidedBy?.name).toBe('Bulgarus');
  });

  it('refuses its proposer, also after they became a moderator', async () => {
    const person = await joinGroup(await makePerson('Hugolinus'), world.groupId, 'member');
    const { id } = await makeLink(person, world.paper, await anEntity());
    const promoted = await joinGroup(person, world.groupId, 'moderator');
    await expect(decide(promoted, id, 'accepted', 1)).rejects.toBeInstanceOf(Forbidden);
    expect((await decide(world.people.moderator, id, 'accepted', 1)).state).toBe('accepted');
  });

  it('goes from each state to the two others and nowhere twice', async () => {
    const { id } = await makeLink(world.people.member, world.paper, await anEntity());
    const path: CurationState[] = ['accepted', 'rejected', 'accepted', 'proposed', 'rejected', 'proposed'];
    for (const [index, state] of path.entries()) {
      const link = await decide(world.people.moderator, id, state, index + 1);
      expect(link).toMatchObject({ state, rev: index + 2 });
      const again = decide(world.people.moderator, id, state, index + 2);
      await expect(again).rejects.toEqual(new Conflict(`This link is ${state} already.`));
    }
    const verbs = await db().event.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } });
    expect(verbs.map(({ verb, subjectRev }) => [verb, subjectRev])).toEqual([
      ['link.proposed', 1],
      ['link.accepted', 2],
      ['link.rejected', 3],
      ['link.accepted', 4],
      ['link.returned', 5],
      ['link.rejected', 6],
      ['link.returned', 7],
    ]);
  });

  it('keeps the reason, and forgets it with the decision', async () => {
    const { id } = await makeLink(world.people.member, world.paper, await anEntity());
    const input = { decision: 'rejected' as const, reason: 'Another Azo.' };
    expect((await decideLink(world.people.moderator, id, input, 1)).reason).toBe('Another Azo.');
    const returned = await decide(world.people.moderator, id, 'proposed', 2);
    expect(returned).toMatchObject({ reason: null, decidedBy: null });
  });

  it('lets one of two moderators win who decide at once, and shows the other what was decided', async () => {
    const { id } = await makeLink(world.people.member, world.paper, await anEntity());
    const results = await Promise.allSettled([
      decide(world.people.moderator, id, 'accepted', 1),
      decide(world.others.moderator, id, 'rejected', 1),
    ]);
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const lost = results.flatMap((result): unknown[] =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(lost[0]).toBeInstanceOf(Stale);
    expect(lost[0]).toMatchObject({ extras: { current: { id, rev: 2, state: won[0]?.state } } });
  });

  it('refuses moderators in an archived group', async () => {
    const { people, paper, groupId } = await makeWorld();
    const { id } = await makeLink(
      people.member,
      paper,
      await makeEntity(people.moderator, groupId, 'Brocarda'),
    );
    await db().group.update({ where: { id: groupId }, data: { archivedAt: new Date() } });
    await expect(decide(people.moderator, id, 'accepted', 1)).rejects.toBeInstanceOf(Forbidden);
    await expect(makeLink(people.member, paper, { id: uuidv7() })).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('the notes and links of a document', () => {
  it('are as they stand in the current version, or in the one that the text beside them is of', async () => {
    const { people, groupId } = world;
    const paper = await makePaper(people.owner, groupId);
    const entity = await anEntity('Ordo legum');
    await makeNote(people.member, paper);
    await makeLink(people.member, paper, entity);
    await makeVersion(people.owner, paper, ['Another text.']);
    const states = async (versionId?: string) => {
      const [note] = await listAnnotations(people.member, paper.id, versionId);
      const [link] = await listTextLinks(people.member, paper.id, versionId);
      return [note?.passages[0]?.state, link?.passage.state];
    };
    expect(await states()).toEqual(['orphaned', 'orphaned']);
    expect(await states(paper.versionId)).toEqual(['exact', 'exact']);
  });
});

describe('what an observer finds of links and entities that are only proposed', () => {
  /** All that a person can read of the document and the group, as text. */
  async function everythingFor(actor: World['people']['owner'], linkId: string, entityId: string) {
    const answers = await Promise.allSettled([
      listAnnotations(actor, world.paper.id),
      listTextLinks(actor, world.paper.id),
      reviewLinks(actor, world.groupId, { state: 'proposed' }),
      reviewLinks(actor, world.groupId, { state: 'accepted' }),
      readLink(actor, linkId),
      readEntity(actor, entityId),
    ]);
    return JSON.stringify(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])));
  }

  it('is nothing of a proposed link, on the text or on a note', async () => {
    const entity = await anEntity('Ordo iudiciarius');
    const note = await makeNote(world.people.member, world.paper);
    for (const annotationId of [null, note.id]) {
      const { id } = await makeLink(world.people.member, world.paper, entity, { annotationId });
      expect(await everythingFor(world.people.observer, id, uuidv7())).not.toContain(id);
      expect(await everythingFor(world.people.member, id, uuidv7())).toContain(id);
    }
  });

  it('is nothing of a proposed entity, though a link to it was accepted', async () => {
    const entity = await makeEntity(world.people.member, world.groupId, 'Libellus disputatorius');
    const note = await makeNote(world.people.member, world.paper);
    for (const annotationId of [null, note.id]) {
      const link = await makeLink(world.people.moderator, world.paper, entity, { annotationId });
      expect(link.state).toBe('accepted');
      const seen = await everythingFor(world.people.observer, link.id, entity.id);
      expect(seen).not.toContain('Libellus');
      expect(seen).not.toContain(entity.id);
      expect(await everythingFor(world.people.member, link.id, entity.id)).toContain('Libellus');
    }
  });

  it('is nothing also where the observer wrote the note when they were a member', async () => {
    const person = await joinGroup(await makePerson('Vacarius'), world.groupId, 'member');
    const entity = await anEntity('Liber pauperum');
    const note = await makeNote(person, world.paper);
    const link = await makeLink(world.people.member, world.paper, entity, { annotationId: note.id });
    const demoted = await joinGroup(person, world.groupId, 'observer');
    expect((await readAnnotation(demoted, note.id)).links).toEqual([]);
    await decide(world.people.moderator, link.id, 'accepted', 1);
    expect((await readAnnotation(demoted, note.id)).links.map(({ id }) => id)).toEqual([link.id]);
  });
});

describe('reviewLinks', () => {
  it('refuses an observer, knows no group for an outsider, and shows a member', async () => {
    await expect(
      reviewLinks(world.people.observer, world.groupId, { state: 'proposed' }),
    ).rejects.toBeInstanceOf(Forbidden);
    await expect(
      reviewLinks(world.people.outsider, world.groupId, { state: 'proposed' }),
    ).rejects.toBeInstanceOf(NotFound);
    await expect(
      reviewLinks({ kind: 'stranger' }, world.groupId, { state: 'proposed' }),
    ).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    expect((await reviewLinks(world.people.member, world.groupId, { state: 'proposed' })).links).toEqual(
      expect.any(Array),
    );
  });

  it('counts exactly what it would list, and nothing made on a private note of another', async () => {
    const { people, paper, groupId } = await makeWorld();
    const entity = await makeEntity(people.moderator, groupId, 'Apparatus');
    const secret = await makeNote(people.member, paper, { visibility: 'private' });
    await makeLink(people.member, paper, entity, { annotationId: secret.id });
    await makeLink(people.member, paper, entity);
    for (const [who, proposed] of [
      ['member', 2],
      ['moderator', 1],
      ['owner', 1],
      ['reviewer', 1],
    ] as const) {
      const review = await reviewLinks(people[who], groupId, { state: 'proposed' });
      expect([who, review.counts]).toEqual([who, { proposed, accepted: 0, rejected: 0 }]);
      expect(review.links).toHaveLength(proposed);
      expect(review.links.map(({ documentTitle }) => documentTitle)).toContain('Digestum vetus');
    }
  });

  it('shows members nothing of a withdrawn document, and moderators all', async () => {
    const { people, paper, groupId } = await makeWorld();
    await makeLink(people.member, paper, await makeEntity(people.moderator, groupId, 'Apparatus'));
    await db().document.update({ where: { id: paper.id }, data: { state: 'withdrawn' } });
    expect((await reviewLinks(people.member, groupId, { state: 'proposed' })).counts.proposed).toBe(0);
    expect((await reviewLinks(people.moderator, groupId, { state: 'proposed' })).counts.proposed).toBe(1);
  });
});
