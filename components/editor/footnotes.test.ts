import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { ContentNode } from '@/lib/content/content-node';
import { checkDocument, documentSchema } from '@/lib/content/document-schema';
import { nextLabel, putFootnote } from './footnotes';

const mark = (label: string, id = `n${label}`): ContentNode => ({
  type: 'footnoteReference',
  attrs: { id, label },
});
const p = (...content: (string | ContentNode)[]): ContentNode => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? { type: 'text', text: one } : one)),
});
const note = (label: string, text: string): ContentNode => ({
  ...{ type: 'footnote', attrs: { id: `n${label}`, label }, content: [p(text)] },
});

/** The caret stands where `|` does, which is taken out. */
function stateOf(...content: ContentNode[]): EditorState {
  const doc = documentSchema.nodeFromJSON({ type: 'doc', content });
  let caret = -1;
  doc.descendants((node, at) => {
    const index = node.text?.indexOf('|') ?? -1;
    if (index >= 0) caret = at + index;
  });
  const state = EditorState.create({ doc });
  if (caret === -1) return state;
  const tr = state.tr.delete(caret, caret + 1);
  return state.apply(tr.setSelection(TextSelection.create(tr.doc, caret)));
}

/** Labels of the marks and of the footnotes in their order, and where the caret stands. */
function seen(state: EditorState) {
  const [marks, notes]: string[][] = [[], []];
  const ids = new Map<string, unknown>();
  checkDocument(state.doc.toJSON());
  state.doc.descendants(({ type, attrs }) => {
    if (type.name === 'footnoteReference') marks?.push(String(attrs.label));
    if (type.name === 'footnote') notes?.push(String(attrs.label));
    if (type.name === 'footnote') ids.set(String(attrs.label), attrs.id);
  });
  const { $from } = state.selection;
  return { marks, notes, ids, caret: $from.node(-1)?.type.name ?? $from.parent.type.name };
}

function put(state: EditorState, label: string): EditorState {
  const tr = putFootnote(state, label);
  if (!tr) throw new Error('Nothing was put.');
  return state.apply(tr);
}

describe('the footnote’s number', () => {
  it('is one more than that of the last mark before the caret', () => {
    expect(nextLabel(stateOf(p('one', mark('4'), ' two|', mark('5'))))).toBe('5');
    expect(nextLabel(stateOf(p('one| two', mark('4'))))).toBe('1');
    expect(nextLabel(stateOf(p('one', mark('*'), ' two|')))).toBe('');
  });
});

describe('a footnote', () => {
  it('that is not there is begun after the one before it, and the caret goes there', () => {
    const state = put(
      stateOf(p('a', mark('1'), ' b| c', mark('3')), {
        ...{ type: 'footnotes', content: [note('1', 'first'), note('3', 'third')] },
      }),
      '2',
    );
    expect(seen(state)).toMatchObject({
      ...{ marks: ['1', '2', '3'], notes: ['1', '2', '3'], caret: 'footnote' },
    });
  });

  it('is the first of a text that had none', () => {
    expect(seen(put(stateOf(p('a|b')), '1'))).toMatchObject({
      ...{ marks: ['1'], notes: ['1'], caret: 'footnote' },
    });
  });

  it('that is there only gets its mark, and the caret stays in the text', () => {
    const state = put(stateOf(p('a|b'), { type: 'footnotes', content: [note('1', 'first')] }), '1');
    expect(seen(state)).toMatchObject({ marks: ['1'], notes: ['1'], caret: 'doc' });
  });

  it('takes the id of a mark that had lost it, so that the mark leads there', () => {
    const state = put(stateOf(p('a', mark('7', 'mark-7'), ' b|')), '7');
    expect(seen(state).ids.get('7')).toBe('mark-7');
  });

  it('is another’s when its mark is changed', () => {
    const before = stateOf(p('a', mark('8', 'garbled'), 'b'), {
      ...{ type: 'footnotes', content: [note('1', 'first')] },
    });
    const selected = before.apply(before.tr.setSelection(NodeSelection.create(before.doc, 2)));
    expect(seen(put(selected, '1'))).toMatchObject({ marks: ['1'], notes: ['1'] });
  });
});
