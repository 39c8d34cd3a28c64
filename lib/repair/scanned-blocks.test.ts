import { describe, expect, it } from 'vitest';
import type { ContentNode } from '@/lib/content/content-node';
import { scannedBlocks } from './scanned-blocks';

const text = (value: string): ContentNode => ({ type: 'text', text: value });
const mark = (label: string): ContentNode => ({ type: 'footnoteReference', attrs: { id: label, label } });

describe('what the detectors read of a document', () => {
  it('is its blocks with their marks, each where it stands in the text', () => {
    const content: ContentNode[] = [
      { type: 'paragraph', content: [text('😀a'), mark('1'), { type: 'hardBreak' }, text('b'), mark('2')] },
      { type: 'paragraph' },
      {
        type: 'footnotes',
        content: [{ type: 'footnote', content: [{ type: 'paragraph', content: [text('c')] }] }],
      },
    ];
    expect(scannedBlocks({ type: 'doc', content })).toEqual([
      {
        start: 0,
        text: '😀a\nb',
        marks: [
          { at: 2, label: '1' },
          { at: 4, label: '2' },
        ],
      },
      { start: 5, text: '', marks: [] },
      { start: 6, text: 'c', marks: [] },
    ]);
  });
});
