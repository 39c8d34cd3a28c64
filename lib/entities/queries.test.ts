import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { stranger } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import { createEntity, createEntityType } from '@/lib/entities/commands';
import { CreateEntityInput } from '@/lib/entities/input';
import { findEntities, readEntity } from '@/lib/entities/queries';
import { Conflict, Forbidden, Invalid, NotFound, Unauthenticated } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makeEntity, makePaper, makeWorld, type World } from '@/lib/testing/world';

prepareDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const search = async (who: keyof World['people'], q: string, documentId?: string) =>
  (await findEntities(world.people[who], world.groupId, { q, documentId })).map(({ label }) => label);

describe('createEntity', () => {
  const input = (over: object) =>
    CreateEntityInput.parse({
      ...{ id: uuidv7(), type: 'text', labels: [{ text: 'Tres libri', kind: 'preferred' }] },
      ...over,
    });

  it.each(['observer', 'reviewer'] as const)('refuses an %s', async (role) => {
    const proposal = makeEntity(world.people[role], world.groupId, 'Tres libri');
    await expect(proposal).rejects.toBeInstanceOf(Forbidden);
  });

  it('proposes for a member, accepts at once for a moderator, knows no group for an outsider', async () => {
    expect((await makeEntity(world.people.member, world.groupId, 'Tres libri')).state).toBe('proposed');
    expect((await makeEntity(world.people.moderator, world.groupId, 'Volumen')).state).toBe('accepted');
    const foreign = makeEntity(world.people.outsider, world.groupId, 'Volumen');
    await expect(foreign).rejects.toBeInstanceOf(NotFound);
  });

  it('refuses a type that the group does not have', async () => {
    const unknown = createEntity(world.people.member, world.groupId, input({ type: 'saint' }));
    await expect(unknown).rejects.toBeInstanceOf(Invalid);
  });

  it('refuses an identifier that another entity has, and says which, also when two come at once', async () => {
    const identifiers = [{ scheme: 'wikidata', value: 'Q220' }];
    const propose = () => createEntity(world.people.member, world.groupId, input({ identifiers }));
    const both = await Promise.allSettled([propose(), propose()]);
    const refused = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toEqual([expect.any(Conflict)]);
    await expect(propose()).rejects.toEqual(
      new Conflict('The identifier Q220 of Wikidata is that of Tres libri already.'),
    );
  });

  it('refuses a label for a document of another group', async () => {
    const labels = [
      { text: 'Novellae', kind: 'preferred' },
      { text: 'the same', kind: 'alias', documentId: world.elsewhere.id },
    ];
    const foreign = createEntity(world.people.member, world.groupId, input({ labels }));
    await expect(foreign).rejects.toBeInstanceOf(NotFound);
  });

  it('refuses a label for a document that the proposer may not see, as for one that is not there', async () => {
    const paper = await makePaper(world.people.owner, world.groupId);
    await db().document.update({ where: { id: paper.id }, data: { state: 'withdrawn' } });
    for (const documentId of [paper.id, uuidv7()]) {
      const labels = [
        { text: 'Novellae', kind: 'preferred' },
        { text: 'the same', kind: 'alias', documentId },
      ];
      const hidden = createEntity(world.people.member, world.groupId, input({ labels }));
      await expect(hidden).rejects.toBeInstanceOf(NotFound);
    }
  });

  it('answers a repeated request as the first, and any other use of its id with a bare conflict', async () => {
    const proposed = input({});
    const first = await createEntity(world.people.member, world.groupId, proposed);
    expect(await createEntity(world.people.member, world.groupId, proposed)).toEqual(first);
    const other = createEntity(world.others.member, world.groupId, proposed);
    await expect(other).rejects.toEqual(new Conflict());
  });
});

describe('createEntityType', () => {
  const type = () => ({
    id: uuidv7(),
    key: `t${Math.floor(Math.random() * 1e9)}`,
    name: 'Place',
    plural: 'Places',
  });
  const rest = { hue: 'sea', attributes: [], schemes: [] };

  it('refuses a member and lets a moderator', async () => {
    const refused = createEntityType(world.people.member, world.groupId, { ...type(), ...rest });
    await expect(refused).rejects.toBeInstanceOf(Forbidden);
    const given = { ...type(), ...rest };
    await createEntityType(world.people.moderator, world.groupId, given);
    expect(await db().entityType.count({ where: { id: given.id } })).toBe(1);
    const { verb } = await db().event.findFirstOrThrow({ where: { subjectId: given.id } });
    expect(verb).toBe('type.created');
  });
});

describe('findEntities', () => {
  it('refuses a stranger, and knows no group for an outsider or an administrator', async () => {
    await expect(findEntities(stranger, world.groupId, { q: '' })).rejects.toBeInstanceOf(Unauthenticated);
    await expect(search('outsider', '')).rejects.toBeInstanceOf(NotFound);
    await expect(search('administrator', '')).rejects.toBeInstanceOf(NotFound);
  });

  it('finds what is proposed for those who see proposals and for nobody else', async () => {
    const entity = await makeEntity(world.people.member, world.groupId, 'Quaestiones Azonis');
    for (const who of ['member', 'reviewer', 'moderator', 'owner'] as const) {
      expect(await search(who, 'quaestiones')).toEqual(['Quaestiones Azonis']);
    }
    expect(await search('observer', 'quaestiones')).toEqual([]);
    expect(await search('observer', '')).not.toContain('Quaestiones Azonis');
    await expect(readEntity(world.people.observer, entity.id)).rejects.toBeInstanceOf(NotFound);
    const decidedById = world.people.owner.personId;
    await db().entity.update({
      where: { id: entity.id },
      data: { state: 'accepted', decidedById, decidedAt: new Date() },
    });
    expect(await search('observer', 'quaestiones')).toEqual(['Quaestiones Azonis']);
    expect((await readEntity(world.people.observer, entity.id)).label).toBe('Quaestiones Azonis');
  });

  it('finds without regard to case, diacritics and spaces, best first', async () => {
    for (const label of ['Über Feudórum', 'Feudorum', 'Libri Feudorum', 'Feudorum libri'])
      await makeEntity(world.people.moderator, world.groupId, label);
    expect(await search('observer', '  FEUDORUM ')).toEqual([
      ...['Feudorum', 'Feudorum libri', 'Über Feudórum', 'Libri Feudorum'],
    ]);
  });

  it('finds the label that is just what was typed among very many that hold it', async () => {
    const { groupId, people } = await makeWorld();
    const { id: entityId } = await makeEntity(people.moderator, groupId, 'Glossa magna');
    const many = Array.from({ length: 250 }, (_, index) => `a glossa ${index}`);
    const label = (text: string) => ({
      id: uuidv7(),
      groupId,
      entityId,
      text,
      normalised: text,
      kind: 'alias' as const,
    });
    await db().label.createMany({ data: many.map(label) });
    await makeEntity(people.moderator, groupId, 'Glossae');
    await makeEntity(people.moderator, groupId, 'Glossa');
    const found = await findEntities(people.observer, groupId, { q: 'glossa' });
    expect(found.map((match) => match.label)).toEqual(['Glossa', 'Glossae', 'Glossa magna']);
  });

  it('lists by label where nothing was typed', async () => {
    const { groupId, people } = await makeWorld();
    for (const label of ['Summa', 'Apparatus maior', 'Lectura'])
      await makeEntity(people.moderator, groupId, label);
    const found = await findEntities(people.observer, groupId, { q: ' ' });
    expect(found.map((match) => match.label)).toEqual(['Apparatus maior', 'Lectura', 'Summa']);
  });

  it('finds an entity once, though several of its labels fit', async () => {
    const labels = [
      { text: 'Corpus iuris civilis', kind: 'preferred' },
      { text: 'Corpus iuris', kind: 'alias' },
    ];
    const given = CreateEntityInput.parse({ id: uuidv7(), type: 'text', labels });
    await createEntity(world.people.moderator, world.groupId, given);
    const found = await findEntities(world.people.observer, world.groupId, { q: 'corpus iuris' });
    expect(found.map(({ label, matched }) => [label, matched])).toEqual([
      ['Corpus iuris civilis', 'Corpus iuris'],
    ]);
  });

  it('finds a document’s own label in that document alone, and shows it to who reads the document', async () => {
    const paper = await makePaper(world.people.owner, world.groupId);
    const labels = [
      { text: 'Authenticum', kind: 'preferred' },
      { text: 'the said book', kind: 'alias', documentId: paper.id },
    ];
    const given = CreateEntityInput.parse({ id: uuidv7(), type: 'text', labels });
    const { id } = await createEntity(world.people.moderator, world.groupId, given);
    expect(await search('member', 'the said')).toEqual([]);
    expect(await search('member', 'the said', world.paper.id)).toEqual([]);
    expect(await search('member', 'the said', paper.id)).toEqual(['Authenticum']);
    expect(JSON.stringify(await readEntity(world.people.member, id))).toContain('the said book');

    await db().document.update({ where: { id: paper.id }, data: { state: 'withdrawn' } });
    expect(await search('member', 'the said', paper.id)).toEqual([]);
    const seen = JSON.stringify(await readEntity(world.people.member, id));
    expect(seen).not.toContain('the said book');
    expect(seen).not.toContain(paper.id);
    expect(await search('moderator', 'the said', paper.id)).toEqual(['Authenticum']);
  });

  it('leaves out what was rejected', async () => {
    const { id } = await makeEntity(world.people.member, world.groupId, 'Exceptiones Petri');
    const decidedById = world.people.owner.personId;
    await db().entity.update({
      where: { id },
      data: { state: 'rejected', decidedById, decidedAt: new Date() },
    });
    expect(await search('owner', 'exceptiones')).toEqual([]);
  });
});
