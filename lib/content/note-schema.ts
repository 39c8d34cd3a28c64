import { getSchema, Mark, Node, type Extensions } from '@tiptap/core';
import { codePointLength } from '@/lib/anchoring/code-points';
import { normaliseContent } from '@/lib/content/canonical-text';
import { checkContent, refuseUnlikeContent } from '@/lib/content/check-content';
import { ContentRefused } from '@/lib/content/content-refused';
import { requireLinkTarget } from '@/lib/content/link-target';
import { NOTE_LIMITS, NOTE_MAX_CHARACTERS, plainTextOf, type NoteBody } from '@/lib/content/note-body';

/**
 * Checks the body of a note or reply against the note schema and gives it back normalised and in its canonical JSON.
 * Throws `ContentRefused` with a sentence: unknown nodes or marks, links that are not http, https or mailto, more than eight levels,
 * more than NOTE_MAX_CHARACTERS code points. An empty body passes: whether it may be empty depends on what it belongs to (`isEmptyBody`).
 */
export function checkNoteBody(json: unknown): NoteBody {
  refuseUnlikeContent(json, 'The note', NOTE_LIMITS);
  const body = checkContent(noteSchema, normaliseContent(json), 'The note', NOTE_LIMITS);
  if (codePointLength(plainTextOf(body)) > NOTE_MAX_CHARACTERS) {
    throw new ContentRefused(
      `The note is longer than ${NOTE_MAX_CHARACTERS.toLocaleString('en')} characters. Please shorten it or split it in two.`,
    );
  }
  return body;
}

const doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

const text = Node.create({ name: 'text', group: 'inline' });

const paragraph = Node.create({ name: 'paragraph', group: 'block', content: 'inline*' });

const hardBreak = Node.create({ name: 'hardBreak', group: 'inline', inline: true });

const bulletList = Node.create({ name: 'bulletList', group: 'block', content: 'listItem+' });

const orderedList = Node.create({ name: 'orderedList', group: 'block', content: 'listItem+' });

const listItem = Node.create({ name: 'listItem', content: 'paragraph block*' });

const blockquote = Node.create({ name: 'blockquote', group: 'block', content: 'block+' });

const codeBlock = Node.create({ name: 'codeBlock', group: 'block', content: 'text*', marks: '', code: true });

const bold = Mark.create({ name: 'bold' });

const italic = Mark.create({ name: 'italic' });

const code = Mark.create({ name: 'code' });

const link = Mark.create({
  name: 'link',
  addAttributes: () => ({ href: { isRequired: true, validate: requireLinkTarget } }),
});

const noteExtensions: Extensions = [
  doc,
  text,
  paragraph,
  hardBreak,
  bulletList,
  orderedList,
  listItem,
  blockquote,
  codeBlock,
  bold,
  italic,
  code,
  link,
];

/** The one schema of note bodies; the editor's must be equal to it. */
export const noteSchema = getSchema(noteExtensions);
