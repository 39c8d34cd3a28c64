import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContentNode } from '@/lib/content/content-node';
import { normaliseContent } from '@/lib/content/canonical-text';
import { noteProblem, plainTextOf, withoutEmptyEnd, type NoteBody } from '@/lib/content/note-body';
import { checkNoteBody, noteSchema } from '@/lib/content/note-schema';
import { offsetOf, selectionAt } from './caret';
import { noteExtensions } from './note-extensions';

const schema = getSchema(noteExtensions);

describe('the editor’s schema', () => {
  it('has the nodes, marks and attributes of the note schema, and no others', () => {
    expect(shapeOf(schema)).toEqual(shapeOf(noteSchema));
  });

  it('lets into each node what the note schema lets into it', () => {
    for (const parent of Object.keys(noteSchema.nodes)) {
      for (const child of Object.keys(noteSchema.nodes)) {
        expect([parent, child, takes(schema, parent, child)]).toEqual([
          parent,
          child,
          takes(noteSchema, parent, child),
        ]);
      }
    }
  });
});

describe('what the editor writes', () => {
  it('is a note, unless the writer is told why it is none', () => {
    let [accepted, refused] = [0, 0];
    fc.assert(
      fc.property(document, (content) => {
        const doc = Node.fromJSON(schema, content);
        doc.check();
        const body = withoutEmptyEnd(doc.toJSON() as NoteBody);
        if (noteProblem(body) === null) {
          accepted++;
          // Of an accent alone in italics nothing is left between its neighbours, which are one text then.
          const normal = Node.fromJSON(schema, normaliseContent(body)).toJSON() as NoteBody;
          expect(inOneOrder(checkNoteBody(body))).toEqual(inOneOrder(normal));
        } else {
          refused++;
          expect(() => checkNoteBody(body)).toThrow();
        }
      }),
      { numRuns: 400 },
    );
    expect(accepted).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(0);
  });

  it('has a place for each offset of its plain text', () => {
    fc.assert(
      fc.property(document, fc.double({ min: 0, max: 1, noNaN: true }), (content, at) => {
        const doc = Node.fromJSON(schema, content);
        const text = plainTextOf(doc.toJSON() as NoteBody);
        const offset = Math.round(at * text.length);
        const back = offsetOf(doc, selectionAt(doc, offset).head);
        // Between two blocks there is no place: the next block is the nearest.
        if (back !== offset) expect(text.slice(offset - 1, back)).toBe('\n\n');
      }),
    );
  });
});

/** The two schemas rank the marks of a text differently, and each writes them as it ranks them. */
function inOneOrder({ marks, content, ...node }: ContentNode): ContentNode {
  return {
    ...node,
    ...(marks && { marks: [...marks].sort((a, b) => a.type.localeCompare(b.type)) }),
    ...(content && { content: content.map(inOneOrder) }),
  };
}

function shapeOf({ nodes, marks, topNodeType }: typeof schema) {
  return {
    top: topNodeType.name,
    nodes: Object.values(nodes)
      .map(({ name, spec, isInline, isLeaf }) => ({
        ...{ name, isInline, isLeaf, attributes: Object.keys(spec.attrs ?? {}), isCode: spec.code ?? false },
        marks: Object.values(noteSchema.marks)
          .map((mark) => mark.name)
          .filter((mark) => nodes[name]?.allowsMarkType(marks[mark] as (typeof marks)[string])),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    marks: Object.values(marks)
      .map((mark) => ({
        name: mark.name,
        attributes: Object.keys(mark.spec.attrs ?? {}),
        excludes: Object.values(marks)
          .filter((other) => mark.excludes(other))
          .map(({ name }) => name),
      }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** Whether a child may stand first in a node, and whether it may follow a paragraph there. */
function takes({ nodes }: typeof schema, parent: string, child: string): [boolean, boolean] {
  const [outer, inner, paragraph] = [nodes[parent], nodes[child], nodes.paragraph];
  const begin = outer?.contentMatch;
  if (!begin || !inner || !paragraph) throw new Error(`One schema has no ${parent} or ${child}.`);
  const behind = begin.matchType(paragraph);
  return [begin.matchType(inner) !== null, Boolean(behind?.matchType(inner))];
}

const words = fc.constantFrom(
  'Azo',
  'e\u0301',
  '\u0301',
  '😀',
  ' ',
  'Irnerius, and others',
  'a'.repeat(9_000),
);
const marks = fc
  .subarray([
    { type: 'link', attrs: { href: 'https://example.org' } },
    { type: 'bold' },
    { type: 'code' },
    { type: 'italic' },
  ])
  .map((all) => (all.length > 0 ? { marks: all } : {}));
const inline: fc.Arbitrary<ContentNode> = fc.oneof(
  fc.record({ text: words, marks }).map(({ text, marks: of }) => ({ type: 'text', text, ...of })),
  fc.constant({ type: 'hardBreak' }),
);
const paragraph: fc.Arbitrary<ContentNode> = fc
  .array(inline, { maxLength: 4 })
  .map((content) => ({ type: 'paragraph', content }));
const { block } = fc.letrec<{ block: ContentNode; item: ContentNode }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'medium', maxDepth: 9 },
    paragraph,
    words.map((text) => ({ type: 'codeBlock', content: [{ type: 'text', text }] })),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((content) => ({ type: 'blockquote', content })),
    fc
      .record({
        type: fc.constantFrom('bulletList', 'orderedList'),
        content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      })
      .map((list) => list),
  ),
  item: fc
    .record({ first: paragraph, rest: fc.array(tie('block'), { maxLength: 2 }) })
    .map(({ first, rest }) => ({ type: 'listItem', content: [first, ...rest] })),
}));
const document = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content): ContentNode => ({ type: 'doc', content }));
