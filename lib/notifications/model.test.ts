import { describe, expect, it } from 'vitest';
import { firstWords } from './model';

describe('firstWords', () => {
  it('leaves a short quote whole, on one line', () => {
    expect(firstWords('the gloss\nstands  beside')).toBe('the gloss stands beside');
  });

  it('leaves out quotation marks at its ends, which the words around it bring', () => {
    expect(firstWords('“the gloss stands')).toBe('the gloss stands');
    expect(firstWords('"the gloss"')).toBe('the gloss');
    expect(firstWords('“the gloss” beside "the law"')).toBe('“the gloss” beside "the law"');
    expect(firstWords('“”')).toBe('“”');
  });

  it('ends a long one at a word, and cuts no letter in two', () => {
    const cut = firstWords('whoever reads the text alone '.repeat(5));
    expect(cut).toMatch(/ (text|alone|reads|the|whoever)…$/);
    expect(firstWords('😀'.repeat(90))).toBe(`${'😀'.repeat(60)}…`);
  });
});
