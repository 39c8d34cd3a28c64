import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ContentRefused } from '@/lib/content/content-refused';
import { NOTE_MAX_CHARACTERS, noteBodyFromText, plainTextOf } from '@/lib/content/note-body';
import { checkNoteBody } from '@/lib/content/note-schema';

const paragraph = (text: string, ...marks: unknown[]) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 && { marks }) }],
});
const doc = (...content: unknown[]) => ({ type: 'doc', content });
const link = (href: unknown) => doc(paragraph('Azo', { type: 'link', attrs: { href } }));
function nested(levels: number) {
  let node: unknown = paragraph('Azo');
  for (let depth = 1; depth < levels; depth++) node = { type: 'blockquote', content: [node] };
  return doc(node);
}

describe('checking the body of a note', () => {
  it.each([
    ['javascript:alert(1)'],
    ['JAVASCRIPT:alert(1)'],
    ['java\nscript:alert(1)'],
    ['\u0001javascript:alert(1)'],
    ['data:text/html,x'],
    ['file:///etc/passwd'],
    ['vbscript:x'],
    ['blob:https://example.org/1'],
    ['/relative'],
    ['//example.org'],
    [''],
    [`https://example.org/${'a'.repeat(2000)}`],
    [undefined],
    [['https://example.org']],
  ])('refuses a link to %j', (href) => {
    expect(() => checkNoteBody(link(href))).toThrow(ContentRefused);
  });

  it.each([
    'https://example.org/gloss?x=1#y',
    'http://example.org',
    'mailto:azo@example.org',
    'HTTPS://example.org',
  ])('accepts a link to %s', (href) => {
    expect(checkNoteBody(link(href))).toEqual(link(href));
  });

  it('keeps of a link only its address', () => {
    const body = checkNoteBody(
      doc(
        paragraph('Azo', {
          type: 'link',
          attrs: { href: 'https://example.org', onclick: 'x', target: '_top' },
        }),
      ),
    );
    expect(body).toEqual(link('https://example.org'));
  });

  it('refuses unknown nodes and marks and nodes out of place', () => {
    for (const json of [
      doc({ type: 'heading', attrs: { level: 1 } }),
      doc({ type: 'image', attrs: { src: 'https://example.org' } }),
      doc(paragraph('Azo', { type: 'underline' })),
      doc({ type: 'listItem', content: [paragraph('Azo')] }),
      doc({ type: 'codeBlock', content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }] }),
      doc(),
      '<p>Azo</p>',
    ]) {
      expect(() => checkNoteBody(json)).toThrow(ContentRefused);
    }
  });

  it('accepts every node and mark of the note schema', () => {
    const body = doc(
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              paragraph('Martinus'),
              { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('Hugo')] }] },
            ],
          },
        ],
      },
      { type: 'blockquote', content: [paragraph('Azo', { type: 'bold' }, { type: 'italic' })] },
      { type: 'codeBlock', content: [{ type: 'text', text: 'a\nb' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'D. 1', marks: [{ type: 'code' }] },
          { type: 'hardBreak' },
          { type: 'text', text: '1' },
        ],
      },
    );
    expect(checkNoteBody(body)).toEqual(body);
    expect(plainTextOf(checkNoteBody(body))).toBe('Martinus\n\nHugo\n\nAzo\n\na\nb\n\nD. 1\n1');
  });

  it('accepts eight levels and refuses nine, or a hundred thousand, with a sentence', () => {
    expect(checkNoteBody(nested(8))).toEqual(nested(8));
    expect(() => checkNoteBody(nested(9))).toThrow('The note is nested more than 8 levels deep.');
    expect(() => checkNoteBody(nested(100_000))).toThrow('The note is nested more than 8 levels deep.');
  });

  it('accepts 20,000 characters, an emoji being one, and refuses one more with a sentence', () => {
    const longest = doc(paragraph('😀'.repeat(NOTE_MAX_CHARACTERS)));
    expect(checkNoteBody(longest)).toEqual(longest);
    expect(() => checkNoteBody(doc(paragraph('😀'.repeat(NOTE_MAX_CHARACTERS + 1))))).toThrow(
      'longer than 20,000 characters',
    );
    expect(() => checkNoteBody(doc(...Array(5001).fill({ type: 'paragraph' })))).toThrow(
      'more than 5000 parts',
    );
  });

  it('normalises the text that it lets in', () => {
    expect(checkNoteBody(doc(paragraph('e\u0301\0\ud800\r\n')))).toEqual(doc(paragraph('é\n')));
    expect(checkNoteBody(doc(paragraph('\0')))).toEqual(doc({ type: 'paragraph' }));
  });

  it('accepts every body made from text, unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(checkNoteBody(noteBodyFromText(text))).toEqual(noteBodyFromText(text));
      }),
    );
  });
});
