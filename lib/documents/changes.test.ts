import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import {
  describeDocument,
  importDocument,
  moveDocument,
  setDocumentArchived,
} from '@/lib/documents/commands';
import { DescribeDocumentInput, ImportDocumentInput } from '@/lib/documents/input';
import { readDocument } from '@/lib/documents/queries';
import { Conflict, Forbidden, NotFound, Stale } from '@/lib/errors/app-error';
import { listGroups } from '@/lib/groups/queries';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makeGroup, makeNote, makePaper, makeWorld, refreshed, type World } from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const said = DescribeDocumentInput.parse({
  title: 'Digestum novum',
  titleSupplied: true,
  authors: ['Tribonianus', 'Dorotheus'],
  year: '533',
  source: 'Littera Bononiensis',
  licence: 'CC0',
  language: 'la',
});

const newPaper = () => makePaper(world.people.owner, world.groupId);

/** Each way to change a document, as the test calls it. */
const WAYS: [string, (actor: SignedIn, id: string, rev: number) => Promise<unknown>][] = [
  ['describing', (actor, id, rev) => describeDocument(actor, id, said, rev)],
  ['moving', (actor, id, rev) => moveDocument(actor, id, { position: 0 }, rev)],
  ['archiving', (actor, id, rev) => setDocumentArchived(actor, id, { archived: true }, rev)],
];

describe.each(WAYS)('%s a document', (_, act) => {
  it('is refused to everybody but moderators and owners, and changes nothing then', async () => {
    const { id } = await newPaper();
    for (const role of ['observer', 'member', 'reviewer'] as const)
      await expect(act(world.people[role], id, 1)).rejects.toBeInstanceOf(Forbidden);
    for (const who of ['outsider', 'administrator'] as const)
      await expect(act(world.people[who], id, 1)).rejects.toBeInstanceOf(NotFound);
    expect(await readDocument(world.people.owner, id)).toMatchObject({ rev: 1, archived: false });
    for (const [index, role] of (['moderator', 'owner'] as const).entries()) {
      const other = index === 0 ? id : (await newPaper()).id;
      await act(world.people[role], other, 1);
      expect(await readDocument(world.people.owner, other)).toMatchObject({ rev: 2 });
    }
  });

  it('knows no document that is not there', async () => {
    await expect(act(world.people.owner, uuidv7(), 1)).rejects.toBeInstanceOf(NotFound);
  });

  it('is refused in an archived group', async () => {
    const { people, groupId, paper } = await makeWorld();
    await db().group.update({ where: { id: groupId }, data: { archivedAt: new Date() } });
    await expect(act(people.owner, paper.id, 1)).rejects.toBeInstanceOf(Forbidden);
  });

  it('goes to the first of two at once, and shows the second the newer state', async () => {
    const { id } = await newPaper();
    const { moderator, owner } = world.people;
    const outcomes = await Promise.allSettled([act(moderator, id, 1), act(owner, id, 1)]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(Stale);
    expect((refused[0] as Stale).extras.current).toMatchObject({ id, rev: 2 });
  });
});

describe('describeDocument', () => {
  it('says all of it, keeps what was said before, and tells the journal ids alone', async () => {
    const { id } = await newPaper();
    const view = await describeDocument(world.people.moderator, id, said, 1);
    expect(view).toMatchObject({ ...said, rev: 2 });
    expect(await db().revision.findMany({ where: { subjectId: id } })).toMatchObject([
      {
        ...{ subject: 'document', subjectRev: 1, text: 'Digestum vetus' },
        ...{ authorId: world.people.moderator.personId, state: { title: 'Digestum vetus', authors: [] } },
      },
    ]);
    const last = await db().event.findFirst({ where: { subjectId: id }, orderBy: { seq: 'desc' } });
    expect(last).toMatchObject({ verb: 'document.described', subjectRev: 2, documentId: id });
  });

  it('takes the title away again, and with it that the group supplied it', async () => {
    const { id } = await newPaper();
    await describeDocument(world.people.owner, id, said, 1);
    const nameless = DescribeDocumentInput.parse({ ...said, title: '  ' });
    const view = await describeDocument(world.people.owner, id, nameless, 2);
    expect(view).toMatchObject({ title: null, titleSupplied: false });
  });

  it('mends what is said of an archived text too', async () => {
    const { id } = await newPaper();
    await setDocumentArchived(world.people.owner, id, { archived: true }, 1);
    const view = await describeDocument(world.people.owner, id, said, 2);
    expect(view).toMatchObject({ title: 'Digestum novum', archived: true });
  });
});

describe('moveDocument', () => {
  it('puts one document into its place and leaves the others in their order, whatever the moves', async () => {
    const { owner, groupId, ids, order } = await shelf(5);
    const move = fc.record({ from: fc.nat(4), to: fc.nat(6) });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 4 }), async (moves) => {
        for (const { from, to } of moves) {
          const before = await order();
          const id = before[from] ?? '';
          const { rev } = await readDocument(owner, id);
          await moveDocument(owner, id, { position: to }, rev);
          const expected = before.filter((other) => other !== id);
          expected.splice(to, 0, id);
          expect(await order()).toEqual(expected);
        }
        expect(new Set(await order())).toEqual(new Set(ids));
      }),
      { numRuns: 8 },
    );
    expect(await db().event.count({ where: { groupId, verb: 'document.moved' } })).toBeGreaterThan(7);
  });

  it('leaves one order when two move at once', async () => {
    const { owner, order } = await shelf(4);
    const [a = '', b = '', c = '', d = ''] = await order();
    await Promise.all([
      moveDocument(owner, a, { position: 3 }, 1),
      moveDocument(owner, d, { position: 0 }, 1),
    ]);
    const after = await order();
    expect(after.filter((id) => id === b || id === c)).toEqual([b, c]);
    const places = await db().document.findMany({ where: { id: { in: after } }, select: { position: true } });
    expect(places.map(({ position }) => position).sort()).toEqual([0, 1, 2, 3]);
  });

  it('refuses an archived one, which comes back at the end, and an import stands behind it', async () => {
    const { owner, groupId, order } = await shelf(3);
    const [first = '', second = '', third = ''] = await order();
    await setDocumentArchived(owner, first, { archived: true }, 1);
    await expect(moveDocument(owner, first, { position: 0 }, 2)).rejects.toBeInstanceOf(Conflict);
    await moveDocument(owner, third, { position: 0 }, 1);
    await setDocumentArchived(owner, first, { archived: false }, 2);
    const { id } = await importDocument(
      owner,
      groupId,
      ImportDocumentInput.parse({ id: uuidv7(), text: 'Novellae.' }),
    );
    expect(await order()).toEqual([third, second, first, id]);
  });
});

describe('setDocumentArchived', () => {
  it('takes the writing and leaves the reading, and gives it back', async () => {
    const paper = await newPaper();
    const { owner, member } = world.people;
    await makeNote(member, paper);
    await setDocumentArchived(owner, paper.id, { archived: true }, 1);
    const archived = await readDocument(member, paper.id);
    expect(archived).toMatchObject({ archived: true, abilities: { 'annotation.create': false } });
    await expect(makeNote(member, paper)).rejects.toBeInstanceOf(Forbidden);
    await expect(setDocumentArchived(owner, paper.id, { archived: true }, 2)).rejects.toThrow(
      'This text is archived already.',
    );
    await setDocumentArchived(owner, paper.id, { archived: false }, 2);
    await makeNote(member, paper);
    const verbs = await db().event.findMany({ where: { subjectId: paper.id }, orderBy: { seq: 'asc' } });
    expect(verbs.map(({ verb }) => verb)).toEqual([
      'document.imported',
      'document.archived',
      'document.restored',
    ]);
  });
});

/** A group of its own with so many papers, and their order as its owner sees it. */
async function shelf(count: number) {
  const founder = (await makeWorld()).people.owner;
  const groupId = await makeGroup(founder);
  const owner = await refreshed(founder);
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push((await makePaper(owner, groupId)).id);
  const order = async () => {
    const group = (await listGroups(owner)).find(({ id }) => id === groupId);
    return (group?.documents ?? []).filter(({ archived }) => !archived).map(({ id }) => id);
  };
  return { owner, groupId, ids, order };
}
