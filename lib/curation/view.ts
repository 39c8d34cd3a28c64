import type { PersonView } from '@/lib/accounts/view';
import type { Actor } from '@/lib/access/actor';
import { abilities } from '@/lib/access/check';
import type { FactsOf } from '@/lib/access/facts';
import type { PermissionOn } from '@/lib/access/policy';
import { documentFacts, type DocumentStanding } from '@/lib/documents/view';
import { toEntitySummary, type EntitySummary, type EntitySummaryRow } from '@/lib/entities/view';
import { toPassageView, type PassageRow, type PassageView } from '@/lib/passages/view';
import type { CurationState } from './model';

export interface LinkRow {
  id: string;
  groupId: string;
  documentId: string;
  document: DocumentStanding;
  annotationId: string | null;
  annotation: {
    authorId: string;
    visibility: 'private' | 'group' | 'public';
    hiddenAt: Date | null;
    deletedAt: Date | null;
  } | null;
  origin: 'person' | 'suggester';
  state: CurationState;
  proposedById: string;
  proposedBy: PersonView;
  decidedBy: PersonView | null;
  decidedAt: Date | null;
  reason: string | null;
  rev: number;
  createdAt: Date;
  entity: EntitySummaryRow;
  passage: PassageRow;
}

export interface LinkView {
  id: string;
  documentId: string;
  annotationId: string | null;
  rev: number;
  state: CurationState;
  origin: 'person' | 'suggester';
  entity: EntitySummary;
  passage: PassageView;
  proposedBy: PersonView;
  decidedBy: PersonView | null;
  reason: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  abilities: Record<PermissionOn<'link'>, boolean>;
}

/** What became of several links that were decided at once. */
export interface DecidedLinks {
  decided: LinkView[];
  /** Why one was not, in words; with its newer state where somebody was faster. */
  refused: { id: string; detail: string; current: LinkView | null }[];
}

/** A link made on the text itself stands as one on a shown note of the group would. */
export function linkFacts(
  row: Pick<LinkRow, 'groupId' | 'document' | 'annotation' | 'state' | 'proposedById'> & {
    entity: Pick<EntitySummaryRow, 'state'>;
  },
): FactsOf<'link'> {
  const { annotation } = row;
  return {
    ...documentFacts({ groupId: row.groupId, ...row.document }),
    noteAuthorId: annotation?.authorId ?? null,
    noteVisibility: annotation?.visibility ?? 'group',
    noteHidden: annotation ? annotation.hiddenAt !== null : false,
    noteDeleted: annotation ? annotation.deletedAt !== null : false,
    curationState: row.state,
    proposerId: row.proposedById,
    entityState: row.entity.state,
  };
}

export function toLinkView(row: LinkRow, actor: Actor): LinkView {
  const { id, documentId, annotationId, rev, state, origin, proposedBy, decidedBy, reason } = row;
  return {
    ...{ id, documentId, annotationId, rev, state, origin, proposedBy, decidedBy, reason },
    entity: toEntitySummary(row.entity),
    passage: toPassageView(row.passage),
    createdAt: row.createdAt.toISOString(),
    abilities: abilities(actor, 'link', linkFacts(row)),
  };
}

/** What a list of the desk can be narrowed to, with how many rows each would leave. */
export interface Facets {
  documents: { id: string; title: string | null; count: number }[];
  types: { key: string; name: string; count: number }[];
  proposers: { id: string; name: string; count: number }[];
}

interface Named {
  documents: { id: string; title: string | null }[];
  people: { id: string; name: string }[];
  entities: { id: string; type: { key: string; name: string } }[];
}

/** Counts of links by document, proposer and entity, summed up to what a list can be narrowed to. */
export function toFacets(
  counted: { documentId: string; proposedById: string; entityId: string; count: number }[],
  { documents, people, entities }: Named,
): Facets {
  const typeOf = new Map(entities.map(({ id, type }) => [id, type.key]));
  const sum = (fits: (row: (typeof counted)[number]) => boolean) =>
    counted.reduce((total, row) => total + (fits(row) ? row.count : 0), 0);
  const types = new Map(entities.map(({ type }) => [type.key, type.name]));
  return {
    documents: documents.map((one) => ({ ...one, count: sum((row) => row.documentId === one.id) })),
    types: [...types]
      .map(([key, name]) => ({ key, name, count: sum((row) => typeOf.get(row.entityId) === key) }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    proposers: people.map((one) => ({ ...one, count: sum((row) => row.proposedById === one.id) })),
  };
}
