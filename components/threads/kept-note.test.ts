import { describe, expect, it } from 'vitest';
import { noteBodyFromText } from '@/lib/content/note-body';
import { toKeptBody } from './kept-body';
import { toKeptNote } from './kept-note';

const passage = { start: 3, end: 9, exact: 'Bologn' };
const body = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Why here?', marks: [{ type: 'bold' }] }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
  ],
};
const note = { passage, body, motivation: 'questioning', visibility: 'private', tags: ['place'] };

describe('a note that was kept', () => {
  it('comes back as it was', () => {
    expect(toKeptNote(JSON.parse(JSON.stringify(note)))).toEqual(note);
  });

  it('opens when an older page kept it as plain text, without tags', () => {
    expect(
      toKeptNote({ passage, text: 'Why\n\nhere?', motivation: 'questioning', visibility: 'private' }),
    ).toEqual({ ...note, body: noteBodyFromText('Why\n\nhere?'), tags: [] });
  });

  it.each([
    null,
    'text',
    {},
    { ...note, passage: null },
    { ...note, passage: { start: '3', end: 9, exact: 'Bologn' } },
    { ...note, body: 4 },
    { ...note, body: null },
    { ...note, body: { type: 'paragraph' } },
    { ...note, body: { type: 'doc', content: [{ type: 'text' }] } },
    { ...note, body: { type: 'doc', content: [{ type: 'paragraph', content: ['x'] }] } },
    { ...note, body: { type: 'doc', content: {} } },
    { ...note, motivation: 'replying' },
    { ...note, visibility: 'everybody' },
    { ...note, tags: 'place' },
  ])('counts as nothing when it is %j, so that a reader never opens on it', (value) => {
    expect(toKeptNote(value)).toBeNull();
  });
});

describe('a reply that was kept', () => {
  it('comes back as it was, and from plain text', () => {
    expect(toKeptBody(body)).toEqual(body);
    expect(toKeptBody('Because.')).toEqual(noteBodyFromText('Because.'));
  });
});
