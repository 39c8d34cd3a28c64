import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { authorize, found } from '@/lib/access/check';
import { describePassage } from '@/lib/anchoring/describe';
import { standingOfAnnotationSelect } from '@/lib/annotations/queries';
import { annotationFacts } from '@/lib/annotations/view';
import { refuseTwice, type LinkPlace } from '@/lib/curation/commands';
import { linkStandingSelect } from '@/lib/curation/queries';
import { linkFacts } from '@/lib/curation/view';
import { transaction, type Prisma, type Transaction } from '@/lib/db/client';
import { entitySummarySelect } from '@/lib/entities/queries';
import { toEntitySummary } from '@/lib/entities/view';
import { Conflict, Invalid, Stale } from '@/lib/errors/app-error';
import type { NewEvent } from '@/lib/events/event';
import { publish } from '@/lib/events/publish';
import { readVersion } from '@/lib/versions/queries';
import type { DecideOrphanInput } from './input';
import type { DecidedOrphan } from './view';

/**
 * Gives a passage that has no place in the current version one, lets it go, or takes either back. Throws Stale with the
 * newer version when there is one by now, Conflict when somebody decided before. The lock on the document lets nobody
 * publish a version meanwhile, to which the old state would be carried.
 */
export function decideOrphan(
  actor: SignedIn,
  documentId: string,
  passageId: string,
  input: DecideOrphanInput,
): Promise<DecidedOrphan> {
  return transaction(async (tx) => {
    const subject = await authorizePlacing(tx, actor, documentId, passageId);
    await tx.$queryRaw`SELECT 1 FROM documents WHERE id = ${documentId}::uuid FOR SHARE`;
    const { versionId } = input;
    if (!(await isCurrent(tx, documentId, versionId)))
      throw new Stale(await readVersion(actor, documentId, null, tx));
    const { where, data, refusal } = await changeOf(tx, actor, subject, passageId, input);
    const { count } = await tx.anchor.updateMany({ where: { passageId, versionId, ...where }, data });
    if (count === 0) throw new Conflict(refusal);
    const anchor = await tx.anchor.findUniqueOrThrow({
      where: { passageId_versionId: { passageId, versionId } },
      select: { state: true, start: true, end: true, letGoAt: true },
    });
    const { letGoAt, ...place } = anchor;
    await publish(tx, actor, subject.groupId, [eventOf(subject, documentId, input.decision)]);
    return { passageId, ...place, letGo: place.state === 'orphaned' && letGoAt !== null };
  });
}

interface Subject {
  kind: 'annotation' | 'link';
  id: string;
  rev: number;
  groupId: string;
  exact: string;
  /** What a link says, which no two may say of the same words; null for a note, and for a link that was rejected. */
  says: Pick<LinkPlace, 'entityId' | 'annotationId' | 'label'> | null;
}

/** The note or link that the passage is of, to which the actor may give a place. */
async function authorizePlacing(
  tx: Transaction,
  actor: SignedIn,
  documentId: string,
  passageId: string,
): Promise<Subject> {
  const { exact, groupId, annotations, links } = found(
    actor,
    await tx.passage.findFirst({
      where: { id: passageId, documentId },
      select: {
        ...{ exact: true, groupId: true },
        annotations: {
          select: { annotation: { select: { id: true, rev: true, ...standingOfAnnotationSelect } } },
        },
        links: {
          select: {
            ...{ id: true, rev: true, entityId: true, annotationId: true, ...linkStandingSelect },
            entity: { select: entitySummarySelect },
          },
        },
      },
    }),
  );
  const note = annotations[0]?.annotation;
  if (note) {
    authorize(actor, 'annotation.place', annotationFacts(note));
    return { kind: 'annotation', id: note.id, rev: note.rev, groupId, exact, says: null };
  }
  const link = found(actor, links[0] ?? null);
  authorize(actor, 'link.place', linkFacts(link));
  const { id, rev, entityId, annotationId } = link;
  const says = { entityId, annotationId, label: toEntitySummary(link.entity).label };
  return { kind: 'link', id, rev, groupId, exact, says: link.state === 'rejected' ? null : says };
}

async function isCurrent(tx: Transaction, id: string, currentVersionId: string): Promise<boolean> {
  return (await tx.document.count({ where: { id, currentVersionId } })) === 1;
}

interface AnchorChange {
  where: Prisma.AnchorWhereInput;
  data: Prisma.AnchorUncheckedUpdateManyInput;
  /** Why it is not carried out where no row is as `where` says. */
  refusal: string;
}

/** Who let a passage go stays known while it has a place, so that it is let go again when that is taken back. */
async function changeOf(
  tx: Transaction,
  actor: SignedIn,
  { exact, says }: Subject,
  passageId: string,
  input: DecideOrphanInput,
): Promise<AnchorChange> {
  const by = actor.personId;
  const at = new Date();
  const refusal = 'Somebody decided about this passage before you. Load the page again.';
  switch (input.decision) {
    case 'attach': {
      const { versionId, start, end } = input;
      const words = await wordsAt(tx, versionId, start, end);
      if (says) await refuseTwice(tx, { ...says, passage: { versionId, start, end } });
      const state = words === exact ? 'exact' : 'changed';
      return {
        where: { state: 'orphaned' },
        data: { state, start, end, confirmedById: by, confirmedAt: at },
        refusal,
      };
    }
    case 'letGo':
      return { where: { state: 'orphaned', letGoAt: null }, data: { letGoById: by, letGoAt: at }, refusal };
    case 'undo': {
      const isPlaced = { confirmedAt: { not: null } };
      const { versionId } = input;
      const nothing = 'There is nothing to take back: nobody decided about this passage.';
      return (await tx.anchor.count({ where: { passageId, versionId, ...isPlaced } })) > 0
        ? { where: isPlaced, data: UNPLACED, refusal }
        : { where: { letGoAt: { not: null }, confirmedAt: null }, data: HELD, refusal: nothing };
    }
  }
}

const UNPLACED = {
  state: 'orphaned',
  start: null,
  end: null,
  confirmedById: null,
  confirmedAt: null,
} as const;
const HELD = { letGoById: null, letGoAt: null };

/** The words that stand at a place of a version. Throws Invalid where there are none. */
async function wordsAt(tx: Transaction, versionId: string, start: number, end: number): Promise<string> {
  const blocks = await tx.documentBlock.findMany({
    where: { versionId, start: { lte: end }, end: { gte: start } },
    select: { start: true, text: true },
    orderBy: { ordinal: 'asc' },
  });
  const words = describePassage(blocks, start, end)?.exact ?? '';
  if (words.trim() === '') throw new Invalid('There are no words at that place of the text.');
  return words;
}

function eventOf(
  { kind, id, rev }: Subject,
  documentId: string,
  decision: DecideOrphanInput['decision'],
): NewEvent {
  const verbs = { attach: 'placed', letGo: 'letGo', undo: 'unplaced' } as const;
  return { verb: `${kind}.${verbs[decision]}`, subjectId: id, subjectRev: rev, documentId };
}
