import { createEntity, createEntityType } from '@/lib/entities/commands';
import { CreateEntityInput, EntityTypeInput } from '@/lib/entities/input';
import { entityTypes } from '@/prisma/seed/entity-types';
import { knowledgeBase } from '@/prisma/seed/knowledge-base';
import type { PersonKey } from '@/prisma/seed/people';
import { actorOf, type Sample } from '@/prisma/seed/sample';

/** Moderates the group, so that the entities are accepted as they are made, but for those that members propose. */
const KEEPER: PersonKey = 'bulgarus';

/** Makes the group's types and entities. `documentId` is the paper that some labels are confined to. */
export async function loadKnowledgeBase(sample: Sample, groupId: string, documentId: string): Promise<void> {
  for (const type of entityTypes) {
    await sample.once('type', type.key, async (id) =>
      createEntityType(await actorOf(KEEPER), groupId, EntityTypeInput.parse({ ...type, id })),
    );
  }
  for (const entity of knowledgeBase) {
    const labels = entity.labels.map(({ scope, ...label }) => ({
      ...label,
      documentId: scope === 'document' ? documentId : null,
    }));
    const identifiers = Object.entries(entity.identifiers ?? {}).map(([scheme, value]) => ({
      scheme,
      value,
    }));
    const by = entity.proposed?.by ?? KEEPER;
    await sample.once('entity', entity.key, async (id) =>
      createEntity(
        await actorOf(by),
        groupId,
        CreateEntityInput.parse({ ...entity, id, labels, identifiers }),
      ),
    );
  }
}
