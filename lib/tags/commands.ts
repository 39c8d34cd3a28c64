import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '@/lib/db/client';
import { Invalid } from '@/lib/errors/app-error';

/** Gives an annotation its tags, adding new ones to the vocabulary where the group allows it. */
export async function tagAnnotation(
  tx: Transaction,
  groupId: string,
  annotationId: string,
  labels: string[],
): Promise<void> {
  if (labels.length === 0) return;
  const group = await tx.group.findUniqueOrThrow({
    where: { id: groupId },
    select: { allowsFreeTags: true },
  });
  if (group.allowsFreeTags) {
    // In one order for everybody: two writers of the same new tags must not wait for each other in a ring.
    await tx.tag.createMany({
      data: [...labels].sort().map((label) => ({ id: uuidv7(), groupId, label })),
      skipDuplicates: true,
    });
  }
  const tags = await tx.tag.findMany({
    where: { groupId, label: { in: labels } },
    select: { id: true, label: true },
  });
  const unknown = labels.filter((label) => !tags.some((tag) => tag.label === label));
  if (unknown.length > 0)
    throw new Invalid(`The group’s vocabulary has no tag “${unknown.join('”, “')}”.`, {
      tags: 'Choose tags of the group.',
    });
  await tx.annotationTag.createMany({ data: tags.map((tag) => ({ annotationId, tagId: tag.id, groupId })) });
}
