import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalText, normalise, textBlocks } from '@/lib/content/canonical-text';
import { checkDocument } from '@/lib/content/document-schema';
import { importPlainText } from '@/lib/content/import/plain-text';

const paper = readFileSync(new URL('../../../prisma/seed/source-paper.txt', import.meta.url), 'utf8');
const blocksOf = (source: string) => textBlocks(importPlainText(source).content);
const textsOf = (source: string) => blocksOf(source).map((block) => block.text);
const visible = (text: string) => text.replace(/\s/g, '');

describe('importing the source paper', () => {
  const { content, report } = importPlainText(paper);
  const blocks = textBlocks(content);

  // After a change that is meant: `npx vitest run lib/content/import -u`, then read the difference line by line.
  it('gives the blocks of the golden file', async () => {
    const readable = blocks
      .map(
        (block) =>
          `— ${block.role ?? block.kind}${block.level ? ` ${block.level}` : ''}, from ${block.start}\n${block.text}\n`,
      )
      .join('\n');
    await expect(readable).toMatchFileSnapshot('./source-paper.golden.txt');
  });

  it('finds the abstract, five headings and 25 paragraphs', () => {
    expect(report).toMatchObject({ hasAbstract: true, headings: 5, paragraphs: 25, pages: 5 });
    expect(blocks).toHaveLength(31);
    expect(blocks.filter((block) => block.role === 'abstract').map((block) => block.ordinal)).toEqual([0]);
  });

  it('puts the heading together that goes over two lines', () => {
    expect(blocks.filter((block) => block.kind === 'heading').map((block) => block.text)).toContain(
      '4. The "Grey Zone" of International Cyber Law: Taking the Concept of Sovereignty as an Example',
    );
  });

  it('begins a paragraph at the first page break and goes on at the other three', () => {
    const text = Array.from(canonicalText(content));
    const around = report.pageBreaks.map(({ offset, decision }) => [
      decision,
      text.slice(offset - 10, offset).join(''),
      text.slice(offset, offset + 12).join(''),
    ]);
    expect(around).toEqual([
      ['started', 't path. ]\n', 'But there ar'],
      ['joined', 'ponsor of ', 'the proposal'],
      ['joined', ' national ', 'cyber sovere'],
      ['joined', 's between ', '"like-minded'],
    ]);
  });

  it('changes no character but the white space at line ends', () => {
    expect(visible(canonicalText(content))).toBe(visible(paper));
  });

  it('has no line end inside a block and no double space that the paper had not', () => {
    for (const block of blocks) {
      expect(block.text).not.toMatch(/\n|^\s|\s$/);
      for (const double of block.text.match(/\S* {2,}\S*/g) ?? []) expect(paper).toContain(double);
    }
  });

  it('counts every line as joined or as the first of a block', () => {
    expect(report.lines).toBe(paper.split('\n').filter((line) => line.trim() !== '').length);
    expect(report.joinedLines + blocks.length).toBe(report.lines);
  });
});

const full = 'The gloss stands between the lines of the text';

describe('importing plain text', () => {
  it('accepts an empty file and one of white space as one empty paragraph', () => {
    for (const source of ['', '\ufeff', ' \n\t\r\n \f ']) expect(textsOf(source)).toEqual(['']);
  });

  it('reads the same text whatever its line ends and with or without a byte order mark', () => {
    const { content } = importPlainText(paper);
    expect(importPlainText(`\ufeff${paper.replaceAll('\n', '\r\n')}`).content).toEqual(content);
    expect(importPlainText(paper.replaceAll('\n', '\r')).content).toEqual(content);
  });

  it('reads a page break by form feed as one by a leading space', () => {
    const { content } = importPlainText(paper);
    expect(importPlainText(paper.replace(/\n (?=\S)/g, '\n\f')).content).toEqual(content);
    expect(importPlainText(paper.replace(/\n (?=\S)/g, '\f\n')).content).toEqual(content);
  });

  it('goes on over a page break with blank lines in the middle of a sentence only', () => {
    expect(textsOf(`${full}\n\n\fof the law.\n\n\fand more.`)).toEqual([`${full} of the law.`, 'and more.']);
    expect(textsOf(`${full}\n\nof the law.`)).toEqual([full, 'of the law.']);
  });

  it('keeps paragraphs of one line each apart', () => {
    const long = `${full}, ${full}, ${full}, ${full}, ${full}.`;
    expect(textsOf(`${long}\n${long}\n${long}`)).toEqual([long, long, long]);
  });

  it('keeps short lines, as of a list or of verse, apart', () => {
    expect(textsOf('Martinus\nBulgarus\nJacobus\nHugo')).toEqual(['Martinus', 'Bulgarus', 'Jacobus', 'Hugo']);
  });

  it('begins a paragraph where the line before ends early or the first line is indented', () => {
    const early = `${full}\nends here.\n${full}\n${full}`;
    expect(textsOf(early)).toEqual([`${full} ends here.`, `${full} ${full}`]);
    const indented = `${full}\n${full}\n   ${full}\n${full}`;
    expect(textsOf(indented)).toEqual([`${full} ${full}`, `${full} ${full}`]);
    expect(textsOf(indented.replace('   ', '\t\t'))).toEqual(textsOf(indented));
  });

  it('joins without a space at a hyphen, after a touching dash and in scripts without spaces, and says where', () => {
    const { content, report } = importPlainText(
      `${full} inter-\nlinear, and the marginal one stands in the margin—\n${full}`,
    );
    expect(canonicalText(content)).toBe(
      `${full} inter-linear, and the marginal one stands in the margin—${full}`,
    );
    const text = canonicalText(content);
    expect(report.joinedAtHyphens).toEqual([text.indexOf('linear'), text.lastIndexOf(full)]);
    expect(textsOf(`${full} -\nand the margin`)).toEqual([`${full} - and the margin`]);
    const han = '法律的注释站在文本的行与行之间并且在页边的空白处由博洛尼亚的法学家写成';
    expect(textsOf(`${han}\n${han}`)).toEqual([han + han]);
  });

  it('takes numbered short blocks for headings by depth, but not a numbered list or a numbered sentence', () => {
    const outline = blocksOf(
      '1. Glosses\n\nText.\n\n1.1 Marginal glosses\n\nText.\n\n2. A sentence.\n\n4.9 billion\n',
    );
    expect(outline.map((block) => block.level)).toEqual([1, null, 2, null, null, null]);
    expect(blocksOf('1. Digest\n\n2. Code\n\n3. Novels').map((block) => block.kind)).toEqual(
      Array(3).fill('paragraph'),
    );
  });

  const anySource = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          full,
          'glossa',
          'Azo',
          '-',
          '—',
          '\n',
          '\n\n',
          '\r\n',
          '\f',
          ' ',
          '\t',
          '  ',
          '1. ',
          '.',
          '😀',
          'e\u0301',
          '\0',
          '\ud800',
          '法',
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join('')),
  );

  it('loses, adds and moves no visible character of any text', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        expect(visible(canonicalText(importPlainText(source).content))).toBe(visible(normalise(source)));
      }),
    );
  });

  it('makes of any text a document that the schema accepts unchanged and that is normalised', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { content } = importPlainText(source);
        expect(checkDocument(content)).toEqual(content);
        expect(normalise(canonicalText(content))).toBe(canonicalText(content));
      }),
    );
  });

  it('reports every page break where its line begins in the canonical text', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { content, report } = importPlainText(source);
        const text = Array.from(canonicalText(content));
        for (const { offset, decision } of report.pageBreaks) {
          expect(text[offset]).toMatch(/\S/u);
          if (decision === 'started') expect(text[offset - 1]).toBe('\n');
          else expect(text[offset - 1]).not.toBe('\n');
        }
      }),
    );
  });

  it('takes two million characters, of whatever shape', () => {
    for (const piece of ['gloss ', 'gloss\n', 'gloss\n\n', '\f ', 'gloss-\n', `${full}\n`, 'x']) {
      const source = piece.repeat(2_000_000 / piece.length);
      const text = canonicalText(importPlainText(source).content);
      expect(visible(text).length).toBe(visible(source).length);
    }
  }, 30_000);
});
