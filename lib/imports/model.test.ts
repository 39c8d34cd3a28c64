import { describe, expect, it } from 'vitest';
import { StartImportQuery } from './input';
import { plainName } from './model';

describe('the name of a file', () => {
  it('reads as it is written, in one line', () => {
    expect(plainName(' summa\u202ecod.exe\r\n\u2066x\u2069\u0007 ')).toBe('summa cod.exe x');
    expect(plainName('חוק\u200f.pdf')).toBe('חוק\u200f.pdf');
    expect(plainName('a\ud800')).toBe('a\ufffd');
  });

  it('leads out of no folder, and is no longer than a name may be, with a sentence', () => {
    const named = (name: string) =>
      StartImportQuery.parse({ id: '00000000-0000-4000-8000-000000000000', name });
    expect(named('../../etc\\passwd').name).toBe('.. .. etc passwd');
    expect(() => named('a'.repeat(256))).toThrow('Use at most 255 characters for the name of a file.');
  });
});
