import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalText, textBlocks } from '@/lib/content/canonical-text';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';
import { checkDocument } from '@/lib/content/document-schema';
import { replaceRanges, type TextEdit } from '@/lib/content/edit-text';
import { importPlainText } from '@/lib/content/import/plain-text';
import { proposeRepairs } from '@/lib/repair/detect/propose';

const text = (value: string, ...marks: string[]): ContentNode =>
  marks.length > 0
    ? { type: 'text', text: value, marks: marks.map((type) => ({ type })) }
    : { type: 'text', text: value };
const reference = (label: string, id = `mark-${label}`): ContentNode => ({
  type: 'footnoteReference',
  attrs: { id, label },
});
const doc = (...blocks: ContentNode[][]): DocumentContent => ({
  type: 'doc',
  content: blocks.map((content) => ({ type: 'paragraph', attrs: { role: null }, content })),
});

describe('replacing ranges of a document', () => {
  it('refuses edits that overlap, that leave their block, that are reversed or outside, and line ends', () => {
    const paper = doc([text('Ius est ars.')], [text('Ulpian.')]);
    const act = (...edits: TextEdit[]) => replaceRanges(paper, edits);
    expect(() => act({ start: 0, end: 3, text: '' }, { start: 2, end: 4, text: '' })).toThrow(RangeError);
    expect(() => act({ start: 11, end: 14, text: '' })).toThrow(RangeError);
    expect(() => act({ start: 3, end: 1, text: '' })).toThrow(RangeError);
    expect(() => act({ start: 40, end: 41, text: '' })).toThrow(RangeError);
    expect(() => act({ start: 0, end: 3, text: 'a\nb' })).toThrow(RangeError);
    expect(act()).toEqual(paper);
  });

  it('puts the year and the mark where both stood in digits', () => {
    const paper = doc([text('by 202151 It')]);
    expect(replaceRanges(paper, [{ start: 3, end: 9, text: '2021', mark: { label: '5', at: 4 } }])).toEqual(
      doc([text('by 2021'), reference('5'), text(' It')]),
    );
  });

  it('puts a mark between two words that had run together, and a space behind it', () => {
    const paper = doc([text("anarchism.!''!and")]);
    expect(replaceRanges(paper, [{ start: 10, end: 14, text: ' ', mark: { label: '11', at: 0 } }])).toEqual(
      doc([text('anarchism.'), reference('11'), text(' and')]),
    );
  });

  it('keeps the formatting of letters that stay, and gives new ones that of what they replace', () => {
    const paper = doc([text('the '), text('law"', 'italic'), text('at Roma', 'bold')]);
    expect(
      replaceRanges(paper, [
        { start: 4, end: 10, text: 'law" at' },
        { start: 11, end: 15, text: 'Rome' },
      ]),
    ).toEqual(doc([text('the '), text('law" ', 'italic'), text('at Rome', 'bold')]));
  });

  it('keeps a mark that stands inside what is replaced, behind the new text', () => {
    const paper = doc([text('a'), reference('1'), text('b'), reference('2'), text('c')]);
    expect(replaceRanges(paper, [{ start: 0, end: 3, text: 'xyz' }])).toEqual(
      doc([text('xyz'), reference('1'), reference('2')]),
    );
  });

  it('puts a sign before the mark that stands there, and a space behind it', () => {
    const paper = doc([text('"So.'), reference('1'), text('Then')]);
    expect(replaceRanges(paper, [{ start: 1, end: 4, text: 'So."' }])).toEqual(
      doc([text('"So."'), reference('1'), text('Then')]),
    );
    expect(replaceRanges(paper, [{ start: 4, end: 4, text: ' ' }])).toEqual(
      doc([text('"So.'), reference('1'), text(' Then')]),
    );
  });

  it('gives a mark the id of the footnote with its label, and else one that nothing has', () => {
    const footnote = {
      type: 'footnote',
      attrs: { id: 'n', label: '1' },
      content: doc([text('Dig.')]).content ?? [],
    };
    const paper = doc([text('a'), reference('9'), text('b')]);
    paper.content?.push({ type: 'footnotes', content: [footnote] });
    const edited = replaceRanges(paper, [
      { start: 0, end: 0, text: '', mark: { label: '9', at: 0 } },
      { start: 2, end: 2, text: '', mark: { label: '1', at: 0 } },
    ]);
    expect(edited.content?.[0]?.content).toEqual([
      ...[reference('9', 'mark-9-2'), text('a'), reference('9'), text('b'), reference('1', 'n')],
    ]);
  });

  it('empties a block without taking it away', () => {
    expect(replaceRanges(doc([text('a')], [text('b')]), [{ start: 0, end: 1, text: '' }])).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', attrs: { role: null } }, ...(doc([text('b')]).content ?? [])],
    });
  });
});

type Wish = { block: number; cuts: [number, number]; text: string; label: string | undefined };

const labelsOf = (paper: DocumentContent) => JSON.stringify(paper).match(/"label":"\d+"/g) ?? [];

describe('any edits of any document', () => {
  const inline = fc.oneof(
    fc
      .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), fc.subarray(['bold', 'italic']))
      .map(([value, marks]) => text(value.replaceAll(/\s/g, ' '), ...marks)),
    fc.constant<ContentNode>({ type: 'hardBreak' }),
    fc.constantFrom('1', '2').map((label) => reference(label)),
  );
  const papers = fc
    .array(fc.array(inline, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
    .map((blocks) => checkDocument(doc(...blocks)));
  const wishes = fc.array(
    fc.record({
      block: fc.nat(3),
      cuts: fc.tuple(fc.nat(20), fc.nat(20)),
      text: fc.string({ unit: 'grapheme', maxLength: 4 }).map((value) => value.replaceAll(/\s/g, ' ')),
      label: fc.option(fc.constantFrom('1', '7'), { nil: undefined }),
    }),
    { maxLength: 6 },
  );

  /** Of the wishes those that are possible together. */
  function editsFor(paper: DocumentContent, wanted: readonly Wish[]) {
    const blocks = textBlocks(paper);
    const edits: TextEdit[] = [];
    for (const { block: place, cuts, text: put, label } of wanted) {
      const block = blocks[place % blocks.length];
      if (!block) continue;
      const length = block.end - block.start + 1;
      const [from, to] = cuts.map((at) => block.start + (at % length)).sort((a, b) => a - b) as [
        number,
        number,
      ];
      if (edits.some((one) => one.start <= to && from <= one.end)) continue;
      const mark = label === undefined ? {} : { mark: { label, at: Array.from(put).length } };
      edits.push({ start: from, end: to, text: put, ...mark });
    }
    return edits;
  }
  const edited = (letters: readonly string[], edits: readonly TextEdit[]) => {
    let at = 0;
    let result = '';
    for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
      result += letters.slice(at, edit.start).join('') + edit.text;
      at = edit.end;
    }
    return result + letters.slice(at).join('');
  };

  it('make the text that the edits say, keep every mark and stay in the schema', () => {
    fc.assert(
      fc.property(papers, wishes, (paper, wanted) => {
        const edits = editsFor(paper, wanted);
        const result = replaceRanges(paper, edits);
        expect(canonicalText(result)).toBe(edited(Array.from(canonicalText(paper)), edits));
        expect(checkDocument(result)).toEqual(result);
        const put = edits.flatMap(({ mark }) => (mark ? [`"label":"${mark.label}"`] : []));
        expect(labelsOf(result).sort()).toEqual([...labelsOf(paper), ...put].sort());
      }),
    );
  });

  it('leave every other block as it is, and an edit that says what stands there the whole document', () => {
    fc.assert(
      fc.property(papers, wishes, (paper, wanted) => {
        const edits = editsFor(paper, wanted);
        const result = replaceRanges(paper, edits);
        textBlocks(paper).forEach(({ start, end }, i) => {
          if (edits.some((edit) => edit.start >= start && edit.end <= end)) return;
          expect(result.content?.[i]).toBe(paper.content?.[i]);
        });
        const letters = Array.from(canonicalText(paper));
        const same = edits
          .map(({ start, end }) => ({ start, end, text: letters.slice(start, end).join('') }))
          .filter((edit) => !edit.text.includes('\n'));
        expect(replaceRanges(paper, same)).toEqual(paper);
      }),
    );
  });
});

describe('the source paper', () => {
  const scan = readFileSync(new URL('../../prisma/seed/source-paper.txt', import.meta.url), 'utf8');
  const { content } = importPlainText(scan);
  const repairs = proposeRepairs(textBlocks(content)).map(({ start, end, after }) => ({
    start,
    end,
    ...after,
  }));
  const mended = replaceRanges(content, repairs);

  it('is in the schema with all its repairs, and has 25 marks in order', () => {
    expect(checkDocument(mended)).toEqual(mended);
    expect(labelsOf(mended)).toEqual(Array.from({ length: 25 }, (_, i) => `"label":"${i + 1}"`));
  });

  it('reads as a person would have it', () => {
    const paragraph = textBlocks(mended)[5]?.text;
    expect(paragraph).toContain('cyberspace.... According to the International Telecommunication Union');
    expect(paragraph).toContain('will already use the Internet by 2021 It can be said');
    expect(
      textBlocks(mended)
        .map((block) => block.text)
        .join('\n'),
    ).not.toMatch(/[[*°®]/);
  });
});
