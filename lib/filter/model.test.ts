import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOTIVATIONS, VISIBILITIES } from '@/lib/annotations/model';
import type { NoteSummary } from '@/lib/annotations/summary';
import { CURATION_STATES } from '@/lib/curation/model';
import { facetsOf } from '@/lib/filter/facets';
import {
  EMPTY_FILTER,
  filterParams,
  FILTER_PARAMS,
  isEmptyFilter,
  matchesFilter,
  matchesTextLink,
  parseFilter,
  THREAD_STATES,
  toggled,
  type Filter,
} from '@/lib/filter/model';

const filterOf = (query: string) => parseFilter(new URLSearchParams(query));

const anyQuery = fc
  .array(fc.tuple(fc.constantFrom(...Object.values(FILTER_PARAMS), 'format'), anyValue()), { maxLength: 20 })
  .map((pairs) => new URLSearchParams(pairs));

function anyValue() {
  const known = [...MOTIVATIONS, ...VISIBILITIES, ...CURATION_STATES, ...THREAD_STATES];
  return fc.oneof(fc.constantFrom(...known), fc.uuid(), fc.string({ unit: 'binary', maxLength: 12 }));
}

describe('a filter in an address', () => {
  it('comes back as it was written, in the same order, whatever the address said', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const filter = parseFilter(query);
        const written = filterParams(filter);
        expect(parseFilter(written)).toEqual(filter);
        expect(filterParams(parseFilter(written)).toString()).toBe(written.toString());
        expect(isEmptyFilter(filter)).toBe(written.size === 0);
      }),
    );
  });

  it('is the same for the same conditions in another order, with spaces or twice', () => {
    const id = '0199A000-0000-7000-8000-0000000000A1';
    const one = filterOf(`tag=lex&tag=gloss&person=${id}&motivation=questioning`);
    const other = filterOf(
      `motivation=questioning&tag=gloss&tag=%20lex&tag=lex&person=${id.toLowerCase()}&tag=`,
    );
    expect(one).toEqual(other);
    expect(filterParams(other).toString()).toBe(
      `person=${id.toLowerCase()}&motivation=questioning&tag=gloss&tag=lex`,
    );
  });

  it('leaves out what no note can be, and keeps names that are not there', () => {
    const filter = filterOf('motivation=shouting&link=lost&thread=&visibility=all&tag=nobody&person=azo');
    expect(filter).toEqual({ ...EMPTY_FILTER, tags: ['nobody'], people: ['azo'] });
  });

  it('has nothing in it that the database cannot look for', () => {
    expect(filterOf('tag=a%00b&tag=%00&type=%ed%a0%80').tags).toEqual(['ab']);
  });
});

describe('toggling', () => {
  it('adds a value and takes it out again, and leaves the filter it was given alone', () => {
    const filter = filterOf('tag=lex');
    const more = toggled(filter, 'tags', 'gloss');
    expect(more.tags).toEqual(['gloss', 'lex']);
    expect(toggled(more, 'tags', 'gloss')).toEqual(filter);
    expect(filter.tags).toEqual(['lex']);
  });
});

const statute = { key: 'text', name: 'Text', hue: 'ochre' };
const person = { key: 'person', name: 'Person', hue: 'plum' };
const entity = (id: string, type = statute) => ({
  ...{ id, label: id.toUpperCase(), type, date: null, dateWords: null, state: 'accepted' as const },
});
const linkTo = (id: string, state: 'proposed' | 'accepted', type = statute) => ({
  ...{ id: `link-${id}`, entity: entity(id, type), state, start: 0, end: 3 },
});
const note = (given: Partial<NoteSummary> = {}): NoteSummary => ({
  ...{ id: 'n1', rev: 1, author: { id: 'azo', name: 'Azo' }, motivation: 'commenting', visibility: 'group' },
  ...{ createdAt: '2026-11-21T10:00:00.000Z', tags: ['lex'], threadState: 'open', replies: 0, hidden: false },
  ...{ unread: false, ranges: [], anchors: ['exact'], links: [], excerpt: '' },
  ...given,
});

describe('a note', () => {
  it('is meant by a filter without conditions', () => {
    expect(matchesFilter(EMPTY_FILTER, note())).toBe(true);
  });

  it('needs one value of a list, and something of every list', () => {
    expect(matchesFilter(filterOf('tag=lex&tag=gloss'), note())).toBe(true);
    expect(matchesFilter(filterOf('tag=lex&motivation=questioning'), note())).toBe(false);
    expect(matchesFilter(filterOf('tag=lex&motivation=questioning&motivation=commenting'), note())).toBe(
      true,
    );
    expect(matchesFilter(filterOf('tag=gloss'), note())).toBe(false);
  });

  it('is asked how one of its passages stands', () => {
    const split = note({ anchors: ['exact', 'orphaned'] });
    for (const [query, expected] of [
      ['passage=orphaned', true],
      ['passage=exact', true],
      ['passage=changed', false],
      ['passage=changed&passage=exact', true],
    ] as const)
      expect([query, matchesFilter(filterOf(query), split)]).toEqual([query, expected]);
  });

  it('is asked whether one link is all that is asked of links, not each of another', () => {
    const links = [linkTo('digest', 'accepted'), linkTo('celsus', 'proposed', person)];
    expect(matchesFilter(filterOf('type=person&link=proposed'), note({ links }))).toBe(true);
    expect(matchesFilter(filterOf('entity=digest&link=proposed'), note({ links }))).toBe(false);
    expect(matchesFilter(filterOf('entity=digest'), note())).toBe(false);
  });

  const lists = Object.keys(FILTER_PARAMS) as (keyof Filter)[];

  it.each(lists)('is never meant by more than before when %s is asked for as well', (list) => {
    fc.assert(
      fc.property(anyQuery, anyValue(), (query, value) => {
        const filter = parseFilter(query);
        fc.pre(filter[list].length === 0);
        const narrower = parseFilter(
          new URLSearchParams([...filterParams(filter), [FILTER_PARAMS[list], value]]),
        );
        if (!matchesFilter(filter, note())) expect(matchesFilter(narrower, note())).toBe(false);
      }),
    );
  });
});

describe('a link on the text', () => {
  const passage = { state: 'changed' as const };
  const link = { ...linkTo('digest', 'accepted'), proposedBy: { id: 'azo' }, passage };

  it('is meant by who made it, by its entity and by its state', () => {
    for (const query of [
      '',
      'person=azo',
      'entity=digest&link=accepted',
      'type=text&visibility=group',
      'passage=changed',
    ]) {
      expect([query, matchesTextLink(filterOf(query), link)]).toEqual([query, true]);
    }
    for (const query of [
      'person=hugo',
      'link=proposed',
      'visibility=private',
      'type=person',
      'passage=exact',
    ]) {
      expect([query, matchesTextLink(filterOf(query), link)]).toEqual([query, false]);
    }
  });

  it('is not meant where something is asked that only notes have', () => {
    for (const query of ['motivation=linking', 'tag=lex', 'thread=open']) {
      expect([query, matchesTextLink(filterOf(query), link)]).toEqual([query, false]);
    }
  });
});

describe('facets', () => {
  const notes = [
    note({ tags: ['lex', 'gloss'], links: [linkTo('digest', 'accepted'), linkTo('digest', 'accepted')] }),
    note({ author: { id: 'hugo', name: 'Hugo' }, motivation: 'questioning' }),
    note({ threadState: 'resolved', visibility: 'private' }),
  ];

  it('count each value once a note, the most frequent first', () => {
    const { people, tags, entities, types } = facetsOf(notes);
    expect(people).toEqual([
      { value: 'azo', label: 'Azo', count: 2 },
      { value: 'hugo', label: 'Hugo', count: 1 },
    ]);
    expect(tags.map(({ value, count }) => [value, count])).toEqual([
      ['lex', 3],
      ['gloss', 1],
    ]);
    expect(entities).toEqual([{ value: 'digest', label: 'DIGEST', count: 1 }]);
    expect(types).toEqual([{ value: 'text', label: 'Text', count: 1 }]);
  });

  it('offer nothing that finds no note, and each finds as many as it says', () => {
    for (const [list, facets] of Object.entries(facetsOf(notes)) as [
      keyof Filter,
      { value: string; count: number }[],
    ][]) {
      for (const { value, count } of facets) {
        const filter: Filter = { ...EMPTY_FILTER, [list]: [value] };
        expect([list, value, notes.filter((one) => matchesFilter(filter, one)).length]).toEqual([
          list,
          value,
          count,
        ]);
      }
    }
  });
});
