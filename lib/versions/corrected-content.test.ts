import { describe, expect, it } from 'vitest';
import { BLOCKS_MAX, TEXT_MAX } from '@/lib/content/import-formats';
import { correctedContent } from '@/lib/versions/corrected-content';

const doc = (...texts: string[]) => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

describe('a corrected text', () => {
  it('is refused when it is longer than an import may be, in characters, whatever their script', () => {
    const half = '𒀀'.repeat(TEXT_MAX / 2 - 1);
    expect(() => correctedContent(doc(half, `${half}aa`))).toThrow('longer than 2 million');
    expect(correctedContent(doc(half, `${half}a`)).content).toHaveLength(2);
  });

  it('is refused in too many paragraphs', () => {
    expect(() => correctedContent(doc(...Array.from({ length: BLOCKS_MAX + 1 }, () => 'a')))).toThrow(
      'more than 20,000 paragraphs',
    );
  });
});
