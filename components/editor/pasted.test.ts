import { Slice } from '@tiptap/pm/model';
import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { ContentNode } from '@/lib/content/content-node';
import { checkDocument, documentSchema } from '@/lib/content/document-schema';
import { fitPasted } from './pasted';

const node = (type: string, ...content: ContentNode[]): ContentNode => ({ type, content });
const p = (text: string) => node('paragraph', { type: 'text', text });
const footnotes = (...texts: string[]) =>
  node(
    'footnotes',
    ...texts.map((text) => ({
      ...{ type: 'footnote', attrs: { id: text, label: text }, content: [p(text)] },
    })),
  );
const docOf = (...content: ContentNode[]) => documentSchema.nodeFromJSON({ type: 'doc', content });

const ALL = docOf(
  node('heading', { type: 'text', text: 'alpha' }),
  p('beta'),
  node('bulletList', node('listItem', p('gamma'))),
  node('table', node('tableRow', node('tableCell', p('delta')))),
  footnotes('epsilon', 'zeta'),
);
const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];

/** The document after a paste behind a word; without one, over all of it. */
function pasted(slice: Slice, behind: string | null) {
  const doc = docOf(p('first words'), node('blockquote', p('quoted words')), footnotes('last'));
  let at = -1;
  doc.descendants(({ text }, position) => {
    const index = behind === null ? -1 : (text?.indexOf(behind) ?? -1);
    if (index >= 0 && behind !== null) at = position + index + behind.length;
  });
  const state = EditorState.create({
    doc,
    selection: behind === null ? new AllSelection(doc) : TextSelection.create(doc, at),
  });
  const next = state.apply(state.tr.replaceSelection(fitPasted(slice, state))).doc;
  return checkDocument(next.toJSON());
}

const whole = new Slice(ALL.content, 1, 3);

describe('what is pasted', () => {
  it.each(['first', 'quoted', 'last'])('keeps every word, pasted behind “%s”', (behind) => {
    const text = JSON.stringify(pasted(whole, behind));
    for (const word of [...WORDS, 'first', 'quoted', 'last']) expect(text).toContain(word);
  });

  it('is the document, footnotes and all, where it replaces everything', () => {
    expect(pasted(new Slice(ALL.content, 0, 0), null)).toEqual(checkDocument(ALL.toJSON()));
  });

  it('is words among words where it is a part of a footnote', () => {
    const end = ALL.content.size;
    const part = ALL.slice(end - 7, end - 4);
    expect(part.content.textBetween(0, part.content.size)).toBe('zet');
    expect(pasted(part, 'first').content?.[0]).toEqual(
      checkDocument({ type: 'doc', content: [p('firstzet words')] }).content?.[0],
    );
  });
});
