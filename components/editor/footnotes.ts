import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';

/** The mark that is selected, and nothing else. */
export function selectedMark({ selection }: EditorState): Node | null {
  const isMark = selection instanceof NodeSelection && selection.node.type.name === 'footnoteReference';
  return isMark ? selection.node : null;
}

/** The number that a mark here has by its order: one more than the last before it; empty where that is none. */
export function nextLabel({ doc, selection }: EditorState): string {
  let label = '0';
  doc.nodesBetween(0, selection.from, (node, at) => {
    if (node.type.name === 'footnoteReference' && at < selection.from) label = String(node.attrs.label);
  });
  return /^\d{1,4}$/.test(label) ? String(Number(label) + 1) : '';
}

/**
 * Puts the mark of the footnote with that label where the selection ends, or in place of the mark that is selected. A
 * footnote that is not there yet is begun, after that of the last mark before it that has one, and the caret goes there.
 */
export function putFootnote({ doc, selection, schema, tr }: EditorState, label: string): Transaction | null {
  const { footnoteReference, footnote, footnotes, paragraph } = schema.nodes;
  if (!footnoteReference || !footnote || !footnotes || !paragraph) return null;
  const before = placesOf(doc);
  const own = before.footnotes.find(({ node }) => node.attrs.label === label);
  const id = String(
    (own ?? before.marks.find(({ node }) => node.attrs.label === label))?.node.attrs.id ?? '',
  );
  const attrs = { id: id === '' ? freshId(before, label) : id, label };
  const replaces = selection instanceof NodeSelection;
  const at = replaces ? selection.from : selection.to;
  tr.replaceWith(at, replaces ? selection.to : at, footnoteReference.create(attrs));
  if (own) return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView();

  const now = placesOf(tr.doc);
  const begun = footnote.create(attrs, paragraph.create());
  const earlier = now.marks.filter((mark) => mark.at < at).map(({ node }) => node.attrs.id as unknown);
  const last = now.footnotes.findLast(({ node }) => earlier.includes(node.attrs.id));
  const first = now.footnotes[0];
  // Without footnotes they begin at the end of the document.
  const place = last ? last.at + last.node.nodeSize : (first?.at ?? tr.doc.content.size);
  tr.insert(place, first ? begun : footnotes.create(null, begun));
  return tr.setSelection(TextSelection.near(tr.doc.resolve(place + 1))).scrollIntoView();
}

interface Placed {
  node: Node;
  at: number;
}

interface Places {
  marks: Placed[];
  footnotes: Placed[];
}

function placesOf(doc: Node): Places {
  const places: Places = { marks: [], footnotes: [] };
  doc.descendants((node, at) => {
    if (node.type.name === 'footnoteReference') places.marks.push({ node, at });
    if (node.type.name === 'footnote') places.footnotes.push({ node, at });
  });
  return places;
}

function freshId({ marks, footnotes }: Places, label: string): string {
  const taken = new Set([...marks, ...footnotes].map(({ node }) => node.attrs.id as unknown));
  let id = `note-${label}`;
  for (let other = 2; taken.has(id); other++) id = `note-${label}-${other}`;
  return id;
}
