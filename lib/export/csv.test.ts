import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, CSV_COLUMNS } from '@/lib/export/csv';
import type {
  AnnotationRecord,
  ExportedDocument,
  ExportRecord,
  LinkRecord,
  RepairRecord,
  TargetRecord,
} from '@/lib/export/record';

const context = { base: 'https://glossator.example/', exportedAt: '2026-11-23T18:00:00.000Z', filter: '' };
const idOf = (n: string) => `0199a000-0000-7000-8000-0000000000${n}`;
const azo = { id: idOf('a1'), name: 'Azo' };
const hugo = { id: idOf('a2'), name: 'Hugo' };

const paper: ExportedDocument = {
  ...{ id: idOf('01'), title: 'Digestum vetus', authors: [], year: null, source: null, licence: null },
  language: 'la',
  version: { number: 2, createdAt: '2026-11-20T09:00:00.000Z', sha256: 'a'.repeat(64) },
};
const passage: TargetRecord = {
  ...{ version: 2, exact: 'ars boni et aequi', prefix: 'ius est ', suffix: '.', state: 'exact' },
  ...{ start: 120, end: 137, section: 'De iustitia et iure', paragraph: 1 },
};
const link: LinkRecord = {
  ...{ kind: 'link', id: idOf('c1'), state: 'accepted', origin: 'person', creator: hugo },
  ...{ createdAt: '2026-11-21T11:00:00.000Z', decidedBy: azo, reason: 'He says so himself.' },
  entity: {
    ...{ id: idOf('e1'), label: 'Celsus', type: 'Person' },
    identifiers: [
      { scheme: 'viaf', value: '12;3' },
      { scheme: 'wikidata', value: 'Q1' },
    ],
  },
  target: { ...passage, exact: 'Celsus', start: 96, end: 102 },
};
const note: AnnotationRecord = {
  ...{ kind: 'annotation', id: idOf('b1'), motivation: 'assessing', visibility: 'group', creator: azo },
  ...{ createdAt: '2026-11-21T10:00:00.000Z', modifiedAt: '2026-11-21T10:30:00.000Z' },
  ...{ text: 'By its end.\n\nNot by its “kind”, I say.', language: null, tags: ['ius', 'a;b\\c'] },
  targets: [passage, { ...passage, exact: 'iustitia', state: 'orphaned', start: null, end: null }],
  links: [link],
  replies: [
    {
      ...{ id: idOf('d1'), parentId: null, creator: hugo, createdAt: '2026-11-21T12:00:00.000Z' },
      ...{ text: 'So also Ulpian.', language: null, hiddenReason: null },
    },
    {
      ...{ id: idOf('d2'), parentId: idOf('d1'), creator: azo, createdAt: '2026-11-21T13:00:00.000Z' },
      ...{ text: 'Where?', language: null, hiddenReason: 'Said twice.' },
    },
  ],
  ...{ threadState: 'resolved', hiddenReason: null },
};

const repair: RepairRecord = {
  ...{ kind: 'repair', id: idOf('f1'), damage: 'mark', after: '2021[^5]', edited: false, repairedIn: 2 },
  target: { ...passage, version: 1, exact: '202151', start: 12, end: 18 },
  ...{ decidedBy: azo, decidedAt: '2026-11-20T09:00:00.000Z' },
};

async function written(records: readonly ExportRecord[], document = paper): Promise<string> {
  async function* each() {
    yield* records;
  }
  let text = '';
  for await (const piece of csv(document, each(), context)) text += piece;
  return text;
}

/** A reader of RFC 4180 that knows nothing of the writer: records of fields, and a sentence for what is wrong. */
function parsed(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const fields: string[] = [];
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        at += 1;
        for (;;) {
          const quote = text.indexOf('"', at);
          if (quote === -1) throw new Error('A quoted field does not end.');
          field += text.slice(at, quote);
          at = quote + 1;
          if (text[at] !== '"') break;
          field += '"';
          at += 1;
        }
      } else {
        const end = text.slice(at).search(/[,\r\n]|$/);
        field = text.slice(at, at + end);
        if (field.includes('"')) throw new Error('A bare field has a quote in it.');
        at += end;
      }
      fields.push(field);
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`A record does not end with CRLF at ${at}.`);
    at += 2;
    records.push(fields);
  }
  return records;
}

/** What docs/decisions/csv.md says of how to undo the guard. */
const unguarded = (cell: string) => cell.replace(/(^|[;\t\n\r])'/g, '$1');

/** What it says of several values in a cell. */
const unlisted = (cell: string) =>
  cell === ''
    ? []
    : [...cell.matchAll(/((?:[^;\\]|\\.)*)(?:; |$)/gsu)]
        .slice(0, -1)
        .map(([, value = '']) => value.replace(/\\(.)/gsu, '$1'));

type Read = Record<(typeof CSV_COLUMNS)[number], string>;

async function rowsOf(records: readonly ExportRecord[], document = paper): Promise<Read[]> {
  const text = await written(records, document);
  expect(text.startsWith('\ufeff')).toBe(true);
  const [head, ...rows] = parsed(text.slice(1));
  expect(head).toEqual([...CSV_COLUMNS]);
  return rows.map((row) => {
    expect(row).toHaveLength(CSV_COLUMNS.length);
    return Object.fromEntries(CSV_COLUMNS.map((name, index) => [name, unguarded(row[index] ?? '')])) as Read;
  });
}

describe('a table of notes', () => {
  it('has a row for the note, for each further passage, for each link and for each reply', async () => {
    const rows = await rowsOf([note, { ...link, id: idOf('c2') }]);
    expect(rows.map(({ kind, id, parent, in_reply_to }) => [kind, id, parent, in_reply_to])).toEqual([
      ['note', note.id, '', ''],
      ['passage', '', note.id, ''],
      ['link', link.id, note.id, ''],
      ['reply', idOf('d1'), note.id, note.id],
      ['reply', idOf('d2'), note.id, idOf('d1')],
      ['link', idOf('c2'), '', ''],
    ]);
  });

  it('says of a note all that an export has of it', async () => {
    const [row] = await rowsOf([note]);
    expect(row).toEqual({
      ...{ kind: 'note', id: note.id, parent: '', in_reply_to: '' },
      permalink: `https://glossator.example/documents/${paper.id}?version=2#note-${note.id}`,
      ...{ document: 'Digestum vetus', version: '2', version_sha256: 'a'.repeat(64) },
      version_text: `https://glossator.example/api/v1/documents/${paper.id}/versions/2/text`,
      ...{ author: 'Azo', author_id: azo.id, created: note.createdAt, modified: note.modifiedAt },
      ...{ motivation: 'assessing', visibility: 'group', thread: 'resolved', hidden: 'no', reason: '' },
      ...{ passage: '1', section: 'De iustitia et iure', paragraph: '1', anchor: 'exact' },
      ...{ start: '120', end: '137', quote: passage.exact, prefix: 'ius est ', suffix: '.' },
      ...{ body: note.text, tags: 'ius; a\\;b\\\\c' },
      ...{ entity: '', entity_type: '', entity_iri: '', identifiers: '', link_state: '', decided_by: '' },
      ...{ damage: '', replacement: '', repaired_in: '' },
    });
    expect(unlisted(row?.tags ?? '')).toEqual(note.tags);
  });

  it('keeps an orphaned passage, by its quote and without a position', async () => {
    const [, orphan] = await rowsOf([note]);
    expect(orphan).toMatchObject({ anchor: 'orphaned', quote: 'iustitia', start: '', end: '', passage: '2' });
  });

  it('says of a link its entity with its numbers, its state, who decided and why', async () => {
    const [, , row] = await rowsOf([note]);
    expect(row).toMatchObject({
      ...{ quote: 'Celsus', start: '96', end: '102', author: 'Hugo', visibility: 'group' },
      ...{
        entity: 'Celsus',
        entity_type: 'Person',
        entity_iri: `https://glossator.example/entities/${idOf('e1')}`,
      },
      ...{ link_state: 'accepted', decided_by: 'Azo', reason: 'He says so himself.', motivation: '' },
    });
    expect(unlisted(row?.identifiers ?? '')).toEqual(['viaf:12;3', 'wikidata:Q1']);
  });

  it('says of a repair what stood in which version, what stands there since, and who decided', async () => {
    const [row] = await rowsOf([repair]);
    expect(row).toMatchObject({
      ...{ kind: 'repair', damage: 'mark', quote: '202151', replacement: '2021[^5]' },
      ...{ version: '1', version_sha256: '', start: '12', end: '18', repaired_in: '2', decided_by: 'Azo' },
      version_text: `https://glossator.example/api/v1/documents/${paper.id}/versions/1/text`,
      permalink: `https://glossator.example/documents/${paper.id}/apparatus#repair-${repair.id}`,
    });
  });

  it('leads with what stands on a note to the note, and with a link on the text to the link', async () => {
    const rows = await rowsOf([note, { ...link, id: idOf('c2') }]);
    const fragments = rows.map(({ permalink }) => permalink.split('#')[1]);
    const onNote = Array.from({ length: 5 }, () => `note-${note.id}`);
    expect(fragments).toEqual([...onNote, `link-${idOf('c2')}`]);
  });

  it('marks what was hidden and says why', async () => {
    const rows = await rowsOf([{ ...note, hiddenReason: 'Off the text.' }]);
    expect(rows.map(({ kind, hidden, reason }) => [kind, hidden, reason])).toEqual([
      ['note', 'yes', 'Off the text.'],
      ['passage', '', ''],
      ['link', '', link.reason],
      ['reply', 'no', ''],
      ['reply', 'yes', 'Said twice.'],
    ]);
  });

  it('is its head alone where there is nothing to take out', async () => {
    expect(await rowsOf([])).toEqual([]);
  });

  it('reads no record before the one ahead of it was taken, however many there are', async () => {
    let read = 0;
    async function* many() {
      while (read < 5_000) {
        read += 1;
        yield note;
      }
    }
    let taken = 0;
    for await (const piece of csv(paper, many(), context)) {
      expect(read).toBe(taken);
      taken += piece === '' ? 0 : 1;
    }
  });
});

const nasty = fc
  .array(
    fc.constantFrom(
      ...[
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        ' ',
        "'",
        '"',
        ',',
        ';',
        '\\',
        '＝',
        '\u00a0',
        '\u200b',
        '\u202e',
      ],
      ...['=1+1', '=HYPERLINK("http://x";"y")', '@SUM(A1)', '-2+3', 'DDE', '😀', 'א', '\u2028', '“'],
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const anyText = fc
  .oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 30 }))
  .map((text) => text.replaceAll('\0', ''));

describe('a table of any text', () => {
  it('gives back every cell as it was to a reader of RFC 4180 that undoes the guard', async () => {
    const property = fc.asyncProperty(
      fc.record({ title: anyText, text: anyText, exact: anyText, prefix: anyText, suffix: anyText }),
      fc.record({ section: anyText, name: anyText, label: anyText, reason: anyText, reply: anyText }),
      fc.array(
        nasty.filter((text) => text !== ''),
        { maxLength: 4 },
      ),
      async ({ title, text, exact, prefix, suffix }, { section, name, label, reason, reply }, tags) => {
        const target = { ...passage, exact, prefix, suffix, section };
        const own = { ...link, entity: { ...link.entity, label }, reason };
        const given = { ...note, text, tags, creator: { ...azo, name }, targets: [target], links: [own] };
        const replies = note.replies.slice(0, 1).map((one) => ({ ...one, text: reply }));
        const rows = await rowsOf([{ ...given, replies }], { ...paper, title });
        expect(rows[0]).toMatchObject({ document: title, body: text, author: name });
        expect(rows[0]).toMatchObject({ quote: exact, prefix, suffix, section });
        expect(unlisted(rows[0]?.tags ?? '')).toEqual(tags);
        expect(rows[1]).toMatchObject({ entity: label, reason });
        expect(rows[2]).toMatchObject({ body: reply });
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it('has no cell that a program could compute, whatever it takes for the end of a cell', async () => {
    // Spaces, quotes and invisible signs do not hinder every program from seeing the formula after them; an
    // apostrophe, which is what guards, does.
    const computes = /^[\s"`\p{Cf}“”‘’«»]*[=+\-@＝＋－＠]/u;
    const property = fc.asyncProperty(nasty, nasty, async (text, tag) => {
      const table = await written([{ ...note, text, tags: tag === '' ? [] : [tag], targets: [passage] }]);
      const [, row = []] = parsed(table.slice(1));
      for (const cell of row.flatMap((field) => [field, ...field.split(/[;\t\r\n]/)])) {
        expect(cell).not.toMatch(computes);
      }
      for (const field of row) expect(field).not.toMatch(/^[\t\r]/);
    });
    await fc.assert(property, { numRuns: 500 });
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '"=1', "'=1", '\u200b=1', '＝1', '“=1'])(
    'puts an apostrophe before %j',
    async (text) => {
      const [, row = []] = parsed((await written([{ ...note, text }])).slice(1));
      const body = row[CSV_COLUMNS.indexOf('body')] ?? '';
      expect(body.startsWith("'")).toBe(true);
      expect(unguarded(body)).toBe(text);
    },
  );

  it('leaves a text alone that begins no formula', async () => {
    for (const text of ['a = b', '5 - 3', 'azo@bologna.example', 'It’s; so', '“Ius”']) {
      const [, row = []] = parsed((await written([{ ...note, text }])).slice(1));
      expect(row[CSV_COLUMNS.indexOf('body')]).toBe(text);
    }
  });

  it('is quick about long runs of spaces, quotes and line ends', async () => {
    const text = [' ', '"', '\n', ';', "'", '\u200b'].map((sign) => sign.repeat(200_000)).join('');
    const began = performance.now();
    await written([{ ...note, text }]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('has no NUL in it', async () => {
    expect(await written([{ ...note, text: 'a\0b' }])).not.toContain('\0');
  });
});
