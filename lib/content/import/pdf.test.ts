import { describe, expect, it } from 'vitest';
import { textBlocks } from '@/lib/content/canonical-text';
import type { ContentNode } from '@/lib/content/content-node';
import { importFile } from '@/lib/content/import/import-file';
import { makePdf, type PrintedLine } from '@/lib/testing/import-files';

/** Lines one under the other; an empty one is a gap. */
function column(texts: readonly (string | PrintedLine)[], top = 700): PrintedLine[] {
  return texts.flatMap((line, i) => {
    const y = top - i * 15;
    if (line === '') return [];
    return [typeof line === 'string' ? { y, text: line } : { ...line, y }];
  });
}

const text = (node: ContentNode): string => {
  if (node.type === 'pageBreak') return `{p${String(node.attrs?.label)}}`;
  if (node.type === 'footnoteReference') return `{${String(node.attrs?.label)}}`;
  const own = node.text ?? '';
  return node.marks?.some(({ type }) => type === 'superscript')
    ? `^${own}^`
    : own + (node.content ?? []).map(text).join('');
};
const read = async (...pages: PrintedLine[][]) => {
  const imported = await importFile(makePdf(pages), 'a.pdf');
  return {
    ...imported,
    blocks: (imported.content.content ?? []).map((node) => `${node.type}: ${text(node)}`),
  };
};

const FULL = 'The words of the law are weighed one by one, and the gloss stands';
const SHORT = 'beside them on the leaf.';

describe('importing a PDF', () => {
  it('puts lines together into paragraphs: a gap, an indent or a line that ends early begins another', async () => {
    const { blocks } = await read(
      column([
        FULL,
        SHORT,
        '',
        FULL,
        SHORT,
        { x: 90, y: 0, text: 'Azo began a new line here, which is set in a little and goes' },
        FULL,
        SHORT,
        FULL,
        FULL,
      ]),
    );
    expect(blocks).toEqual([
      `paragraph: {p1}${FULL} ${SHORT}`,
      `paragraph: ${FULL} ${SHORT}`,
      `paragraph: Azo began a new line here, which is set in a little and goes ${FULL} ${SHORT}`,
      `paragraph: ${FULL} ${FULL}`,
    ]);
  });

  it('takes lines with bullets, or with numbers that count, for the items of a list, and no line alone', async () => {
    const { blocks, content, report } = await read(
      column([
        FULL,
        SHORT,
        '- the first of the items, which is so long',
        { y: 0, x: 84, text: 'that it hangs over' },
        '- the second',
        '1) one thing',
        '2) another',
        '',
        FULL,
        '7) and a number alone',
      ]),
    );
    expect(blocks).toEqual([
      `paragraph: {p1}${FULL} ${SHORT}`,
      'bulletList: the first of the items, which is so long that it hangs overthe second',
      'orderedList: one thinganother',
      `paragraph: ${FULL} 7) and a number alone`,
    ]);
    expect(content.content?.[2]?.attrs).toEqual({ start: 1 });
    expect(report.read).toMatchObject({ listItem: 4, paragraph: 2 });
  });

  it('tells footnotes that count from page to page from the numbers of the pages', async () => {
    const names = ['Azo', 'Hugo', 'Bulgarus'];
    const page = (number: number) => [
      ...column([
        `${names[number - 11]} wrote this. ${FULL}`,
        { y: 0, text: `So did ${names[number - 11]}.`, raised: String(number - 10) },
      ]),
      { y: 60, size: 9, text: `${number - 10} Ibid.` },
      { y: 30, x: 300, text: String(number) },
    ];
    const { blocks, report } = await read(page(11), page(12), page(13));
    expect(blocks).toEqual([
      ...names.map(
        (name, i) => `paragraph: {p${i + 11}}${name} wrote this. ${FULL} So did ${name}.{${i + 1}}`,
      ),
      'footnotes: Ibid.Ibid.Ibid.',
    ]);
    expect(report.dropped).toEqual({ pageNumber: 3 });
  });

  it('takes larger letters for headings, by their sizes, and numbered lines too', async () => {
    const { content } = await read(
      column([
        { y: 0, size: 20, text: 'De iure' },
        '',
        { y: 0, size: 15, text: 'Of the law' },
        '',
        FULL,
        SHORT,
        '',
        '2. Of persons',
        '',
        FULL,
        SHORT,
      ]),
    );
    expect(textBlocks(content).map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', null],
      ['heading', 1],
      ['paragraph', null],
    ]);
  });

  it('drops running heads and printed numbers, keeps the numbers as pages, and goes on over the page', async () => {
    const page = (number: number, ...lines: string[]) => [
      { y: 770, x: 250, text: 'Journal of Glosses' },
      ...column(lines),
      { y: 30, x: 300, text: String(number) },
    ];
    const { blocks, report } = await read(
      page(41, FULL, FULL),
      page(42, 'and goes on', SHORT),
      page(43, FULL),
    );
    expect(blocks).toEqual([
      `paragraph: {p41}${FULL} ${FULL} {p42}and goes on ${SHORT}`,
      `paragraph: {p43}${FULL}`,
    ]);
    expect(report.dropped).toEqual({ runningHead: 3, pageNumber: 3 });
    expect(report.read).toEqual({ paragraph: 2, page: 3 });
  });

  it('counts the pages where none is numbered, and says so', async () => {
    const { blocks, report } = await read(column([FULL, SHORT]), column(['Azo said so.', 'And Hugo.']));
    expect(blocks.flatMap((block) => /\{p.\}/.exec(block)?.[0] ?? [])).toEqual(['{p1}', '{p2}']);
    expect(report.notes.join()).toContain('No printed page numbers were found');
  });

  it('undoes the hyphens of line ends, and keeps those that the text has elsewhere', async () => {
    const { blocks, report } = await read(
      column([
        `${FULL} be-`,
        'side the sovereign-',
        'ty of the well-',
        'known law, which is well-known, and of Anglo-',
        'Saxon kings and of all others who ruled in those days',
      ]),
    );
    expect(blocks).toEqual([
      `paragraph: {p1}${FULL} beside the sovereignty of the well-known law, which is well-known, and of Anglo-Saxon kings and of all others who ruled in those days`,
    ]);
    expect(report.dropped).toEqual({ hyphen: 2 });
  });

  it('ties raised marks to the small print at the foot of their page', async () => {
    const { blocks } = await read(
      [
        ...column([FULL, { y: 0, text: 'beside them', raised: '1' }]),
        { y: 100, size: 9, text: '1 Azo, Summa, in the beginning, where he' },
        { y: 89, size: 9, text: 'says it twice.' },
      ],
      [
        ...column([
          'And the text',
          { y: 0, text: 'once more', raised: '2' },
          { y: 0, text: 'x', raised: '9' },
        ]),
        { y: 100, size: 9, text: '2 Dig. 1.1.1' },
      ],
    );
    expect(blocks).toEqual([
      `paragraph: {p1}${FULL} beside them{1} {p2}And the text once more{2} x^9^`,
      'footnotes: Azo, Summa, in the beginning, where he says it twice.Dig. 1.1.1',
    ]);
  });
});
