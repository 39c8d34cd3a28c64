import { TextSelection, type Selection } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';

/**
 * Where a caret stands when a note goes from the plain field to the editor and back. Offsets are UTF-16 indices of
 * `plainTextOf`, as a field counts them: blocks of text are two line ends apart, a hard break is one.
 */
export function selectionAt(doc: Node, anchor: number, head = anchor): Selection {
  return TextSelection.between(doc.resolve(positionOf(doc, anchor)), doc.resolve(positionOf(doc, head)));
}

export function offsetOf(doc: Node, position: number): number {
  let offset = 0;
  let found: number | null = null;
  eachTextBlock(doc, (node, start) => {
    if (found === null && position <= start + node.content.size)
      found = offset + Math.max(0, position - start);
    offset += node.content.size + BETWEEN;
  });
  return found ?? Math.max(0, offset - BETWEEN);
}

const BETWEEN = 2;

function positionOf(doc: Node, offset: number): number {
  let left = offset;
  let found: number | null = null;
  let last = 0;
  eachTextBlock(doc, (node, start) => {
    if (found === null && left <= node.content.size) found = start + Math.max(0, left);
    left -= node.content.size + BETWEEN;
    last = start + node.content.size;
  });
  return found ?? last;
}

function eachTextBlock(doc: Node, visit: (node: Node, start: number) => void): void {
  doc.descendants((node, at) => {
    if (node.isTextblock) visit(node, at + 1);
    return !node.isTextblock;
  });
}
