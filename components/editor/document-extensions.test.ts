import fs from 'node:fs';
import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '@/lib/content/document-schema';
import { importFile } from '@/lib/content/import/import-file';
import { makeDocx } from '@/lib/testing/import-files';
import { correctedContent } from '@/lib/versions/corrected-content';
import { documentEditorExtensions } from './document-extensions';

const schema = getSchema(documentEditorExtensions());
const bytesOf = (text: string) => new TextEncoder().encode(text);

const PAGE = `<!doctype html><title>Summa</title>
<h1>Of <em>law</em></h1><p>loose <b><i>both</i></b> x<sup>2</sup><br>y<sub>i</sub> <s>old</s> <code>c</code>
<a href="https://example.org/a">link</a> 😀 注釋 e\u0301 <span dir=rtl>שלום</span></p>
<ol start=3><li>one<ul><li>inner</ul><li><p>two<p>more</ol><blockquote><h3>said</h3><p>so</blockquote><pre>a\n  b</pre>
<table><tr><th colspan=2>Year<tr><td rowspan=2>1<td><p>2<p>3<tr><td></table>
<p>End.<a href="#fn1" role="doc-noteref">1</a></p><ol role="doc-endnotes"><li id="fn1" role="doc-endnote">A gloss.</li></ol>`;

const FILES: [string, () => Uint8Array][] = [
  ['all.html', () => bytesOf(PAGE)],
  [
    'all.md',
    () =>
      bytesOf('# Ius\n\n- a\n- b\n\n> said\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nword[^1]\n\n[^1]: gloss\n'),
  ],
  ['a.docx', () => makeDocx('<w:p><w:r><w:t>Azo</w:t></w:r></w:p>')],
  ['source-paper.txt', () => fs.readFileSync('prisma/seed/source-paper.txt')],
];

describe('the editor of documents', () => {
  it('has the nodes and marks of the document schema, in its order', () => {
    expect(Object.keys(schema.marks)).toEqual(Object.keys(documentSchema.marks));
    expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(documentSchema.nodes).sort());
    for (const [name, { spec }] of Object.entries(documentSchema.nodes))
      expect([name, schema.nodes[name]?.spec.content]).toEqual([name, spec.content]);
  });

  it.each(FILES)(
    'gives back what was imported from %s as it was when nothing is edited',
    async (name, file) => {
      const { content } = await importFile(file(), name);
      const back: unknown = schema.nodeFromJSON(content).toJSON();
      expect(correctedContent(back)).toEqual(correctedContent(content));
      // And a version has it as the import has.
      expect(correctedContent(content)).toEqual(content);
    },
  );
});
