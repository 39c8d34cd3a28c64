import { describe, expect, it } from 'vitest';
import { plainTextOf } from '@/lib/content/note-body';
import { checkNoteBody } from '@/lib/content/note-schema';
import { bodyOf } from '@/prisma/seed/discussion/body';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('the notation of the sample', () => {
  it('knows paragraphs, quotations and lists', () => {
    expect(bodyOf('Azo asks.\n\n> The text\n\n- one\n- two\n\n1. first\n2. second')).toEqual({
      type: 'doc',
      content: [
        paragraph('Azo asks.'),
        { type: 'blockquote', content: [paragraph('The text')] },
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph('one')] },
            { type: 'listItem', content: [paragraph('two')] },
          ],
        },
        {
          type: 'orderedList',
          content: [
            { type: 'listItem', content: [paragraph('first')] },
            { type: 'listItem', content: [paragraph('second')] },
          ],
        },
      ],
    });
  });

  it('knows emphasis, code and links, and leaves other signs as they are', () => {
    const body = bodyOf(
      '**No**, _not_ so: `*!` and a * stand; see [the record](https://undocs.org/A/RES/53/70).',
    );
    expect(plainTextOf(body)).toBe('No, not so: *! and a * stand; see the record.');
    expect(
      body.content?.[0]?.content?.map(({ marks }) => marks?.map((mark) => mark.type).join() ?? ''),
    ).toEqual(['bold', '', 'italic', '', 'code', '', 'link', '']);
  });

  it('makes what the note schema takes as it is', () => {
    for (const text of ['', 'A word.', '> **so**\n> or _so_\n\n1. `x`', 'snake_case_stays'])
      expect(checkNoteBody(bodyOf(text))).toEqual(bodyOf(text));
  });
});
