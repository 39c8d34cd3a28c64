import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, can, found } from '@/lib/access/check';
import { standingOfAnnotationSelect } from '@/lib/annotations/queries';
import { annotationFacts } from '@/lib/annotations/view';
import { transaction, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { documentSelect } from '@/lib/documents/queries';
import { documentFacts } from '@/lib/documents/view';
import { readEntity } from '@/lib/entities/queries';
import { Conflict, Invalid, Stale } from '@/lib/errors/app-error';
import { publish } from '@/lib/events/publish';
import { notify } from '@/lib/notifications/commands';
import { createPassage } from '@/lib/passages/commands';
import type { PassageInput } from '@/lib/passages/input';
import type { DecideLinkInput, ProposeLinkInput } from './input';
import { DECISION_VERBS, TRANSITIONS } from './model';
import { linkStandingSelect, readLink } from './queries';
import { linkFacts, type LinkView } from './view';

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
    if (!(await claimId(tx, actor, id, ['link', documentId, input]))) return readLink(actor, id, tx);
    const { groupId } = document;
    const sameGroup = await tx.entity.count({ where: { id: entityId, groupId, state: { not: 'rejected' } } });
    if (sameGroup === 0) throw new Invalid('This entity is not one of the group’s.');
    await refuseTwice(tx, { entityId, annotationId, passage, label: entity.label });
    const passageId = await createPassage(tx, actor, { groupId, documentId }, passage);
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
    const view = await readLink(actor, id, tx);
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

/**
 * The same words name the same entity once, in the text and in each note; a rejected link does not count.
 * The lock on the entity closes the race of two who link it at once.
 */
async function refuseTwice(
  tx: Transaction,
  link: {
    entityId: string;
    annotationId: string | null;
    passage: Pick<PassageInput, 'versionId' | 'start' | 'end'>;
    label: string;
  },
): Promise<void> {
  const { entityId, annotationId, label } = link;
  const { versionId, start, end } = link.passage;
  await tx.$queryRaw`SELECT 1 FROM entities WHERE id = ${entityId}::uuid FOR NO KEY UPDATE`;
  const same = await tx.entityLink.count({
    where: { entityId, annotationId, state: { not: 'rejected' }, passage: { versionId, start, end } },
  });
  if (same > 0) throw new Conflict(`This passage is already linked to ${label}.`);
}

/**
 * Decides a link, takes a decision back, or turns it around. Throws Stale when somebody decided since
 * `rev`; the conditional update closes the race of two moderators.
 */
export function decideLink(
  actor: SignedIn,
  linkId: string,
  input: DecideLinkInput,
  rev: number,
): Promise<LinkView> {
  return transaction(async (tx) => {
    const row = found(
      actor,
      await tx.entityLink.findUnique({ where: { id: linkId }, select: linkStandingSelect }),
    );
    authorize(actor, 'link.decide', linkFacts(row));
    const link = await readLink(actor, linkId, tx);
    const { decision } = input;
    if (link.rev !== rev) throw new Stale(link);
    if (!TRANSITIONS[link.state].includes(decision))
      throw new Conflict(`This link is ${link.state} already.`);
    if (link.state === 'rejected') await refuseRevival(tx, link);
    const decided = decision !== 'proposed';
    const { count } = await tx.entityLink.updateMany({
      where: { id: linkId, rev },
      data: {
        state: decision,
        decidedById: decided ? actor.personId : null,
        decidedAt: decided ? new Date() : null,
        reason: decided ? input.reason : null,
        rev: { increment: 1 },
      },
    });
    if (count === 0) throw new Stale(await readLink(actor, linkId, tx));
    const view = await readLink(actor, linkId, tx);
    const { groupId, documentId, proposedById } = row;
    await notify(tx, actor, { kind: 'linkDecided', to: [proposedById], groupId, documentId, linkId });
    await publish(tx, actor, groupId, [
      { verb: DECISION_VERBS[decision], subjectId: linkId, subjectRev: rev + 1, documentId },
    ]);
    return view;
  });
}

/** A rejected link does not come back beside the one that was proposed in its place. */
async function refuseRevival(tx: Transaction, { annotationId, entity, passage }: LinkView): Promise<void> {
  const place = await tx.passage.findUniqueOrThrow({
    where: { id: passage.id },
    select: { versionId: true, start: true, end: true },
  });
  await refuseTwice(tx, { entityId: entity.id, annotationId, passage: place, label: entity.label });
}
