import { abilities } from '@/lib/access/check';
import type { Actor } from '@/lib/access/actor';
import type { FactsOf } from '@/lib/access/facts';
import type { PermissionOn } from '@/lib/access/policy';

export interface GroupRow {
  id: string;
  name: string;
  rev: number;
  archivedAt: Date | null;
}

export interface GroupView {
  id: string;
  name: string;
  rev: number;
  archived: boolean;
  abilities: Record<PermissionOn<'group'>, boolean>;
}

export function groupFacts(row: { id: string; archivedAt: Date | null }): FactsOf<'group'> {
  return { groupId: row.id, groupArchived: row.archivedAt !== null };
}

export function toGroupView(row: GroupRow, actor: Actor): GroupView {
  const { id, name, rev, archivedAt } = row;
  return {
    id,
    name,
    rev,
    archived: archivedAt !== null,
    abilities: abilities(actor, 'group', groupFacts(row)),
  };
}
