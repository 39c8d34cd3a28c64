import { beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '@/lib/access/actor';
import { listNoteSummaries, readAnnotations } from '@/lib/annotations/queries';
import { db } from '@/lib/db/client';
import { NotFound } from '@/lib/errors/app-error';
import { documentNews } from '@/lib/home/queries';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  editNote,
  makeEntity,
  makeLink,
  makeNote,
  makePaper,
  makeReply,
  makeWorld,
  select,
} from '@/lib/testing/world';
import type { Paper, World } from '@/lib/testing/world';
import { markRead, visitDocument } from './commands';
import { readingOf } from './queries';

prepareDatabase();

let world: World;
let paper: Paper;

beforeAll(async () => {
  world = await makeWorld();
});

const freshPaper = async () => {
  paper = await makePaper(world.people.owner, world.groupId);
};
const unreadOf = async (who: World['people']['member']) => {
  const notes = await listNoteSummaries(who, paper.id);
  const ids = notes.filter(({ unread }) => unread).map(({ id }) => id);
  // What home counts is what the reader marks.
  expect((await readingOf(who, [paper.id])).get(paper.id)?.unread).toBe(ids.length);
  return ids;
};

describe('reading', () => {
  it('is refused where the document is not there for the person', async () => {
    const { outsider, member } = world.people;
    await expect(visitDocument(outsider, world.paper.id)).rejects.toThrow(NotFound);
    await expect(markRead(outsider, world.paper.id, { all: true })).rejects.toThrow(NotFound);
    await expect(visitDocument(member, world.paper.id)).resolves.toEqual({ before: null });
    const again = await visitDocument(member, world.paper.id);
    expect(again.before).not.toBeNull();
  });

  it('marks nothing that the person may not read, and does not say that it is there', async () => {
    await freshPaper();
    const { member } = world.people;
    const secret = await makeNote(world.others.member, paper, { visibility: 'private' });
    const shared = await makeNote(world.others.member, paper);
    const answer = await markRead(member, paper.id, { annotationIds: [secret.id, shared.id] });
    expect(answer).toEqual({ marked: 1 });
    expect(await db().noteRead.count({ where: { annotationId: secret.id } })).toBe(0);
  });

  it('is nobody else’s: each has their own marks, and one’s own notes are never unread', async () => {
    await freshPaper();
    const { member, reviewer } = world.people;
    const author = world.others.member;
    const note = await makeNote(author, paper);
    expect(await unreadOf(author)).toEqual([]);
    expect(await unreadOf(member)).toEqual([note.id]);
    await markRead(member, paper.id, { annotationIds: [note.id] });
    expect(await unreadOf(member)).toEqual([]);
    expect(await unreadOf(reviewer)).toEqual([note.id]);
    expect((await listNoteSummaries(stranger, paper.id).catch(() => [])).length).toBe(0);
  });

  it('takes a note that is shared for new, though it was written before all was read, and no edit of it', async () => {
    await freshPaper();
    const { member } = world.people;
    const author = world.others.member;
    const draft = await makeNote(author, paper, { visibility: 'private' });
    await markRead(member, paper.id, { all: true });
    expect(await unreadOf(member)).toEqual([]);
    const shared = await editNote(author, draft, { visibility: 'group' });
    expect(await unreadOf(member)).toEqual([draft.id]);
    expect(await unreadOf(author)).toEqual([]);
    const news = await documentNews(member, [paper]);
    expect(news.get(paper.id)).toMatchObject({ unread: 1, most: { count: 1 } });
    await markRead(member, paper.id, { annotationIds: [draft.id] });
    expect(await unreadOf(member)).toEqual([]);
    const edited = await editNote(author, shared, { text: 'Corrected.' });
    expect(await unreadOf(member)).toEqual([]);
    await editNote(author, await editNote(author, edited, { visibility: 'private' }), {
      visibility: 'group',
    });
    expect(await unreadOf(member)).toEqual([draft.id]);
  });

  it('makes a note unread again when another answers, not when one answers oneself', async () => {
    await freshPaper();
    const { member } = world.people;
    const author = world.others.member;
    const note = await makeNote(author, paper);
    await markRead(member, paper.id, { annotationIds: [note.id] });
    await makeReply(member, note);
    expect(await unreadOf(member)).toEqual([]);
    expect(await unreadOf(author)).toEqual([note.id]);
    await makeReply(author, note);
    expect(await unreadOf(member)).toEqual([note.id]);
    await markRead(member, paper.id, { all: true });
    expect(await unreadOf(member)).toEqual([]);
    await makeReply(author, note);
    expect(await unreadOf(member)).toEqual([note.id]);
  });
});

describe('the notes without their words', () => {
  it('are those that the person may read, in the order of the text', async () => {
    await freshPaper();
    const { member, observer } = world.people;
    const late = await makeNote(member, paper, { passages: [select(paper, 'Whoever reads')] });
    const early = await makeNote(member, paper, {
      passages: [select(paper, 'The words')],
      tags: ['law', 'gloss'],
    });
    const own = await makeNote(member, paper, { visibility: 'private', passages: [select(paper, 'Azo')] });
    await makeReply(world.others.member, early);
    const entity = await makeEntity(world.people.moderator, world.groupId, 'Accursius');
    await makeLink(member, paper, entity, { annotationId: early.id });
    const idsOf = async (who: typeof member) => (await listNoteSummaries(who, paper.id)).map(({ id }) => id);
    expect(await idsOf(member)).toEqual([early.id, own.id, late.id]);
    expect(await idsOf(observer)).toEqual([early.id, late.id]);
    const [summary] = await listNoteSummaries(member, paper.id);
    expect(summary).toMatchObject({
      tags: ['gloss', 'law'],
      replies: 1,
      ranges: [{ start: 0, end: 9 }],
      links: [{ state: 'proposed', entity: { id: entity.id, label: 'Accursius' } }],
      excerpt: 'Azo says otherwise.',
    });
    // An observer does not see proposed links.
    expect((await listNoteSummaries(observer, paper.id))[0]?.links).toEqual([]);
  });

  it('come with their words by their ids, those that are there for the person', async () => {
    await freshPaper();
    const { member, observer } = world.people;
    const shared = await makeNote(member, paper);
    const own = await makeNote(member, paper, { visibility: 'private' });
    const elsewhere = await makeNote(member, world.paper);
    const ids = [shared.id, own.id, elsewhere.id];
    const idsOf = async (who: typeof member) =>
      (await readAnnotations(who, paper.id, ids)).map(({ id }) => id).sort();
    expect(await idsOf(member)).toEqual([shared.id, own.id].sort());
    expect(await idsOf(observer)).toEqual([shared.id]);
  });
});
