import type { PersonView } from '@/lib/accounts/view';
import { CURATION_STATES } from '@/lib/curation/model';
import type { EntitySummary } from '@/lib/entities/view';
import { ANCHOR_STATES, type AnchorState } from '@/lib/passages/model';
import { MOTIVATIONS, VISIBILITIES } from './model';
import type { NoteSummary } from './summary';

/**
 * Note summaries as they travel: a table whose people, tags and entities are named once and referred to by
 * their place, so that thousands of notes are some hundred kilobytes. `unpackNotes(packNotes(notes))` is `notes`.
 */
export interface NoteColumns {
  people: PersonView[];
  tags: string[];
  entities: EntitySummary[];
  notes: NoteRow[];
}

type NoteRow = [
  id: string,
  rev: number,
  author: number,
  motivation: number,
  visibility: number,
  /** Milliseconds since 1970. */
  createdAt: number,
  flags: number,
  replies: number,
  tags: number[],
  /** Start and end by turns: code points. */
  ranges: number[],
  links: LinkRow[],
  excerpt: string,
];

/** `start` and `end` are -1 for a link whose words are in the text no more. */
type LinkRow = [id: string, entity: number, state: number, start: number, end: number];

const RESOLVED = 1;
const HIDDEN = 2;
const UNREAD = 4;
const ANCHORS = { exact: 8, changed: 16, orphaned: 32 } as const satisfies Record<AnchorState, number>;

export function packNotes(notes: readonly NoteSummary[]): NoteColumns {
  const people = new Register<PersonView>(({ id }) => id);
  const tags = new Register<string>((label) => label);
  const entities = new Register<EntitySummary>(({ id }) => id);
  const rows = notes.map((note): NoteRow => [
    note.id,
    note.rev,
    people.placeOf(note.author),
    MOTIVATIONS.indexOf(note.motivation),
    VISIBILITIES.indexOf(note.visibility),
    Date.parse(note.createdAt),
    (note.threadState === 'resolved' ? RESOLVED : 0) |
      (note.hidden ? HIDDEN : 0) |
      (note.unread ? UNREAD : 0) |
      note.anchors.reduce((all, state) => all | ANCHORS[state], 0),
    note.replies,
    note.tags.map((tag) => tags.placeOf(tag)),
    note.ranges.flatMap(({ start, end }) => [start, end]),
    note.links.map(({ id, entity, state, start, end }) => [
      id,
      entities.placeOf(entity),
      CURATION_STATES.indexOf(state),
      start ?? -1,
      end ?? -1,
    ]),
    note.excerpt,
  ]);
  return { people: people.values, tags: tags.values, entities: entities.values, notes: rows };
}

export function unpackNotes({ people, tags, entities, notes }: NoteColumns): NoteSummary[] {
  return notes.map((row) => {
    const [id, rev, author, motivation, visibility, createdAt, flags, replies, own, ranges, links, excerpt] =
      row;
    return {
      ...{ id, rev, replies, excerpt },
      author: at(people, author),
      motivation: at(MOTIVATIONS, motivation),
      visibility: at(VISIBILITIES, visibility),
      createdAt: new Date(createdAt).toISOString(),
      tags: own.map((place) => at(tags, place)),
      threadState: flags & RESOLVED ? 'resolved' : 'open',
      hidden: (flags & HIDDEN) !== 0,
      unread: (flags & UNREAD) !== 0,
      ranges: pairs(ranges),
      anchors: ANCHOR_STATES.filter((state) => (flags & ANCHORS[state]) !== 0),
      links: links.map(([linkId, entity, state, start, end]) => ({
        id: linkId,
        entity: at(entities, entity),
        state: at(CURATION_STATES, state),
        start: start < 0 ? null : start,
        end: end < 0 ? null : end,
      })),
    };
  });
}

/** Values in the order in which they were first named. */
class Register<T> {
  readonly values: T[] = [];
  private readonly places = new Map<string, number>();

  constructor(private readonly keyOf: (value: T) => string) {}

  placeOf(value: T): number {
    const key = this.keyOf(value);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

function pairs(flat: readonly number[]): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) ranges.push({ start: at(flat, i), end: at(flat, i + 1) });
  return ranges;
}

function at<T>(list: readonly T[], place: number): T {
  const value = list[place];
  if (value === undefined) throw new RangeError('A column refers to a place that its table does not have.');
  return value;
}
