import { codePointLength } from '@/lib/anchoring/code-points';
import { textBlocks } from '@/lib/content/canonical-text';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';
import type { ScannedBlock } from './detect/finding';

/** A document's text as the detectors read it: its blocks with the footnote marks that they have. Listings are left out: their signs mean something. */
export function scannedBlocks(doc: DocumentContent): ScannedBlock[] {
  return textBlocks(doc).flatMap(({ start, text, path }) => {
    const node = path.reduce<ContentNode | undefined>((parent, index) => parent?.content?.[index], doc);
    if (!node || node.type === 'codeBlock') return [];
    return [{ start, text, marks: marksOf(node, start) }];
  });
}

function marksOf(block: ContentNode, start: number): { at: number; label: string }[] {
  let at = start;
  return (block.content ?? []).flatMap((child) => {
    if (child.type === 'footnoteReference') return [{ at, label: String(child.attrs?.label) }];
    at += child.type === 'hardBreak' ? 1 : codePointLength(child.text ?? '');
    return [];
  });
}
