import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, can, found } from '@/lib/access/check';
import { transaction, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { visible } from '@/lib/db/visibility';
import { documentSelect } from '@/lib/documents/queries';
import { documentFacts } from '@/lib/documents/view';
import { Conflict, Invalid } from '@/lib/errors/app-error';
import { publish } from '@/lib/events/publish';
import { groupSelect } from '@/lib/groups/queries';
import { groupFacts } from '@/lib/groups/view';
import type { CreateEntityInput, EntityTypeInput } from './input';
import { normaliseLabel } from './model';
import { entitySummarySelect, readEntity } from './queries';
import { findScheme } from './schemes';
import { toEntitySummary, type EntityView } from './view';

/** Adds a type to the group's vocabulary. */
export function createEntityType(actor: SignedIn, groupId: string, input: EntityTypeInput): Promise<void> {
  return transaction(async (tx) => {
    const group = found(actor, await tx.group.findUnique({ where: { id: groupId }, select: groupSelect }));
    authorize(actor, 'vocabulary.edit', groupFacts(group));
    if (!(await claimId(tx, actor, input.id, ['entityType', groupId, input]))) return;
    const position = await tx.entityType.count({ where: { groupId } });
    await tx.entityType.create({ data: { ...input, groupId, position } });
    await publish(tx, actor, groupId, [
      { verb: 'type.created', subjectId: input.id, subjectRev: 1, documentId: null },
    ]);
  });
}

/** A label may be for a document alone that the actor may read; another is not there for them. */
async function authorizeScopes(
  tx: Transaction,
  actor: SignedIn,
  groupId: string,
  labels: CreateEntityInput['labels'],
): Promise<void> {
  const scopes = new Set(labels.flatMap(({ documentId }) => documentId ?? []));
  for (const id of scopes) {
    const document = await tx.document.findUnique({
      where: { groupId_id: { groupId, id } },
      select: documentSelect,
    });
    authorize(actor, 'document.read', documentFacts(found(actor, document)));
  }
}

/** Says which identifier another entity has already, where the actor may read that one; else the key refuses it. */
async function refuseTakenIdentifier(
  tx: Transaction,
  actor: SignedIn,
  groupId: string,
  identifiers: CreateEntityInput['identifiers'],
): Promise<void> {
  if (identifiers.length === 0) return;
  const taken = await tx.identifier.findFirst({
    where: { groupId, OR: identifiers, entity: visible(actor, 'entity.read') },
    select: { scheme: true, value: true, entity: { select: entitySummarySelect } },
  });
  if (!taken) return;
  const { label } = toEntitySummary(taken.entity);
  const scheme = findScheme(taken.scheme)?.name ?? taken.scheme;
  throw new Conflict(`The identifier ${taken.value} of ${scheme} is that of ${label} already.`);
}

/** Proposes an entity; a moderator's own is accepted as it is made. */
export function createEntity(
  actor: SignedIn,
  groupId: string,
  input: CreateEntityInput,
): Promise<EntityView> {
  return transaction(async (tx) => {
    const group = found(actor, await tx.group.findUnique({ where: { id: groupId }, select: groupSelect }));
    authorize(actor, 'entity.propose', groupFacts(group));
    await authorizeScopes(tx, actor, groupId, input.labels);
    if (!(await claimId(tx, actor, input.id, ['entity', groupId, input])))
      return readEntity(actor, input.id, tx);
    const { id, description, date, attributes } = input;
    const type = await tx.entityType.findUnique({
      where: { groupId_key: { groupId, key: input.type } },
      select: { id: true },
    });
    if (!type)
      throw new Invalid('This group has no such type of entity.', { type: 'Choose one of the types.' });
    await refuseTakenIdentifier(tx, actor, groupId, input.identifiers);
    const accepted = can(actor, 'entity.acceptOwn', groupFacts(group));
    await tx.entity.create({
      data: {
        ...{ id, groupId, typeId: type.id, description, date, attributes, proposedById: actor.personId },
        ...(accepted
          ? { state: 'accepted', decidedById: actor.personId, decidedAt: new Date() }
          : { state: 'proposed' }),
      },
    });
    await tx.label.createMany({
      data: input.labels.map((label) => ({
        ...{ id: uuidv7(), groupId, entityId: id, ...label },
        normalised: normaliseLabel(label.text),
      })),
    });
    await tx.identifier.createMany({
      data: input.identifiers.map((identifier) => ({ groupId, entityId: id, ...identifier })),
    });
    const view = await readEntity(actor, id, tx);
    const verb = accepted ? 'entity.accepted' : 'entity.proposed';
    await publish(tx, actor, groupId, [{ verb, subjectId: id, subjectRev: 1, documentId: null }]);
    return view;
  });
}
