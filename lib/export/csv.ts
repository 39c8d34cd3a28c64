import type {
  AnnotationRecord,
  ExportContext,
  ExportedDocument,
  ExportRecord,
  LinkRecord,
  RepairRecord,
  ReplyRecord,
  TargetRecord,
} from './record';
import { irisOf, type Iris } from './iri';

/**
 * Streams the records as one table (RFC 4180, UTF-8 with a byte order mark): one row a note, reply, link and repair,
 * and one more for each further passage of a note, so that counting the rows of a kind counts the things.
 * What each column holds, why there is a mark and how to undo the guard against formulas:
 * docs/decisions/csv.md.
 */
export async function* csv(
  document: ExportedDocument,
  records: AsyncIterable<ExportRecord>,
  { base }: ExportContext,
): AsyncGenerator<string> {
  const iris = irisOf(base, document.id);
  yield `\ufeff${lineOf([...CSV_COLUMNS])}`;
  for await (const record of records) {
    const rows = rowsOf(record, iris);
    yield rows.map((row) => lineOf(CSV_COLUMNS.map((column) => row[column] ?? shared(column)))).join('');
  }

  /** What is the same in every row: a table has no other place for it. */
  function shared(column: Column): Cell {
    const { title, version } = document;
    const own: Row = {
      document: title,
      version: version.number,
      version_sha256: version.sha256,
      version_text: iris.text(version.number),
    };
    return own[column] ?? null;
  }
}

/** The columns in their order. A new one is put last: tables are read by position too. */
export const CSV_COLUMNS = [
  ...(['kind', 'id', 'parent', 'in_reply_to', 'permalink'] as const),
  ...(['document', 'version', 'version_sha256', 'version_text'] as const),
  ...(['author', 'author_id', 'created', 'modified'] as const),
  ...(['motivation', 'visibility', 'thread', 'hidden', 'reason'] as const),
  ...(['passage', 'section', 'paragraph', 'anchor', 'start', 'end', 'quote', 'prefix', 'suffix'] as const),
  ...(['body', 'tags'] as const),
  ...(['entity', 'entity_type', 'entity_iri', 'identifiers', 'link_state', 'decided_by'] as const),
  ...(['damage', 'replacement', 'repaired_in'] as const),
] as const;

type Column = (typeof CSV_COLUMNS)[number];
type Cell = string | number | null;
type Row = Partial<Record<Column, Cell>>;

function rowsOf(record: ExportRecord, iris: Iris): Row[] {
  switch (record.kind) {
    case 'annotation':
      return rowsOfNote(record, iris);
    case 'link':
      return [linkRow(record, null, iris)];
    case 'repair':
      return [repairRow(record, iris)];
  }
}

/** The old words stand in the version before, and so does their place. */
function repairRow(
  { id, target, damage, after, repairedIn, decidedBy, decidedAt }: RepairRecord,
  iris: Iris,
): Row {
  return {
    ...{ kind: 'repair', id, permalink: iris.repair(id), created: decidedAt },
    ...{ version: target.version, version_sha256: '', version_text: iris.text(target.version) },
    ...{ author: decidedBy?.name ?? null, author_id: decidedBy?.id ?? null },
    ...passageCells(target, 1),
    ...{ damage, replacement: after, repaired_in: repairedIn, decided_by: decidedBy?.name ?? null },
  };
}

function rowsOfNote(note: AnnotationRecord, iris: Iris): Row[] {
  const permalink = permalinkOf(`note-${note.id}`, note.targets[0], iris);
  const own = { ...ofNote(note), permalink };
  const [first, ...further] = note.targets;
  return [
    {
      ...{ ...own, kind: 'note', id: note.id, modified: note.modifiedAt, motivation: note.motivation },
      ...{ thread: note.threadState, body: note.text, tags: listed(note.tags) },
      ...standing(note.hiddenReason),
      ...(first && passageCells(first, 1)),
    },
    ...further.map((target, index) => ({
      ...{ ...own, kind: 'passage', parent: note.id },
      ...passageCells(target, index + 2),
    })),
    ...note.links.map((link) => ({ ...linkRow(link, note, iris), permalink })),
    ...note.replies.map((reply) => replyRow(reply, note, permalink)),
  ];
}

function replyRow(reply: ReplyRecord, note: AnnotationRecord, permalink: string): Row {
  return {
    ...{ kind: 'reply', id: reply.id, parent: note.id, in_reply_to: reply.parentId ?? note.id, permalink },
    ...{ author: reply.creator.name, author_id: reply.creator.id, created: reply.createdAt },
    ...{ visibility: note.visibility, body: reply.text },
    ...standing(reply.hiddenReason),
  };
}

/** A link has its note's visibility, and its place in the reader; one on the text is the group's and has its own. */
function linkRow(link: LinkRecord, note: AnnotationRecord | null, iris: Iris): Row {
  const { entity, creator } = link;
  return {
    ...{ kind: 'link', id: link.id, parent: note?.id ?? null },
    permalink: permalinkOf(`link-${link.id}`, link.target, iris),
    ...{ author: creator.name, author_id: creator.id, created: link.createdAt },
    visibility: note?.visibility ?? 'group',
    ...passageCells(link.target, 1),
    ...{ entity: entity.label, entity_type: entity.type, entity_iri: iris.entity(entity.id) },
    identifiers: listed(entity.identifiers.map(({ scheme, value }) => `${scheme}:${value}`)),
    ...{ link_state: link.state, decided_by: link.decidedBy?.name ?? null, reason: link.reason },
  };
}

function ofNote(note: AnnotationRecord): Row {
  const { creator, createdAt, visibility } = note;
  return { author: creator.name, author_id: creator.id, created: createdAt, visibility };
}

function passageCells(target: TargetRecord, passage: number): Row {
  const { section, paragraph, state, start, end, exact, prefix, suffix } = target;
  return { passage, section, paragraph, anchor: state, start, end, quote: exact, prefix, suffix };
}

function standing(hiddenReason: string | null): Row {
  return { hidden: hiddenReason === null ? 'no' : 'yes', reason: hiddenReason };
}

/** The application's page for one thing, in the version in which its passage is given. */
function permalinkOf(fragment: string, target: TargetRecord | undefined, iris: Iris): string {
  return `${target ? iris.version(target.version) : iris.document}#${fragment}`;
}

/** Several values in one cell: `; ` between them, a backslash before a semicolon or backslash inside one. */
function listed(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\;]/g, '\\$&')).join('; ');
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** Numbers bare, texts in quotes, nothing for nothing. NUL, which no text of ours has, would end the cell for some readers. */
function cellOf(cell: Cell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return String(cell);
  return `"${guarded(cell).replaceAll('\0', '\ufffd').replaceAll('"', '""')}"`;
}

/**
 * Where a cell begins for a program that takes the table apart: at the start, and after a semicolon, a tab or a
 * line's end for one that takes those for what divides it. There stands a sign that begins a formula, after
 * spaces, quotes or invisible characters or at once; or an apostrophe, which would be taken for ours.
 */
const FORMULA =
  /(?<=^|[;\t\n\r])(?=(?:(?![;\t\n\r])[\s\p{Cf}"'`\u2018-\u201f\u00ab\u00bb])*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r'])/gu;

/**
 * The text with an apostrophe before whatever a spreadsheet could take for a formula: it would compute what
 * somebody wrote into a note. To have the text back, take out one apostrophe at the start and after each
 * semicolon, tab and line's end, where there is one.
 */
function guarded(text: string): string {
  return text.replace(FORMULA, "'");
}
