import type { PersonView } from '@/lib/accounts/view';
import type { Actor } from '@/lib/access/actor';
import { abilities } from '@/lib/access/check';
import type { Facts, FactsOf } from '@/lib/access/facts';
import type { PermissionOn } from '@/lib/access/policy';
import { titleOf } from '@/lib/documents/model';
import { dateWords } from './date-words';
import type { LabelKind } from './model';

/** A kind of entity, with the keys of the schemes that its identifiers come from. */
export interface EntityTypeView {
  key: string;
  name: string;
  plural: string;
  hue: string;
  schemes: string[];
}

export interface EntitySummaryRow {
  id: string;
  state: Facts['curationState'];
  date: string | null;
  type: { key: string; name: string; hue: string };
  /** The preferred label alone. */
  labels: { text: string }[];
}

/** An entity as a chip shows it. */
export interface EntitySummary {
  id: string;
  label: string;
  type: { key: string; name: string; hue: string };
  /** EDTF, and the same in words. */
  date: string | null;
  dateWords: string | null;
  state: Facts['curationState'];
}

/** An entity that was found, and the label it was found by. */
export interface EntityMatch extends EntitySummary {
  matched: string;
  description: string;
}

export interface EntityRow extends Omit<EntitySummaryRow, 'labels'> {
  groupId: string;
  group: { archivedAt: Date | null };
  proposedById: string;
  proposedBy: PersonView;
  decidedBy: PersonView | null;
  reason: string | null;
  createdAt: Date;
  description: string;
  attributes: unknown;
  rev: number;
  links: { documentId: string }[];
  type: { key: string; name: string; hue: string; attributes: unknown };
  labels: {
    text: string;
    kind: LabelKind;
    language: string;
    documentId: string | null;
    document: { title: string | null } | null;
  }[];
  identifiers: { scheme: string; value: string }[];
}

export interface EntityView extends EntitySummary {
  groupId: string;
  rev: number;
  description: string;
  labels: {
    text: string;
    kind: LabelKind;
    language: string;
    /** The document in which alone it means this entity, with its title; null for the whole group. */
    documentId: string | null;
    documentTitle: string | null;
  }[];
  identifiers: { scheme: string; value: string }[];
  /** In the order of the type's attributes; label and value as they are shown. */
  attributes: { label: string; value: string }[];
  /** How many passages name it, of those that the reader may see, and in how many documents. */
  passages: { count: number; documents: number };
  proposedBy: PersonView;
  decidedBy: PersonView | null;
  /** Why it was rejected. */
  reason: string | null;
  /** ISO 8601, UTC. */
  createdAt: string;
  abilities: Record<PermissionOn<'entity'>, boolean>;
}

export function entityFacts(
  row: Pick<EntityRow, 'groupId' | 'group' | 'state' | 'proposedById'>,
): FactsOf<'entity'> {
  return {
    groupId: row.groupId,
    groupArchived: row.group.archivedAt !== null,
    curationState: row.state,
    proposerId: row.proposedById,
  };
}

export function toEntitySummary(row: EntitySummaryRow): EntitySummary {
  const { id, state, date, type, labels } = row;
  return {
    id,
    state,
    date,
    dateWords: date === null ? null : dateWords(date),
    type: { key: type.key, name: type.name, hue: type.hue },
    label: labels[0]?.text ?? 'Without a label',
  };
}

export function toEntityView(row: EntityRow, actor: Actor): EntityView {
  const preferred = row.labels.filter(({ kind }) => kind === 'preferred');
  const values = row.attributes as Record<string, string>;
  const shown = row.type.attributes as { key: string; label: string }[];
  return {
    ...toEntitySummary({ ...row, labels: preferred }),
    groupId: row.groupId,
    rev: row.rev,
    description: row.description,
    labels: row.labels.map(({ document, ...label }) => ({
      ...label,
      documentTitle: document && titleOf(document),
    })),
    identifiers: row.identifiers,
    attributes: shown.flatMap(({ key, label }) => (values[key] ? [{ label, value: values[key] }] : [])),
    passages: {
      count: row.links.length,
      documents: new Set(row.links.map(({ documentId }) => documentId)).size,
    },
    proposedBy: row.proposedBy,
    decidedBy: row.decidedBy,
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
    abilities: abilities(actor, 'entity', entityFacts(row)),
  };
}
