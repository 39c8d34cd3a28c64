import { beforeAll, describe, expect, it } from 'vitest';
import { stranger, type Actor } from '@/lib/access/actor';
import { deleteAnnotation, restoreAnnotation } from '@/lib/annotations/commands';
import { noteBodyFromText } from '@/lib/content/note-body';
import { db } from '@/lib/db/client';
import { NotFound } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { editNote, makeNote, makeReply, makeWorld, type World } from '@/lib/testing/world';
import { deleteReply, editReply } from '@/lib/threads/commands';
import { readNoteHistory, readReplyHistory } from './queries';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const textsFor = async (actor: Actor, annotationId: string) =>
  (await readNoteHistory(actor, annotationId)).map(({ text }) => text);
const OTHERS = ['owner', 'moderator', 'reviewer', 'observer', 'outsider', 'administrator'] as const;

describe('the history of a note', () => {
  it('is nobody’s who may not read the note: private, deleted, of another group, hidden', async () => {
    const { people, paper } = world;
    const own = await makeNote(people.member, paper, { visibility: 'private' });
    for (const who of OTHERS)
      await expect(readNoteHistory(people[who], own.id)).rejects.toBeInstanceOf(NotFound);
    await expect(readNoteHistory(stranger, own.id)).rejects.toMatchObject({ code: 'unauthenticated' });
    const note = await makeNote(people.member, paper);
    const hiding = { hiddenAt: new Date(), hiddenById: people.owner.personId, hiddenReason: 'Off the law.' };
    await db().annotation.update({ where: { id: note.id }, data: hiding });
    await expect(readNoteHistory(people.observer, note.id)).rejects.toBeInstanceOf(NotFound);
    expect(await readNoteHistory(people.moderator, note.id)).toEqual([]);
    await deleteAnnotation(people.member, note.id, 1);
    for (const who of ['member', 'moderator'] as const)
      await expect(readNoteHistory(people[who], note.id)).rejects.toBeInstanceOf(NotFound);
  });

  it('has each earlier state as it was, newest first, with when it was written', async () => {
    const { member, observer } = world.people;
    const first = await makeNote(member, world.paper, { tags: ['usury'] });
    const second = await editNote(member, first, { text: 'Second.', motivation: 'questioning' });
    await deleteAnnotation(member, first.id, 2);
    const back = await restoreAnnotation(member, first.id);
    await editNote(member, back, { text: 'Third.', tags: [] });
    const states = [
      { ...pick(second), rev: 4, at: second.updatedAt },
      { ...pick(first), rev: 1, at: first.createdAt },
    ];
    expect(await readNoteHistory(member, first.id)).toEqual(states);
    expect(await readNoteHistory(observer, first.id)).toEqual(states);
  });

  it('[14] shows others no state in which the note was private, and its author all of them', async () => {
    const { member, moderator } = world.people;
    let note = await makeNote(member, world.paper, {
      visibility: 'private',
      body: noteBodyFromText('Draft.'),
    });
    note = await editNote(member, note, { text: 'Second draft.' });
    note = await editNote(member, note, { text: 'Shared.', visibility: 'group' });
    note = await editNote(member, note, { text: 'Shared, corrected.' });
    note = await editNote(member, note, { text: 'Withdrawn.', visibility: 'private' });
    note = await editNote(member, note, { text: 'Shared again.', visibility: 'group' });
    expect(await textsFor(moderator, note.id)).toEqual(['Shared, corrected.', 'Shared.']);
    expect(await textsFor(member, note.id)).toEqual([
      ...['Withdrawn.', 'Shared, corrected.', 'Shared.', 'Second draft.', 'Draft.'],
    ]);
    expect(JSON.stringify(await readNoteHistory(moderator, note.id))).not.toMatch(/raft|Withdrawn|private/);
  });

  it('[14] shows strangers only the states in which the note was public', async () => {
    const { people, paper } = await makeWorld();
    await db().document.update({ where: { id: paper.id }, data: { state: 'published' } });
    let note = await makeNote(people.member, paper, { body: noteBodyFromText('Among us.') });
    note = await editNote(people.member, note, { text: 'For all.', visibility: 'public' });
    note = await editNote(people.member, note, { text: 'For all, corrected.' });
    for (const actor of [stranger, people.outsider])
      expect(await textsFor(actor, note.id)).toEqual(['For all.']);
    expect(await textsFor(people.observer, note.id)).toEqual(['For all.', 'Among us.']);
  });

  it('shows the newest hundred states', async () => {
    const { member } = world.people;
    let note = await makeNote(member, world.paper);
    note = await editNote(member, note, { text: 'Second.' });
    const { groupId } = world;
    const state = { body: {}, tags: [], motivation: 'commenting', visibility: 'group' };
    const common = { groupId, subject: 'annotation', subjectId: note.id, authorId: member.personId } as const;
    await db().revision.createMany({
      data: Array.from({ length: 120 }, (_, i) => ({
        ...common,
        subjectRev: i + 2,
        state,
        text: `${i + 2}`,
      })),
    });
    const texts = await textsFor(member, note.id);
    expect([texts.length, texts[0], texts.at(-1)]).toEqual([100, '121', '22']);
  });
});

describe('the history of a reply', () => {
  it('[14] shows others no state that it had while its note was private', async () => {
    const { member, observer } = world.people;
    const note = await makeNote(member, world.paper, { visibility: 'private' });
    const reply = await makeReply(member, note, { text: 'To myself.' });
    const edit = (text: string, rev: number) =>
      editReply(member, reply, { body: noteBodyFromText(text) }, rev);
    await edit('To myself, corrected.', 1);
    for (const who of OTHERS)
      await expect(readReplyHistory(world.people[who], reply)).rejects.toBeInstanceOf(NotFound);
    await editNote(member, note, { visibility: 'group' });
    expect(await readReplyHistory(observer, reply)).toEqual([]);
    await edit('To all.', 2);
    const seen = await readReplyHistory(observer, reply);
    expect(seen.map(({ text, rev }) => [text, rev])).toEqual([['To myself, corrected.', 2]]);
    expect((await readReplyHistory(member, reply)).map(({ rev }) => rev)).toEqual([2, 1]);
    await deleteReply(member, reply, 3);
    await expect(readReplyHistory(member, reply)).rejects.toBeInstanceOf(NotFound);
  });
});

function pick({ body, text, tags, motivation, visibility }: Awaited<ReturnType<typeof makeNote>>) {
  return { body, text, tags, motivation, visibility };
}
