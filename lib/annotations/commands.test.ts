import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { createAnnotation } from '@/lib/annotations/commands';
import { CreateAnnotationInput } from '@/lib/annotations/input';
import { listAnnotations, readAnnotation } from '@/lib/annotations/queries';
import { noteBodyFromText } from '@/lib/content/note-body';
import { db } from '@/lib/db/client';
import { Conflict, Forbidden, Invalid, NotFound } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { waiting } from '@/lib/testing/waiting';
import { makeNote, makePaper, makeWorld, noteInput, select, type World } from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe('createAnnotation', () => {
  it.each(['observer', 'reviewer'] as const)('refuses an %s, who sees the document', async (role) => {
    await expect(makeNote(world.people[role], world.paper)).rejects.toBeInstanceOf(Forbidden);
  });

  it.each(['outsider', 'administrator'] as const)('knows no such document for an %s', async (who) => {
    await expect(makeNote(world.people[who], world.paper)).rejects.toBeInstanceOf(NotFound);
  });

  it.each(['member', 'moderator', 'owner'] as const)('lets a %s write', async (role) => {
    const note = await makeNote(world.people[role], world.paper);
    expect(note.author.id).toBe(world.people[role].personId);
    expect(note.thread).toMatchObject({ state: 'open', replies: [] });
  });

  it('refuses a quote that the text does not have at that place, and leaves nothing', async () => {
    const before = await db().annotation.count();
    const input = noteInput(world.paper, {
      passages: [{ ...select(world.paper, 'the gloss'), exact: 'the gl0ss' }],
    });
    await expect(createAnnotation(world.people.member, world.paper.id, input)).rejects.toBeInstanceOf(
      Invalid,
    );
    expect(await db().annotation.count()).toBe(before);
  });

  it.each([
    ['beyond the text', { start: 1_000_000, end: 1_000_009 }],
    ['astride the end of the text', { start: 1, end: 20_000 }],
  ])('refuses a place %s', async (_, place) => {
    const input = noteInput(world.paper, { passages: [{ ...select(world.paper, 'the gloss'), ...place }] });
    await expect(createAnnotation(world.people.member, world.paper.id, input)).rejects.toBeInstanceOf(
      Invalid,
    );
  });

  it('refuses everybody as readers where the document is not published, and takes them where it is', async () => {
    const { people, paper } = await makeWorld();
    const input = noteInput(paper, { visibility: 'public' });
    await expect(createAnnotation(people.member, paper.id, input)).rejects.toBeInstanceOf(Invalid);
    await db().document.update({ where: { id: paper.id }, data: { state: 'published' } });
    expect((await createAnnotation(people.member, paper.id, input)).visibility).toBe('public');
  });

  it('refuses a version of another document', async () => {
    const other = await makePaper(world.people.owner, world.groupId);
    const input = noteInput(world.paper, { passages: [select(other, 'the gloss')] });
    await expect(createAnnotation(world.people.member, world.paper.id, input)).rejects.toBeInstanceOf(
      Invalid,
    );
  });

  it('refuses an empty comment, and takes a bare highlight', async () => {
    const body = noteBodyFromText('   ');
    await expect(makeNote(world.people.member, world.paper, { body })).rejects.toBeInstanceOf(Invalid);
    const highlight = await makeNote(world.people.member, world.paper, { body, motivation: 'highlighting' });
    expect(highlight.text).toBe('');
  });

  it('takes a note of 20,000 characters and refuses one more', async () => {
    const body = (length: number) => noteBodyFromText('😀'.repeat(length));
    await expect(makeNote(world.people.member, world.paper, { body: body(20_001) })).rejects.toBeInstanceOf(
      Invalid,
    );
    const note = await makeNote(world.people.member, world.paper, { body: body(20_000) });
    expect(note.text).toBe('😀'.repeat(20_000));
  });

  it.each([
    ['across blocks', 'beside them.\nAccursius'],
    ['of an emoji', '😀'],
    ['across an emoji and blocks', 'one 😀, and the gloss stands beside them.\nAccursius gathered'],
    ['at the very start', 'The words'],
    ['at the very end', 'half of it.'],
  ])('keeps a passage %s as it was selected', async (_, exact) => {
    const { id } = await makeNote(world.people.member, world.paper, {
      passages: [select(world.paper, exact)],
    });
    const [passage] = (await readAnnotation(world.people.observer, id)).passages;
    expect(passage).toMatchObject({ exact, state: 'exact' });
    const points = [...world.paper.text];
    expect(points.slice(passage?.start ?? 0, passage?.end ?? 0).join('')).toBe(exact);
    expect(world.paper.text).toContain(`${passage?.prefix ?? '?'}${exact}${passage?.suffix ?? '?'}`);
  });

  it('keeps several passages in the order in which they were chosen', async () => {
    const exacts = ['Azo', 'Accursius', 'the gloss'];
    const passages = exacts.map((exact) => select(world.paper, exact));
    const note = await makeNote(world.people.member, world.paper, { passages });
    expect(note.passages.map(({ exact }) => exact)).toEqual(exacts);
  });

  it('takes 40,000 characters of passages, together, and refuses one more with a sentence', () => {
    const exact = 'x'.repeat(20_000);
    const passages = [0, 1].map(() => ({ ...select(world.paper, 'Azo'), start: 0, end: 20_000, exact }));
    const given = noteInput(world.paper, { passages });
    expect(CreateAnnotationInput.safeParse(given).success).toBe(true);
    const more = { ...given, passages: [...passages, select(world.paper, 'A')] };
    expect(CreateAnnotationInput.safeParse(more).error?.issues[0]?.message).toContain('40,000');
  });

  it('takes tags in one form, whatever keys they were typed with', () => {
    const { tags } = CreateAnnotationInput.parse(noteInput(world.paper, { tags: [' re\u0301gula '] }));
    expect(tags).toEqual(['r\u00e9gula']);
  });

  it('adds tags that the group does not have, once, and orders them', async () => {
    const note = await makeNote(world.people.member, world.paper, { tags: ['usury', 'dowry', 'usury'] });
    expect(note.tags).toEqual(['dowry', 'usury']);
    expect(await db().tag.count({ where: { groupId: world.groupId, label: 'usury' } })).toBe(1);
  });

  it('refuses a new tag where the vocabulary is closed, and takes one of it', async () => {
    const { people, paper, groupId } = await makeWorld();
    await makeNote(people.member, paper, { tags: ['usury'] });
    await db().group.update({ where: { id: groupId }, data: { allowsFreeTags: false } });
    await expect(makeNote(people.member, paper, { tags: ['dowry'] })).rejects.toThrow('“dowry”');
    expect((await makeNote(people.member, paper, { tags: ['usury'] })).tags).toEqual(['usury']);
  });

  it('does not let two people wait for each other’s new tags in a ring', async () => {
    const { people, others, paper, groupId } = await makeWorld();
    const tags = ['dowry', 'fief', 'usury'];
    // Holds the tag in the middle until both wait for it, each with its own first tag written.
    const [first, second] = await db().$transaction(async (tx) => {
      await tx.tag.create({ data: { id: uuidv7(), groupId, label: 'fief' } });
      const writing = [
        makeNote(people.member, paper, { tags }),
        makeNote(others.member, paper, { tags: [...tags].reverse() }),
      ];
      await expect.poll(waiting, { timeout: 10_000 }).toBe(writing.length);
      return writing.map((note) => note.then(({ tags: written }) => written));
    });
    expect([await first, await second]).toEqual([tags, tags]);
  });

  it('takes no notes in an archived group or on a withdrawn document', async () => {
    const { people, paper, groupId } = await makeWorld();
    await db().document.update({ where: { id: paper.id }, data: { state: 'withdrawn' } });
    await expect(makeNote(people.member, paper)).rejects.toBeInstanceOf(NotFound);
    await expect(makeNote(people.moderator, paper)).rejects.toBeInstanceOf(Forbidden);
    await db().document.update({ where: { id: paper.id }, data: { state: 'group' } });
    await db().group.update({ where: { id: groupId }, data: { archivedAt: new Date() } });
    await expect(makeNote(people.owner, paper)).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('an id that the client chose', () => {
  it('answers a repeated request as the first one, and writes once', async () => {
    const input = noteInput(world.paper);
    const first = await createAnnotation(world.people.member, world.paper.id, input);
    const events = await db().event.count();
    expect(await createAnnotation(world.people.member, world.paper.id, input)).toEqual(first);
    expect(await db().event.count()).toBe(events);
  });

  it('answers two equal requests at once alike, and writes once', async () => {
    const input = noteInput(world.paper);
    const write = () => createAnnotation(world.people.member, world.paper.id, input);
    const [first, ...others] = await Promise.all([write(), write(), write(), write()]);
    for (const other of others) expect(other).toEqual(first);
    expect(await db().event.count({ where: { subjectId: input.id } })).toBe(1);
  });

  it('is refused with a bare conflict for other content, by whomever, also where the taken row is unseen', async () => {
    const taken = await makeNote(world.others.member, world.paper, { visibility: 'private' });
    const bare = new Conflict();
    const byAnother = makeNote(world.people.member, world.paper, { id: taken.id });
    await expect(byAnother).rejects.toEqual(bare);
    const byAuthor = makeNote(world.others.member, world.paper, {
      id: taken.id,
      body: noteBodyFromText('Martinus agrees.'),
    });
    await expect(byAuthor).rejects.toEqual(bare);
    const elsewhere = makeNote(world.people.outsider, world.elsewhere, { id: taken.id });
    await expect(elsewhere).rejects.toEqual(bare);
  });

  it('is free again when what it was claimed for was refused', async () => {
    const id = uuidv7();
    const wrong = noteInput(world.paper, { id, passages: [{ ...select(world.paper, 'Azo'), exact: 'Aza' }] });
    await expect(createAnnotation(world.people.member, world.paper.id, wrong)).rejects.toBeInstanceOf(
      Invalid,
    );
    expect((await makeNote(world.others.member, world.paper, { id })).id).toBe(id);
  });
});

describe('who sees a note', () => {
  const seenBy = async (who: keyof World['people'], id: string) => {
    const listed = await listAnnotations(world.people[who], world.paper.id);
    const read = await readAnnotation(world.people[who], id).then(
      () => true,
      () => false,
    );
    expect(listed.some((note) => note.id === id)).toBe(read);
    return read;
  };
  const GROUP = ['observer', 'member', 'reviewer', 'moderator', 'owner'] as const;

  it('keeps a private note from everybody but its author', async () => {
    const { id } = await makeNote(world.people.member, world.paper, { visibility: 'private' });
    for (const role of GROUP) expect([role, await seenBy(role, id)]).toEqual([role, role === 'member']);
  });

  it('shows a note of the group to the whole group', async () => {
    const { id } = await makeNote(world.people.member, world.paper);
    for (const role of GROUP) expect([role, await seenBy(role, id)]).toEqual([role, true]);
  });

  it('shows a hidden note to its author and to moderators, with the reason', async () => {
    const { id } = await makeNote(world.people.member, world.paper);
    const hiddenById = world.people.moderator.personId;
    await db().annotation.update({
      where: { id },
      data: { hiddenAt: new Date(), hiddenById, hiddenReason: 'About a person, not the text.' },
    });
    const seers: readonly string[] = ['member', 'moderator', 'owner'];
    for (const role of GROUP) expect([role, await seenBy(role, id)]).toEqual([role, seers.includes(role)]);
    const own = await readAnnotation(world.people.member, id);
    expect(own.hiddenReason).toBe('About a person, not the text.');
  });

  it('shows a stranger the public notes of a published paper, and of the others not even that they are', async () => {
    const { people, paper } = await makeWorld();
    await db().document.update({ where: { id: paper.id }, data: { state: 'published' } });
    const open = await makeNote(people.member, paper, { visibility: 'public' });
    await db().document.update({ where: { id: paper.id }, data: { state: 'group' } });
    const notes = await Promise.all(
      (['private', 'group'] as const).map((visibility) => makeNote(people.member, paper, { visibility })),
    );
    await expect(listAnnotations({ kind: 'stranger' }, paper.id)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await db().document.update({ where: { id: paper.id }, data: { state: 'published' } });
    const listed = await listAnnotations({ kind: 'stranger' }, paper.id);
    expect(listed.map(({ id }) => id)).toEqual([open.id]);
    for (const { id } of notes) {
      await expect(readAnnotation({ kind: 'stranger' }, id)).rejects.toMatchObject({
        code: 'unauthenticated',
      });
      await expect(readAnnotation(people.outsider, id)).rejects.toBeInstanceOf(NotFound);
    }
  });
});
