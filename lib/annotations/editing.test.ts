import { beforeAll, describe, expect, it } from 'vitest';
import { deleteAnnotation, restoreAnnotation } from '@/lib/annotations/commands';
import { EditAnnotationInput } from '@/lib/annotations/input';
import { readAnnotation } from '@/lib/annotations/queries';
import { db } from '@/lib/db/client';
import { Forbidden, Invalid, NotFound, Stale } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  editNote,
  joinGroup,
  journalOf,
  makeNote,
  makeReply,
  makeWorld,
  type World,
} from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const OTHERS = ['owner', 'moderator', 'reviewer', 'observer', 'outsider', 'administrator'] as const;
const IN_GROUP = ['owner', 'moderator', 'reviewer', 'observer'] as const;

describe('editAnnotation', () => {
  it('is refused to whoever did not write the note, moderators and owners among them', async () => {
    const note = await makeNote(world.people.member, world.paper);
    for (const who of IN_GROUP)
      await expect(editNote(world.people[who], note, { text: 'Azo says nothing.' })).rejects.toBeInstanceOf(
        Forbidden,
      );
    for (const who of ['outsider', 'administrator'] as const)
      await expect(editNote(world.people[who], note, { text: 'Azo says nothing.' })).rejects.toBeInstanceOf(
        NotFound,
      );
    expect((await readAnnotation(world.people.member, note.id)).text).toBe('Azo says otherwise.');
    expect((await editNote(world.people.member, note, { text: 'Azo says nothing.' })).text).toBe(
      'Azo says nothing.',
    );
  });

  it('knows no private note of another', async () => {
    const note = await makeNote(world.people.member, world.paper, { visibility: 'private' });
    for (const who of OTHERS)
      await expect(editNote(world.people[who], note, { text: 'Mine.' })).rejects.toBeInstanceOf(NotFound);
  });

  it('is refused to an author who may not write any more, and to one who left', async () => {
    const { people, paper, groupId } = await makeWorld();
    const note = await makeNote(people.member, paper);
    const demoted = await joinGroup(people.member, groupId, 'observer');
    await expect(editNote(demoted, note, { text: 'Late.' })).rejects.toBeInstanceOf(Forbidden);
    const gone = { ...people.member, roles: new Map() };
    await expect(editNote(gone, note, { text: 'Late.' })).rejects.toBeInstanceOf(NotFound);
  });

  it('is refused in an archived group, on an archived and on a withdrawn document', async () => {
    const { people, paper, groupId } = await makeWorld();
    const note = await makeNote(people.member, paper);
    const refused = async (kind: typeof Forbidden | typeof NotFound) => {
      await expect(editNote(people.member, note, { text: 'Late.' })).rejects.toBeInstanceOf(kind);
      await expect(deleteAnnotation(people.member, note.id, 1)).rejects.toBeInstanceOf(kind);
      await expect(restoreAnnotation(people.member, note.id)).rejects.toBeInstanceOf(kind);
    };
    await db().document.update({ where: { id: paper.id }, data: { archivedAt: new Date() } });
    await refused(Forbidden);
    await db().document.update({ where: { id: paper.id }, data: { archivedAt: null, state: 'withdrawn' } });
    await refused(NotFound);
    await db().document.update({ where: { id: paper.id }, data: { state: 'group' } });
    await db().group.update({ where: { id: groupId }, data: { archivedAt: new Date() } });
    await refused(Forbidden);
    await db().group.update({ where: { id: groupId }, data: { archivedAt: null } });
    expect((await editNote(people.member, note, { text: 'In time.' })).rev).toBe(2);
  });

  it('changes words, kind and tags, keeps the earlier state and says so in the journal', async () => {
    const note = await makeNote(world.people.member, world.paper, { tags: ['usury', 'dowry'] });
    expect(note.editedAt).toBeNull();
    const given = {
      text: 'Does Azo say so?',
      motivation: 'questioning',
      tags: ['fief', 'usury', 'fief'],
    } as const;
    const view = await editNote(world.people.member, note, { ...given, tags: [...given.tags] });
    expect(view).toMatchObject({
      rev: 2,
      text: 'Does Azo say so?',
      motivation: 'questioning',
      tags: ['fief', 'usury'],
    });
    expect(view.createdAt).toBe(note.createdAt);
    expect(view.editedAt).toBe(view.updatedAt);
    expect(view.passages).toEqual(note.passages);
    const kept = await db().revision.findMany({ where: { subjectId: note.id } });
    expect(kept).toMatchObject([
      {
        ...{ subject: 'annotation', subjectRev: 1, text: note.text, authorId: world.people.member.personId },
        state: { body: note.body, tags: ['dowry', 'usury'], motivation: 'commenting', visibility: 'group' },
      },
    ]);
    const common = { documentId: world.paper.id, actorId: world.people.member.personId };
    expect(await journalOf(note.id)).toEqual([
      { verb: 'annotation.created', subjectRev: 1, ...common },
      { verb: 'annotation.edited', subjectRev: 2, ...common },
    ]);
  });

  it('keeps nothing of a saving that changes nothing, whatever the revision', async () => {
    const note = await makeNote(world.people.member, world.paper, { tags: ['usury', 'dowry'] });
    const once = await editNote(world.people.member, note, { text: 'Azo says nothing.' });
    const again = ['dowry', 'usury', 'dowry'];
    for (const rev of [1, 2, 9])
      expect(await editNote(world.people.member, once, { tags: again }, rev)).toEqual(once);
    expect(await db().revision.count({ where: { subjectId: note.id } })).toBe(1);
    expect(await journalOf(note.id)).toHaveLength(2);
  });

  it('answers a stale revision with the newer note, and changes nothing', async () => {
    const note = await makeNote(world.people.member, world.paper);
    await editNote(world.people.member, note, { text: 'Azo says nothing.' });
    const late = editNote(world.people.member, note, {
      text: 'Azo says much.',
      visibility: 'private',
      tags: ['fief'],
    });
    await expect(late).rejects.toBeInstanceOf(Stale);
    await expect(late).rejects.toMatchObject({ extras: { current: { rev: 2, text: 'Azo says nothing.' } } });
    expect(await readAnnotation(world.people.member, note.id)).toMatchObject({
      rev: 2,
      visibility: 'group',
      tags: [],
    });
    expect(await db().revision.count({ where: { subjectId: note.id } })).toBe(1);
  });

  it('lets one of several windows win that save at once, and tells the others', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const texts = ['Azo says nothing.', 'Azo says little.', 'Azo says much.'];
    const results = await Promise.allSettled(
      texts.map((text) => editNote(world.people.member, note, { text })),
    );
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(2);
    for (const { reason } of lost) expect(reason).toBeInstanceOf(Stale);
    expect(await db().revision.count({ where: { subjectId: note.id } })).toBe(1);
  });

  it('refuses to empty a comment, and takes a highlight without words', async () => {
    const note = await makeNote(world.people.member, world.paper);
    await expect(editNote(world.people.member, note, { text: ' ' })).rejects.toBeInstanceOf(Invalid);
    const bare = await editNote(world.people.member, note, { text: ' ', motivation: 'highlighting' });
    expect(bare.text).toBe('');
  });

  it('wants all four parts, so that none is lost by being left out', () => {
    const whole = { motivation: 'commenting', visibility: 'group', body: {}, tags: [] };
    expect(EditAnnotationInput.safeParse(whole).success).toBe(true);
    for (const part of ['motivation', 'visibility', 'tags']) {
      const { [part]: _, ...rest } = whole as Record<string, unknown>;
      expect([part, EditAnnotationInput.safeParse(rest).success]).toEqual([part, false]);
    }
  });

  it('refuses a new tag where the vocabulary is closed, and leaves the note as it was', async () => {
    const { people, paper, groupId } = await makeWorld();
    const note = await makeNote(people.member, paper, { tags: ['usury'] });
    await db().group.update({ where: { id: groupId }, data: { allowsFreeTags: false } });
    await expect(editNote(people.member, note, { text: 'New.', tags: ['dowry'] })).rejects.toBeInstanceOf(
      Invalid,
    );
    expect(await readAnnotation(people.member, note.id)).toEqual(note);
    expect((await editNote(people.member, note, { text: 'New.', tags: ['usury'] })).tags).toEqual(['usury']);
  });

  it('lets its author edit a hidden note, which stays hidden', async () => {
    const note = await makeNote(world.people.member, world.paper);
    const hiding = {
      hiddenAt: new Date(),
      hiddenById: world.people.moderator.personId,
      hiddenReason: 'Off the law.',
    };
    await db().annotation.update({ where: { id: note.id }, data: hiding });
    expect((await editNote(world.people.member, note, { text: 'Milder.' })).hiddenReason).toBe(
      'Off the law.',
    );
    await expect(readAnnotation(world.people.observer, note.id)).rejects.toBeInstanceOf(NotFound);
    expect((await readAnnotation(world.people.moderator, note.id)).text).toBe('Milder.');
  });
});

describe('the mark of an edit', () => {
  it('[14] is for its author, and for others only when they could have read the note otherwise', async () => {
    const note = await makeNote(world.people.member, world.paper, { visibility: 'private' });
    const drafted = await editNote(world.people.member, note, { text: 'Second thoughts.' });
    expect(drafted.editedAt).not.toBeNull();
    const shared = await editNote(world.people.member, drafted, { visibility: 'group' });
    expect((await readAnnotation(world.people.observer, note.id)).editedAt).toBeNull();
    const edited = await editNote(world.people.member, shared, { text: 'Third thoughts.' });
    expect((await readAnnotation(world.people.observer, note.id)).editedAt).toBe(edited.editedAt);
  });

  it('is not left by a reply, a resolved thread, or a deletion that was undone', async () => {
    const note = await makeNote(world.people.member, world.paper);
    await makeReply(world.people.owner, note);
    await deleteAnnotation(world.people.member, note.id, note.rev);
    const back = await restoreAnnotation(world.people.member, note.id);
    expect(back).toMatchObject({ editedAt: null, updatedAt: note.updatedAt, rev: 3 });
  });
});
