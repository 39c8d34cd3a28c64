import { describe, expect, it } from 'vitest';
import { isKeptNote } from './kept-note';

const note = {
  passage: { start: 3, end: 9, exact: 'Bologn' },
  text: 'Why here?',
  motivation: 'questioning',
  visibility: 'private',
};

describe('isKeptNote', () => {
  it('takes back what was kept', () => {
    expect(isKeptNote(JSON.parse(JSON.stringify(note)))).toBe(true);
  });

  it.each([
    null,
    'text',
    {},
    { ...note, passage: null },
    { ...note, passage: { start: '3', end: 9, exact: 'Bologn' } },
    { ...note, text: 4 },
    { ...note, motivation: 'replying' },
    { ...note, visibility: 'everybody' },
  ])('counts %j as nothing, so that a reader never opens on it', (value) => {
    expect(isKeptNote(value)).toBe(false);
  });
});
