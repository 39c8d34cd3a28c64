import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyBody, noteBodyFromText, plainTextOf } from '@/lib/content/note-body';

const typed = fc
  .array(fc.constantFrom('Azo', ' ', '\n', '\r\n', '\r', '\t', 'e\u0301', '😀', '\0', '\ud800'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

describe('the body of a note from plain text', () => {
  it('has a paragraph for each blank line and a hard break for each line end', () => {
    expect(noteBodyFromText('\nAzo\r\nIrnerius\n \n\nHugo\n')).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Azo' }, { type: 'hardBreak' }, { type: 'text', text: 'Irnerius' }],
        },
        { type: 'paragraph', content: [{ type: 'text', text: 'Hugo' }] },
      ],
    });
  });

  it('can be edited as text again and again without changing', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const body = noteBodyFromText(text);
        expect(noteBodyFromText(plainTextOf(body))).toEqual(body);
      }),
    );
  });

  it('loses no visible character', () => {
    const visible = (text: string) => text.replace(/\s/g, '');
    fc.assert(
      fc.property(typed, (text) => {
        const expected = text.replaceAll('\0', '').replaceAll('\ud800', '').normalize('NFC');
        expect(visible(plainTextOf(noteBodyFromText(text)))).toBe(visible(expected));
      }),
    );
  });

  it('is empty when nothing visible is in it', () => {
    for (const text of ['', ' \n\t\n', '\0']) expect(isEmptyBody(noteBodyFromText(text))).toBe(true);
    expect(isEmptyBody(noteBodyFromText(' . '))).toBe(false);
    expect(
      isEmptyBody({
        type: 'doc',
        content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }],
      }),
    ).toBe(true);
  });
});
