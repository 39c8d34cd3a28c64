import { DecisionInput } from '@/lib/curation/input';
import { db } from '@/lib/db/client';
import { createEntity, createEntityType, decideEntity } from '@/lib/entities/commands';
import { CreateEntityInput, EntityTypeInput } from '@/lib/entities/input';
import { entityTypes } from '@/prisma/seed/entity-types';
import { knowledgeBase } from '@/prisma/seed/knowledge-base';
import type { EntityDecision, SampleEntity } from '@/prisma/seed/knowledge-base/entry';
import { sinceBeginning } from '@/prisma/seed/moment';
import type { PersonKey } from '@/prisma/seed/people';
import { naming, sampleId, UNTOUCHED, type Act, type Sample } from '@/prisma/seed/sample';

/** Moderates the group, so that the entities are accepted as they are made, but for those that members propose. */
const KEEPER: PersonKey = 'bulgarus';

/** When the keeper begins; a type takes a minute, and the entities are brought in together after the types. */
const START = sinceBeginning('0 10:00');
const MINUTE = 60_000;
const TOGETHER = sinceBeginning('0 11:00');

/**
 * Making the group's types and entities, those that members propose at their own time. `documentId` is the paper
 * that some labels are confined to.
 */
export function knowledgeActs(sample: Sample, groupId: string, documentId: string): Act[] {
  const types = entityTypes.map((type, index) => ({
    at: START + index * MINUTE,
    about: ['types'],
    perform: () =>
      sample.once('type', type.key, async (id) =>
        createEntityType(await sample.as(KEEPER), groupId, EntityTypeInput.parse({ ...type, id })),
      ),
  }));
  const entities = knowledgeBase.map((entity) => ({
    at: entity.proposed === undefined ? TOGETHER : sinceBeginning(entity.proposed.at),
    about: [`entity ${entity.key}`],
    perform: () => makeEntity(sample, groupId, documentId, entity),
  }));
  const decisions = knowledgeBase.flatMap((entity) => {
    const { decision } = entity.proposed ?? {};
    if (decision === undefined) return [];
    return {
      at: sinceBeginning(decision.at),
      about: [`entity ${entity.key}`],
      perform: () => decide(sample, entity.key, decision),
    };
  });
  return [...types, ...entities, ...decisions];
}

async function makeEntity(
  sample: Sample,
  groupId: string,
  documentId: string,
  entity: SampleEntity,
): Promise<void> {
  const labels = entity.labels.map(({ scope, ...label }) => ({
    ...label,
    documentId: scope === 'document' ? documentId : null,
  }));
  const identifiers = Object.entries(entity.identifiers ?? {}).map(([scheme, value]) => ({ scheme, value }));
  const by = entity.proposed?.by ?? KEEPER;
  await sample.once('entity', entity.key, async (id) =>
    createEntity(
      await sample.as(by),
      groupId,
      CreateEntityInput.parse({ ...entity, id, labels, identifiers }),
    ),
  );
}

async function decide(sample: Sample, key: string, decision: EntityDecision): Promise<void> {
  const id = sampleId('entity', key);
  const { rev } = await db().entity.findUniqueOrThrow({ where: { id }, select: { rev: true } });
  if (rev !== UNTOUCHED) return;
  const { by, state, reason } = decision;
  await naming(`decision on entity ${key}`, async () =>
    decideEntity(await sample.as(by), id, DecisionInput.parse({ decision: state, reason }), rev),
  );
}
