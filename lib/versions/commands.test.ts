import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';
import { db } from '@/lib/db/client';
import { setDocumentArchived } from '@/lib/documents/commands';
import { Forbidden, Invalid, NotFound, Stale } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { contentOf, corrected, correctionOf, paperAt } from '@/lib/testing/corrections';
import { waiting } from '@/lib/testing/waiting';
import {
  journalOf,
  makeLink,
  makeEntity,
  makeNote,
  makePaper,
  makeWorld,
  noteInput,
  select,
  type Paper,
  type World,
} from '@/lib/testing/world';
import { createAnnotation } from '@/lib/annotations/commands';
import { correctDocument, revertDocument } from '@/lib/versions/commands';
import { listVersions } from '@/lib/versions/queries';
import type { VersionView } from '@/lib/versions/view';
import type { AnnotationView } from '@/lib/annotations/view';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const newPaper = () => makePaper(world.people.owner, world.groupId);

/** What a moderator sends who replaced the one by the other in the text. */
const replaced = (paper: Paper, from: string, to: string) =>
  correctionOf(paper, paper.text.replace(from, to));

/** All anchors of a version by passage. */
async function anchorsOf(versionId: string) {
  const rows = await db().anchor.findMany({
    where: { versionId },
    omit: { versionId: true },
    orderBy: { passageId: 'asc' },
  });
  return rows;
}

/** Where the first passage of a note stands in a version. */
async function placeOf(noteId: string, versionId: string) {
  const anchor = await db().anchor.findFirst({
    where: { versionId, passage: { annotations: { some: { annotationId: noteId } } } },
    select: { state: true, start: true, end: true },
  });
  return anchor && [anchor.state, anchor.start, anchor.end];
}

describe('correctDocument', () => {
  it('is refused to everybody but moderators and owners, and changes nothing then', async () => {
    const paper = await newPaper();
    const act = (actor: SignedIn) => correctDocument(actor, paper.id, replaced(paper, 'Azo', 'Azzo'));
    for (const role of ['observer', 'member', 'reviewer'] as const)
      await expect(act(world.people[role])).rejects.toBeInstanceOf(Forbidden);
    for (const who of ['outsider', 'administrator'] as const)
      await expect(act(world.people[who])).rejects.toBeInstanceOf(NotFound);
    expect(await listVersions(world.people.owner, paper.id)).toHaveLength(1);
    await act(world.people.moderator);
    expect(await listVersions(world.people.owner, paper.id)).toHaveLength(2);
  });

  it('is refused for an archived text', async () => {
    const paper = await newPaper();
    await setDocumentArchived(world.people.owner, paper.id, { archived: true }, 1);
    const given = replaced(paper, 'Azo', 'Azzo');
    await expect(correctDocument(world.people.owner, paper.id, given)).rejects.toBeInstanceOf(Forbidden);
  });

  it('refuses content that the schema does not know, and a correction of nothing', async () => {
    const paper = await newPaper();
    const act = (content: unknown) =>
      correctDocument(world.people.owner, paper.id, {
        ...replaced(paper, '', ''),
        content: content as DocumentContent,
      });
    await expect(act({ type: 'doc', content: [{ type: 'script' }] })).rejects.toBeInstanceOf(Invalid);
    await expect(act({ type: 'doc', content: [{}] })).rejects.toBeInstanceOf(Invalid);
    const { content } = await db().documentVersion.findUniqueOrThrow({ where: { id: paper.versionId } });
    await expect(act(content)).rejects.toThrow('nothing would change');
  });

  it('refuses a text of which nothing is left, and makes none of what is empty', async () => {
    const paper = await newPaper();
    const empty = { type: 'paragraph' };
    const act = (...blocks: ContentNode[]) =>
      correctDocument(world.people.owner, paper.id, {
        ...replaced(paper, '', ''),
        content: { type: 'doc', content: blocks },
      });
    await expect(act(empty, empty)).rejects.toThrow('Nothing of the text is left.');
    const { id } = await act(empty, ...(contentOf(paper.text.replace('Azo', 'Azzo')).content ?? []), empty);
    const { text } = await paperAt(paper, id);
    expect(text).toBe(paper.text.replace('Azo', 'Azzo'));
  });

  it('makes the next version, says of which kind it is, and tells the journal ids alone', async () => {
    const paper = await newPaper();
    const view = await correctDocument(world.people.moderator, paper.id, replaced(paper, 'Azo', 'Azzo'));
    expect(view).toMatchObject({
      ...{ number: 2, origin: 'correction', kind: 'scan', note: 'A misreading.', current: true },
      by: { id: world.people.moderator.personId },
    });
    expect((await journalOf(paper.id)).at(-1)).toEqual({
      ...{ verb: 'document.corrected', subjectRev: 2, documentId: paper.id },
      actorId: world.people.moderator.personId,
    });
    expect(await listVersions(world.people.observer, paper.id)).toMatchObject([
      { number: 2, current: true },
      { number: 1, current: false },
    ]);
  });

  it('says how many words there are from version to version', async () => {
    const paper = await newPaper();
    await corrected(world.people.moderator, paper, 'Azo', 'Azo\u00a0of Bologna,\ttwice');
    const [second, first] = await listVersions(world.people.observer, paper.id);
    expect(first?.words).toBe(paper.text.split(/\s+/).length);
    expect((second?.words ?? 0) - (first?.words ?? 0)).toBe(3 * (paper.text.split('Azo').length - 1));
  });

  it('answers a repeated request as the first, and makes one version of it', async () => {
    const paper = await newPaper();
    const given = replaced(paper, 'Azo', 'Azzo');
    const first = await correctDocument(world.people.owner, paper.id, given);
    expect(await correctDocument(world.people.owner, paper.id, given)).toEqual(first);
    expect(await listVersions(world.people.owner, paper.id)).toHaveLength(2);
  });

  it('goes to the first of two at once, and shows the second the newer version', async () => {
    const paper = await newPaper();
    const { moderator, owner } = world.people;
    const outcomes = await Promise.allSettled([
      correctDocument(moderator, paper.id, replaced(paper, 'Azo', 'Azzo')),
      correctDocument(owner, paper.id, replaced(paper, 'Azo', 'Azone')),
    ]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(Stale);
    expect((refused[0] as Stale).extras.current).toMatchObject({ number: 2, current: true });
  });

  it('keeps every note: exact where its words stand, changed where they were edited, orphaned where they went', async () => {
    const paper = await newPaper();
    const { member, moderator } = world.people;
    const note = (exact: string) => makeNote(member, paper, { passages: [select(paper, exact)] });
    const before = await note('The words');
    const across = await note('Azo is named');
    const inside = await note('Azo');
    const after = await note('half of it');
    const now = await corrected(moderator, paper, 'Azo', 'Odo');
    const place = (exact: string) => {
      const { start, end } = select(now, exact);
      return [start, end];
    };
    expect(await placeOf(before.id, now.versionId)).toEqual(['exact', ...place('The words')]);
    expect(await placeOf(after.id, now.versionId)).toEqual(['exact', ...place('half of it')]);
    expect((await placeOf(across.id, now.versionId))?.[0]).toBe('changed');
    expect((await placeOf(inside.id, now.versionId))?.[0]).not.toBe('exact');
    expect(await placeOf(inside.id, paper.versionId)).toEqual(['exact', ...Object.values(place('Odo'))]);
  });

  it('calls a passage exact again once its own words are back', async () => {
    const paper = await newPaper();
    const { member, moderator } = world.people;
    const { id } = await makeNote(member, paper, { passages: [select(paper, 'the glosses of those')] });
    const wrong = await corrected(moderator, paper, 'the glosses of', 'the glozzes of');
    expect((await placeOf(id, wrong.versionId))?.[0]).toBe('changed');
    const right = await corrected(moderator, wrong, 'the glozzes of', 'the glosses of');
    expect((await placeOf(id, right.versionId))?.[0]).toBe('exact');
  });

  it('carries links as it carries notes', async () => {
    const paper = await newPaper();
    const { member, moderator } = world.people;
    await makeLink(member, paper, await makeEntity(moderator, world.groupId, 'Accursius'));
    const now = await corrected(moderator, paper, 'The words', 'All words');
    expect((await anchorsOf(now.versionId)).map(({ state }) => state)).toEqual(['exact']);
  });
});

describe('a note that is written on an old version', () => {
  it('stands in it and in every later one', async () => {
    const paper = await newPaper();
    const { member, moderator } = world.people;
    const second = await corrected(moderator, paper, 'The words', 'All words');
    const third = await corrected(moderator, second, 'Accursius gathered', 'Accursius brought together');
    const { id } = await makeNote(member, paper, { passages: [select(paper, 'half of it')] });
    for (const at of [paper, second, third]) {
      const { start, end } = select(at, 'half of it');
      expect(await placeOf(id, at.versionId)).toEqual(['exact', start, end]);
    }
  });

  it('stands there with all its passages, each from the version on in which it was selected', async () => {
    const paper = await newPaper();
    const { member, moderator } = world.people;
    const second = await corrected(moderator, paper, 'The words', 'All words');
    const third = await corrected(moderator, second, 'half of it', 'a third of it');
    const passages = [select(second, 'half of it'), select(paper, 'The words'), select(third, 'a third')];
    const again = { id: uuidv7(), baseVersionId: third.versionId, note: '' };
    const fourth = await paperAt(paper, (await revertDocument(moderator, paper.id, 2, again)).id);
    const { id } = await makeNote(member, paper, { passages });
    const states = async ({ versionId }: Paper) => {
      const found = await db().annotationPassage.findMany({
        where: { annotationId: id },
        select: { passage: { select: { anchors: { where: { versionId } } } } },
        orderBy: { ordinal: 'asc' },
      });
      return found.map(({ passage: { anchors } }) => anchors[0]?.state ?? null);
    };
    const mended = expect.stringMatching('changed|orphaned') as string;
    expect(await states(paper)).toEqual([null, 'exact', null]);
    expect(await states(second)).toEqual(['exact', 'changed', null]);
    expect(await states(third)).toEqual([mended, 'changed', 'exact']);
    // It gives back the second; what was selected in the third is carried.
    expect(await states(fourth)).toEqual(['exact', 'changed', mended]);
  });

  it('does not stand in older ones', async () => {
    const paper = await newPaper();
    const second = await corrected(world.people.moderator, paper, 'The words', 'All words');
    const { id } = await makeNote(world.people.member, second, { passages: [select(second, 'half of it')] });
    expect(await placeOf(id, paper.versionId)).toBeNull();
  });

  it('is carried also when the version came while it was being written', async () => {
    const paper = await newPaper();
    const { member, moderator } = world.people;
    const given = noteInput(paper, { passages: [select(paper, 'half of it')] });
    const running: [Promise<VersionView>, Promise<AnnotationView>][] = [];
    await db().$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM documents WHERE id = ${paper.id}::uuid FOR NO KEY UPDATE`;
        const correcting = correctDocument(moderator, paper.id, replaced(paper, 'The words', 'All words'));
        await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
        running.push([correcting, createAnnotation(member, paper.id, given)]);
        await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
      },
      { timeout: 30_000 },
    );
    const [[version, note] = []] = await Promise.all(running.map((both) => Promise.all(both)));
    if (!version || !note) throw new Error('One of the two did not come to its end.');
    expect((await placeOf(note.id, version.id))?.[0]).toBe('exact');
  });
});

describe('revertDocument', () => {
  const revert = (actor: SignedIn, paper: Paper, number: number) =>
    revertDocument(actor, paper.id, number, { id: uuidv7(), baseVersionId: paper.versionId, note: '' });

  it('is refused to everybody but moderators and owners', async () => {
    const paper = await corrected(world.people.owner, await newPaper(), 'Azo', 'Odo');
    for (const role of ['observer', 'member', 'reviewer'] as const)
      await expect(revert(world.people[role], paper, 1)).rejects.toBeInstanceOf(Forbidden);
    for (const who of ['outsider', 'administrator'] as const)
      await expect(revert(world.people[who], paper, 1)).rejects.toBeInstanceOf(NotFound);
    await revert(world.people.moderator, paper, 1);
  });

  it('refuses a version that is not there, the text as it stands, and what somebody overtook', async () => {
    const paper = await corrected(world.people.owner, await newPaper(), 'Azo', 'Odo');
    const { owner } = world.people;
    await expect(revert(owner, paper, 9)).rejects.toBeInstanceOf(NotFound);
    await expect(revert(owner, paper, 2)).rejects.toThrow('nothing would change');
    await revert(owner, paper, 1);
    await expect(revert(owner, paper, 1)).rejects.toBeInstanceOf(Stale);
  });

  it('gives back the text and every anchor as it was, and carries what was written since', async () => {
    const paper = await newPaper();
    const { member, moderator } = world.people;
    for (const exact of ['Azo', 'Azo is named', 'The words', 'half of it'])
      await makeNote(member, paper, { passages: [select(paper, exact)] });
    const first = await anchorsOf(paper.versionId);
    const second = await corrected(moderator, paper, 'Azo is named on', 'and on');
    const later = await makeNote(member, second, { passages: [select(second, 'every leaf')] });
    const view = await revert(moderator, second, 1);
    expect(view).toMatchObject({ number: 3, origin: 'revert', revertedTo: 1, kind: null });
    const third = await paperAt(paper, view.id);
    expect(third.text).toBe(paper.text);
    const anchors = await anchorsOf(view.id);
    expect(anchors).toHaveLength(5);
    expect(anchors).toEqual(expect.arrayContaining(first));
    const { start, end } = select(third, 'every leaf');
    expect(await placeOf(later.id, view.id)).toEqual(['exact', start, end]);
    expect((await journalOf(paper.id)).at(-1)).toMatchObject({ verb: 'document.reverted', subjectRev: 3 });
    // Written on the first after it was brought back: as exact there as in what was brought back.
    const late = await makeNote(member, paper, { passages: [select(paper, 'Azo is named')] });
    expect(await placeOf(late.id, view.id)).toEqual(await placeOf(late.id, paper.versionId));
  });
});
