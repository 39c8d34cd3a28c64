import { describe, expect, it } from 'vitest';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';
import { checkDocument } from '@/lib/content/document-schema';
import { withoutEmpty } from '@/lib/content/without-empty';

const doc = (...content: ContentNode[]): DocumentContent => ({ type: 'doc', content });
const node = (type: string, ...content: ContentNode[]): ContentNode => ({ type, content });
const words = (text: string): ContentNode => ({ type: 'text', text });
const p = (text = ''): ContentNode => node('paragraph', ...(text === '' ? [] : [words(text)]));
const item = (...content: ContentNode[]) => node('listItem', ...content);
const footnotes = (...texts: string[]) =>
  node(
    'footnotes',
    ...texts.map((text, index) => ({
      ...{ type: 'footnote', attrs: { id: `n${index}`, label: `${index + 1}` }, content: [p(text)] },
    })),
  );
const mark: ContentNode = { type: 'footnoteReference', attrs: { id: 'n0', label: '1' } };
const page: ContentNode = { type: 'pageBreak', attrs: { label: '12' } };

describe('content without what is empty', () => {
  it.each<[string, ContentNode[], ContentNode[]]>([
    ['paragraphs, one or two after each other', [p(), p('a'), p(), p(), p('b'), p()], [p('a'), p('b')]],
    ['a heading', [node('heading'), p('a')], [p('a')]],
    ['a block of code', [p('a'), node('codeBlock', words('\n  '))], [p('a')]],
    [
      'blocks of spaces and breaks',
      [p(' \u00a0'), node('paragraph', { type: 'hardBreak' }), p('a')],
      [p('a')],
    ],
    [
      'an item, and what is empty in another',
      [node('bulletList', item(p('a'), p()), item(p()), item(p('b')))],
      [node('bulletList', item(p('a')), item(p('b')))],
    ],
    ['a list of empty items', [p('a'), node('orderedList', item(p()), item(p()))], [p('a')]],
    ['a quotation', [p('a'), node('blockquote', p(), node('bulletList', item(p())))], [p('a')]],
    [
      'a footnote',
      [p('a'), footnotes('', 'b')],
      [p('a'), { ...footnotes('', 'b'), content: footnotes('', 'b').content?.slice(1) ?? [] }],
    ],
    ['all footnotes', [p('a'), footnotes('', ' ')], [p('a')]],
  ])('has no longer %s', (_, given, expected) => {
    expect(withoutEmpty(doc(...given))).toEqual(doc(...expected));
  });

  it('keeps cells, which their rows need, and what holds a mark or begins a page', () => {
    const row = node('tableRow', node('tableHeader', p(), p()), node('tableCell', p(), p('a')));
    const kept = withoutEmpty(doc(node('table', row), node('paragraph', mark), node('paragraph', page)));
    expect(kept && checkDocument(kept)).toEqual(
      checkDocument(
        doc(
          node('table', node('tableRow', node('tableHeader', p()), node('tableCell', p('a')))),
          node('paragraph', mark),
          node('paragraph', page),
        ),
      ),
    );
  });

  it('is none where no block of the text is left, whatever the footnotes say', () => {
    expect(withoutEmpty(doc(p()))).toBeNull();
    expect(withoutEmpty(doc(p(' '), node('blockquote', p()), footnotes('a')))).toBeNull();
  });
});
