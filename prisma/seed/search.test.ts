import { beforeAll, describe, expect, it } from 'vitest';
import { findEntities } from '@/lib/entities/queries';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { knowledgeActs } from '@/prisma/seed/load-knowledge-base';
import { loadSeminar } from '@/prisma/seed/load-seminar';
import { actorOf, openSample } from '@/prisma/seed/sample';

/* The search for entities on the sample's knowledge base: what a reader of the paper would type. */

prepareDatabase();

let groupId: string;
let paperId: string;
beforeAll(async () => {
  const sample = await openSample();
  ({ groupId, documentId: paperId } = await loadSeminar(sample));
  for (const { perform } of knowledgeActs(sample, groupId, paperId)) await perform();
});

async function search(q: string, documentId?: string) {
  return findEntities(await actorOf('accursius'), groupId, { q, documentId });
}

describe('the search on the sample', () => {
  it.each([
    // Words in any order, each as far as it was typed.
    ['manual tallinn', 'Tallinn Manual 2.0'],
    ['man tal', 'Tallinn Manual 2.0'],
    ['ukraine february', 'Cyberattack on Ukraine, February 2022'],
    ['charter 33', 'Article 33 of the UN Charter'],
    ['nations charter', 'UN Charter'],
    // Case, diacritics, other scripts.
    ['TÁLLINN', 'Tallinn Manual 2.0'],
    ['україна', 'Ukraine'],
    ['eesti', 'Estonia'],
    // Acronyms: as labels, and as the initials of one.
    ['gge', 'Group of Governmental Experts'],
    ['oewg', 'Open-ended Working Group'],
    ['uga', 'UN General Assembly'],
    ['jpb', 'John Perry Barlow'],
    // Slips.
    ['talinn manual', 'Tallinn Manual 2.0'],
    ['bralow', 'John Perry Barlow'],
    ['shmitt', 'Michael N. Schmitt'],
    ['stuxnet', 'Stuxnet'],
    ['stuxent', 'Stuxnet'],
    ['estoina', 'Estonia'],
    ['sovereingty', 'sovereignty'],
  ])('%s brings up %s first', async (typed, label) => {
    const [first] = await search(typed, paperId);
    expect(first?.label).toBe(label);
  });

  it('says which label was found, of which type the entity is, and when it was', async () => {
    const [first] = await search('tallinn handb', paperId);
    expect(first).toMatchObject({
      ...{ label: 'Tallinn Manual 2.0', matched: 'Tallinn Handbook', date: '2017' },
      type: { name: 'Work' },
    });
  });

  it('puts what begins with the words before what only looks like them', async () => {
    const labels = (await search('russia')).map(({ label }) => label);
    expect(labels[0]).toBe('Russia');
    const close = (await search('schmitt', paperId)).map(({ label }) => label);
    expect(close[0]).toBe('Michael N. Schmitt');
  });

  it('takes the paper’s own labels for the paper alone', async () => {
    expect((await search('schmidt', paperId)).map(({ matched }) => matched)).toContain('Schmidt');
    expect((await search('schmidt')).map(({ matched }) => matched)).not.toContain('Schmidt');
  });

  it('finds nothing for a name that nothing resembles', async () => {
    expect(await search('Hugolinus de Porta', paperId)).toEqual([]);
  });
});
