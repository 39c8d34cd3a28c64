import { TEXT_BLOCK_TYPES } from '@/lib/content/canonical-text';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';

const EMPTY_CELL: ContentNode[] = [{ type: 'paragraph', attrs: { role: null } }];

/**
 * Content without what an editor leaves behind where all words were deleted: blocks without a letter, and the items,
 * lists, quotations and footnotes that have no other. A page's beginning or a footnote's mark is something, so its block
 * stays. A cell stays too, because its row needs it. Null when no block of the text is left.
 */
export function withoutEmpty(doc: DocumentContent): DocumentContent | null {
  const content = keptOf(doc);
  const isText = content[0] !== undefined && content[0].type !== 'footnotes';
  return isText ? { ...doc, content } : null;
}

function keptOf({ content = [] }: ContentNode): ContentNode[] {
  return content.flatMap((child) => kept(child) ?? []);
}

function kept(node: ContentNode): ContentNode | null {
  if (TEXT_BLOCK_TYPES.has(node.type)) return (node.content ?? []).every(isBlank) ? null : node;
  const content = keptOf(node);
  if (content.length > 0) return { ...node, content };
  return node.type === 'tableCell' || node.type === 'tableHeader' ? { ...node, content: EMPTY_CELL } : null;
}

function isBlank({ type, text = '' }: ContentNode): boolean {
  return type === 'hardBreak' || (type === 'text' && text.trim() === '');
}
