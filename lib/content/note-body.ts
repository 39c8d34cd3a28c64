import { codePointLength } from '@/lib/anchoring/code-points';
import { normalise } from '@/lib/content/canonical-text';
import type { ContentNode } from '@/lib/content/content-node';

// The reader's script imports this file: it must stay free of Tiptap.

/** The body of a note or reply: JSON of the note schema. From outside it is one only after `checkNoteBody`. */
export type NoteBody = ContentNode & { type: 'doc' };

export const EMPTY_BODY: NoteBody = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The longest note or reply: code points of its plain text. */
export const NOTE_MAX_CHARACTERS = 20_000;

/** Eight levels hold a list in a list in a quotation; the number of parts keeps a note of empty paragraphs out. */
export const NOTE_LIMITS = { depth: 8, nodes: 5_000 };

/** A body of plain paragraphs: a blank line separates them, a single line end is a hard break. The text is normalised. */
export function noteBodyFromText(text: string): NoteBody {
  const paragraphs = normalise(text)
    .split(/\n(?:[^\S\n]*\n)+/)
    .filter((paragraph) => paragraph.trim() !== '')
    // Blank lines at the very start and end leave one line end behind.
    .map((paragraph) => paragraphOf(paragraph.replace(/^\n+|\n+$/g, '').split('\n')));
  return paragraphs.length > 0 ? { type: 'doc', content: paragraphs } : EMPTY_BODY;
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

/**
 * A body whose plain text was changed in a plain field: blocks that are unchanged before and behind the change keep
 * their form, what stands between them becomes plain paragraphs.
 */
export function bodyWithText(body: NoteBody, text: string): NoteBody {
  if (text === plainTextOf(body)) return body;
  const nodes = body.content ?? [];
  const texts = nodes.map((node) => plainTextOf({ type: 'doc', content: [node] }));
  let [first, from] = [0, 0];
  while (first < nodes.length && text.startsWith(`${texts[first]}\n\n`, from))
    from += `${texts[first++]}\n\n`.length;
  let [last, to] = [nodes.length, text.length];
  for (; last > first; last--) {
    const before = to - `\n\n${texts[last - 1]}`.length;
    if (before < from || !text.slice(0, to).endsWith(`\n\n${texts[last - 1]}`)) break;
    to = before;
  }
  const between = noteBodyFromText(text.slice(from, to));
  const content = [
    ...nodes.slice(0, first),
    ...(isEmptyBody(between) ? [] : (between.content ?? [])),
    ...nodes.slice(last),
  ];
  return content.length > 0 ? { type: 'doc', content } : EMPTY_BODY;
}

/** The body without empty paragraphs at its end, which an editor leaves there. */
export function withoutEmptyEnd(body: NoteBody): NoteBody {
  const content = body.content ?? [];
  const last = content.findLastIndex((node) => node.type !== 'paragraph' || (node.content ?? []).length > 0);
  return last === -1 ? EMPTY_BODY : { type: 'doc', content: content.slice(0, last + 1) };
}

/** Why a body of the note schema cannot be sent, in words for who writes it; null where it can. */
export function noteProblem(body: NoteBody): string | null {
  const length = codePointLength(plainTextOf(body));
  if (length > NOTE_MAX_CHARACTERS) {
    const most = NOTE_MAX_CHARACTERS.toLocaleString('en');
    return `That is ${length.toLocaleString('en')} characters; a note has at most ${most}. Shorten it or split it in two.`;
  }
  const { depth, nodes } = sizeOf(body);
  if (depth > NOTE_LIMITS.depth)
    return `That is nested more than ${NOTE_LIMITS.depth} levels deep. Flatten its lists and quotations.`;
  if (nodes > NOTE_LIMITS.nodes)
    return `That has more than ${NOTE_LIMITS.nodes.toLocaleString('en')} paragraphs and other parts. Shorten it or split it in two.`;
  return null;
}

/** The deepest level, not counting texts, and the number of all nodes. */
function sizeOf(node: ContentNode): { depth: number; nodes: number } {
  let [depth, nodes] = [0, 1];
  for (const child of node.content ?? []) {
    const size = sizeOf(child);
    if (child.type !== 'text') depth = Math.max(depth, 1 + size.depth);
    nodes += size.nodes;
  }
  return { depth, nodes };
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
