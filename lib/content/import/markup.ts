import { SaxesParser } from 'saxes';
import { ImportRefused } from '@/lib/content/import/importer';

/** An element of HTML or XML, as all importers of markup walk it. Names are in lower case; text stands between as strings. */
export interface Markup {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Markup | string)[];
}

/** Finds the name of the encoding that a file of XML declares. */
export const XML_DECLARATION = /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i;

/** Deeper than any text is nested: what is deeper still stands at this depth, so that no walk exhausts the stack. */
const DEPTH_MAX = 150;

/** Builds a tree from what opens and closes. */
export class MarkupTree {
  readonly root: Markup = { name: '#root', attributes: {}, children: [] };
  private readonly open: Markup[] = [this.root];
  private tooDeep = 0;

  opened(name: string, attributes: Readonly<Record<string, string>>): void {
    const element = { name, attributes, children: [] };
    this.top.children.push(element);
    if (this.open.length < DEPTH_MAX) this.open.push(element);
    else this.tooDeep++;
  }

  closed(): void {
    if (this.tooDeep > 0) this.tooDeep--;
    else this.open.pop();
  }

  text(text: string): void {
    if (text !== '') this.top.children.push(text);
  }

  private get top(): Markup {
    return this.open.at(-1) ?? this.root;
  }
}

/**
 * Reads XML. Nothing outside the file is ever fetched, and entities of its own are not resolved: a file that declares some is refused.
 * Prefixes stay part of the names, except `tei:`. Throws ImportRefused.
 */
export function parseXml(source: string): Markup {
  const tree = new MarkupTree();
  const parser = new SaxesParser();
  parser.on('doctype', refuseEntities);
  parser.on('error', (error) => {
    throw new ImportRefused(
      `The file is not well-formed XML (${error.message.replace(/\.$/, '')}). Mend it and choose it again.`,
      error,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    const named = Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]);
    tree.opened(localName(name), Object.fromEntries(named) as Record<string, string>);
  });
  parser.on('closetag', () => tree.closed());
  parser.on('text', (text) => tree.text(text));
  parser.on('cdata', (text) => tree.text(text));
  parser.write(source).close();
  return tree.root;
}

/** Throws where a document type defines entities. */
export function refuseEntities(doctype: string): void {
  if (/<!ENTITY\s/i.test(doctype))
    throw new ImportRefused(
      'The file defines entities of its own (<!ENTITY …>), which are not resolved here. Save it with them resolved.',
    );
}

function localName(name: string): string {
  return name.toLowerCase().replace(/^(tei|dc|opf|xhtml|html|container):/, '');
}

/** All elements below one that have this name, in document order. */
export function elementsNamed(within: Markup, name: string): Markup[] {
  const found: Markup[] = [];
  const walk = ({ children }: Markup) => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(within);
  return found;
}

/** What a table says of a name that a file chose, which may be one that every object has: "constructor". */
export function entryOf<T>(table: Readonly<Record<string, T | undefined>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** The first letters of the text below an element, at least `letters` where it has them. */
export function beginningOf(element: Markup, letters: number): string {
  let text = '';
  const walk = ({ children }: Markup) => {
    for (const child of children) {
      if (text.length >= letters) return;
      if (typeof child === 'string') text = (text + child).trimStart();
      else walk(child);
    }
  };
  walk(element);
  return text.replace(/\s+/g, ' ');
}

/** All the text below an element, its white space as one space each. */
export function textOf(element: Markup): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}

function rawText({ children }: Markup): string {
  return children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}
