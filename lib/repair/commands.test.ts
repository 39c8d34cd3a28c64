import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { stranger, type SignedIn } from '@/lib/access/actor';
import { readAnnotation } from '@/lib/annotations/queries';
import { db } from '@/lib/db/client';
import { setDocumentArchived } from '@/lib/documents/commands';
import { Conflict, Forbidden, Invalid, NotFound, Stale, Unauthenticated } from '@/lib/errors/app-error';
import { EMPTY_FILTER } from '@/lib/filter/model';
import { exportDocument } from '@/lib/filter/queries';
import { decideRepair, decideRepairs, findRepairs, publishRepairs } from '@/lib/repair/commands';
import {
  countRepairs,
  previewRepairs,
  readApparatus,
  readDraft,
  readTakenBack,
  sumRepairs,
} from '@/lib/repair/queries';
import type { RepairView } from '@/lib/repair/view';
import { correctDocument, revertDocument } from '@/lib/versions/commands';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { waiting } from '@/lib/testing/waiting';
import {
  journalOf,
  makeNote,
  makePaper,
  makeVersion,
  makeWorld,
  select,
  type Paper,
  type World,
} from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const BROKEN = [
  'The states met once. [1! The courts met twice. [2! The law was read 😀 by 202131 It was weighed.',
  'The gloss stands beside the law.However, the court read "the law"at once. [4! So it was.',
].join('\n\n');

const newPaper = () => makePaper(world.people.owner, world.groupId, BROKEN);
const find = (actor: SignedIn, paper: Paper) => findRepairs(actor, paper.id, { versionId: paper.versionId });

/** A paper whose repairs were looked for. */
async function drafted(): Promise<Paper & { repairs: RepairView[] }> {
  const paper = await newPaper();
  return { ...paper, repairs: (await find(world.people.moderator, paper)).repairs };
}

const namesOf = (repairs: readonly RepairView[], ...before: string[]) =>
  repairs.filter((one) => before.includes(one.before)).map(({ id, rev }) => ({ id, rev }));

const accept = (paper: Paper, repairs: { id: string; rev: number }[], actor = world.people.moderator) =>
  decideRepairs(actor, paper.id, { decision: 'accepted', repairs });

const publishing = (paper: Paper) => ({
  id: uuidv7(),
  versionId: paper.versionId,
  note: 'Read from the scan.',
});

/** Publishes what is accepted by now, as somebody does who looked at what that would do. */
async function publishAll(actor: SignedIn, paper: Paper, given = publishing(paper)) {
  const { rev } = await previewRepairs(actor, paper.id);
  return publishRepairs(actor, paper.id, given, rev);
}

async function refusesOthers(act: (actor: SignedIn) => Promise<unknown>): Promise<void> {
  for (const role of ['observer', 'member', 'reviewer'] as const)
    await expect(act(world.people[role])).rejects.toBeInstanceOf(Forbidden);
  for (const who of ['outsider', 'administrator'] as const)
    await expect(act(world.people[who])).rejects.toBeInstanceOf(NotFound);
}

describe('findRepairs', () => {
  it('is refused to everybody but moderators and owners, and makes nothing then', async () => {
    const paper = await newPaper();
    await refusesOthers((actor) => find(actor, paper));
    await refusesOthers((actor) => readDraft(actor, paper.id));
    await refusesOthers((actor) => previewRepairs(actor, paper.id));
    await expect(readDraft(stranger, paper.id)).rejects.toBeInstanceOf(Unauthenticated);
    expect(await readDraft(world.people.owner, paper.id)).toBeNull();
  });

  it('is refused for an archived text, and for a version that is not the current one', async () => {
    const archived = await newPaper();
    await setDocumentArchived(world.people.owner, archived.id, { archived: true }, 1);
    await expect(find(world.people.owner, archived)).rejects.toBeInstanceOf(Forbidden);
    const paper = await newPaper();
    await makeVersion(world.people.owner, paper, ['Another text.']);
    await expect(find(world.people.owner, paper)).rejects.toBeInstanceOf(Stale);
    const foreign = { versionId: world.elsewhere.versionId };
    await expect(findRepairs(world.people.owner, paper.id, foreign)).rejects.toBeInstanceOf(NotFound);
  });

  it('proposes in the order of the text what is broken, with its place and its reason', async () => {
    const { repairs } = await find(world.people.moderator, await newPaper());
    expect(repairs.map(({ before }) => before)).toEqual([
      ...[' [1!', ' [2!', '202131', 'law.However', 'law"at', ' [4!'],
    ]);
    expect(repairs[2]).toMatchObject({
      ...{ kind: 'mark', state: 'proposed', edited: false, rev: 1, decidedBy: null },
      after: { text: '2021', mark: { label: '3', at: 4 } },
      prefix: expect.stringMatching(/law was read 😀 by $/),
      suffix: expect.stringMatching(/^ It was weighed\.\n/),
      place: { section: null, paragraph: 1 },
    });
  });

  it('makes one draft of a version, also when two ask at once', async () => {
    const paper = await newPaper();
    const { moderator, owner } = world.people;
    const [first, second] = await Promise.all([find(moderator, paper), find(owner, paper)]);
    expect(second).toEqual(first);
    expect(await find(owner, paper)).toEqual(first);
    const drafts = await db().repairDraft.findMany({ where: { documentId: paper.id } });
    expect(drafts).toHaveLength(1);
    const lines = await journalOf(drafts[0]?.id ?? '');
    expect(lines.map(({ verb }) => verb)).toEqual(['repairs.found']);
  });

  it('remembers of the next version what was rejected, and what was accepted but not published', async () => {
    const paper = await drafted();
    const [accepted] = namesOf(paper.repairs, 'law.However');
    const [rejected] = namesOf(paper.repairs, 'law"at');
    if (!accepted || !rejected) throw new Error('no such repair');
    await accept(paper, [accepted]);
    await decideRepairs(world.people.moderator, paper.id, { decision: 'rejected', repairs: [rejected] });
    // Somebody corrects another word first.
    const { id: versionId } = await correctDocument(world.people.owner, paper.id, {
      ...{ id: uuidv7(), baseVersionId: paper.versionId, kind: 'substantive', note: '' },
      content: {
        type: 'doc',
        content: paper.text
          .replace('courts met', 'judges met')
          .split('\n')
          .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
    });
    const { repairs } = await find(world.people.owner, { ...paper, versionId });
    expect(repairs.map(({ before, state }) => [before, state])).toEqual([
      [' [1!', 'proposed'],
      [' [2!', 'proposed'],
      ['202131', 'proposed'],
      ['law.However', 'accepted'],
      ['law"at', 'rejected'],
      [' [4!', 'proposed'],
    ]);
    expect(repairs[3]?.decidedBy?.name).toBe('Bulgarus');
  });
});

describe('decideRepair', () => {
  const decide = (actor: SignedIn, paper: Paper, { id, rev }: { id: string; rev: number }, after = null) =>
    decideRepair(actor, paper.id, id, { decision: 'accepted', after }, rev);

  it('is refused to everybody but moderators and owners, whether there is such a repair or not', async () => {
    const paper = await drafted();
    const [repair] = paper.repairs;
    if (!repair) throw new Error('no repair');
    await refusesOthers((actor) => decide(actor, paper, repair));
    await refusesOthers((actor) => decide(actor, paper, { id: uuidv7(), rev: 1 }));
    await expect(decide(world.people.owner, paper, { id: uuidv7(), rev: 1 })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(decide(world.people.owner, world.paper, repair)).rejects.toBeInstanceOf(NotFound);
    expect(await decide(world.people.owner, paper, repair)).toMatchObject({ state: 'accepted', rev: 2 });
  });

  it('refuses a decision that was taken, and shows the newer state to who comes second', async () => {
    const paper = await drafted();
    const [repair] = paper.repairs;
    if (!repair) throw new Error('no repair');
    const { owner, moderator } = world.people;
    const accepted = await decide(owner, paper, repair);
    const late = decide(moderator, paper, repair);
    await expect(late).rejects.toMatchObject({
      extras: { current: { state: 'accepted', decidedBy: { name: 'Irnerius' } } },
    });
    await expect(late).rejects.toBeInstanceOf(Stale);
    await expect(decide(moderator, paper, accepted)).rejects.toBeInstanceOf(Conflict);
  });

  it('takes other words than were proposed, forgets them when it is taken back, and refuses words that change nothing', async () => {
    const paper = await drafted();
    const [repair] = paper.repairs.filter(({ before }) => before === '202131');
    if (!repair) throw new Error('no repair');
    const act = (decision: RepairView['state'], after: RepairView['after'] | null, rev: number) =>
      decideRepair(world.people.moderator, paper.id, repair.id, { decision, after }, rev);
    await expect(act('accepted', { text: '202131' }, 1)).rejects.toBeInstanceOf(Invalid);
    const other = { text: '2021.', mark: { label: '3', at: 5 } };
    expect(await act('accepted', other, 1)).toMatchObject({ after: other, edited: true });
    expect(await act('proposed', null, 2)).toMatchObject({
      after: repair.after,
      edited: false,
      decidedBy: null,
    });
  });

  it('puts what is accepted into other words, and back into those that were proposed', async () => {
    const paper = await drafted();
    const [repair] = paper.repairs.filter(({ before }) => before === '202131');
    if (!repair) throw new Error('no repair');
    const act = (decision: RepairView['state'], after: RepairView['after'] | null, rev: number) =>
      decideRepair(world.people.moderator, paper.id, repair.id, { decision, after }, rev);
    const other = { text: '2021.', mark: { label: '3', at: 5 } };
    await act('accepted', null, 1);
    await expect(act('accepted', repair.after, 2)).rejects.toBeInstanceOf(Conflict);
    expect(await act('accepted', other, 2)).toMatchObject({ state: 'accepted', after: other, edited: true });
    await expect(act('accepted', other, 3)).rejects.toBeInstanceOf(Conflict);
    const third = { ...other, text: '2021;' };
    expect(await act('accepted', third, 3)).toMatchObject({ after: third, edited: true });
    expect(await act('accepted', repair.after, 4)).toMatchObject({ after: repair.after, edited: false });
    await act('accepted', other, 5);
    expect(await act('accepted', null, 6)).toMatchObject({ after: repair.after, edited: false });
    // All at once are decided as they were proposed: one that is accepted already keeps its words.
    const again = await act('accepted', other, 7);
    const { refused } = await accept(paper, [again]);
    expect(refused).toMatchObject([{ id: repair.id, current: { after: other } }]);
  });
});

describe('decideRepairs', () => {
  it('decides those that it can, says of the others why not, and tells the journal once', async () => {
    const paper = await drafted();
    const [first, second, ...others] = paper.repairs.map(({ id, rev }) => ({ id, rev }));
    if (!first || !second) throw new Error('no repair');
    await accept(paper, [first]);
    const gone = { id: uuidv7(), rev: 1 };
    const answer = await accept(paper, [first, { ...second, rev: 5 }, gone, ...others]);
    expect(answer.decided.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    expect(answer.refused.map(({ id }) => id)).toEqual([first.id, second.id, gone.id]);
    const draft = await db().repairDraft.findFirstOrThrow({ where: { documentId: paper.id } });
    expect((await journalOf(draft.id)).map(({ verb, subjectRev }) => [verb, subjectRev])).toEqual([
      ['repairs.found', 1],
      ['repairs.decided', 2],
      ['repairs.decided', 3],
    ]);
  });

  it('is refused to everybody but moderators and owners', async () => {
    const paper = await drafted();
    const repairs = paper.repairs.map(({ id, rev }) => ({ id, rev }));
    await refusesOthers((actor) => accept(paper, repairs, actor));
    expect((await accept(paper, repairs, world.people.owner)).decided).toHaveLength(repairs.length);
  });
});

describe('publishRepairs', () => {
  it('is refused to everybody but moderators and owners, and while nothing is accepted', async () => {
    const paper = await drafted();
    await refusesOthers((actor) => publishRepairs(actor, paper.id, publishing(paper), 1));
    const act = () => publishAll(world.people.moderator, paper);
    await expect(act()).rejects.toThrow('No repair is accepted yet');
    await accept(paper, namesOf(paper.repairs, 'law.However'));
    expect(await act()).toMatchObject({
      number: 2,
      origin: 'correction',
      kind: 'scan',
      note: 'Read from the scan.',
    });
  });

  it('makes one version of what was accepted, and carries every note into it', async () => {
    const paper = await drafted();
    const { member, moderator } = world.people;
    const untouched = await makeNote(member, paper, { passages: [select(paper, 'The gloss stands')] });
    const across = await makeNote(member, paper, { passages: [select(paper, 'read 😀 by 202131 It was')] });
    await accept(paper, namesOf(paper.repairs, ' [2!', '202131', 'law"at'));
    expect(await previewRepairs(moderator, paper.id)).toEqual({
      ...{ rev: 2, accepted: 3 },
      notes: { changed: 1, orphaned: 0 },
      links: { changed: 0, orphaned: 0 },
    });
    const version = await publishAll(moderator, paper);
    const { text, content } = await db().documentVersion.findUniqueOrThrow({ where: { id: version.id } });
    expect(text).toBe(
      [
        'The states met once. [1! The courts met twice. The law was read 😀 by 2021 It was weighed.',
        'The gloss stands beside the law.However, the court read "the law" at once. [4! So it was.',
      ].join('\n'),
    );
    expect(JSON.stringify(content).match(/"label":"\d"/g)).toEqual(['"label":"2"', '"label":"3"']);
    const place = async (id: string) => (await readAnnotation(member, id)).passages[0];
    expect(await place(untouched.id)).toMatchObject({ state: 'exact' });
    expect(await place(across.id)).toMatchObject({ state: 'changed' });
  });

  it('answers a repeated request as the first, and one of an old version with the newer one', async () => {
    const paper = await drafted();
    await accept(paper, namesOf(paper.repairs, 'law.However'));
    const given = publishing(paper);
    const { rev } = await previewRepairs(world.people.moderator, paper.id);
    const publish = (actor: SignedIn, asked = given) => publishRepairs(actor, paper.id, asked, rev);
    const first = await publish(world.people.moderator);
    expect(await publish(world.people.moderator)).toEqual(first);
    const late = publish(world.people.owner, publishing(paper));
    await expect(late).rejects.toMatchObject({ extras: { current: { number: 2 } } });
    await expect(late).rejects.toBeInstanceOf(Stale);
    // What was published is decided: the repairs are those of an old version now.
    await expect(accept(paper, namesOf(paper.repairs, 'law"at'))).rejects.toBeInstanceOf(NotFound);
  });

  it('publishes nothing that was decided since somebody looked, and says so before it does', async () => {
    const paper = await drafted();
    const { moderator, owner } = world.people;
    await accept(paper, namesOf(paper.repairs, 'law.However'));
    const { rev } = await previewRepairs(moderator, paper.id);
    await accept(paper, namesOf(paper.repairs, 'law"at', ' [4!'), owner);
    const given = publishing(paper);
    const late = publishRepairs(moderator, paper.id, given, rev);
    await expect(late).rejects.toBeInstanceOf(Stale);
    await expect(late).rejects.toMatchObject({ extras: { current: { rev: rev + 1 } } });
    expect(await readApparatus(moderator, paper.id)).toEqual([]);
    const now = await previewRepairs(moderator, paper.id);
    expect(now).toMatchObject({ rev: rev + 1, accepted: 3 });
    expect(await publishRepairs(moderator, paper.id, given, now.rev)).toMatchObject({ number: 2 });
    expect(await readApparatus(moderator, paper.id)).toHaveLength(3);
  });

  it('lets nobody decide on what is being published', async () => {
    const paper = await drafted();
    await accept(paper, namesOf(paper.repairs, 'law.However'));
    const { rev } = await previewRepairs(world.people.moderator, paper.id);
    const running: Promise<unknown>[] = [];
    await db().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM documents WHERE id = ${paper.id}::uuid FOR NO KEY UPDATE`;
        running.push(publishRepairs(world.people.moderator, paper.id, publishing(paper), rev));
        await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
        running.push(accept(paper, namesOf(paper.repairs, 'law"at'), world.people.owner));
        await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
      },
      { timeout: 30_000 },
    );
    const [published, decided] = await Promise.allSettled(running);
    expect(published?.status).toBe('fulfilled');
    expect(decided).toMatchObject({ status: 'rejected', reason: expect.any(Conflict) });
    expect(await readApparatus(world.people.member, paper.id)).toHaveLength(1);
  });
});

describe('the apparatus', () => {
  it('tells nothing before it is published, and nobody who may not read the text', async () => {
    const paper = await drafted();
    await accept(paper, namesOf(paper.repairs, '202131'));
    expect(await readApparatus(world.people.observer, paper.id)).toEqual([]);
    await expect(readApparatus(world.people.outsider, paper.id)).rejects.toBeInstanceOf(NotFound);
    await expect(readApparatus(stranger, paper.id)).rejects.toBeInstanceOf(Unauthenticated);
    await expect(countRepairs(world.people.outsider, paper.id)).rejects.toBeInstanceOf(NotFound);
  });

  it('tells every reader what was changed, where, into what and when, and the group by whom', async () => {
    const paper = await drafted();
    await accept(paper, namesOf(paper.repairs, '202131'));
    await publishAll(world.people.owner, paper);
    const [entry, ...more] = await readApparatus(world.people.observer, paper.id);
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      ...{ kind: 'mark', from: 1, to: 2, before: '202131', edited: false },
      after: { text: '2021', mark: { label: '3', at: 4 } },
      place: { section: null, paragraph: 1 },
      by: { name: 'Bulgarus' },
    });
    expect(await countRepairs(world.people.observer, paper.id)).toEqual(new Map([[2, 1]]));
    await db().document.update({ where: { id: paper.id }, data: { state: 'published' } });
    expect(await readApparatus(stranger, paper.id)).toEqual([{ ...entry, by: null }]);
  });

  it('tells of a text, and takes along with it, no repair that it has no more', async () => {
    const paper = await drafted();
    const { owner, observer, reviewer } = world.people;
    const apparatus = async (number?: number) =>
      (await readApparatus(observer, paper.id, number)).map(({ to, before }) => [to, before]);
    const exported = async () => {
      const { records } = await exportDocument(reviewer, paper.id, EMPTY_FILTER, () =>
        Promise.resolve(reviewer),
      );
      const repairs: string[] = [];
      for await (const record of records) if (record.kind === 'repair') repairs.push(record.target.exact);
      return repairs;
    };
    await accept(paper, namesOf(paper.repairs, '202131'));
    const repaired = await publishAll(owner, paper);
    expect(await exported()).toEqual(['202131']);

    const back = { id: uuidv7(), baseVersionId: repaired.id, note: '' };
    const third = await revertDocument(owner, paper.id, 1, back);
    expect(await apparatus()).toEqual([]);
    expect(await exported()).toEqual([]);
    expect(await countRepairs(observer, paper.id)).toEqual(new Map());
    expect(await sumRepairs(observer, paper.id, 2)).toBe(1);
    expect(await apparatus(2)).toEqual([[2, '202131']]);
    expect(await readTakenBack(observer, paper.id)).toEqual([{ version: 2, repairs: 1, takenBackIn: 3 }]);
    expect(await readTakenBack(observer, paper.id, 2)).toEqual([]);

    const again = { id: uuidv7(), baseVersionId: third.id, note: '' };
    await revertDocument(owner, paper.id, 2, again);
    expect(await apparatus()).toEqual([[2, '202131']]);
    expect(await exported()).toEqual(['202131']);
    expect(await readTakenBack(observer, paper.id)).toEqual([]);
    await expect(readApparatus(observer, paper.id, 9)).rejects.toBeInstanceOf(NotFound);
    await expect(readTakenBack(world.people.outsider, paper.id)).rejects.toBeInstanceOf(NotFound);
  });
});
