import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, can, found } from '@/lib/access/check';
import { standingOfAnnotationSelect } from '@/lib/annotations/queries';
import { annotationFacts } from '@/lib/annotations/view';
import { transaction, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { documentSelect } from '@/lib/documents/queries';
import { documentFacts } from '@/lib/documents/view';
import { changeEntity, standing, type EntityStanding } from '@/lib/entities/commands';
import { entityStandingSelect, readEntity } from '@/lib/entities/queries';
import { entityFacts } from '@/lib/entities/view';
import { AppError, Conflict, Forbidden, Invalid, NotFound, Stale } from '@/lib/errors/app-error';
import type { NewEvent } from '@/lib/events/event';
import { publish } from '@/lib/events/publish';
import { groupSelect } from '@/lib/groups/queries';
import { groupFacts } from '@/lib/groups/view';
import { notify } from '@/lib/notifications/commands';
import { createPassages } from '@/lib/passages/commands';
import type { PassageInput } from '@/lib/passages/input';
import type { DecideLinksInput, DecisionInput, ProposeLinkInput } from './input';
import { LINK_VERBS, TRANSITIONS, type CurationState } from './model';
import { linkStandingSelect, readLink } from './queries';
import { linkFacts, type DecidedLinks, type LinkView } from './view';

/** Links a passage to an entity, on the text or on a note. A moderator's own link is accepted as it is made. */
export function proposeLink(actor: SignedIn, documentId: string, input: ProposeLinkInput): Promise<LinkView> {
  return transaction(async (tx) => {
    const document = found(
      actor,
      await tx.document.findUnique({ where: { id: documentId }, select: documentSelect }),
    );
    authorize(actor, 'link.propose', documentFacts(document));
    const { id, entityId, annotationId, passage } = input;
    if (annotationId !== null) await authorizeNote(tx, actor, documentId, annotationId);
    const entity = await readEntity(actor, entityId, tx);
    // As it stands on the text beside which it was made, which may be current no more.
    const read = () => readLink(actor, id, tx, passage.versionId);
    if (!(await claimId(tx, actor, id, ['link', documentId, input]))) return read();
    const { groupId } = document;
    await refuseTwice(tx, { entityId, annotationId, passage, label: entity.label });
    // Only now, with the entity held: who rejects it would not find this link.
    const sameGroup = await tx.entity.count({ where: { id: entityId, groupId, state: { not: 'rejected' } } });
    if (sameGroup === 0) throw new Invalid('This entity is not one of the group’s.');
    const [passageId] = await createPassages(tx, actor, { groupId, documentId }, [passage]);
    if (passageId === undefined) throw new Error('A passage that was written has an id.');
    const accepted = can(actor, 'link.acceptOwn', documentFacts(document));
    await tx.entityLink.create({
      data: {
        ...{ id, groupId, documentId, passageId, entityId, annotationId, proposedById: actor.personId },
        ...(accepted
          ? { state: 'accepted', decidedById: actor.personId, decidedAt: new Date() }
          : { state: 'proposed' }),
      },
    });
    const verb = accepted ? 'link.accepted' : 'link.proposed';
    const view = await read();
    await publish(tx, actor, groupId, [{ verb, subjectId: id, subjectRev: 1, documentId }]);
    return view;
  });
}

async function authorizeNote(
  tx: Transaction,
  actor: SignedIn,
  documentId: string,
  annotationId: string,
): Promise<void> {
  const note = found(
    actor,
    await tx.annotation.findFirst({
      where: { id: annotationId, documentId },
      select: standingOfAnnotationSelect,
    }),
  );
  authorize(actor, 'annotation.link', annotationFacts(note));
}

/** Which entity, called so, a link names where: on the text, or on a note. */
export interface LinkPlace {
  entityId: string;
  annotationId: string | null;
  passage: Pick<PassageInput, 'versionId' | 'start' | 'end'>;
  label: string;
}

/**
 * The same words name the same entity once, in the text and in each note; a rejected link does not count.
 * The lock on the entity closes the race of two who link it at once, and of one who rejects it.
 */
export async function refuseTwice(tx: Transaction, link: LinkPlace): Promise<void> {
  const { entityId, annotationId, label } = link;
  const { versionId, start, end } = link.passage;
  await tx.$queryRaw`SELECT 1 FROM entities WHERE id = ${entityId}::uuid FOR NO KEY UPDATE`;
  const same = await tx.entityLink.count({
    where: {
      ...{ entityId, annotationId, state: { not: 'rejected' } },
      // As they stand in that version, on whichever they were made.
      passage: { anchors: { some: { versionId, start, end } } },
    },
  });
  if (same > 0) throw new Conflict(`This passage is already linked to ${label}.`);
}

/**
 * Decides a link, takes a decision back, or turns it around. A link that is accepted takes the proposed
 * entity that it names along, and gives it back with itself. Throws Stale when somebody decided since
 * `rev`; the conditional update closes the race of two moderators.
 */
export function decideLink(
  actor: SignedIn,
  linkId: string,
  input: DecisionInput,
  rev: number,
): Promise<LinkView> {
  return transaction(async (tx) => {
    await lockEntities(tx, [linkId]);
    const { link, groupId, events } = await decide(tx, actor, { id: linkId, rev }, input, new Date());
    await publish(tx, actor, groupId, events);
    return link;
  });
}

/** Decides several links of a group as `decideLink` does each; those that cannot be decided stay as they are. */
export function decideLinks(
  actor: SignedIn,
  groupId: string,
  { links, ...input }: DecideLinksInput,
): Promise<DecidedLinks> {
  return transaction(async (tx) => {
    const group = found(actor, await tx.group.findUnique({ where: { id: groupId }, select: groupSelect }));
    authorize(actor, 'link.review', groupFacts(group));
    // In one order for everybody: two who decide the same links must not wait for each other in a ring.
    const inOrder = [...links].sort((a, b) => a.id.localeCompare(b.id));
    await lockEntities(
      tx,
      inOrder.map(({ id }) => id),
    );
    const answer: DecidedLinks = { decided: [], refused: [] };
    const events: NewEvent[] = [];
    const at = new Date(); // one for all, by which a link knows the entity that it took along
    for (const link of inOrder) {
      try {
        const one = await decide(tx, actor, link, input, at, groupId);
        answer.decided.push(one.link);
        events.push(...one.events);
      } catch (error) {
        // Not theirs to decide: none is. One that is gone, or that somebody was faster with, stops no other.
        if (!(error instanceof AppError) || error instanceof Forbidden) throw error;
        const current = error instanceof Stale ? (error.extras.current as LinkView) : null;
        answer.refused.push({ id: link.id, detail: error.message, current });
      }
    }
    if (events.length > 0) await publish(tx, actor, groupId, events);
    return answer;
  });
}

/** Holds off who decides the same entities or links words to them; always before links are locked, and in order. */
async function lockEntities(tx: Transaction, linkIds: string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM entities
    WHERE id IN (SELECT entity_id FROM entity_links WHERE id = ANY(${linkIds}::uuid[]))
    ORDER BY id FOR NO KEY UPDATE`;
}

/** One decision, without its line in the journal. All refusals come before the first write. */
async function decide(
  tx: Transaction,
  actor: SignedIn,
  { id, rev }: { id: string; rev: number },
  { decision, reason }: DecisionInput,
  at: Date,
  onlyIn?: string,
): Promise<{ link: LinkView; groupId: string; events: NewEvent[] }> {
  const row = found(
    actor,
    await tx.entityLink.findUnique({ where: { id }, select: { ...linkStandingSelect, decidedAt: true } }),
  );
  authorize(actor, 'link.decide', linkFacts(row));
  const { groupId, documentId, proposedById } = row;
  if (onlyIn !== undefined && groupId !== onlyIn) throw new NotFound();
  const link = await readLink(actor, id, tx);
  if (link.rev !== rev) throw new Stale(link);
  if (!TRANSITIONS[link.state].includes(decision)) throw new Conflict(`This link is ${link.state} already.`);
  if (link.state === 'rejected') await refuseRevival(tx, link);
  const entity = await tx.entity.findUniqueOrThrow({
    where: { id: link.entity.id },
    select: entityStandingSelect,
  });
  if (decision !== 'rejected' && entity.state === 'rejected')
    throw new Conflict(`${link.entity.label} was rejected. Accept the entity first, or link to another one.`);
  const takesAlong = decision === 'accepted' && entity.state === 'proposed';
  if (takesAlong && !can(actor, 'entity.decide', entityFacts(entity)))
    throw new Conflict(`You proposed ${link.entity.label}: another moderator decides on it first.`);
  const { count } = await tx.entityLink.updateMany({
    where: { id, rev },
    data: { ...standing(actor, decision, reason, at), rev: { increment: 1 } },
  });
  if (count === 0) throw new Stale(await readLink(actor, id, tx));
  const along = takesAlong
    ? await changeEntity(tx, actor, entity, { decision, reason: null, at, except: proposedById })
    : await returnEntity(tx, actor, entity, {
        was: link.state,
        decidedAt: row.decidedAt,
        except: proposedById,
      });
  await notify(tx, actor, { kind: 'linkDecided', to: [proposedById], groupId, documentId, linkId: id });
  const events = [{ verb: LINK_VERBS[decision], subjectId: id, subjectRev: rev + 1, documentId }, ...along];
  return { link: await readLink(actor, id, tx), groupId, events };
}

/** An entity that a link took along waits again with it, unless another accepted link names it by now. */
async function returnEntity(
  tx: Transaction,
  actor: SignedIn,
  entity: EntityStanding,
  link: { was: CurationState; decidedAt: Date | null; except: string },
): Promise<NewEvent[]> {
  const takenAlong = link.was === 'accepted' && entity.state === 'accepted';
  if (!takenAlong || entity.decidedAt?.getTime() !== link.decidedAt?.getTime()) return [];
  const others = await tx.entityLink.count({ where: { entityId: entity.id, state: 'accepted' } });
  if (others > 0 || !can(actor, 'entity.decide', entityFacts(entity))) return [];
  const back = { decision: 'proposed' as const, reason: null, at: new Date(), except: link.except };
  return changeEntity(tx, actor, entity, back);
}

/** A rejected link does not come back beside the one that was proposed in its place. */
async function refuseRevival(tx: Transaction, { annotationId, entity, passage }: LinkView): Promise<void> {
  const place = await tx.passage.findUniqueOrThrow({
    where: { id: passage.id },
    select: { versionId: true, start: true, end: true },
  });
  await refuseTwice(tx, { entityId: entity.id, annotationId, passage: place, label: entity.label });
}
