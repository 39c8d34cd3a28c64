import type { PersonView } from '@/lib/accounts/view';
import type { CurationState } from '@/lib/curation/model';
import { titleOf } from '@/lib/documents/model';
import { toEntitySummary, type EntitySummaryRow } from '@/lib/entities/view';
import { firstWords, type NotificationKind } from './model';

/** A notification with what it is about, as that stands now. */
export interface NotificationRow {
  id: string;
  kind: NotificationKind;
  personId: string;
  createdAt: Date;
  readAt: Date | null;
  actor: PersonView;
  group: { id: string; name: string };
  document: { id: string; title: string | null } | null;
  annotation: {
    id: string;
    passages: { passage: { exact: string } }[];
    thread: { state: 'open' | 'resolved' } | null;
  } | null;
  reply: { parent: { authorId: string } | null } | null;
  link: {
    id: string;
    state: CurationState;
    reason: string | null;
    annotationId: string | null;
    passage: { exact: string };
    entity: EntitySummaryRow;
  } | null;
  entity: (EntitySummaryRow & { reason: string | null }) | null;
}

export interface NotificationView {
  id: string;
  kind: NotificationKind;
  /** Who did it. */
  actor: PersonView;
  /** ISO 8601, UTC. */
  at: string;
  read: boolean;
  /** What a reply answers; null for the other kinds. */
  answers: 'note' | 'reply' | null;
  /** How the discussion, link or entity stands now; null for a reply. */
  state: 'open' | 'resolved' | CurationState | null;
  /** The label of the entity that it is about. */
  entity: string | null;
  /** The first words of the passage that it is about. */
  quote: string | null;
  /** The document's title, or the group's name where it is about no document. */
  place: string;
  /** Why it was rejected. */
  reason: string | null;
  /** Where to see it. */
  href: string;
}

export function toNotificationView(row: NotificationRow): NotificationView {
  const { id, kind, actor, createdAt, readAt, document, annotation, reply, link, entity } = row;
  const named = link?.entity ?? entity;
  const exact = link?.passage.exact ?? annotation?.passages[0]?.passage.exact;
  return {
    ...{ id, kind, actor },
    at: createdAt.toISOString(),
    read: readAt !== null,
    answers: reply ? (reply.parent?.authorId === row.personId ? 'reply' : 'note') : null,
    state: stateOf(row),
    entity: named ? toEntitySummary(named).label : null,
    quote: exact === undefined ? null : firstWords(exact),
    place: document ? titleOf(document) : row.group.name,
    reason: (link ?? entity)?.reason ?? null,
    href: hrefOf(row),
  };
}

function stateOf({ kind, annotation, link, entity }: NotificationRow): NotificationView['state'] {
  if (kind === 'threadState') return annotation?.thread?.state ?? null;
  return (link ?? entity)?.state ?? null;
}

/** A rejected link has no place in the text any more: it is seen on the desk. */
function hrefOf({ group, document, annotation, link, entity }: NotificationRow): string {
  if (entity) return `/entities/${entity.id}`;
  if (link?.state === 'rejected') return `/groups/${group.id}/curation?state=rejected#link-${link.id}`;
  const noteId = annotation?.id ?? link?.annotationId;
  const place = noteId ? `#note-${noteId}` : link ? `#link-${link.id}` : '';
  return document ? `/documents/${document.id}${place}` : `/#group-${group.id}`;
}
