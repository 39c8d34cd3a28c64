import { describe, expect, it } from 'vitest';
import { languageName } from './language-name';

describe('the name of a language', () => {
  it.each([
    ['la', 'Latin'],
    ['de-CH', 'Swiss High German'],
    ['en-u-co-phonebk', 'English'],
  ])('of %s is %s', (code, name) => {
    expect(languageName(code)).toBe(name);
  });

  it.each(['qaa', 'en-aa-bb', 'en-DE-DE', 'en-'])('is the code itself for “%s”', (code) => {
    expect(languageName(code)).toBe(code);
  });
});
