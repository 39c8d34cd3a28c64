import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointLength, sliceCodePoints } from '@/lib/anchoring/code-points';
import {
  canonicalText,
  normalise,
  normaliseContent,
  TEXT_BLOCK_TYPES,
  textBlocks,
  withStarts,
} from '@/lib/content/canonical-text';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';
import { checkDocument, documentSchema } from '@/lib/content/document-schema';
import { outlineOf } from '@/lib/content/outline';

/** Letters that compose across the borders of texts, in several scripts, beside anything. */
const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).filter((text) => !/[\0\r]/.test(text)),
  fc.constantFrom(
    'e',
    '\u0301',
    '\u0327',
    'glossa',
    '😀',
    '👩‍⚖️',
    'ᄀ',
    'ᅡ',
    'ᆨ',
    'க',
    '\u0bbe',
    '\u093c',
    'क',
    'か',
    '\u3099',
    '≠',
    '=',
    '\u0338',
  ),
);
const text = fc
  .record({ text: words, marks: fc.subarray(['bold', 'italic', 'superscript', 'code']) })
  .map(({ text, marks }): ContentNode => ({
    type: 'text',
    text,
    ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
  }));
const inline = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 1, arbitrary: fc.constant<ContentNode>({ type: 'hardBreak' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ContentNode[]>(
      { type: 'footnoteReference', attrs: { id: 'f1', label: '1' } },
      { type: 'pageBreak', attrs: { label: 'xii' } },
    ),
  },
);
const inlines = fc.array(inline, { maxLength: 8 });
const paragraph = inlines.map((content): ContentNode => ({
  type: 'paragraph',
  attrs: { role: null },
  content,
}));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), inlines)
  .map(([level, content]): ContentNode => ({ type: 'heading', attrs: { level }, content }));
const code = fc.array(words, { maxLength: 3 }).map((parts): ContentNode => ({
  type: 'codeBlock',
  content: parts.map((text) => ({ type: 'text', text })),
}));
const { block } = fc.letrec<{ block: ContentNode }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 2 });
  const some = (type: string, attrs: object = {}) =>
    fc.array(
      blocks.map((content): ContentNode => ({ type, attrs: { ...attrs }, content })),
      { minLength: 1, maxLength: 2 },
    );
  const rows = fc.array(
    fc
      .oneof(some('tableCell', { colspan: 2, rowspan: 1 }), some('tableHeader', { colspan: 1, rowspan: 1 }))
      .map((content): ContentNode => ({ type: 'tableRow', content })),
    { minLength: 1, maxLength: 2 },
  );
  return {
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      paragraph,
      heading,
      code,
      blocks.map((content): ContentNode => ({ type: 'blockquote', content })),
      some('listItem').map((content): ContentNode => ({ type: 'bulletList', content })),
      some('listItem').map((content): ContentNode => ({ type: 'orderedList', attrs: { start: 3 }, content })),
      rows.map((content): ContentNode => ({ type: 'table', content })),
    ),
  };
});
const footnotes = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
  .map((notes): ContentNode => ({
    type: 'footnotes',
    content: notes.map((content, i) => ({
      type: 'footnote',
      attrs: { id: `f${i}`, label: `${i}` },
      content,
    })),
  }));
const document = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 5 }), fc.option(footnotes))
  .map(([blocks, notes]): DocumentContent => ({ type: 'doc', content: notes ? [...blocks, notes] : blocks }));

function nodeAt(doc: ContentNode, path: readonly number[]): ContentNode | undefined {
  return path.reduce<ContentNode | undefined>((node, i) => node?.content?.[i], doc);
}

describe('canonical text', () => {
  it('is the blocks joined by one line end, and each block is the slice that its offsets say', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const whole = canonicalText(doc);
        const blocks = textBlocks(doc);
        expect(blocks.map((block) => block.text).join('\n')).toBe(whole);
        blocks.forEach((block, i) => {
          expect(block.ordinal).toBe(i);
          expect(sliceCodePoints(whole, block.start, block.end)).toBe(block.text);
        });
        expect(blocks.at(-1)?.end).toBe(codePointLength(whole));
      }),
    );
  });

  it('counts a hard break as one line end and a footnote mark as nothing, and puts footnotes last', () => {
    const doc = checkDocument({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'De 😀' }] },
        { type: 'paragraph' },
        {
          type: 'paragraph',
          attrs: { role: 'abstract' },
          content: [
            { type: 'text', text: 'glo' },
            { type: 'footnoteReference', attrs: { id: 'a', label: '[1]' } },
            { type: 'text', text: 'ssa', marks: [{ type: 'bold' }] },
            { type: 'hardBreak' },
            { type: 'text', text: 'ordinaria' },
          ],
        },
        {
          type: 'footnotes',
          content: [
            {
              type: 'footnote',
              attrs: { id: 'a', label: '[1]' },
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Azo' }] }],
            },
          ],
        },
      ],
    });
    expect(canonicalText(doc)).toBe('De 😀\n\nglossa\nordinaria\nAzo');
    expect(
      textBlocks(doc).map(({ kind, level, role, start, end }) => [kind, level, role, start, end]),
    ).toEqual([
      ['heading', 2, null, 0, 4],
      ['paragraph', null, null, 5, 5],
      ['paragraph', null, 'abstract', 6, 22],
      ['footnote', null, null, 23, 26],
    ]);
    expect(outlineOf(textBlocks(doc))).toEqual([
      { ordinal: 0, start: 0, level: 2, title: 'De 😀', kind: 'heading' },
      { ordinal: 2, start: 6, level: 1, title: 'Abstract', kind: 'abstract' },
    ]);
  });

  it('takes what stands in lists, quotations, code and tables in its order, and says which blocks are cells', () => {
    const said = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const cell = (type: string, text: string, attrs = {}) => ({ type, attrs, content: [said(text)] });
    const doc = checkDocument({
      type: 'doc',
      content: [
        {
          type: 'orderedList',
          attrs: { start: 4 },
          content: [
            { type: 'listItem', content: [said('Azo'), { type: 'blockquote', content: [said('Summa')] }] },
          ],
        },
        { type: 'codeBlock', content: [{ type: 'text', text: 'a\nb' }] },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('tableHeader', 'Year', { colspan: 2 })] },
            { type: 'tableRow', content: [cell('tableCell', '1210'), cell('tableCell', '')].slice(0, 1) },
          ],
        },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Ius' },
            { type: 'pageBreak', attrs: { label: '7' } },
            { type: 'text', text: 'titia', marks: [{ type: 'link', attrs: { href: 'https://a.example/' } }] },
          ],
        },
      ],
    });
    expect(canonicalText(doc)).toBe('Azo\nSumma\na\nb\nYear\n1210\nIustitia');
    expect(textBlocks(doc).map(({ kind, level }) => [kind, level])).toEqual(
      ['paragraph', 'paragraph', 'paragraph', 'cell', 'cell', 'paragraph'].map((kind) => [kind, null]),
    );
  });

  it('knows every text block of the schema', () => {
    const inSchema = Object.values(documentSchema.nodes).filter((type) => type.isTextblock);
    expect(inSchema.map((type) => type.name).sort()).toEqual([...TEXT_BLOCK_TYPES].sort());
  });

  it('agrees with the text that ProseMirror reads', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const node = documentSchema.nodeFromJSON(doc);
        const read = (leaf: { type: { name: string } }) => (leaf.type.name === 'hardBreak' ? '\n' : '');
        const texts: string[] = [];
        node.descendants((child) => {
          if (child.isTextblock) texts.push(child.textBetween(0, child.content.size, null, read));
        });
        expect(textBlocks(doc).map((block) => block.text)).toEqual(texts);
      }),
    );
  });

  it('is left as it is by the check of the schema', () => {
    fc.assert(
      fc.property(document, (doc) => {
        expect(canonicalText(checkDocument(doc))).toBe(canonicalText(doc));
      }),
    );
  });

  it('gives the renderer each block with its own start and changes nothing else', () => {
    fc.assert(
      fc.property(document, (doc) => {
        const placed = withStarts(doc);
        expect(canonicalText(placed)).toBe(canonicalText(doc));
        for (const { path, start, ordinal } of textBlocks(doc)) {
          const node = nodeAt(doc, path);
          expect(nodeAt(placed, path)).toEqual({ ...node, attrs: { ...node?.attrs, start, ordinal } });
        }
      }),
    );
  });
});

describe('normalising', () => {
  it('leaves LF, NFC, no NUL and no lone surrogate, and leaves what is normal alone', () => {
    expect(normalise('a\r\nb\rc\0e\u0301\ud83d \ud83d\ude00\ude00')).toBe('a\nb\ncé 😀');
    const units = fc.array(fc.constantFrom('\0', '\r', '\n', 'e', '\u0301', '\ud83d', '\ude00', 'ᄀ', 'ᅡ'));
    fc.assert(
      fc.property(units, (parts) => {
        const once = normalise(parts.join(''));
        expect(once).not.toMatch(/[\0\r]|\p{Surrogate}/u);
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  it('makes the canonical text of a document normal, across marks and footnote marks too', () => {
    fc.assert(
      fc.property(document, (doc) => {
        expect(canonicalText(normaliseContent(doc))).toBe(normalise(canonicalText(doc)));
      }),
    );
  });

  it('gives content that the schema accepts, whatever it emptied', () => {
    fc.assert(
      fc.property(document, (doc) => {
        expect(() => checkDocument(normaliseContent(doc))).not.toThrow();
      }),
    );
    const emptied = normaliseContent<DocumentContent>({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '\0' }] }],
    });
    expect(emptied).toEqual({ type: 'doc', content: [{ type: 'paragraph', content: [] }] });
  });

  it('reaches attributes, where the database refuses a NUL as well', () => {
    const doc: DocumentContent = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'footnoteReference', attrs: { id: 'a\0', label: '1' } }] },
      ],
    };
    expect(JSON.stringify(normaliseContent(doc))).not.toContain('\\u0000');
  });
});
