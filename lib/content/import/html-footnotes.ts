import { beginningOf, textOf, type Markup } from '@/lib/content/import/markup';

type Note = { id: string; label: string };

/** The footnotes of a page of HTML: which links are marks, which elements hold what they lead to. */
export interface HtmlFootnotes {
  /** By the link that is the mark. */
  marks: ReadonlyMap<Markup, Note>;
  /** By the element that holds the footnote. */
  bodies: ReadonlyMap<Markup, Note>;
  /** Links in footnotes that lead back to their marks. */
  backLinks: ReadonlySet<Markup>;
  /** Elements that hold footnotes and, but for a heading of their own, nothing else. */
  sections: ReadonlySet<Markup>;
}

const BLOCKS = new Set([
  'p',
  'li',
  'div',
  'aside',
  'dd',
  'section',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const MARK_TYPES = /\b(?:doc-)?noteref\b/;
const BODY_TYPES = /\b(?:doc-)?(?:footnote|endnote|rearnote)\b/;
const SECTION_TYPES = /\b(?:doc-)?(?:footnotes|endnotes|rearnotes)\b|\bfootnotes\b/;

interface Link {
  element: Markup;
  target: string;
  /** The ids by which a footnote may lead back to it: its own, and those of the few elements around it. */
  ids: string[];
  isMark: boolean;
  /** Whether it is set above the line. */
  isRaised: boolean;
}

/**
 * Finds the footnotes that a page has. A link is a mark where the page says so (EPUB's and ARIA's types, the classes of Pandoc and of
 * Markdown), or where it reads as a mark does and leads to a place in the page from which a link leads back, or, above the line, to one
 * that begins as it reads.
 */
export function footnotesOf(root: Markup): HtmlFootnotes {
  const { links, targets, sections, parents } = survey(root);
  const marks = new Map<Markup, Note>();
  const bodies = new Map<Markup, Note>();
  const backLinks = new Set<Markup>();
  const answersIn = remembered(answersOf);
  const firstWordOf = remembered(firstWord);
  for (const { element, target, ids, isMark, isRaised } of links) {
    const body = targets.get(target);
    // Links come in the page's order, so what leads back was found as such before it could be taken for a mark.
    if (!body || body === root || backLinks.has(element) || isIn(element, body, parents)) continue;
    const answers = ids.filter((id) => answersIn(body).has(id));
    const isSaid = isMark || BODY_TYPES.test(typesOf(body));
    const isAnswered = answers.length > 0 || (isRaised && firstWordOf(body) === labelOf(element));
    if (!isSaid && !(readsAsMark(element) && isAnswered)) continue;
    if (!bodies.has(body)) for (const link of linksIn(body).filter(isBackLink)) backLinks.add(link);
    const note = bodies.get(body) ?? {
      id: `n${bodies.size + 1}`,
      label: labelOf(element) || String(bodies.size + 1),
    };
    bodies.set(body, note);
    marks.set(element, note);
    for (const id of answers) {
      for (const link of answersIn(body).get(id) ?? []) backLinks.add(link);
      // Others that ask by the same id are answered too, and need not be told again by whom.
      answersIn(body).set(id, []);
    }
  }
  addSections(sections, bodies, parents);
  return { marks, bodies, backLinks, sections };
}

/** One walk over the page: its links within it, what each id leads to, and the sections for footnotes. */
function survey(root: Markup) {
  const links: Link[] = [];
  const targets = new Map<string, Markup>();
  const sections = new Set<Markup>();
  const parents = new Map<Markup, Markup>();
  const walk = (element: Markup, around: readonly Markup[]) => {
    const block = [element, ...around].find(({ name }) => BLOCKS.has(name)) ?? root;
    for (const id of idsOf(element)) if (!targets.has(id)) targets.set(id, isBody(element) ? element : block);
    const target = targetOf(element);
    if (target !== null) {
      const near = [element, ...around.slice(0, 2)].flatMap(idsOf);
      const isRaised = [...element.children, around[0]].some(
        (one) => typeof one === 'object' && one.name === 'sup',
      );
      links.push({ element, target, ids: near, isMark: isMark(element), isRaised });
    }
    if (SECTION_TYPES.test(typesOf(element)) || 'data-footnotes' in element.attributes) sections.add(element);
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      parents.set(child, element);
      walk(child, [element, ...around.slice(0, 5)]);
    }
  };
  walk(root, []);
  return { links, targets, sections, parents };
}

/** The links within an element by the ids in the page that they lead to. */
function answersOf(body: Markup): Map<string, Markup[]> {
  const answers = new Map<string, Markup[]>();
  for (const link of linksIn(body)) {
    const target = targetOf(link);
    if (target === null) continue;
    const same = answers.get(target);
    if (same) same.push(link);
    else answers.set(target, [link]);
  }
  return answers;
}

/** What a note begins with, where that may be its mark, without brackets around it; else nothing. */
function firstWord(body: Markup): string {
  return /^[[(]?([^\s\])]{1,20}?)[\])]?[.:]?(?:\s|$)/.exec(beginningOf(body, 40))?.[1] ?? '';
}

/** Elements that hold footnotes and, but for a heading and a line, nothing else, whatever they call themselves. */
function addSections(
  sections: Set<Markup>,
  bodies: ReadonlyMap<Markup, Note>,
  parents: ReadonlyMap<Markup, Markup>,
) {
  const lists = new Set<Markup>();
  const holds = (element: Markup, others: RegExp) =>
    element.children.every((child) =>
      typeof child === 'string'
        ? child.trim() === ''
        : bodies.has(child) || lists.has(child) || others.test(child.name),
    );
  const above = (elements: Iterable<Markup>) =>
    new Set([...elements].flatMap((one) => parents.get(one) ?? []));
  for (const list of above(bodies.keys()))
    if (/^[ou]l$/.test(list.name) && holds(list, /^$/)) lists.add(list);
  for (const one of above([...bodies.keys(), ...lists])) if (holds(one, /^(?:h[1-6]|hr)$/)) sections.add(one);
}

function isBody(element: Markup): boolean {
  return BLOCKS.has(element.name) || BODY_TYPES.test(typesOf(element));
}

function isMark(element: Markup): boolean {
  return (
    MARK_TYPES.test(typesOf(element)) ||
    'data-footnote-ref' in element.attributes ||
    /\b(?:footnote-ref|noteref)\b/.test(element.attributes.class ?? '')
  );
}

function isBackLink(link: Markup): boolean {
  return (
    /\bdoc-backlink\b|\bbacklink\b/.test(typesOf(link)) ||
    'data-footnote-backref' in link.attributes ||
    /\bfootnote-back/.test(link.attributes.class ?? '')
  );
}

/** A number or a sign, perhaps in brackets. */
function readsAsMark(link: Markup): boolean {
  return /^[[(]?(?:\d{1,4}|[a-z]|[ivxlc]{1,7}|[*†‡§¶#]{1,3})[\])]?\.?$/i.test(textOf(link));
}

function labelOf(link: Markup): string {
  return textOf(link)
    .replace(/^[[(]|[\])]$/g, '')
    .slice(0, 20);
}

function typesOf({ attributes }: Markup): string {
  return `${attributes['epub:type'] ?? ''} ${attributes.role ?? ''} ${attributes.class ?? ''}`;
}

function idsOf({ attributes, name }: Markup): string[] {
  return [attributes.id, name === 'a' ? attributes.name : undefined].filter(
    (id) => id !== undefined && id !== '',
  ) as string[];
}

/** The id that a link within the page leads to; null for others. */
function targetOf({ name, attributes }: Markup): string | null {
  const href = attributes.href;
  if (name !== 'a' || href === undefined || !href.startsWith('#') || href === '#') return null;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

function linksIn(element: Markup): Markup[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === 'a' ? [child] : []), ...linksIn(child)],
  );
}

function isIn(element: Markup, outer: Markup, parents: ReadonlyMap<Markup, Markup>): boolean {
  for (let at: Markup | undefined = element; at; at = parents.get(at)) if (at === outer) return true;
  return false;
}

/** Many links may lead to one place: what is found there is found once. */
function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}
