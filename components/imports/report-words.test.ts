import { describe, expect, it } from 'vitest';
import { droppedWords, readWords, sizeWords } from './report-words';

describe('the words of a report', () => {
  it('name what was counted, one and several, in an order that stays', () => {
    const report = {
      format: 'docx' as const,
      characters: 12_345,
      read: { table: 1, heading: 3 },
      dropped: { hyphen: 1, script: 2 },
      notes: [],
    };
    expect(readWords(report)).toEqual(['3 headings', '1 table', '12,345 characters']);
    expect(droppedWords(report)).toEqual(['2 scripts', '1 hyphen at a line’s end']);
  });

  it('say a size as people do', () => {
    expect([12, 12_400, 12_400_000].map(sizeWords)).toEqual(['12 bytes', '12 kB', '12.4 MB']);
  });
});
