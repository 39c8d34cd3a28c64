import type { Actor } from '@/lib/access/actor';
import { abilities } from '@/lib/access/check';
import type { Facts, FactsOf } from '@/lib/access/facts';
import type { PermissionOn } from '@/lib/access/policy';
import type { DocumentContent } from '@/lib/content/content-node';
import type { OutlineEntry } from '@/lib/content/outline';

/** What the policy asks of a document: part of every row that belongs to one. */
export interface DocumentStanding {
  state: Facts['documentState'];
  archivedAt: Date | null;
  group: { archivedAt: Date | null };
}

export interface DocumentRow extends DocumentStanding {
  id: string;
  groupId: string;
  title: string | null;
  titleSupplied: boolean;
  authors: string[];
  year: string | null;
  source: string | null;
  licence: string | null;
  language: string;
  rev: number;
  currentVersionId: string | null;
}

export interface DocumentView {
  id: string;
  groupId: string;
  /** Null for a paper without a title of its own: shown as "Untitled scan". */
  title: string | null;
  /** Whether the title is the group's name for a paper that has none of its own: cited in square brackets. */
  titleSupplied: boolean;
  authors: string[];
  /** As it is cited: a year, or words such as "c. 1250". */
  year: string | null;
  source: string | null;
  licence: string | null;
  /** BCP 47. */
  language: string;
  state: Facts['documentState'];
  /** Archived: readable and exportable, and takes no notes, replies, links or decisions. */
  archived: boolean;
  rev: number;
  versionId: string | null;
  abilities: Record<PermissionOn<'document'>, boolean>;
}

/** A document in one version, ready to be read. */
export interface ReadingView {
  document: DocumentView;
  /** The document's group, for its members only. */
  group: { id: string; name: string; canExport: boolean; canReview: boolean } | null;
  /** `newest` is the number of the current version, which may be another. */
  version: { id: string; number: number; createdAt: string; sha256: string; newest: number };
  /** The content with `start` (code points) and `ordinal` on every text block. */
  content: DocumentContent;
  outline: OutlineEntry[];
}

export function documentFacts(row: DocumentStanding & { groupId: string }): FactsOf<'document'> {
  return {
    groupId: row.groupId,
    groupArchived: row.group.archivedAt !== null,
    documentState: row.state,
    documentArchived: row.archivedAt !== null,
  };
}

export function toDocumentView(row: DocumentRow, actor: Actor): DocumentView {
  const { id, groupId, title, titleSupplied, authors, year, source, licence, language } = row;
  const { state, rev, currentVersionId } = row;
  return {
    ...{ id, groupId, title, titleSupplied, authors, year, source, licence, language, state, rev },
    archived: row.archivedAt !== null,
    versionId: currentVersionId,
    abilities: abilities(actor, 'document', documentFacts(row)),
  };
}
