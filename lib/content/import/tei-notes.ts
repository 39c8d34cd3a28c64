import { textOf, type Markup } from '@/lib/content/import/markup';

interface TeiNote {
  id: string;
  label: string;
}

/** The notes of a TEI text, and where their marks stand: where the note itself stands, unless the text has a place of its own for it. */
export interface TeiNotes {
  of: (note: Markup) => TeiNote;
  /** The note that a reference or pointer in the text is the mark of; null for all others. */
  markedBy: (reference: Markup) => Markup | null;
  /** The notes whose mark stands behind an element, because they name it as their target. */
  behind: (element: Markup) => readonly Markup[];
  /** Whether the mark of a note stands elsewhere than the note. */
  isMarked: (note: Markup) => boolean;
}

const POINTERS = new Set(['ref', 'ptr']);
/** A number or a sign, perhaps in brackets: what is longer leads to a note and is no mark of it. */
const MARK = /^[[(]?(?:\d{1,4}|[a-z]|[ivxlc]{1,7}|[*†‡§¶#]{1,3})[\])]?\.?$/i;

/** Finds what belongs to what: notes may stand together at the end of a text, as many editions have them. */
export function teiNotesOf(texts: readonly Markup[]): TeiNotes {
  const byId = new Map<string, Markup>();
  const ids = new Set<string>();
  const pointers: Markup[] = [];
  const notes: Markup[] = [];
  const survey = (element: Markup, inNote: boolean) => {
    const id = element.attributes['xml:id'];
    if (id !== undefined) ids.add(id);
    const isNote = element.name === 'note';
    if (isNote) notes.push(element);
    if (isNote && id !== undefined) byId.set(id, element);
    if (POINTERS.has(element.name) && !inNote) pointers.push(element);
    for (const child of element.children) if (typeof child !== 'string') survey(child, inNote || isNote);
  };
  for (const text of texts) survey(text, false);

  const marks = new Map<Markup, Markup>();
  for (const pointer of pointers) {
    const note = targetsOf(pointer).flatMap((id) => byId.get(id) ?? [])[0];
    const text = textOf(pointer);
    if (note && (text === '' || MARK.test(text) || /note/i.test(pointer.attributes.type ?? '')))
      marks.set(pointer, note);
  }
  const marked = new Set(marks.values());
  const targeting = new Map<string, Markup[]>();
  for (const note of notes) {
    const target = marked.has(note) ? undefined : targetsOf(note).find((id) => ids.has(id));
    if (target === undefined) continue;
    const others = targeting.get(target);
    if (others) others.push(note);
    else targeting.set(target, [note]);
    marked.add(note);
  }
  const numbered = new Map<Markup, TeiNote>();
  return {
    of: (note) => {
      const known = numbered.get(note) ?? named(note, numbered.size + 1);
      numbered.set(note, known);
      return known;
    },
    markedBy: (reference) => marks.get(reference) ?? null,
    behind: ({ attributes }) => targeting.get(attributes['xml:id'] ?? '') ?? [],
    isMarked: (note) => marked.has(note),
  };
}

function named({ attributes }: Markup, number: number): TeiNote {
  const label = (attributes.n ?? '').replace(/\s+/g, ' ').trim().slice(0, 20);
  return { id: `n${number}`, label: label || String(number) };
}

function targetsOf({ attributes }: Markup): string[] {
  return (attributes.target ?? '').split(/\s+/).flatMap((one) => (one.startsWith('#') ? [one.slice(1)] : []));
}
