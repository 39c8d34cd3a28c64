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
