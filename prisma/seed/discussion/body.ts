import type { ContentNode } from '@/lib/content/content-node';
import type { NoteBody } from '@/lib/content/note-body';

/**
 * The body of a note from a plain notation: an empty line parts blocks, `> ` begins a quotation, `- ` and `1. `
 * the items of a list, and in a line stand **bold**, _italic_, `code` and [words](https://of.a/link).
 */
export function bodyOf(text: string): NoteBody {
  const blocks = text.split('\n\n').filter((block) => block !== '');
  return { type: 'doc', content: blocks.length > 0 ? blocks.map(blockOf) : [{ type: 'paragraph' }] };
}

const LINE = { quote: /^> /, bullet: /^- /, number: /^\d+\. / };

function blockOf(block: string): ContentNode {
  const lines = block.split('\n');
  const itemsOf = (mark: RegExp) =>
    lines.map((line) => ({ type: 'listItem', content: [paragraphOf(line.replace(mark, ''))] }));
  if (lines.every((line) => LINE.bullet.test(line)))
    return { type: 'bulletList', content: itemsOf(LINE.bullet) };
  if (lines.every((line) => LINE.number.test(line)))
    return { type: 'orderedList', content: itemsOf(LINE.number) };
  if (lines.every((line) => LINE.quote.test(line)))
    return { type: 'blockquote', content: lines.map((line) => paragraphOf(line.replace(LINE.quote, ''))) };
  return paragraphOf(block);
}

function paragraphOf(text: string): ContentNode {
  return { type: 'paragraph', content: inlineOf(text) };
}

const MARKED =
  /`(?<code>[^`]+)`|\*\*(?<bold>[^*]+)\*\*|(?<!\w)_(?<italic>[^_]+)_(?!\w)|\[(?<words>[^\]]+)\]\((?<href>https:[^)\s]+)\)/g;

function inlineOf(text: string): ContentNode[] {
  const nodes: ContentNode[] = [];
  const add = (words: string, ...marks: { type: string; attrs?: { href: string } }[]) => {
    if (words !== '') nodes.push({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
  };
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    add(text.slice(end, match.index));
    end = match.index + match[0].length;
    const { words, href, ...plain } = match.groups ?? {};
    if (words !== undefined && href !== undefined) add(words, { type: 'link', attrs: { href } });
    for (const [type, marked] of Object.entries(plain)) if (marked !== undefined) add(marked, { type });
  }
  add(text.slice(end));
  return nodes;
}
