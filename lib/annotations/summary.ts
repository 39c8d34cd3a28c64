import type { PersonView } from '@/lib/accounts/view';
import type { CurationState } from '@/lib/curation/model';
import { toEntitySummary, type EntitySummary, type EntitySummaryRow } from '@/lib/entities/view';
import { ANCHOR_STATES, type AnchorState } from '@/lib/passages/model';
import type { PassageRow } from '@/lib/passages/view';
import { isUnread, type ReadMarks } from '@/lib/reading/model';
import type { Motivation, Visibility } from './model';
import type { AnnotationView } from './view';

/**
 * A note without its words: what the room needs of every note at once, to draw, count, filter and order
 * them. The words come as they are needed (`AnnotationView`).
 */
export interface NoteSummary {
  id: string;
  rev: number;
  author: PersonView;
  motivation: Motivation;
  visibility: Visibility;
  /** ISO 8601, UTC; of the note. */
  createdAt: string;
  tags: string[];
  threadState: 'open' | 'resolved';
  /** The replies that the reader may see. */
  replies: number;
  hidden: boolean;
  /** Whether something in it is by another and newer than when the reader last read it. */
  unread: boolean;
  /** Its passages, in the order in which they were chosen, as they stand in the version that is read: code points, half-open; orphaned ones are left out. */
  ranges: { start: number; end: number }[];
  /** How its passages stand there: each state that one of them has. */
  anchors: AnchorState[];
  links: {
    id: string;
    entity: EntitySummary;
    state: CurationState;
    start: number | null;
    end: number | null;
  }[];
  /** The first words of its body, at most 80 code points; empty for a bare highlight. */
  excerpt: string;
}

const EXCERPT = 80;

/** The summary of a note whose words are here already. `unread` cannot be told from the view. */
export function summaryOf(view: AnnotationView, unread: boolean): NoteSummary {
  const { id, rev, author, motivation, visibility, createdAt, tags, thread } = view;
  return {
    ...{ id, rev, author, motivation, visibility, createdAt, tags, unread },
    threadState: thread.state,
    replies: thread.replies.length,
    hidden: view.hiddenReason !== null,
    ranges: view.passages.flatMap(({ start, end }) =>
      start === null || end === null ? [] : [{ start, end }],
    ),
    anchors: statesOf(view.passages.map(({ state }) => state)),
    links: view.links.map(({ id: linkId, entity, state, passage: { start, end } }) => ({
      ...{ id: linkId, entity, state, start, end },
    })),
    excerpt: excerptOf(view.text),
  };
}

type PlaceRow = Pick<PassageRow, 'anchors'>;

export interface NoteSummaryRow {
  id: string;
  rev: number;
  author: PersonView;
  motivation: Motivation;
  visibility: Visibility;
  createdAt: Date;
  sharedAt: Date;
  hiddenAt: Date | null;
  bodyText: string;
  passages: { passage: PlaceRow }[];
  tags: { tag: { label: string } }[];
  thread: { state: 'open' | 'resolved'; replies: { authorId: string; createdAt: Date }[] } | null;
  links: { id: string; state: CurationState; entity: EntitySummaryRow; passage: PlaceRow }[];
}

export function toNoteSummary(row: NoteSummaryRow, marks: ReadMarks): NoteSummary {
  const { id, rev, author, motivation, visibility } = row;
  const replies = row.thread?.replies ?? [];
  return {
    ...{ id, rev, author, motivation, visibility },
    createdAt: row.createdAt.toISOString(),
    tags: row.tags.map(({ tag }) => tag.label).sort((a, b) => a.localeCompare(b)),
    threadState: row.thread?.state ?? 'open',
    replies: replies.length,
    hidden: row.hiddenAt !== null,
    unread: isUnread(marks, id, [{ authorId: author.id, createdAt: row.sharedAt }, ...replies]),
    ranges: row.passages.flatMap(({ passage }) => rangeOf(passage) ?? []),
    anchors: statesOf(row.passages.map(({ passage }) => passage.anchors[0]?.state ?? 'orphaned')),
    links: row.links.map(({ id: linkId, state, entity, passage }) => ({
      ...{ id: linkId, state, entity: toEntitySummary(entity) },
      ...(rangeOf(passage) ?? { start: null, end: null }),
    })),
    excerpt: excerptOf(row.bodyText),
  };
}

function rangeOf({ anchors }: PlaceRow): { start: number; end: number } | null {
  const [anchor] = anchors;
  return anchor?.start != null && anchor.end !== null ? { start: anchor.start, end: anchor.end } : null;
}

function statesOf(states: readonly AnchorState[]): AnchorState[] {
  return ANCHOR_STATES.filter((state) => states.includes(state));
}

/** The first words of a text in one line. */
function excerptOf(text: string): string {
  const line = text
    .slice(0, 4 * EXCERPT)
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...line];
  return letters.length <= EXCERPT
    ? line
    : `${letters
        .slice(0, EXCERPT - 1)
        .join('')
        .trimEnd()}…`;
}
