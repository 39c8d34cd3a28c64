import { describe, expect, it } from 'vitest';
import { readTextFile } from './text-file';

const file = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]);
const utf8 = (text: string) => file(new TextEncoder().encode(text));

describe('reading a chosen file', () => {
  it('takes UTF-8 as it is, without a byte order mark', async () => {
    expect(await readTextFile(utf8('\uFEFFGlossa ordinaria 😀\r\n'), 100)).toEqual({
      text: 'Glossa ordinaria 😀\r\n',
    });
  });

  it('takes a text that is as long as may be, of the characters with the most bytes', async () => {
    expect(await readTextFile(utf8('字'.repeat(50)), 50)).toEqual({ text: '字'.repeat(50) });
  });

  it('refuses a longer one, and says how long it may be', async () => {
    for (const text of ['a'.repeat(2001), '字'.repeat(2001)]) {
      expect(await readTextFile(utf8(text), 2000)).toEqual({
        refusal: expect.stringContaining('2,000 fit') as string,
      });
    }
  });

  it('refuses what is not UTF-8 instead of garbling it', async () => {
    expect(await readTextFile(file(new Uint8Array([0x67, 0xf6, 0x74])), 100)).toEqual({
      refusal: expect.stringContaining('not plain text in UTF-8') as string,
    });
  });

  it('says that a file which cannot be read any more was not read', async () => {
    const gone = { size: 3, arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
    expect(await readTextFile(gone, 100)).toEqual({
      refusal: expect.stringContaining('could not be read') as string,
    });
  });
});
