import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { readAnnotation } from '@/lib/annotations/queries';
import { db } from '@/lib/db/client';
import { Conflict, Forbidden, Invalid, NotFound, Stale } from '@/lib/errors/app-error';
import { decideOrphan } from '@/lib/orphans/commands';
import { countOrphans, listOrphans, readPlacing } from '@/lib/orphans/queries';
import { corrected } from '@/lib/testing/corrections';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  journalOf,
  makeEntity,
  makeLink,
  makeNote,
  makePaper,
  makeWorld,
  select,
  type Paper,
  type World,
} from '@/lib/testing/world';
import { revertDocument } from '@/lib/versions/commands';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const LOST = 'Azo is named on every leaf.';

/** A paper from which the member's words went, with the note on them and its passage. */
async function orphaned(given: { visibility?: 'private' | 'group'; author?: SignedIn } = {}) {
  const { people, groupId } = world;
  const paper = await makePaper(people.owner, groupId);
  const { author = people.member, visibility = 'group' } = given;
  const note = await makeNote(author, paper, { visibility, passages: [select(paper, LOST)] });
  const now = await corrected(people.moderator, paper, ` ${LOST}`, '');
  return { paper: now, before: paper, note, passageId: note.passages[0]?.id ?? '' };
}

const attach = (actor: SignedIn, paper: Paper, passageId: string, exact: string) => {
  const { start, end } = select(paper, exact);
  const { versionId } = paper;
  return decideOrphan(actor, paper.id, passageId, { decision: 'attach', versionId, start, end });
};
const decide = (actor: SignedIn, paper: Paper, passageId: string, decision: 'letGo' | 'undo') =>
  decideOrphan(actor, paper.id, passageId, { decision, versionId: paper.versionId });

describe('giving an orphan a place', () => {
  it('is refused to who neither wrote the note nor corrects the text', async () => {
    const { paper, passageId } = await orphaned();
    const act = (actor: SignedIn) => attach(actor, paper, passageId, 'Accursius');
    for (const who of [world.people.observer, world.people.reviewer, world.others.member])
      await expect(act(who)).rejects.toBeInstanceOf(Forbidden);
    for (const who of ['outsider', 'administrator'] as const)
      await expect(act(world.people[who])).rejects.toBeInstanceOf(NotFound);
    await act(world.people.member);
  });

  it('is refused for another’s private note as for one that is not there, and is its author’s', async () => {
    const { paper, passageId } = await orphaned({ visibility: 'private' });
    for (const who of ['moderator', 'owner'] as const) {
      await expect(attach(world.people[who], paper, passageId, 'Accursius')).rejects.toBeInstanceOf(NotFound);
      expect((await listOrphans(world.people[who], paper.id)).orphans).toEqual([]);
      expect(await countOrphans(world.people[who], paper.id)).toBe(0);
    }
    expect(await countOrphans(world.people.member, paper.id)).toBe(1);
    await attach(world.people.member, paper, passageId, 'Accursius');
    await expect(attach(world.people.owner, paper, uuidv7(), 'Accursius')).rejects.toBeInstanceOf(NotFound);
  });

  it('says who gave it, that the words are others, and tells the journal ids alone', async () => {
    const { paper, passageId, note } = await orphaned();
    const answer = await attach(world.people.moderator, paper, passageId, 'the glosses of those');
    expect(answer).toMatchObject({ state: 'changed', ...placeOf(paper, 'the glosses of those') });
    expect((await readAnnotation(world.people.observer, note.id)).passages).toMatchObject([
      { state: 'changed', exact: LOST, ...placeOf(paper, 'the glosses of those') },
    ]);
    const where = { passageId_versionId: { passageId, versionId: paper.versionId } };
    const { confirmedById } = await db().anchor.findUniqueOrThrow({ where });
    expect(confirmedById).toBe(world.people.moderator.personId);
    expect((await journalOf(note.id)).at(-1)).toMatchObject({ verb: 'annotation.placed', subjectRev: 1 });
    expect(await countOrphans(world.people.moderator, paper.id)).toBe(0);
  });

  it('goes to the first of two', async () => {
    const { paper, passageId } = await orphaned();
    await attach(world.people.moderator, paper, passageId, 'Accursius');
    await expect(attach(world.people.owner, paper, passageId, 'The words')).rejects.toBeInstanceOf(Conflict);
    await expect(decide(world.people.owner, paper, passageId, 'letGo')).rejects.toBeInstanceOf(Conflict);
  });

  it('refuses a place without words, beyond the text, or in a version that is current no more', async () => {
    const { paper, before, passageId } = await orphaned();
    const at = (start: number, end: number) =>
      decideOrphan(world.people.owner, paper.id, passageId, {
        ...{ decision: 'attach', versionId: paper.versionId, start, end },
      });
    const lineFeed = paper.text.indexOf('\n') - 1; // An emoji before it is two units and one code point.
    await expect(at(lineFeed, lineFeed + 1)).rejects.toBeInstanceOf(Invalid);
    await expect(at(5, 5)).rejects.toBeInstanceOf(Invalid);
    await expect(at(5, 900_000)).rejects.toBeInstanceOf(Invalid);
    await expect(attach(world.people.owner, before, passageId, 'Accursius')).rejects.toBeInstanceOf(Stale);
  });

  it('is not for a passage that has a place', async () => {
    const { paper, before } = await orphaned();
    const other = await makeNote(world.people.member, before, { passages: [select(before, 'The words')] });
    const passageId = other.passages[0]?.id ?? '';
    await expect(attach(world.people.owner, paper, passageId, 'Accursius')).rejects.toBeInstanceOf(Conflict);
    await expect(decide(world.people.owner, paper, passageId, 'undo')).rejects.toBeInstanceOf(Conflict);
  });

  it('holds in the versions that follow, as long as the words there do', async () => {
    const { paper, passageId } = await orphaned();
    await attach(world.people.moderator, paper, passageId, 'the glosses of those');
    const kept = await corrected(world.people.moderator, paper, 'The words', 'All words');
    const changed = await corrected(world.people.moderator, kept, 'the glosses of', 'the many glosses of');
    const of = async ({ versionId }: Paper) =>
      db().anchor.findUniqueOrThrow({ where: { passageId_versionId: { passageId, versionId } } });
    expect((await of(kept)).confirmedById).toBe(world.people.moderator.personId);
    expect(await of(changed)).toMatchObject({ state: 'changed', confirmedById: null });
  });

  it('is for links too, by who proposed them and by moderators', async () => {
    const { people, groupId, others } = world;
    const paper = await makePaper(people.owner, groupId);
    const link = await makeLink(people.member, paper, await makeEntity(people.moderator, groupId, 'Azo'), {
      exact: 'Azo',
    });
    const now = await corrected(people.moderator, paper, ` ${LOST}`, '');
    await expect(attach(others.member, now, link.passage.id, 'The')).rejects.toBeInstanceOf(Forbidden);
    expect((await listOrphans(people.member, paper.id)).orphans).toMatchObject([
      { about: { kind: 'link', entity: 'Azo' }, exact: 'Azo', lastIn: 1 },
    ]);
    expect((await listOrphans(others.member, paper.id)).orphans).toEqual([]);
    await attach(people.member, now, link.passage.id, 'Accursius');
    expect((await journalOf(link.id)).at(-1)).toMatchObject({ verb: 'link.placed' });
  });

  it('gives no two links to one entity the same words', async () => {
    const { people, groupId } = world;
    const paper = await makePaper(people.owner, groupId);
    const [azo, other] = [
      await makeEntity(people.moderator, groupId, 'Azo Portius'),
      await makeEntity(people.moderator, groupId, 'Azzo'),
    ];
    const lost = await makeLink(people.member, paper, azo, { exact: 'Azo' });
    const elsewhere = await makeLink(people.member, paper, other, { exact: 'Azo' });
    await makeLink(people.moderator, paper, azo, { exact: 'Accursius' });
    const now = await corrected(people.moderator, paper, ` ${LOST}`, '');
    const second = attach(people.member, now, lost.passage.id, 'Accursius');
    await expect(second).rejects.toThrow('already linked to Azo Portius');
    await expect(second).rejects.toBeInstanceOf(Conflict);
    expect(await countOrphans(people.member, paper.id)).toBe(2);
    await attach(people.member, now, elsewhere.passage.id, 'Accursius');
    await attach(people.member, now, lost.passage.id, 'The words');
    // Two who place at once: the second waits for the first.
    const also = await makeLink(people.member, paper, other, { exact: 'is named' });
    const third = await makeLink(people.member, paper, other, { exact: 'every leaf' });
    const both = await Promise.allSettled([
      attach(people.member, now, also.passage.id, 'the glosses'),
      attach(people.moderator, now, third.passage.id, 'the glosses'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the passage for which words are chosen', () => {
  it('is told to nobody but who may place it, and only while it has no place', async () => {
    const { paper, passageId, note } = await orphaned({ visibility: 'private' });
    const read = (actor: SignedIn, id = passageId) => readPlacing(actor, paper.id, id);
    for (const who of ['owner', 'moderator', 'reviewer', 'observer'] as const)
      expect(await read(world.people[who])).toBeNull();
    for (const who of ['outsider', 'administrator'] as const)
      await expect(read(world.people[who])).rejects.toBeInstanceOf(NotFound);
    expect(await read(world.people.member, uuidv7())).toBeNull();
    const placing = await read(world.people.member);
    expect(placing).toMatchObject({ passageId, exact: LOST, about: { kind: 'note', id: note.id } });
    expect(placing?.near).toBeLessThanOrEqual(paper.text.length);
    await attach(world.people.member, paper, passageId, 'Accursius');
    expect(await read(world.people.member)).toBeNull();
  });
});

describe('letting an orphan go, and taking it back', () => {
  it('leaves the note, says who did it, and carries it on until it is taken back', async () => {
    const { paper, passageId, note } = await orphaned();
    await decide(world.people.member, paper, passageId, 'letGo');
    await expect(decide(world.people.owner, paper, passageId, 'letGo')).rejects.toBeInstanceOf(Conflict);
    expect((await listOrphans(world.people.owner, paper.id)).orphans).toMatchObject([
      { passageId, letGoBy: { id: world.people.member.personId } },
    ]);
    expect(await countOrphans(world.people.owner, paper.id)).toBe(0);
    const later = await corrected(world.people.moderator, paper, 'The words', 'All words');
    expect(await countOrphans(world.people.owner, later.id)).toBe(0);
    expect((await readAnnotation(world.people.observer, note.id)).passages).toMatchObject([
      { state: 'orphaned' },
    ]);
    await decide(world.people.owner, later, passageId, 'undo');
    expect(await countOrphans(world.people.owner, later.id)).toBe(1);
    const verbs = (await journalOf(note.id)).map(({ verb }) => verb);
    expect(verbs).toEqual(['annotation.created', 'annotation.letGo', 'annotation.unplaced']);
  });

  it('takes a place back', async () => {
    const { paper, passageId } = await orphaned();
    await attach(world.people.moderator, paper, passageId, 'Accursius');
    expect(await decide(world.people.moderator, paper, passageId, 'undo')).toMatchObject({
      ...{ state: 'orphaned', start: null, end: null, letGo: false },
    });
    expect(await countOrphans(world.people.moderator, paper.id)).toBe(1);
  });

  it('stands again, with who said it, when a place that was given afterwards is taken back', async () => {
    const { paper, passageId } = await orphaned();
    const { member, moderator, owner } = world.people;
    await decide(member, paper, passageId, 'letGo');
    expect(await attach(moderator, paper, passageId, 'Accursius')).toMatchObject({
      ...{ state: 'changed', letGo: false },
    });
    const later = await corrected(moderator, paper, 'The words', 'All words');
    expect(await decide(owner, later, passageId, 'undo')).toMatchObject({ state: 'orphaned', letGo: true });
    expect((await listOrphans(owner, paper.id)).orphans).toMatchObject([
      { passageId, letGoBy: { id: member.personId } },
    ]);
    expect(await decide(owner, later, passageId, 'undo')).toMatchObject({ state: 'orphaned', letGo: false });
    await expect(decide(owner, later, passageId, 'undo')).rejects.toBeInstanceOf(Conflict);
  });

  it('is over once a place was given and its words went as well', async () => {
    const { paper, passageId } = await orphaned();
    await decide(world.people.member, paper, passageId, 'letGo');
    await attach(world.people.moderator, paper, passageId, 'The words');
    await corrected(world.people.moderator, paper, paper.text.split('\n')[0] ?? '', '');
    expect((await listOrphans(world.people.owner, paper.id)).orphans).toMatchObject([
      { passageId, letGoBy: null },
    ]);
  });

  it('is of no account once the words are back', async () => {
    const { paper, passageId } = await orphaned();
    await decide(world.people.moderator, paper, passageId, 'letGo');
    const { versionId: baseVersionId } = paper;
    await revertDocument(world.people.owner, paper.id, 1, { id: uuidv7(), baseVersionId, note: '' });
    expect((await listOrphans(world.people.owner, paper.id)).orphans).toEqual([]);
  });
});

function placeOf(paper: Paper, exact: string) {
  const { start, end } = select(paper, exact);
  return { start, end };
}
