import { Fragment, Slice, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { AllSelection, type EditorState } from '@tiptap/pm/state';

/**
 * What is pasted, so that all its words can stand where it goes: in a footnote there are only paragraphs, and footnotes
 * stand nowhere but at the end of a document. ProseMirror would leave out what does not fit.
 */
export function fitPasted(slice: Slice, { selection }: EditorState): Slice {
  if (isInFootnote(selection.$from)) return asParagraphs(slice);
  return selection instanceof AllSelection ? slice : withoutFootnotes(slice);
}

function isInFootnote($pos: ResolvedPos): boolean {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth).type.name === 'footnote') return true;
  return false;
}

/** The first and the last one join what they are pasted into. */
function asParagraphs(slice: Slice): Slice {
  const paragraphs: Node[] = [];
  slice.content.descendants((node) => {
    const { paragraph } = node.type.schema.nodes;
    if (node.isTextblock && paragraph) paragraphs.push(paragraph.create(null, node.content));
    return !node.isTextblock;
  });
  return paragraphs.length === 0 ? slice : new Slice(Fragment.from(paragraphs), 1, 1);
}

/** Their paragraphs, one level or two further out. */
function withoutFootnotes({ content, openStart, openEnd }: Slice): Slice {
  const blocks: Node[] = [];
  content.forEach((node) => {
    if (node.type.name === 'footnote') node.forEach((block) => void blocks.push(block));
    else if (node.type.name === 'footnotes')
      node.forEach((footnote) => footnote.forEach((block) => void blocks.push(block)));
    else blocks.push(node);
  });
  const inner = (node: Node | null) => ({ footnotes: 2, footnote: 1 })[node?.type.name ?? ''] ?? 0;
  return new Slice(
    Fragment.from(blocks),
    Math.max(0, openStart - inner(content.firstChild)),
    Math.max(0, openEnd - inner(content.lastChild)),
  );
}
