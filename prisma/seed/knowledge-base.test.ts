import { describe, expect, it } from 'vitest';
import { hueOf } from '@/components/ui/hue';
import { isEdtf } from '@/lib/entities/edtf-date';
import { LABEL_KINDS } from '@/lib/entities/model';
import { checkIdentifier } from '@/lib/entities/schemes';
import { entityTypes } from '@/prisma/seed/entity-types';
import { knowledgeBase } from '@/prisma/seed/knowledge-base';
import { sinceBeginning } from '@/prisma/seed/moment';
import { foldedText } from '@/prisma/seed/paper-text';
import { moderates, people, roleOf } from '@/prisma/seed/people';
import { sampleId } from '@/prisma/seed/sample';

describe('the vocabulary of the sample', () => {
  it('has the eleven starter types, each with a key and a hue of its own', () => {
    expect(entityTypes).toHaveLength(11);
    expect(repeated(entityTypes.map((type) => type.key))).toEqual([]);
    expect(repeated(entityTypes.map((type) => type.hue))).toEqual([]);
  });

  it('has no attribute of a type twice', () => {
    for (const type of entityTypes) {
      expect(repeated(type.attributes.map((attribute) => attribute.key))).toEqual([]);
    }
  });
});

describe('the knowledge base of the sample', () => {
  it('has no key, identifier or label twice', () => {
    expect(repeated(knowledgeBase.map((entity) => entity.key))).toEqual([]);
    const identifiers = knowledgeBase.flatMap((entity) => Object.entries(entity.identifiers ?? {}));
    expect(repeated(identifiers.map(([scheme, value]) => `${scheme} ${value}`))).toEqual([]);
    // A label of two entities would be a guess for whoever looks a mention up.
    expect(repeated(knowledgeBase.flatMap((entity) => entity.labels.map((label) => label.text)))).toEqual([]);
  });

  it.each(knowledgeBase.map((entity) => [entity.key, entity] as const))(
    'describes %s soundly',
    (_, entity) => {
      const type = entityTypes.find((one) => one.key === entity.type);
      const attributes: readonly string[] = type?.attributes.map((attribute) => attribute.key) ?? [];
      expect(Object.keys(entity.attributes ?? {}).filter((key) => !attributes.includes(key))).toEqual([]);
      expect(entity.labels.filter((label) => label.kind === 'preferred')).toHaveLength(1);
      expect(
        entity.labels.filter((label) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(label.language)),
      ).toEqual([]);
      // The group's name for a thing is never one that this paper alone gives it.
      expect(entity.labels.find((label) => label.kind === 'preferred')?.scope).toBe('group');
      expect(entity.description).toMatch(/^\p{Lu}.*\.$/u);
      if (entity.date !== undefined) expect([entity.date, isEdtf(entity.date)]).toEqual([entity.date, true]);
      for (const [scheme, value] of Object.entries(entity.identifiers ?? {})) {
        expect(type?.schemes).toContain(scheme);
        expect([scheme, value, checkIdentifier(scheme, value)]).toEqual([scheme, value, true]);
      }
    },
  );

  it('has at least ninety entities, of every type, with labels of every kind', () => {
    expect(knowledgeBase.length).toBeGreaterThanOrEqual(90);
    expect(new Set(knowledgeBase.map(({ type }) => type))).toEqual(
      new Set(entityTypes.map(({ key }) => key)),
    );
    const labels = knowledgeBase.flatMap((entity) => entity.labels);
    expect(new Set(labels.map(({ kind }) => kind))).toEqual(new Set(LABEL_KINDS));
  });

  it.each([
    ['a year', /^\d{4}$/],
    ['a month', /^\d{4}-(0\d|1[0-2])$/],
    ['a day', /^\d{4}-\d{2}-\d{2}$/],
    ['an interval', /^\d{4}\/\d{4}$/],
    ['an interval without an end', /\/\.\.$/],
    ['an uncertain date', /\?$/],
    ['an approximate date', /~$/],
    ['a season', /^\d{4}-2[1-4]$/],
    ['a quarter', /^\d{4}-3[3-6]$/],
    ['an unspecified year', /X$/],
  ])('dates something by %s', (_, form) => {
    expect(knowledgeBase.filter(({ date }) => date !== undefined && form.test(date))).not.toEqual([]);
  });

  it('leaves some of what members proposed to the moderators, and has had some accepted and some rejected', () => {
    const proposed = knowledgeBase.flatMap((entity) => entity.proposed ?? []);
    const decisions = proposed.flatMap(({ decision }) => decision ?? []);
    expect(proposed.length - decisions.length).toBeGreaterThanOrEqual(5);
    expect(new Set(decisions.map(({ state }) => state))).toEqual(new Set(['accepted', 'rejected']));
    for (const { by, at, decision } of proposed) {
      expect(roleOf(by)).toBe('member');
      if (decision === undefined) continue;
      expect(moderates(decision.by)).toBe(true);
      expect(sinceBeginning(decision.at)).toBeGreaterThan(sinceBeginning(at));
      if (decision.state === 'rejected') expect(decision.reason?.length).toBeGreaterThan(20);
    }
  });

  it('has a label in the paper for each entity, but for those marked as absent from it', () => {
    const absent = knowledgeBase.filter(
      (entity) => !entity.labels.some((label) => foldedText.includes(label.text)),
    );
    const marked = knowledgeBase.filter((entity) => entity.inPaper === false);
    expect(absent.map((entity) => entity.key)).toEqual(marked.map((entity) => entity.key));
  });

  it('keeps to this document only such labels as stand in it', () => {
    const labels = knowledgeBase.flatMap((entity) => entity.labels);
    const strays = labels.filter((label) => label.scope === 'document' && !foldedText.includes(label.text));
    expect(strays).toEqual([]);
  });

  it('attributes no incident, as the paper attributes none', () => {
    const incidents = knowledgeBase.filter((entity) => entity.type === 'incident');
    const attributions = new Set(incidents.map((incident) => incident.attributes?.['attribution']));
    expect([...attributions]).toEqual(['none in the paper']);
  });
});

describe('the people of the sample', () => {
  it('have a key, a name and an address of their own, and look different', () => {
    for (const field of ['key', 'name', 'email'] as const) {
      expect(repeated(people.map((person) => person[field]))).toEqual([]);
    }
    expect(repeated(people.map(({ key }) => hueOf(sampleId('person', key))))).toEqual([]);
  });

  it('are one of each role, and four more members', () => {
    const roles = people.map((person) => person.role);
    expect(roles.toSorted()).toEqual([
      ...Array<string>(5).fill('member'),
      'moderator',
      'observer',
      'owner',
      'reviewer',
    ]);
  });
});

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
