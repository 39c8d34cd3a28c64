import { type AnyExtension, type Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { isLinkTarget } from '@/lib/content/link-target';

/**
 * What the editor of notes is made of: Tiptap's own extensions, with their keys and shortcuts, held to the nodes,
 * marks and attributes of lib/content/note-schema.ts. Nothing that only other editors write survives a paste.
 */
export const noteExtensions: Extensions = [
  StarterKit.extend({
    addExtensions() {
      return (this.parent?.() ?? []).map(toNoteSchema);
    },
  }).configure({
    heading: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    // It would leave an empty paragraph behind each list and quotation.
    trailingNode: false,
    link: {
      openOnClick: false,
      markdownLinks: true,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: 'noopener noreferrer nofollow ugc' },
      isAllowedUri: isLinkTarget,
      shouldAutoLink: isLinkTarget,
    },
  }),
];

/** Tiptap's extensions keep more than notes do: where a list begins, the language of a code block, a link's target. */
function toNoteSchema(extension: AnyExtension): AnyExtension {
  switch (extension.name) {
    case 'orderedList':
    case 'codeBlock':
      return extension.extend({ addAttributes: () => ({}) });
    case 'code':
      // Code may be bold, or a link, as the schema has it.
      return extension.extend({ excludes: 'code' });
    case 'link':
      return extension.extend({ addAttributes: () => ({ href: { isRequired: true } }) });
    default:
      return extension;
  }
}
