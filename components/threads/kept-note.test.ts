import { describe, expect, it } from 'vitest';
import { noteBodyFromText } from '@/lib/content/note-body';
import { toKeptEdit, toKeptReplyEdit } from './kept-edit';
import { toKeptNote } from './kept-note';
import { toKeptReply } from './kept-reply';

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
    expect(toKeptReply({ annotationId: 'n', body })).toEqual({ annotationId: 'n', body });
    expect(toKeptReply('Because.')).toEqual({ annotationId: null, body: noteBodyFromText('Because.') });
    expect(toKeptReply({ annotationId: 'n', body: { type: 'text' } })).toBeNull();
    expect(toKeptReply(null)).toBeNull();
  });
});

describe('a change that was kept', () => {
  const edit = { ...note, passage: undefined, annotationId: 'n', rev: 3 };

  it('comes back with the revision that it began with, or not at all', () => {
    const { passage: _, ...kept } = edit;
    expect(toKeptEdit(kept)).toEqual(kept);
    expect(toKeptEdit({ ...kept, rev: '3' })).toBeNull();
    expect(toKeptEdit({ ...kept, annotationId: null })).toBeNull();
    expect(toKeptReplyEdit({ annotationId: 'n', body, rev: 2 })).toEqual({ annotationId: 'n', body, rev: 2 });
    expect(toKeptReplyEdit({ annotationId: 'n', body })).toBeNull();
  });
});
