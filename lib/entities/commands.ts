import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, can, found } from '@/lib/access/check';
import type { DecisionInput } from '@/lib/curation/input';
import { ENTITY_VERBS, LINK_VERBS, TRANSITIONS, type CurationState } from '@/lib/curation/model';
import { transaction, type Prisma, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { visible } from '@/lib/db/visibility';
import { documentSelect } from '@/lib/documents/queries';
import { documentFacts } from '@/lib/documents/view';
import { Conflict, Invalid, Stale } from '@/lib/errors/app-error';
import type { NewEvent } from '@/lib/events/event';
import { publish } from '@/lib/events/publish';
import { groupSelect } from '@/lib/groups/queries';
import { groupFacts } from '@/lib/groups/view';
import { notify } from '@/lib/notifications/commands';
import type { CreateEntityInput, EntityTypeInput } from './input';
import { normaliseLabel } from './model';
import { entityStandingSelect, entitySummarySelect, readEntity } from './queries';
import { findScheme } from './schemes';
import { entityFacts, toEntitySummary, type EntityView } from './view';

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

/**
 * Decides an entity, takes a decision back, or turns it around. A rejected one takes the proposed links to it
 * along, as far as the actor may decide them, and gives them back with itself. Throws Stale when somebody
 * decided since `rev`.
 */
export function decideEntity(
  actor: SignedIn,
  entityId: string,
  { decision, reason }: DecisionInput,
  rev: number,
): Promise<EntityView> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM entities WHERE id = ${entityId}::uuid FOR NO KEY UPDATE`;
    const entity = found(
      actor,
      await tx.entity.findUnique({ where: { id: entityId }, select: entityStandingSelect }),
    );
    authorize(actor, 'entity.decide', entityFacts(entity));
    if (entity.rev !== rev) throw new Stale(await readEntity(actor, entityId, tx));
    if (!TRANSITIONS[entity.state].includes(decision))
      throw new Conflict(`This entity is ${entity.state} already.`);
    if (decision === 'rejected') await refuseNamed(tx, actor, entityId);
    const at = new Date();
    const links = await linksAlong(tx, actor, entity, decision);
    const events = await changeEntity(tx, actor, entity, { decision, reason, at });
    for (const { id, documentId, rev: linkRev, proposedById } of links) {
      const to = decision === 'rejected' ? 'rejected' : 'proposed';
      await tx.entityLink.update({
        where: { id },
        data: { ...standing(actor, to, reason, at), rev: { increment: 1 } },
      });
      if (proposedById !== entity.proposedById) {
        const { groupId } = entity;
        await notify(tx, actor, { kind: 'linkDecided', to: [proposedById], groupId, documentId, linkId: id });
      }
      events.push({ verb: LINK_VERBS[to], subjectId: id, subjectRev: linkRev + 1, documentId });
    }
    const view = await readEntity(actor, entityId, tx);
    await publish(tx, actor, entity.groupId, events);
    return view;
  });
}

/** The links that change with their entity: to a rejected one the proposed, and from there those that it took along. */
function linksAlong(tx: Transaction, actor: SignedIn, entity: EntityStanding, decision: CurationState) {
  const { decidedAt, decidedById, state } = entity;
  const along =
    decision === 'rejected'
      ? ({ state: 'proposed' } as const)
      : ({
          state: 'rejected',
          ...(state === 'rejected' ? { decidedAt, decidedById } : { id: { in: [] } }),
        } as const);
  return tx.entityLink.findMany({
    where: { AND: [{ entityId: entity.id, ...along }, visible(actor, 'link.decide')] },
    select: { id: true, documentId: true, rev: true, proposedById: true },
    orderBy: { id: 'asc' },
  });
}

/** Words that are said to name an entity keep it from being rejected under them. */
async function refuseNamed(tx: Transaction, actor: SignedIn, entityId: string): Promise<void> {
  const named = await tx.entityLink.count({
    where: { AND: [{ entityId, state: 'accepted' }, visible(actor, 'link.read')] },
  });
  if (named === 0) return;
  const passages = named === 1 ? 'A passage is' : `${named} passages are`;
  throw new Conflict(
    `${passages} linked to it, accepted. Reject ${named === 1 ? 'that link' : 'those links'} first.`,
  );
}

export type EntityStanding = Prisma.EntityGetPayload<{ select: typeof entityStandingSelect }>;

/** Changes an entity that is locked and authorized, tells its proposer unless `except` is them, and says what to publish. */
export async function changeEntity(
  tx: Transaction,
  actor: SignedIn,
  { id, groupId, rev, proposedById }: EntityStanding,
  change: { decision: CurationState; reason: string | null; at: Date; except?: string },
): Promise<NewEvent[]> {
  const { decision, reason, at, except } = change;
  await tx.entity.update({
    where: { id },
    data: { ...standing(actor, decision, reason, at), updatedAt: at, rev: { increment: 1 } },
  });
  if (proposedById !== except)
    await notify(tx, actor, { kind: 'entityDecided', to: [proposedById], groupId, entityId: id });
  return [{ verb: ENTITY_VERBS[decision], subjectId: id, subjectRev: rev + 1, documentId: null }];
}

/** What a decision leaves in a row: who, when and why, or nothing of it where it was taken back. */
export function standing(actor: SignedIn, decision: CurationState, reason: string | null, at: Date) {
  return decision === 'proposed'
    ? { state: decision, decidedById: null, decidedAt: null, reason: null }
    : { state: decision, decidedById: actor.personId, decidedAt: at, reason };
}
