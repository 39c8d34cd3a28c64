import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyWithText,
  isEmptyBody,
  noteBodyFromText,
  noteProblem,
  plainTextOf,
  withoutEmptyEnd,
  type NoteBody,
} from '@/lib/content/note-body';

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

describe('a body whose plain text was changed', () => {
  const bold = (text: string) => ({
    type: 'paragraph',
    content: [{ type: 'text', text, marks: [{ type: 'bold' }] }],
  });
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [bold('Hugo')] }] };
  const plain = (text: string) => noteBodyFromText(text).content?.[0];
  const body: NoteBody = { type: 'doc', content: [bold('Azo'), list, bold('Azo')] };

  it('is itself when nothing was changed', () => {
    expect(bodyWithText(body, plainTextOf(body))).toBe(body);
  });

  it.each([
    ['in the middle', 'Azo\n\nHugolinus\n\nAzo', [bold('Azo'), plain('Hugolinus'), bold('Azo')]],
    ['at the beginning', 'Azzo\n\nHugo\n\nAzo', [plain('Azzo'), list, bold('Azo')]],
    ['at the end', 'Azo\n\nHugo\n\nAzo.', [bold('Azo'), list, plain('Azo.')]],
    ['by a paragraph more', 'Azo\n\nHugo\n\nmore\n\nAzo', [bold('Azo'), list, plain('more'), bold('Azo')]],
    ['altogether', 'Other', [plain('Other')]],
    ['until nothing is left', '', [{ type: 'paragraph' }]],
  ])('keeps the form of what was not, changed %s', (_where, text, content) => {
    expect(bodyWithText(body, text)).toEqual({ type: 'doc', content });
  });

  it('says what the field says, whatever stood there before', () => {
    const line = fc.constantFrom('Azo', 'Hugo', '', ' ', 'x');
    const texts = fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n\n'));
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const visible = (text: string) => text.replace(/\s+/g, ' ').trim();
        expect(visible(plainTextOf(bodyWithText(noteBodyFromText(before), after)))).toBe(visible(after));
      }),
    );
  });
});

describe('what an editor leaves', () => {
  const empty = { type: 'paragraph' };

  it('loses the empty paragraphs at its end alone', () => {
    const words = noteBodyFromText('Azo').content ?? [];
    expect(withoutEmptyEnd({ type: 'doc', content: [empty, ...words, empty, empty] })).toEqual({
      type: 'doc',
      content: [empty, ...words],
    });
    expect(withoutEmptyEnd({ type: 'doc', content: [empty, empty] })).toEqual({
      type: 'doc',
      content: [empty],
    });
  });

  it('is refused in words when it is too long, too deep or in too many parts', () => {
    let deep: NonNullable<NoteBody['content']>[number] = empty;
    for (let level = 0; level < 8; level++) deep = { type: 'blockquote', content: [deep] };
    expect(noteProblem(noteBodyFromText('😀'.repeat(20_000)))).toBeNull();
    expect(noteProblem(noteBodyFromText('😀'.repeat(20_001)))).toMatch(/^That is 20,001 characters/);
    expect(noteProblem({ type: 'doc', content: [deep] })).toMatch(/^That is nested more than 8 levels/);
    expect(noteProblem({ type: 'doc', content: Array(4_999).fill(empty) })).toBeNull();
    expect(noteProblem({ type: 'doc', content: Array(5_000).fill(empty) })).toMatch(
      /^That has more than 5,000/,
    );
  });
});
