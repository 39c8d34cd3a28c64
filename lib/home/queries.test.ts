import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { setDocumentArchived } from '@/lib/documents/commands';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  makeEntity,
  makeLink,
  makeNote,
  makePaper,
  makeReply,
  makeWorld,
  type World,
} from '@/lib/testing/world';
import { setThreadState } from '@/lib/threads/commands';
import { countDecisions, documentNews, openQuestions } from './queries';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const newPaper = () => makePaper(world.people.owner, world.groupId);
const newsOf = async (who: keyof World['people'], paper: { id: string; groupId: string }) =>
  (await documentNews(world.people[who], [paper])).get(paper.id);

describe('what is new in a document', () => {
  it('counts nothing that the person may not read, and nothing of their own', async () => {
    const paper = await newPaper();
    const { member, moderator, owner } = world.people;
    await makeNote(moderator, paper, { visibility: 'private' });
    await makeNote(member, paper);
    expect(await newsOf('member', paper)).toMatchObject({ unread: 0, most: null, visitedAt: null });
    await makeNote(moderator, paper);
    await makeNote(moderator, paper);
    await makeNote(owner, paper);
    expect(await newsOf('member', paper)).toMatchObject({
      unread: 3,
      most: { by: { name: 'Bulgarus' }, count: 2 },
      latest: { person: { name: 'Irnerius' }, kind: 'note.written' },
    });
    expect(await newsOf('outsider', paper)).toMatchObject({ unread: 0, most: null, latest: null });
  });

  it('leaves out what was read: up to a moment, and one by one', async () => {
    const paper = await newPaper();
    const { moderator, member } = world.people;
    await makeNote(moderator, paper);
    const place = { personId: member.personId, groupId: paper.groupId };
    await db().visit.create({ data: { ...place, documentId: paper.id, readBefore: new Date() } });
    expect(await newsOf('member', paper)).toMatchObject({ unread: 0, most: null });
    await makeNote(moderator, paper);
    const second = await makeNote(moderator, paper);
    expect(await newsOf('member', paper)).toMatchObject({ unread: 2, most: { count: 2 } });
    await db().noteRead.create({ data: { ...place, annotationId: second.id } });
    expect(await newsOf('member', paper)).toMatchObject({ unread: 1, most: { count: 1 } });
  });
});

describe('what waits to be decided', () => {
  it('is others’ proposals, for those who decide, where decisions are taken', async () => {
    const { people, groupId, paper } = await makeWorld();
    const accepted = await makeEntity(people.owner, groupId, `Summa ${uuidv7()}`);
    await makeEntity(people.member, groupId, `Lectura ${uuidv7()}`);
    await makeLink(people.member, paper, accepted);
    for (const who of ['observer', 'member', 'reviewer', 'outsider', 'administrator'] as const)
      expect([who, await countDecisions(people[who])]).toEqual([who, new Map()]);
    for (const who of ['moderator', 'owner'] as const)
      expect(await countDecisions(people[who])).toEqual(new Map([[groupId, { links: 1, entities: 1 }]]));
    await setDocumentArchived(people.owner, paper.id, { archived: true }, 1);
    expect(await countDecisions(people.owner)).toEqual(new Map([[groupId, { links: 0, entities: 1 }]]));
  });
});

describe('open questions', () => {
  const ask = { motivation: 'questioning' } as const;

  it('wait for who asked or took part until they had the last word, or the question is settled', async () => {
    const { people, others, paper } = await makeWorld();
    const question = await makeNote(people.member, paper, ask);
    const waiting = async (who: keyof World['people']) =>
      (await openQuestions(people[who])).map(({ mine, answered }) => [mine, answered.by.name]);
    expect(await waiting('member')).toEqual([]);
    await makeReply(people.moderator, question);
    expect(await waiting('member')).toEqual([[true, 'Bulgarus']]);
    expect(await waiting('moderator')).toEqual([]);
    expect(await waiting('owner')).toEqual([]);
    await makeReply(others.member, question);
    expect(await waiting('moderator')).toEqual([[false, 'Rogerius']]);
    expect(await waiting('observer')).toEqual([]);
    await makeReply(people.member, question);
    expect(await waiting('member')).toEqual([]);
    expect(await waiting('moderator')).toEqual([[false, 'Hugo']]);
    await setThreadState(people.moderator, question.thread.id, { state: 'resolved' }, question.thread.rev);
    expect(await waiting('moderator')).toEqual([]);
  });

  it('are questions alone, and say what is asked and where', async () => {
    const { people, paper } = await makeWorld();
    await makeReply(people.moderator, await makeNote(people.member, paper));
    const question = await makeNote(people.member, paper, ask);
    await makeReply(people.moderator, question);
    expect(await openQuestions(people.member)).toMatchObject([
      {
        ...{ text: 'Azo says otherwise.', quote: 'the gloss', place: 'Digestum vetus' },
        href: `/documents/${paper.id}#note-${question.id}`,
      },
    ]);
  });
});
