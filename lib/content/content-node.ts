/** A mark on a text, as ProseMirror writes it to JSON. */
type ContentMark = { type: string; attrs?: ContentAttributes };

type ContentAttributes = { [name: string]: string | number | boolean | null };

/**
 * A node as ProseMirror writes it to JSON. Loose on purpose: which nodes there are and what they may hold is said once, by the schemas,
 * and checked there when content comes in.
 */
export type ContentNode = {
  type: string;
  attrs?: ContentAttributes;
  content?: ContentNode[];
  marks?: ContentMark[];
  text?: string;
};

/** Content that passed `checkDocument`, or that an importer made and still has to. */
export type DocumentContent = ContentNode & { type: 'doc' };
