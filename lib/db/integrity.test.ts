import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { codePointLength } from '@/lib/anchoring/code-points';
import { db, type Prisma } from '@/lib/db/client';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import {
  makeEntity,
  makeLink,
  makeNote,
  makePaper,
  makeReply,
  makeVersion,
  makeWorld,
  select,
  type Paper,
  type World,
} from '@/lib/testing/world';

/* What the database itself refuses, whoever writes to it. */

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** A passage without an anchor, as `quote` places it. */
async function makePassage(
  paper: Paper,
  quote: { start: number; end: number; exact: string },
): Promise<string> {
  const { groupId, id: documentId, versionId } = paper;
  const { start, end, exact } = quote;
  const text = { exact, prefix: '', suffix: '' };
  const createdById = world.people.owner.personId;
  const { id } = await db().passage.create({
    data: { id: uuidv7(), groupId, documentId, versionId, start, end, ...text, createdById },
  });
  return id;
}

const exactAnchor = ({ groupId, versionId }: Paper, passageId: string, start: number, end: number) => ({
  ...{ passageId, versionId, groupId, start, end },
  state: 'exact' as const,
});

describe('an anchor that says exact', () => {
  const anchor = (quote: { start: number; end: number; exact: string }) =>
    makePassage(world.paper, quote).then((id) =>
      db().anchor.create({ data: exactAnchor(world.paper, id, quote.start, quote.end) }),
    );

  it.each(['Azo', '😀, and', 'beside them.\nAccursius', 'half of it.', 'The words'])(
    'is taken where the text has the quote: %j',
    async (exact) => {
      expect((await anchor(select(world.paper, exact))).state).toBe('exact');
    },
  );

  it.each(['beside them.\n', '\nAccursius', '\n'])(
    'is taken where it begins or ends with the LF between two blocks: %j',
    async (exact) => {
      expect((await anchor(select(world.paper, exact))).state).toBe('exact');
    },
  );

  it('is taken at and over an empty block', async () => {
    const paper = await makePaper(world.people.owner, world.groupId, 'Glossa.');
    const corrected = await makeVersion(world.people.owner, paper, ['Glossa.', '', 'Summa.']);
    const take = async (start: number, end: number) => {
      const exact = corrected.text.slice(start, end);
      const passageId = await makePassage(corrected, { start, end, exact });
      return (await db().anchor.create({ data: exactAnchor(corrected, passageId, start, end) })).state;
    };
    for (let start = 5; start < 11; start++)
      for (let end = start + 1; end <= 11; end++)
        expect([start, end, await take(start, end)]).toEqual([start, end, 'exact']);
  });

  it('is taken for a quote over all the blocks', async () => {
    const exact = world.paper.text;
    expect((await anchor({ start: 0, end: codePointLength(exact), exact })).state).toBe('exact');
  });

  it('is refused where the text has another quote, in a block and across two', async () => {
    for (const [exact, wrong] of [
      ['Azo', 'Aza'],
      ['beside them.\nAccursius', 'beside them. Accursius'],
    ] as const) {
      await expect(anchor({ ...select(world.paper, exact), exact: wrong })).rejects.toThrow('says exact');
    }
  });

  it('is refused one code point beside its place, and beyond the text', async () => {
    const { start, end, exact } = select(world.paper, 'the gloss');
    for (const by of [-1, 1]) {
      await expect(anchor({ start: start + by, end: end + by, exact })).rejects.toThrow('says exact');
    }
    await expect(anchor({ start: 900_000, end: 900_009, exact })).rejects.toThrow('says exact');
  });

  it('is refused when it is moved to another place later', async () => {
    const { passageId, start, end } = await anchor(select(world.paper, 'Accursius'));
    const moved = db().anchor.updateMany({
      where: { passageId },
      data: { start: Number(start) + 1, end: Number(end) + 1 },
    });
    await expect(moved).rejects.toThrow('says exact');
  });

  it('is one of ten thousand that are written at once on a text of a hundred thousand words', async () => {
    const word = (index: number) => `glossa${index % 997}`;
    const blocks = Array.from({ length: 1000 }, (_, block) =>
      Array.from({ length: 100 }, (_, index) => word(block * 100 + index)).join(' '),
    );
    const paper = await makePaper(world.people.owner, world.groupId, blocks.join('\n\n'));
    const { groupId, id: documentId, versionId, text } = paper;
    const createdById = world.people.owner.personId;
    const words = [...text.matchAll(/\S+/g)].filter((_, index) => index % 10 === 0);
    const passages = words.map(({ 0: exact, index: start }) => ({
      ...{ id: uuidv7(), groupId, documentId, versionId, createdById },
      ...{ start, end: start + exact.length, exact, prefix: '', suffix: '' },
    }));
    await db().passage.createMany({ data: passages });
    const anchors = passages.map(({ id, start, end }) => exactAnchor(paper, id, start, end));
    expect(await db().anchor.createMany({ data: anchors })).toEqual({ count: 10_000 });
  });
});

describe('an anchor that is not exact', () => {
  it('has no place where it is orphaned, and one where it is changed', async () => {
    const { groupId, versionId } = world.paper;
    const place = select(world.paper, 'Azo');
    const write = async (state: 'changed' | 'orphaned', start: number | null, end: number | null) => {
      const passageId = await makePassage(world.paper, place);
      return db().anchor.create({ data: { passageId, versionId, groupId, state, start, end } });
    };
    await expect(write('orphaned', 3, 6)).rejects.toThrow('anchors_extent');
    await expect(write('changed', null, null)).rejects.toThrow('anchors_extent');
    await expect(write('changed', 6, 6)).rejects.toThrow('anchors_extent');
    expect((await write('orphaned', null, null)).start).toBeNull();
    expect((await write('changed', 3, 9)).end).toBe(9);
  });

  it('lies within the text', async () => {
    const { groupId, versionId, text } = world.paper;
    const length = codePointLength(text);
    const write = async (end: number) => {
      const passageId = await makePassage(world.paper, select(world.paper, 'Azo'));
      const place = { passageId, versionId, groupId, state: 'changed' as const };
      return db().anchor.create({ data: { ...place, start: length - 3, end } });
    };
    await expect(write(length + 1)).rejects.toThrow('reaches beyond the text');
    expect((await write(length)).end).toBe(length);
  });

  it('is let go only where it is orphaned, by somebody and at a time', async () => {
    const { groupId, versionId } = world.paper;
    const passageId = await makePassage(world.paper, select(world.paper, 'Azo'));
    const letGo = { letGoById: world.people.member.personId, letGoAt: new Date() };
    const place = { passageId, versionId, groupId };
    const changed = { ...place, state: 'changed', start: 3, end: 6 } as const;
    await expect(db().anchor.create({ data: { ...changed, ...letGo } })).rejects.toThrow('anchors_let_go');
    const half = { ...place, state: 'orphaned', letGoAt: letGo.letGoAt } as const;
    await expect(db().anchor.create({ data: half })).rejects.toThrow('anchors_let_go');
    await db().anchor.create({ data: { ...place, state: 'orphaned', ...letGo } });
  });
});

describe('what is written once', () => {
  it('is not changed: versions, their blocks, passages, the journal', async () => {
    await makeNote(world.people.member, world.paper);
    const changes = [
      db().documentVersion.updateMany({ data: { number: 7 } }),
      db().documentBlock.updateMany({ data: { text: 'Another text.' } }),
      db().passage.updateMany({ data: { exact: 'Another text.' } }),
      db().event.updateMany({ data: { verb: 'group.created' } }),
    ];
    for (const change of changes) await expect(change).rejects.toThrow('immutable');
  });
});

describe('the journal', () => {
  it('loses no line, but goes with its group', async () => {
    const { people, groupId } = await makeWorld();
    const { id } = await makeEntity(people.moderator, groupId, 'Summa Hugonis');
    const lines = () => db().event.count({ where: { groupId } });
    const before = await lines();
    expect(before).toBeGreaterThan(0);
    const gone = db().event.deleteMany({ where: { subjectId: id } });
    await expect(gone).rejects.toThrow('are kept');
    expect(await lines()).toBe(before);
    await db().group.delete({ where: { id: groupId } });
    expect(await lines()).toBe(0);
  });
});

describe('a version', () => {
  // Of a paper of its own: a version without blocks is nothing to carry notes to.
  const version = async (over: Partial<Prisma.DocumentVersionUncheckedCreateInput>) => {
    const paper = await makePaper(world.people.owner, world.groupId);
    const { groupId, id: documentId, versionId: baseId } = paper;
    const text = 'Glossa 😀';
    return db().documentVersion.create({
      data: {
        ...{ id: uuidv7(), groupId, documentId, number: 2, baseId, origin: 'import' },
        ...{ content: {}, text, length: 8, words: 2, createdById: world.people.owner.personId },
        sha256: createHash('sha256').update(text).digest('hex'),
        ...over,
      },
    });
  };

  it('has the length of its text in code points and the hash of its bytes', async () => {
    await expect(version({ length: 9 })).rejects.toThrow('document_versions_length');
    await expect(version({ sha256: 'a'.repeat(64) })).rejects.toThrow('document_versions_sha256');
    expect((await version({})).length).toBe(8);
  });

  it('is made of another of its document unless it is the first, and says what it is', async () => {
    await expect(version({ baseId: null })).rejects.toThrow('document_versions_base');
    await expect(version({ baseId: world.elsewhere.versionId })).rejects.toThrow('base_id');
    await expect(version({ origin: 'correction' })).rejects.toThrow('document_versions_correction');
    await expect(version({ correctionKind: 'scan' })).rejects.toThrow('document_versions_correction');
    await expect(version({ origin: 'revert' })).rejects.toThrow('document_versions_revert');
    const elsewhere = { origin: 'revert', revertedToId: world.paper.versionId } as const;
    await expect(version(elsewhere)).rejects.toThrow('reverted_to_id');
  });
});

describe('a row of one group', () => {
  it('is not taken under another', async () => {
    const { people, paper, elsewhere, groupId } = world;
    const note = await makeNote(people.member, paper);
    const theirs = await makeNote(people.outsider, elsewhere);
    const entity = await makeEntity(people.moderator, groupId, 'Summa Azonis');
    const link = await makeLink(people.member, paper, entity);
    const foreign = elsewhere.groupId;
    const passageId = theirs.passages[0]?.id ?? '';
    const group = { groupId: foreign };
    const refused = [
      db().annotation.updateMany({ where: { id: note.id }, data: group }),
      db().annotation.updateMany({ where: { id: note.id }, data: { documentId: elsewhere.id } }),
      db().thread.updateMany({ where: { id: note.thread.id }, data: { annotationId: theirs.id } }),
      db().entityLink.updateMany({ where: { id: link.id }, data: { passageId } }),
      db().entityLink.updateMany({ where: { id: link.id }, data: { annotationId: theirs.id } }),
      db().entityLink.updateMany({ where: { id: link.id }, data: group }),
      db().label.updateMany({ where: { entityId: entity.id }, data: { documentId: elsewhere.id } }),
      db().document.updateMany({ where: { id: paper.id }, data: { currentVersionId: elsewhere.versionId } }),
      db().annotationPassage.create({
        data: { annotationId: note.id, passageId, groupId, documentId: paper.id, ordinal: 7 },
      }),
    ];
    for (const write of refused) await expect(write).rejects.toThrow('Foreign key constraint');
  });

  it('is not answered by a reply of another thread', async () => {
    const { people, paper } = world;
    const [first, second] = [await makeNote(people.member, paper), await makeNote(people.member, paper)];
    const parentId = await makeReply(people.member, first);
    const id = await makeReply(people.member, second);
    const write = db().reply.update({ where: { id }, data: { parentId } });
    await expect(write).rejects.toThrow('Foreign key constraint');
  });
});

describe('an entity', () => {
  it('has one preferred label, and each label once a scope', async () => {
    const { groupId, people, paper } = world;
    const { id: entityId } = await makeEntity(people.moderator, groupId, 'Summa Codicis');
    const label = (text: string, kind: 'preferred' | 'alias', documentId: string | null = null) =>
      db().label.create({
        data: { id: uuidv7(), groupId, entityId, text, normalised: text, kind, documentId },
      });
    await expect(label('Summa', 'preferred')).rejects.toThrow('Unique constraint');
    await expect(label('Summa Codicis', 'alias')).rejects.toThrow('Unique constraint');
    expect((await label('Summa Codicis', 'alias', paper.id)).kind).toBe('alias');
    await expect(label('Summa Codicis', 'alias', paper.id)).rejects.toThrow('Unique constraint');
  });
});

describe('a state and what explains it', () => {
  it('stand together or not at all', async () => {
    const { people, paper, groupId } = world;
    const note = await makeNote(people.member, paper);
    const entity = await makeEntity(people.member, groupId, 'Lectura');
    const link = await makeLink(people.member, paper, entity);
    const id = people.moderator.personId;
    const now = new Date();
    const refused = [
      db().entityLink.update({ where: { id: link.id }, data: { state: 'accepted' } }),
      db().entityLink.update({ where: { id: link.id }, data: { decidedById: id, decidedAt: now } }),
      db().entity.update({ where: { id: entity.id }, data: { state: 'rejected', decidedAt: now } }),
      db().annotation.update({ where: { id: note.id }, data: { hiddenAt: now, hiddenById: id } }),
      db().thread.update({ where: { id: note.thread.id }, data: { state: 'resolved', resolvedAt: now } }),
      db().person.update({ where: { id }, data: { email: 'Bulgarus@Bologna.example' } }),
    ];
    for (const write of refused) await expect(write).rejects.toThrow('violates check constraint');
  });
});
