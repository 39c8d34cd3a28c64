import { readFileSync } from 'node:fs';
import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { LABEL_KINDS } from '@/lib/entities/model';
import { checkIdentifier } from '@/lib/entities/schemes';
import { notes } from '@/prisma/seed/discussion';
import { linksOnText } from '@/prisma/seed/discussion/links';
import {
  type SampleLink,
  type SampleNote,
  type SampleQuote,
  type SampleReply,
} from '@/prisma/seed/discussion/note';
import { entityTypes } from '@/prisma/seed/entity-types';
import { knowledgeBase } from '@/prisma/seed/knowledge-base';
import { sinceBeginning } from '@/prisma/seed/moment';
import { people } from '@/prisma/seed/people';

const text = blocksOf(readFileSync(new URL('./source-paper.txt', import.meta.url), 'utf8')).join('\n');
const folded = text.replaceAll('\n', ' ');
const linksOnNotes = notes.flatMap((note) => note.links ?? []);
const allLinks = [...linksOnNotes, ...linksOnText];
const allReplies = notes.flatMap((note) => withNested(note.replies));

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
      if (entity.date !== undefined) expect(() => edtf(entity.date ?? '')).not.toThrow();
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
      (entity) => !entity.labels.some((label) => folded.includes(label.text)),
    );
    const marked = knowledgeBase.filter((entity) => entity.inPaper === false);
    expect(absent.map((entity) => entity.key)).toEqual(marked.map((entity) => entity.key));
  });

  it('keeps to this document only such labels as stand in it', () => {
    const labels = knowledgeBase.flatMap((entity) => entity.labels);
    const strays = labels.filter((label) => label.scope === 'document' && !folded.includes(label.text));
    expect(strays).toEqual([]);
  });

  it('attributes no incident, as the paper attributes none', () => {
    const incidents = knowledgeBase.filter((entity) => entity.type === 'incident');
    const attributions = new Set(incidents.map((incident) => incident.attributes?.['attribution']));
    expect([...attributions]).toEqual(['none in the paper']);
  });
});

describe('the people of the sample', () => {
  it('have a key, a name and an address of their own', () => {
    for (const field of ['key', 'name', 'email', 'hue'] as const) {
      expect(repeated(people.map((person) => person[field]))).toEqual([]);
    }
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

describe('the discussion of the sample', () => {
  it('has no key twice', () => {
    expect(repeated([...notes, ...allReplies, ...allLinks].map((item) => item.key))).toEqual([]);
  });

  it.each(notes.flatMap((note) => note.quotes.map((quote) => [note.key, quote] as const)))(
    'quotes in %s what stands in the paper',
    (_, quote) => {
      expect(placeOf(quote)).not.toBeNull();
    },
  );

  it.each(allLinks.map((link) => [link.key, link] as const))('places %s in the paper', (_, link) => {
    expect(placeOf({ ...link, exact: link.quote })).not.toBeNull();
    expect(link.quote).not.toContain('\n');
    expect(knowledgeBase.map((entity) => entity.key)).toContain(link.entity);
  });

  it('lets nobody write who may only read', () => {
    const authors = [...notes.map((note) => note.author), ...allReplies.map((reply) => reply.author)];
    const writers = [...authors, ...allLinks.map((link) => link.by)];
    expect(writers.filter((key) => ['observer', 'reviewer'].includes(roleOf(key)))).toEqual([]);
  });

  it('says something in each note but the highlights, and in each reply', () => {
    const silent = notes.filter((note) => note.text === '').map((note) => note.motivation);
    expect(new Set(silent)).toEqual(new Set(['highlighting']));
    expect(allReplies.filter((reply) => reply.text === '')).toEqual([]);
  });

  it('has no reply of others to a private note', () => {
    const privateNotes = notes.filter((note) => note.visibility === 'private');
    expect(privateNotes.map((note) => note.author)).toEqual(['accursius']);
    for (const note of privateNotes) {
      expect(withNested(note.replies).filter((reply) => reply.author !== note.author)).toEqual([]);
    }
  });

  it('has threads resolved only by the author of the note or by who moderates', () => {
    const resolved = notes.filter((note) => note.resolved !== undefined);
    expect(resolved.length).toBeGreaterThan(0);
    for (const { author, resolved: end } of resolved)
      expect(end?.by === author || moderates(end?.by)).toBe(true);
  });

  it("decides links as the policy has it: never one's own, unless as a moderator who makes it", () => {
    for (const link of allLinks) expect([link.key, isDecidedByTheRules(link)]).toEqual([link.key, true]);
  });

  it('gives a reason for each rejection', () => {
    const rejected = allLinks.filter((link) => link.state === 'rejected');
    expect(rejected.filter((link) => (link.reason ?? '').length < 20)).toEqual([]);
  });

  it('has links in all three states', () => {
    const count = (state: SampleLink['state']) => allLinks.filter((link) => link.state === state).length;
    expect([count('accepted'), count('proposed'), count('rejected')]).toEqual([10, 8, 2]);
  });

  it('shows passages that overlap, lie within one another, coincide, and cross from block to block', () => {
    const pairs = pairsOfPlaces(notes);
    expect(pairs.some(([a, b]) => a.start < b.start && b.start < a.end && a.end < b.end)).toBe(true);
    expect(pairs.some(([a, b]) => a.start <= b.start && b.end <= a.end && !isSame(a, b))).toBe(true);
    expect(pairs.some(([a, b]) => isSame(a, b))).toBe(true);
    expect(notes.some((note) => note.quotes.some((quote) => quote.exact.includes('\n')))).toBe(true);
    expect(notes.some((note) => note.quotes.length > 1)).toBe(true);
  });

  it('shows replies to replies of replies', () => {
    expect(Math.max(...notes.map((note) => depthOf(note.replies)))).toBe(3);
  });
});

/**
 * The blocks of the scan. An empty line ends a block; a line that begins with a space begins a page, and there the
 * paper starts a new paragraph only where the page begins with a capital.
 */
function blocksOf(scan: string): string[] {
  const blocks = scan.split(/\n\s*\n|\n (?=\p{Lu})/u);
  return blocks.map((block) => block.replaceAll(/\s+/g, ' ').trim()).filter((block) => block !== '');
}

/** Where a quote stands in the text, in UTF-16 units, or null. */
function placeOf({ exact, occurrence = 1 }: SampleQuote): { start: number; end: number } | null {
  let start = -1;
  for (let seen = 0; seen < occurrence; seen += 1) {
    start = text.indexOf(exact, start + 1);
    if (start === -1) return null;
  }
  return { start, end: start + exact.length };
}

type Place = NonNullable<ReturnType<typeof placeOf>>;

/** Both orders of every two passages of different notes. */
function pairsOfPlaces(all: readonly SampleNote[]): [Place, Place][] {
  const places = all.flatMap((note) =>
    note.quotes.flatMap((quote) => {
      const place = placeOf(quote);
      return place === null ? [] : [{ note: note.key, place }];
    }),
  );
  return places.flatMap((a) =>
    places.filter((b) => b.note !== a.note).map((b): [Place, Place] => [a.place, b.place]),
  );
}

function isSame(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end;
}

function isDecidedByTheRules({ by, state, decidedBy }: SampleLink): boolean {
  if (moderates(by)) return state === 'accepted' && decidedBy === undefined;
  if (state === 'proposed') return decidedBy === undefined;
  return decidedBy !== by && moderates(decidedBy);
}

function moderates(key: string | undefined): boolean {
  return key !== undefined && ['moderator', 'owner'].includes(roleOf(key));
}

function roleOf(key: string): string {
  return people.find((person) => person.key === key)?.role ?? 'stranger';
}

function withNested(replies: readonly SampleReply[]): SampleReply[] {
  return replies.flatMap((reply) => [reply, ...withNested(reply.replies ?? [])]);
}

function depthOf(replies: readonly SampleReply[]): number {
  return Math.max(0, ...replies.map((reply) => 1 + depthOf(reply.replies ?? [])));
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
