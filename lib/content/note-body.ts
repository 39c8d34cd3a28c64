import { normalise } from '@/lib/content/canonical-text';
import type { ContentNode } from '@/lib/content/content-node';

// The reader's script imports this file: it must stay free of Tiptap.

/** The body of a note or reply: JSON of the note schema. From outside it is one only after `checkNoteBody`. */
export type NoteBody = ContentNode & { type: 'doc' };

/** The longest note or reply: code points of its plain text. */
export const NOTE_MAX_CHARACTERS = 20_000;

/** A body of plain paragraphs: a blank line separates them, a single line end is a hard break. The text is normalised. */
export function noteBodyFromText(text: string): NoteBody {
  const paragraphs = normalise(text)
    .split(/\n(?:[^\S\n]*\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    // Blank lines at the very start and end leave one line end behind.
    .map((paragraph) => paragraphOf(paragraph.replace(/^\n+|\n+$/g, '').split('\n')));
  return { type: 'doc', content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }] };
}

/** The text of a body for lists, search and plain fields: blocks apart by a blank line, a hard break as a line end. */
export function plainTextOf(body: NoteBody): string {
  const blocks: string[] = [];
  collectBlocks(body, blocks);
  return blocks.join('\n\n');
}

export function isEmptyBody(body: NoteBody): boolean {
  return plainTextOf(body).trim() === '';
}

function paragraphOf(lines: readonly string[]): ContentNode {
  const content: ContentNode[] = [];
  lines.forEach((line, i) => {
    if (i > 0) content.push({ type: 'hardBreak' });
    if (line !== '') content.push({ type: 'text', text: line });
  });
  return { type: 'paragraph', content };
}

function collectBlocks(node: ContentNode, blocks: string[]): void {
  if (node.type === 'paragraph' || node.type === 'codeBlock')
    blocks.push((node.content ?? []).map(inlineText).join(''));
  else for (const child of node.content ?? []) collectBlocks(child, blocks);
}

function inlineText(node: ContentNode): string {
  return node.type === 'hardBreak' ? '\n' : (node.text ?? '');
}
