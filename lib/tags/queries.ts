import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { visible } from '@/lib/db/visibility';
import { db } from '@/lib/db/client';
import { readGroup } from '@/lib/groups/queries';
import type { TagView } from './view';

/**
 * The group's tags with how many notes carry each, of those that the actor may read, the most used first: a tag
 * that only notes carry which they may not read is not there for them. Throws NotFound.
 */
export async function listTags(actor: Actor, groupId: string): Promise<TagView[]> {
  await readGroup(actor, groupId);
  const carried = { annotation: visible(actor, 'annotation.read') };
  const rows = await db().tag.findMany({
    where: { groupId, annotations: { some: carried } },
    select: { label: true, _count: { select: { annotations: { where: carried } } } },
  });
  return rows
    .map(({ label, _count }) => ({ label, count: _count.annotations }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}
