import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  AnnotationRecord,
  ExportedDocument,
  ExportRecord,
  LinkRecord,
  RepairRecord,
  TargetRecord,
} from '@/lib/export/record';
import { webAnnotations } from '@/lib/export/web-annotation';
import { expandAnnotations, under, valueUnder, type ExpandedNode } from '@/lib/testing/expand-annotations';

const context = { base: 'https://glossator.example/', exportedAt: '2026-11-23T18:00:00.000Z', filter: '' };

const paper: ExportedDocument = {
  id: '0199a000-0000-7000-8000-000000000001',
  title: 'Digestum vetus',
  authors: ['Tribonian'],
  year: '0533',
  source: 'Littera Florentina',
  licence: 'Public domain',
  language: 'la',
  version: { number: 2, createdAt: '2026-11-20T09:00:00.000Z', sha256: 'a'.repeat(64) },
};
const azo = { id: '0199a000-0000-7000-8000-0000000000a1', name: 'Azo' };
const accursius = { id: '0199a000-0000-7000-8000-0000000000a2', name: 'Accursius' };

const passage: TargetRecord = {
  ...{ version: 2, exact: 'ars boni et aequi', prefix: 'eleganter Celsus definit, ius est ', suffix: '.' },
  ...{ state: 'exact', start: 120, end: 137, section: 'De iustitia et iure', paragraph: 1 },
};
const link: LinkRecord = {
  kind: 'link',
  id: '0199a000-0000-7000-8000-0000000000c1',
  entity: { id: '0199a000-0000-7000-8000-0000000000e1', label: 'Celsus', type: 'Person', identifiers: [] },
  state: 'proposed',
  origin: 'person',
  creator: accursius,
  createdAt: '2026-11-21T11:00:00.000Z',
  ...{ decidedBy: null, reason: null },
  target: { ...passage, exact: 'Celsus', prefix: 'eleganter ', suffix: ' definit', start: 96, end: 102 },
};
const note: AnnotationRecord = {
  kind: 'annotation',
  id: '0199a000-0000-7000-8000-0000000000b1',
  motivation: 'assessing',
  visibility: 'group',
  creator: azo,
  createdAt: '2026-11-21T10:00:00.000Z',
  modifiedAt: '2026-11-21T10:30:00.000Z',
  text: 'A definition by its end, not by its kind.\n\nCompare “iustitia” 😀.',
  language: 'la',
  tags: ['definition', 'ius'],
  targets: [passage, { ...passage, exact: 'iustitia', state: 'orphaned', start: null, end: null }],
  links: [link],
  replies: [
    {
      ...{ id: '0199a000-0000-7000-8000-0000000000d1', parentId: null, creator: accursius },
      ...{
        createdAt: '2026-11-21T12:00:00.000Z',
        text: 'So also Ulpian.',
        language: 'la',
        hiddenReason: null,
      },
    },
    {
      ...{ id: '0199a000-0000-7000-8000-0000000000d2', parentId: '0199a000-0000-7000-8000-0000000000d1' },
      ...{ creator: azo, createdAt: '2026-11-21T13:00:00.000Z', text: 'Where?', language: null },
      hiddenReason: 'Said twice.',
    },
  ],
  threadState: 'resolved',
  hiddenReason: null,
};

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function piecesOf(records: readonly ExportRecord[]): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of webAnnotations(paper, each(records), context)) pieces.push(piece);
  return pieces;
}

async function exported(...records: ExportRecord[]): Promise<string> {
  return (await piecesOf(records)).join('');
}

/** The annotations of an export, in their order, as a JSON-LD processor reads them. */
async function readBack(...records: ExportRecord[]): Promise<ExpandedNode[]> {
  const [collection] = await expandAnnotations(await exported(...records));
  const annotations = under(under(collection, 'as:first')[0], 'as:items');
  expect(valueUnder(collection, 'as:totalItems')).toBe(annotations.length);
  return annotations;
}

/** A target's selectors in the form of a record, as far as they say it. */
function selectorsOf(target: ExpandedNode) {
  const named = (type: string) =>
    under(target, 'oa:hasSelector').find((node) => node['@type']?.[0] === `http://www.w3.org/ns/oa#${type}`);
  const quote = named('TextQuoteSelector');
  const position = named('TextPositionSelector');
  return {
    source: valueUnder(target, 'oa:hasSource'),
    exact: valueUnder(quote, 'oa:exact'),
    prefix: valueUnder(quote, 'oa:prefix'),
    suffix: valueUnder(quote, 'oa:suffix'),
    start: valueUnder(position, 'oa:start') ?? null,
    end: valueUnder(position, 'oa:end') ?? null,
  };
}

const expected = ({ version, exact, prefix, suffix, start, end }: TargetRecord) => ({
  source: `https://glossator.example/documents/${paper.id}?version=${version}`,
  ...{ exact, prefix, suffix, start, end },
});

describe('Web Annotations', () => {
  it('write a note with everything around it as the golden file has it', async () => {
    const text = await exported(note, { ...link, id: link.id.replace(/1$/, '2'), state: 'accepted' });
    // To renew it after a change that was meant: npx vitest run lib/export -u, and read the difference.
    await expect(text).toMatchFileSnapshot('golden/one-note.jsonld');
    await expandAnnotations(text);
  });

  it('are an empty page where there is nothing to take out', async () => {
    expect(await readBack()).toEqual([]);
  });

  it('give every passage back by its quote and its code points, an orphan by its quote alone', async () => {
    const [first] = await readBack(note);
    expect(under(first, 'oa:hasTarget').map(selectorsOf)).toEqual(note.targets.map(expected));
  });

  it('say that a passage was edited or lost since it was selected, and nothing of one that was not', async () => {
    const states = ['exact', 'changed', 'orphaned'] as const;
    const [first] = await readBack({ ...note, targets: states.map((state) => ({ ...passage, state })) });
    const said = under(first, 'oa:hasTarget').map((node) => valueUnder(node, 'schema:creativeWorkStatus'));
    expect(said).toEqual([undefined, 'changed', 'orphaned']);
  });

  it.each([
    'commenting',
    'questioning',
    'describing',
    'assessing',
    'identifying',
    'classifying',
    'linking',
    'highlighting',
  ] as const)('say that the motivation is %s in the vocabulary of the W3C', async (motivation) => {
    const [first] = await readBack({ ...note, motivation });
    expect(valueUnder(first, 'oa:motivatedBy')).toBe(`http://www.w3.org/ns/oa#${motivation}`);
  });

  it('tell a note’s text, its tags and its entities apart by their purpose', async () => {
    const [first] = await readBack(note);
    const bodies = under(first, 'oa:hasBody').map((body) => [
      valueUnder(body, 'oa:hasPurpose'),
      valueUnder(body, 'rdf:value') ?? valueUnder(under(body, 'oa:hasSource')[0], 'rdfs:label'),
    ]);
    expect(bodies).toEqual([
      ['http://www.w3.org/ns/oa#assessing', note.text],
      ['http://www.w3.org/ns/oa#tagging', 'definition'],
      ['http://www.w3.org/ns/oa#tagging', 'ius'],
      ['http://www.w3.org/ns/oa#identifying', 'Celsus'],
    ]);
  });

  it('keep of a link on a note its entity, its state, who made it and the passage that it is on', async () => {
    const [first] = await readBack(note);
    const body = under(first, 'oa:hasBody').at(-1);
    const [entity] = under(body, 'oa:hasSource');
    expect(entity?.['@id']).toBe(`https://glossator.example/entities/${link.entity.id}`);
    expect(valueUnder(entity, 'dc:type')).toBe('Person');
    expect(valueUnder(body, 'schema:creativeWorkStatus')).toBe('proposed');
    expect(valueUnder(under(body, 'dcterms:creator')[0], 'foaf:name')).toBe('Accursius');
    expect(under(body, 'oa:hasScope').map(selectorsOf)).toEqual([expected(link.target)]);
  });

  it('write a link on the text as an annotation of its own', async () => {
    const [only] = await readBack(link);
    expect(only?.['@id']).toBe(`https://glossator.example/documents/${paper.id}#link-${link.id}`);
    expect(valueUnder(only, 'oa:motivatedBy')).toBe('http://www.w3.org/ns/oa#identifying');
    expect(under(only, 'oa:hasTarget').map(selectorsOf)).toEqual([expected(link.target)]);
    expect(valueUnder(under(only, 'dcterms:creator')[0], 'foaf:name')).toBe('Accursius');
  });

  it('write a repair as an edit of the old version that is part of the new one', async () => {
    const repair: RepairRecord = {
      ...{ kind: 'repair', id: '0199a000-0000-7000-8000-0000000000f1', damage: 'mark', after: '2021[^5]' },
      ...{ edited: false, repairedIn: 2, decidedBy: azo, decidedAt: '2026-11-20T09:00:00.000Z' },
      target: { ...passage, version: 1, exact: '202151', start: 12, end: 18 },
    };
    const [only] = await readBack(repair);
    expect(only?.['@id']).toBe(
      `https://glossator.example/documents/${paper.id}/apparatus#repair-${repair.id}`,
    );
    expect(valueUnder(only, 'oa:motivatedBy')).toBe('http://www.w3.org/ns/oa#editing');
    expect(under(only, 'oa:hasTarget').map(selectorsOf)).toEqual([expected(repair.target)]);
    const [body] = under(only, 'oa:hasBody');
    expect([valueUnder(body, 'rdf:value'), valueUnder(body, 'dc:type')]).toEqual(['2021[^5]', 'mark']);
    expect(valueUnder(only, 'dcterms:isPartOf')).toBe(
      `https://glossator.example/documents/${paper.id}?version=2`,
    );
    expect(valueUnder(under(only, 'dcterms:creator')[0], 'foaf:name')).toBe('Azo');
  });

  it('hang every reply on what it answers', async () => {
    const [first, reply, answer] = await readBack(note);
    expect(valueUnder(reply, 'oa:hasTarget')).toBe(first?.['@id']);
    expect(valueUnder(answer, 'oa:hasTarget')).toBe(reply?.['@id']);
    expect(valueUnder(answer, 'oa:motivatedBy')).toBe('http://www.w3.org/ns/oa#replying');
  });

  it('mark what a moderator hid, with the reason', async () => {
    const [first, , answer] = await readBack({ ...note, hiddenReason: 'Off the text.' });
    const status = (node?: ExpandedNode) => under(node, 'schema:creativeWorkStatus').map((s) => s['@value']);
    expect(status(first)).toEqual(['resolved', 'hidden']);
    expect(valueUnder(first, 'rdfs:comment')).toBe('Off the text.');
    expect(status(answer)).toEqual(['hidden']);
    expect(valueUnder(answer, 'rdfs:comment')).toBe('Said twice.');
  });

  it('need no body for a bare highlight', async () => {
    const [first] = await readBack({ ...note, motivation: 'highlighting', text: '', tags: [], links: [] });
    expect(under(first, 'oa:hasBody')).toEqual([]);
    expect(under(first, 'oa:hasTarget')).toHaveLength(2);
  });

  it('are checked by a reader that refuses words which the context does not have', async () => {
    const text = await exported(note);
    for (const [word, unknown] of [
      ['"oa:assessing"', '"assessing"'],
      ['"TextQuoteSelector"', '"QuoteSelector"'],
      ['"modified"', '"edited"'],
    ] as const) {
      expect(text).toContain(word);
      await expect(expandAnnotations(text.replaceAll(word, unknown))).rejects.toThrow();
    }
  });
});

/** Text without lone surrogates, rich in what breaks serializers. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom('"', '\\', '\n', '\r', '\u2028', '\u2029', '\0', '😀', '</script>', '{', ']', ' ', 'א'),
    )
    .map((parts) => parts.join('')),
);
const anyTarget: fc.Arbitrary<TargetRecord> = fc
  .record({
    ...{ exact: anyText, prefix: anyText, suffix: anyText, start: fc.nat(), length: fc.nat({ max: 500 }) },
    state: fc.constantFrom('exact', 'changed', 'orphaned'),
  })
  .map(({ length, start, ...rest }) => ({
    ...{ ...rest, version: 2, section: null, paragraph: null },
    start: rest.state === 'orphaned' ? null : start,
    end: rest.state === 'orphaned' ? null : start + length,
  }));
const anyNote: fc.Arbitrary<AnnotationRecord> = fc
  .record({
    ...{ id: fc.uuid(), text: anyText, tags: fc.array(anyText, { maxLength: 3 }), name: anyText },
    ...{ targets: fc.array(anyTarget, { minLength: 1, maxLength: 4 }), label: anyText, reply: anyText },
    hiddenReason: fc.option(anyText),
  })
  .map(({ name, label, reply, ...rest }) => ({
    ...{ ...note, ...rest, creator: { ...azo, name } },
    links: [{ ...link, entity: { ...link.entity, label } }],
    replies: note.replies.map((one) => ({ ...one, text: reply })),
  }));

describe('Web Annotations of any text', () => {
  it('are JSON that gives back every quote, position, text and name as it was', async () => {
    const property = fc.asyncProperty(fc.array(anyNote, { maxLength: 3 }), async (notes) => {
      const annotations = await readBack(...notes);
      expect(annotations).toHaveLength(notes.length * 3);
      notes.forEach((given, i) => {
        const read = annotations[i * 3];
        expect(under(read, 'oa:hasTarget').map(selectorsOf)).toEqual(given.targets.map(expected));
        const values = under(read, 'oa:hasBody').flatMap((body) => valueUnder(body, 'rdf:value') ?? []);
        expect(values).toEqual([...(given.text === '' ? [] : [given.text]), ...given.tags]);
        expect(valueUnder(under(read, 'dcterms:creator')[0], 'foaf:name')).toBe(given.creator.name);
      });
    });
    await fc.assert(property, { numRuns: 60 });
  });
});

describe('the stream of Web Annotations', () => {
  it('reads no record before the one ahead of it was taken, however many there are', async () => {
    let read = 0;
    async function* many() {
      while (read < 10_000) {
        read += 1;
        yield note;
      }
    }
    let pieces = 0;
    for await (const piece of webAnnotations(paper, many(), context)) {
      pieces += piece === '' ? 0 : 1;
      expect(read).toBeLessThanOrEqual(pieces);
    }
    expect(read).toBe(10_000);
  });

  it('is not JSON at any point before its end, so that half an export cannot pass for a whole one', async () => {
    const pieces = await piecesOf([note, link]);
    for (let taken = 0; taken < pieces.length; taken++) {
      expect(() => JSON.parse(pieces.slice(0, taken).join('')) as unknown).toThrow();
    }
    expect(JSON.parse(pieces.join(''))).toMatchObject({ total: 4 });
  });
});
