import { describe, expect, it } from 'vitest';
import { wordsBefore, wordsBehind } from './context-words';

describe('the words around a passage', () => {
  it('are whole, and say where they were cut off', () => {
    expect(wordsBefore('he great gloss, and\nwhoever has ', 32)).toBe('…great gloss, and whoever has ');
    expect(wordsBehind('. Accursius gathered the glosse', 31)).toBe('. Accursius gathered the…');
  });

  it('stay as they are at the ends of the text, and where there is no space', () => {
    expect(wordsBefore('The ', 32)).toBe('The ');
    expect(wordsBehind('.', 32)).toBe('.');
    expect(wordsBefore('法律😀', 3)).toBe('…法律😀');
    expect(wordsBehind('法律😀', 3)).toBe('法律😀…');
  });
});
