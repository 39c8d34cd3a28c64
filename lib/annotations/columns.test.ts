import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANCHOR_STATES } from '@/lib/passages/model';
import { packNotes, unpackNotes } from '@/lib/annotations/columns';
import { MOTIVATIONS, VISIBILITIES } from '@/lib/annotations/model';
import type { NoteSummary } from '@/lib/annotations/summary';
import { CURATION_STATES } from '@/lib/curation/model';

const offset = fc.nat(1_000_000);
const range = fc
  .tuple(offset, fc.integer({ min: 1, max: 500 }))
  .map(([start, n]) => ({ start, end: start + n }));
const person = fc.constantFrom('Azo', 'Bulgarus', 'Hugo').map((name) => ({ id: `id of ${name}`, name }));
const entity = fc.constantFrom('Estonia', 'Stuxnet').map((label) => ({
  ...{ id: `id of ${label}`, label, date: null, dateWords: null, state: 'accepted' as const },
  type: { key: 'state', name: 'State', hue: 'lapis' },
}));
const link = fc.record({
  id: fc.uuid(),
  entity,
  state: fc.constantFrom(...CURATION_STATES),
  place: fc.option(range, { nil: null }),
});
const note: fc.Arbitrary<NoteSummary> = fc.record({
  id: fc.uuid(),
  rev: fc.integer({ min: 1, max: 99 }),
  author: person,
  motivation: fc.constantFrom(...MOTIVATIONS),
  visibility: fc.constantFrom(...VISIBILITIES),
  createdAt: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    .map((at) => at.toISOString()),
  tags: fc.uniqueArray(fc.constantFrom('scan', 'sovereignty', 'sources')),
  threadState: fc.constantFrom('open', 'resolved'),
  replies: fc.nat(40),
  hidden: fc.boolean(),
  unread: fc.boolean(),
  ranges: fc.array(range, { maxLength: 4 }),
  anchors: fc.subarray([...ANCHOR_STATES]),
  links: fc
    .array(link, { maxLength: 3 })
    .map((links) =>
      links.map(({ place, ...rest }) => ({ ...rest, start: place?.start ?? null, end: place?.end ?? null })),
    ),
  excerpt: fc.string(),
});

describe('note columns', () => {
  it('hold summaries through JSON without changing them', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 20 }), (notes) => {
        expect(unpackNotes(JSON.parse(JSON.stringify(packNotes(notes))))).toEqual(notes);
      }),
    );
  });

  it('name each person, tag and entity once', () => {
    fc.assert(
      fc.property(fc.array(note, { maxLength: 20 }), (notes) => {
        const { people, tags, entities } = packNotes(notes);
        for (const list of [people.map(({ id }) => id), tags, entities.map(({ id }) => id)])
          expect(new Set(list).size).toBe(list.length);
      }),
    );
  });

  it('refuse a table that lacks what a row refers to', () => {
    const [one] = fc.sample(note, 1);
    const columns = packNotes(one ? [one] : []);
    expect(() => unpackNotes({ ...columns, people: [] })).toThrow(RangeError);
  });
});
