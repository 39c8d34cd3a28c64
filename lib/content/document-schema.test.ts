import { describe, expect, it } from 'vitest';
import { ContentRefused } from '@/lib/content/content-refused';
import { checkDocument } from '@/lib/content/document-schema';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'glossa' }] };
const item = { type: 'listItem', content: [paragraph] };
const bold = { type: 'text', text: 'a', marks: [{ type: 'bold' }] };
const table = (cell: unknown) => doc({ type: 'table', content: [{ type: 'tableRow', content: [cell] }] });
const footnotes = {
  type: 'footnotes',
  content: [{ type: 'footnote', attrs: { id: 'a', label: '1' }, content: [paragraph] }],
};

describe('checking a document', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a string', 'glossa'],
    ['an array', [paragraph]],
    ['an empty document', doc()],
    ['a node that is no document', paragraph],
    ['an unknown node', doc({ type: 'script' })],
    ['a node named like a property of objects', doc({ type: 'constructor' })],
    [
      'an unknown mark',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }] }),
    ],
    [
      'a mark that is null',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [null] }] }),
    ],
    ['a heading of level 7', doc({ type: 'heading', attrs: { level: 7 } })],
    ['an unknown role', doc({ type: 'paragraph', attrs: { role: 'title' } })],
    [
      'a footnote without an id',
      doc(paragraph, { type: 'footnotes', content: [{ type: 'footnote', content: [paragraph] }] }),
    ],
    ['footnotes before the text', doc(footnotes, paragraph)],
    ['a paragraph in a paragraph', doc({ type: 'paragraph', content: [paragraph] })],
    ['an empty text', doc({ type: 'paragraph', content: [{ type: 'text', text: '' }] })],
    ...['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', '/notes', ''].map(
      (href): [string, unknown] => [
        `a link to “${href}”`,
        doc({
          type: 'paragraph',
          content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] }],
        }),
      ],
    ),
    ['a page break without a number', doc({ type: 'paragraph', content: [{ type: 'pageBreak' }] })],
    [
      'a cell that is no cell wide',
      table({ type: 'tableCell', attrs: { colspan: 0 }, content: [paragraph] }),
    ],
    ['a cell of text', table({ type: 'tableCell', content: [{ type: 'text', text: 'a' }] })],
    ['an item without a list', doc({ type: 'listItem', content: [paragraph] })],
    ['a list that begins at a word', doc({ type: 'orderedList', attrs: { start: 'a' }, content: [item] })],
    ['emphasis in code', doc({ type: 'codeBlock', content: [bold] })],
    ['a text that is no string', doc({ type: 'paragraph', content: [{ type: 'text', text: 1 }] })],
  ])('refuses %s', (_, json) => {
    expect(() => checkDocument(json)).toThrow(ContentRefused);
  });

  it('refuses nesting deep enough to exhaust the stack with a sentence', () => {
    let nested: unknown = paragraph;
    for (let depth = 0; depth < 100_000; depth++) nested = { type: 'footnote', content: [nested] };
    expect(() => checkDocument(doc(nested))).toThrow('The document is nested more than 32 levels deep.');
  });

  it('gives plain objects back, with defaults filled in and unknown attributes left out', () => {
    const json = doc(
      {
        type: 'paragraph',
        attrs: { onclick: 'x' },
        content: [
          { type: 'text', text: 'glo' },
          { type: 'text', text: 'ssa' },
        ],
      },
      footnotes,
    );
    const checked = checkDocument(json);
    expect(checked.content?.[0]).toStrictEqual({
      type: 'paragraph',
      attrs: { role: null },
      content: [{ type: 'text', text: 'glossa' }],
    });
    expect(Object.getPrototypeOf(checked.content?.[0]?.attrs)).toBe(Object.prototype);
    expect(checkDocument(checked)).toStrictEqual(checked);
  });
});
