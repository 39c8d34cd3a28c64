import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '@/lib/content/canonical-text';
import type { ContentNode } from '@/lib/content/content-node';
import { importFile } from '@/lib/content/import/import-file';
import { makeDocx, makeEpub } from '@/lib/testing/import-files';

const read = (text: string, name: string) => importFile(new TextEncoder().encode(text), name);

/** A document in few letters: types of blocks with their texts, marks around words, atoms in braces. */
function sketch(node: ContentNode): string {
  const inner = (node.content ?? []).map(sketch);
  if (node.type === 'text') {
    return (node.marks ?? []).reduce(
      (text, { type, attrs }) => `<${type}${attrs ? ` ${String(attrs.href)}` : ''}>${text}</>`,
      node.text ?? '',
    );
  }
  const { level, start, colspan, rowspan, label } = node.attrs ?? {};
  const said = [level, start, colspan === 1 ? null : colspan, rowspan === 1 ? null : rowspan, label].filter(
    (value) => value != null,
  );
  const name = [node.type, ...said].join(' ');
  if (node.type === 'pageBreak' || node.type === 'footnoteReference' || node.type === 'hardBreak')
    return `{${name}}`;
  return `${name}(${inner.join('')})`;
}
const sketched = ({ content }: { content: ContentNode }) => (content.content ?? []).map(sketch);

describe('importing HTML', () => {
  it('drops scripts, styles, pictures and fields, and says how many', async () => {
    const { content, report } = await read(
      '<p>Azo<script>alert(1)</script> <img src=x onerror=alert(1)>wrote<style>p{}</style> <input value=x>on.</p><nav>Home</nav><p hidden>gone</p>',
      'a.html',
    );
    expect(canonicalText(content)).toBe('Azo wrote on.');
    expect(report.dropped).toEqual({
      script: 1,
      image: 1,
      styleSheet: 1,
      formField: 1,
      navigation: 1,
      hidden: 1,
    });
  });

  it('keeps links to http, https and mailto, and of others the words alone', async () => {
    const page = await read(
      '<p><a href="https://a.example/">a</a> <a href="JaVa\nScript:alert(1)">b</a> <a href="/c">c</a> <a href="#d">d</a></p>',
      'a.html',
    );
    expect(sketched(page)).toEqual(['paragraph(<link https://a.example/>a</> b c d)']);
    expect(page.report.dropped).toEqual({ link: 2 });
  });

  it('reads headings, lists, quotations, code and tables as what they are', async () => {
    const page = await read(
      `<!doctype html><title> A title </title><meta name=author content="Azo"><html lang=la>
       <h2>Of <em>law</em></h2>loose words<ol start=3><li>one<ul><li>inner</ul><li><p>two<p>more</ol>
       <blockquote><p>said</p></blockquote><pre>a\n  b\n</pre>
       <table><caption>Years</caption><thead><tr><th colspan=2>Year</thead><tr><td rowspan=2>1<td><p>2<p>3</table>
       <dl><dt>Ius<dd>Right</dl><p>x<sup>2</sup><br>y<sub>i</sub> <s>old</s> <code>c</code> <b><i>both</i></b><hr>`,
      'a.html',
    );
    expect(sketched(page)).toEqual([
      'heading 2(Of <italic>law</>)',
      'paragraph(loose words)',
      'orderedList 3(listItem(paragraph(one)bulletList(listItem(paragraph(inner))))listItem(paragraph(two)paragraph(more)))',
      'blockquote(paragraph(said))',
      'codeBlock(a\n  b)',
      'paragraph(Years)',
      'table(tableRow(tableHeader 2(paragraph(Year)))tableRow(tableCell 2(paragraph(1))tableCell(paragraph(2)paragraph(3))))',
      'paragraph(<bold>Ius</>)',
      'paragraph(Right)',
      'paragraph(x<superscript>2</>{hardBreak}y<subscript>i</> <strike>old</> <code>c</> <italic><bold>both</></>)',
    ]);
    expect(page).toMatchObject({ title: 'A title', authors: ['Azo'], language: 'la' });
    expect(page.report.read).toMatchObject({
      heading: 1,
      listItem: 3,
      quotation: 1,
      codeBlock: 1,
      table: 1,
      cell: 3,
    });
  });

  it.each([
    [
      'Word',
      '<sup><a href="#_ftn1" name="_ftnref1">[1]</a></sup>',
      '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Note.</div>',
    ],
    [
      'Wikipedia',
      '<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>',
      '<ol><li id="cite_note-1"><a href="#cite_ref-1">^</a> <span>Note.</span></li></ol>',
    ],
    [
      'Pandoc',
      '<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>',
      '<section class="footnotes"><hr><ol><li id="fn1"><p>Note.<a href="#fnref1" class="footnote-back">↩</a></p></li></ol></section>',
    ],
  ])('finds the footnotes of %s', async (_, mark, note) => {
    const page = await read(`<p>Words${mark} go on.</p><p>More.</p>${note}`, 'a.html');
    expect(sketched(page)).toEqual([
      'paragraph(Words{footnoteReference 1} go on.)',
      'paragraph(More.)',
      'footnotes(footnote 1(paragraph(Note.)))',
    ]);
  });

  it('finds a note that leads nowhere back, by the mark above the line that it begins with, and drops the heading of the notes', async () => {
    const page = await read(
      '<p>Words<sup><a href="#a">3</a></sup> go, see <a href="#b">4</a>.</p><div><h2>Notes</h2><ol><li id="a"><sup>3</sup> Azo.</li></ol></div><p id="b">4 May.</p>',
      'a.html',
    );
    expect(sketched(page)).toEqual([
      'paragraph(Words{footnoteReference 3} go, see 4.)',
      'paragraph(4 May.)',
      'footnotes(footnote 3(paragraph(Azo.)))',
    ]);
  });

  it('takes a link to a section for no footnote', async () => {
    const page = await read(
      '<p>See <a href="#s1">1</a>.</p><h2 id="s1">1</h2><p>Text <a href="#top">back</a></p>',
      'a.html',
    );
    expect(sketched(page)[0]).toBe('paragraph(See 1.)');
  });

  it('flattens what is nested too deep, and loses no word of it', async () => {
    const deep = await read(
      `${'<blockquote>'.repeat(3000)}far down${'</blockquote>'.repeat(3000)}<p>after`,
      'a.html',
    );
    expect(canonicalText(deep.content)).toBe('far down\nafter');
    expect(deep.report.dropped.nesting).toBeGreaterThan(0);
    await expect(read('<div>'.repeat(11_000), 'a.html')).rejects.toThrow('more than 10,000 deep');
  });

  it('takes more paragraphs side by side than a call takes arguments, or says how many fit', async () => {
    await expect(read('<p>a</p>'.repeat(150_000), 'a.html')).rejects.toThrow('more than 20,000 paragraphs');
  });

  it('reads the encoding that the page declares', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('<meta charset="koi8-r"><p>'), 0xc1, 0xc2]);
    const page = await importFile(bytes, 'a.html');
    expect(canonicalText(page.content)).toBe('аб');
    expect(page.report.notes).toEqual(['The file was read as koi8-r, not as UTF-8.']);
  });
});

describe('importing Markdown', () => {
  it('reads CommonMark with tables, strikes and footnotes, and its front matter', async () => {
    const note = await read(
      '---\ntitle: "On glosses"\nauthor: Azo and Accursius\nlang: la\n---\n# Head\n\nSome *text*[^a] and ~~none~~.\n\n- one\n- two\n\n' +
        '> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<script>x</script>\n\n[^a]: The note.\n\n    Its end.\n',
      'a.md',
    );
    expect(sketched(note)).toEqual([
      'heading 1(Head)',
      'paragraph(Some <italic>text</>{footnoteReference 1} and <strike>none</>.)',
      'bulletList(listItem(paragraph(one))listItem(paragraph(two)))',
      'blockquote(paragraph(quoted))',
      'table(tableRow(tableHeader(paragraph(a))tableHeader(paragraph(b)))tableRow(tableCell(paragraph(1))tableCell(paragraph(2))))',
      'footnotes(footnote 1(paragraph(The note.)paragraph(Its end.)))',
    ]);
    expect(note).toMatchObject({ title: 'On glosses', authors: ['Azo', 'Accursius'], language: 'la' });
    expect(note.report.dropped).toEqual({ script: 1 });
  });

  it('is called by its first heading where it says no title', async () => {
    expect((await read('# De *iure*\n\nText', 'a.md')).title).toBe('De iure');
    expect((await read('Text\n\n# Later', 'a.md')).title).toBeNull();
  });
});

describe('importing Word', () => {
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (inner: string, style = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;

  it('reads headings, emphasis, quotations, tables and footnotes, and counts what it leaves out', async () => {
    const file = makeDocx(
      paragraph(run('De iure'), 'Heading1') +
        paragraph(
          `${run('Ius ')}${run('est', '<w:b/>')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' ars.')}`,
        ) +
        paragraph(run('Ulpian'), 'Quote') +
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph(run('wide'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('1'))}</w:tc><w:tc>${paragraph('')}</w:tc></w:tr></w:tbl>` +
        `<w:p>${run('Before')}<w:r><w:br w:type="page"/></w:r>${run('behind')}</w:p>` +
        '<w:p><w:del w:id="9"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>',
      {
        footnotes: ['Dig. 1.1.1'],
        files: {
          'docProps/core.xml':
            '<cp:coreProperties xmlns:cp="x" xmlns:dc="y"><dc:title>Digesta</dc:title><dc:creator>Azo; Accursius</dc:creator></cp:coreProperties>',
          'word/header1.xml': '<w:hdr xmlns:w="w"><w:p><w:r><w:t>Head</w:t></w:r></w:p></w:hdr>',
        },
      },
    );
    const word = await importFile(file, 'a.docx');
    expect(sketched(word)).toEqual([
      'heading 1(De iure)',
      'paragraph(Ius <bold>est</>{footnoteReference 1} ars.)',
      'blockquote(paragraph(Ulpian))',
      'table(tableRow(tableCell 2(paragraph(wide)))tableRow(tableCell(paragraph(1))tableCell(paragraph())))',
      'paragraph(Before{hardBreak}behind)',
      'footnotes(footnote 1(paragraph(Dig. 1.1.1)))',
    ]);
    expect(word).toMatchObject({ title: 'Digesta', authors: ['Azo', 'Accursius'] });
    expect(word.report.dropped).toEqual({ deletion: 1, runningHead: 1 });
  });
});

describe('importing EPUB', () => {
  it('reads the chapters in the order of the spine, with pages, and notes that stand in another chapter', async () => {
    const book = await importFile(
      makeEpub({
        'b.xhtml':
          '<h1>One</h1><p><span epub:type="pagebreak" id="p7" title="7"/>Ius<a epub:type="noteref" href="notes.xhtml#n1">1</a> est&#160;<a href="a.xhtml">ars</a>.</p>',
        'a.xhtml': '<p>Two <a href="https://a.example/">out</a>&nbsp;there</p>',
        'notes.xhtml':
          '<section epub:type="endnotes"><h2>Notes</h2><aside id="n1" epub:type="endnote"><p>1. Azo. <a href="b.xhtml#x">back</a></p></aside></section>',
      }),
      'a.epub',
    );
    expect(sketched(book)).toEqual([
      'heading 1(One)',
      'paragraph({pageBreak 7}Ius{footnoteReference 1} est\u00a0ars.)',
      'paragraph(Two <link https://a.example/>out</>\u00a0there)',
      'footnotes(footnote 1(paragraph(Azo. back)))',
    ]);
    expect(book).toMatchObject({ title: 'Summa', authors: ['Azo'], language: 'la' });
  });

  it('knows where pages begin by the book’s own list of them', async () => {
    const nav =
      '<html><body><nav epub:type="page-list"><ol><li><a href="text/a.xhtml#p7">7</a></li><li><a href="text/a.xhtml#p8">8</a></li></ol></nav></body></html>';
    const book = await importFile(
      makeEpub({ 'a.xhtml': '<p>Ius <a id="p7"/>est</p><p id="p8">ars.</p>' }, { 'OPS/nav.xhtml': nav }),
      'a.epub',
    );
    expect(sketched(book)).toEqual(['paragraph(Ius {pageBreak 7}est)', 'paragraph({pageBreak 8}ars.)']);
  });

  it('reads a chapter in the encoding that it declares', async () => {
    const chapter = `<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>Gl\xf6\xdfe</p></body></html>`;
    const latin1 = zipSync({
      ...unzipSync(makeEpub({ 'a.xhtml': '' })),
      'OPS/text/a.xhtml': strToU8(chapter, true),
    });
    expect(sketched(await importFile(latin1, 'a.epub'))).toEqual(['paragraph(Glöße)']);
  });
});

describe('importing TEI', () => {
  const tei = (text: string) =>
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Summa</title><author>Azo</author></titleStmt></fileDesc></teiHeader><text xml:lang="la">${text}</text></TEI>`;

  it('reads divisions, verse, lists, tables, notes, pages and emphasis', async () => {
    const file = await read(
      tei(`<body><div><head>Liber I</head><pb n="12r"/><p>Ius <hi rend="italic">est</hi><note place="foot" n="a">Celsus.</note> ars
           <choice><sic>bnoi</sic><corr>boni</corr></choice>.<lb/>Et <ref target="https://a.example/">aequi</ref></p>
           <lg><l>prima</l><l>altera</l></lg><div><head>Titulus</head><list type="ordered"><item>unum</item></list>
           <quote><p>dixit</p></quote><table><head>Anni</head><row role="label"><cell cols="2">A</cell></row><row><cell>1</cell><cell/></row></table></div></div></body>`),
      'a.xml',
    );
    expect(sketched(file)).toEqual([
      'heading 1(Liber I)',
      'paragraph({pageBreak 12r}Ius <italic>est</>{footnoteReference a} ars boni. Et <link https://a.example/>aequi</>)',
      'paragraph(prima{hardBreak}altera)',
      'heading 2(Titulus)',
      'orderedList 1(listItem(paragraph(unum)))',
      'blockquote(paragraph(dixit))',
      'paragraph(<bold>Anni</>)',
      'table(tableRow(tableHeader 2(paragraph(A)))tableRow(tableCell(paragraph(1))tableCell(paragraph())))',
      'footnotes(footnote a(paragraph(Celsus.)))',
    ]);
    expect(file).toMatchObject({ title: 'Summa', authors: ['Azo'], language: 'la' });
    expect(file.report.dropped).toEqual({ variant: 1 });
  });

  it('ties marks to notes that stand together at the end, whichever of the two names the other', async () => {
    const file = await read(
      tei(`<body><p>Ius<ref target="#n1">1</ref> est <seg xml:id="s2">ars</seg> boni<ptr target="#n3"/>, see <ref target="#n1">the first note</ref>.</p></body>
           <back><div><head>Notes</head><note xml:id="n1" n="1" target="#gone">Celsus.</note><note target="#s2">Ulpian, <ref target="#n1">1</ref>.</note><note xml:id="n3" n="*">Azo.</note></div></back>`),
      'a.xml',
    );
    expect(sketched(file)).toEqual([
      'paragraph(Ius{footnoteReference 1} est ars{footnoteReference 2} boni{footnoteReference *}, see the first note.)',
      'footnotes(footnote 1(paragraph(Celsus.))footnote 2(paragraph(Ulpian, 1.))footnote *(paragraph(Azo.)))',
    ]);
  });

  it('reads quotations by where they stand, words over line ends, labels with their items, and counts gaps', async () => {
    const file = await read(
      tei(`<body><div><p>He said <quote>ars boni</quote> and <q>no</q> more.</p><quote>Set apart.</quote>
           <cit><quote>Ius est.</quote> <bibl>Dig. 1</bibl></cit><p>inter-
           <lb break="no"/> national <gap reason="illegible"/>law, so<pb n="3" break="no"/>ver<lb break="no"/>eign</p>
           <list type="gloss"><label>ius</label><item>right</item><label>lex</label><item>law</item></list></div></body>`).replace(
        '</fileDesc>',
        '</fileDesc><encodingDesc><editorialDecl><quotation marks="none"/></editorialDecl></encodingDesc>',
      ),
      'a.xml',
    );
    expect(sketched(file)).toEqual([
      'paragraph(He said “ars boni” and “no” more.)',
      'blockquote(paragraph(Set apart.))',
      'blockquote(paragraph(Ius est.)paragraph(Dig. 1))',
      'paragraph(inter-national law, so{pageBreak 3}vereign)',
      'bulletList(listItem(paragraph(<bold>ius</> right))listItem(paragraph(<bold>lex</> law)))',
    ]);
    expect(file.report.dropped).toEqual({ gap: 1 });
  });

  it('reads elements that are called as what every object has', async () => {
    const file = await read(
      tei('<body><p>a <constructor>b</constructor> <__proto__>c</__proto__></p></body>'),
      'a.xml',
    );
    expect(sketched(file)).toEqual(['paragraph(a b c)']);
    const page = await read('<p>a <constructor>b</constructor>', 'a.html');
    expect([sketched(page), page.report.dropped]).toEqual([['paragraph(a b)'], {}]);
  });

  it('resolves no entity of its own, from within or without, and fetches nothing', async () => {
    const with_ = (declaration: string) =>
      read(`<!DOCTYPE TEI [${declaration}]>${tei('<body><p>&x;</p></body>')}`, 'a.xml');
    await expect(with_('<!ENTITY x SYSTEM "file:///etc/passwd">')).rejects.toThrow(
      'defines entities of its own',
    );
    await expect(with_('<!ENTITY x "aaaa"><!ENTITY y "&x;&x;">')).rejects.toThrow(
      'defines entities of its own',
    );
    await expect(read(tei('<body><p>&unknown;</p></body>'), 'a.xml')).rejects.toThrow('not well-formed XML');
  });
});
