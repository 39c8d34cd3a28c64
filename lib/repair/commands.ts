import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import type { DocumentContent } from '@/lib/content/content-node';
import { replaceRanges } from '@/lib/content/edit-text';
import { db, NO_JSON, transaction, type Db, type Prisma, type Transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { Conflict, Invalid, NotFound, Stale } from '@/lib/errors/app-error';
import { publish } from '@/lib/events/publish';
import { correctedContent } from '@/lib/versions/corrected-content';
import { authorizeCorrection, compareAhead, publishVersion } from '@/lib/versions/publish';
import { readVersion } from '@/lib/versions/queries';
import type { VersionView } from '@/lib/versions/view';
import { columnsIn, decisionColumns } from './columns';
import { proposeRepairs } from './detect/propose';
import type { Replacement } from './detect/finding';
import type { DecideRepairInput, DecideRepairsInput, FindRepairsInput, PublishRepairsInput } from './input';
import { replacementInWords, TRANSITIONS } from './model';
import { heldInDraft, keptDecisions } from './kept-decisions';
import { acceptedRepairs, readDraft, repairRows, repairSelect, repairsOf, rowOf } from './queries';
import { scannedBlocks } from './scanned-blocks';
import { toRepairView, type DecidedRepairs, type DraftView, type RepairView } from './view';

/**
 * Looks for what the scan broke in the document's current version, once: asked again it answers with what is there.
 * What was decided about the same words of the version before stays decided. Throws Conflict where a newer version came.
 */
export async function findRepairs(
  actor: SignedIn,
  documentId: string,
  { versionId }: FindRepairsInput,
): Promise<DraftView> {
  const { groupId } = await authorizeCorrection(db(), actor, documentId);
  const version = found(
    actor,
    await db().documentVersion.findFirst({
      where: { id: versionId, documentId },
      select: { text: true, content: true },
    }),
  );
  const known = await db().repairDraft.findUnique({ where: { versionId }, select: { id: true } });
  // Looking takes long: not twice, and not while the database waits.
  if (known) return transaction((tx) => draftOf(tx, actor, documentId, versionId));
  const content = version.content as unknown as DocumentContent; // checked when the version was made
  const proposals = proposeRepairs(scannedBlocks(content));
  return transaction(async (tx) => {
    // Again: their role may have changed meanwhile.
    await authorizeCorrection(tx, actor, documentId);
    await refuseOldVersion(tx, actor, documentId, versionId);
    const id = uuidv7();
    const made = await tx.repairDraft.createMany({
      data: [{ id, groupId, documentId, versionId, madeById: actor.personId }],
      skipDuplicates: true,
    });
    if (made.count === 1) {
      const kept = keptDecisions(await earlierDecisions(tx, documentId, id), version.text, proposals);
      const columnsOf = columnsIn(version.text);
      const rows = heldInDraft(proposals, kept).map((proposal) => ({
        ...{ id: uuidv7(), group_id: groupId, draft_id: id, rev: 1 },
        ...columnsOf(proposal),
        ...decisionColumns(kept.get(proposal)),
      }));
      // In one statement: there may be thousands.
      await tx.$executeRaw`
        INSERT INTO repairs SELECT * FROM jsonb_populate_recordset(null::repairs, ${JSON.stringify(rows)}::jsonb)`;
      await publish(tx, actor, groupId, [
        { verb: 'repairs.found', subjectId: id, subjectRev: 1, documentId },
      ]);
    }
    return found(actor, await readDraft(actor, documentId, tx));
  });
}

async function draftOf(
  tx: Transaction,
  actor: SignedIn,
  documentId: string,
  versionId: string,
): Promise<DraftView> {
  await refuseOldVersion(tx, actor, documentId, versionId);
  return found(actor, await readDraft(actor, documentId, tx));
}

/**
 * What was decided in the document's last draft and made no version: what was rejected, and what was accepted when a
 * newer version came by another way.
 */
async function earlierDecisions(tx: Transaction, documentId: string, exceptId: string) {
  const last = await tx.repairDraft.findFirst({
    where: { documentId, id: { not: exceptId } },
    select: { id: true, publishedAsId: true, version: { select: { text: true } } },
    orderBy: { createdAt: 'desc' },
  });
  if (!last) return { text: '', decided: [] };
  const rows = await tx.repair.findMany({
    where: { draftId: last.id, state: last.publishedAsId === null ? { not: 'proposed' } : 'rejected' },
    select: { ...repairSelect, decidedById: true },
  });
  return {
    text: last.version.text,
    decided: rows.map((row) => ({ ...rowOf(row), decidedById: row.decidedById })),
  };
}

/**
 * Decides one repair, takes a decision back, or turns it around; one that is accepted can be accepted again in other words.
 * Throws Stale when somebody decided since `rev`.
 */
export function decideRepair(
  actor: SignedIn,
  documentId: string,
  repairId: string,
  { decision, after }: DecideRepairInput,
  rev: number,
): Promise<RepairView> {
  return changeDraft(actor, documentId, async (tx, draftId) => {
    const [row] = await repairRows(draftId, [repairId], tx);
    if (!row) throw new NotFound();
    const current = toRepairView(row);
    if (current.rev !== rev) throw new Stale(current);
    const chosen = after && isSame(row.proposed, after) ? null : after;
    const rewords = decision === 'accepted' && !isSame(current.after, chosen ?? row.proposed);
    if (!(rewords && current.state === 'accepted')) refuseDecision(current, decision);
    if (after && isSame({ text: current.before }, after))
      throw new Invalid('That is what stands there: nothing would change.');
    await decide(tx, actor, [repairId], decision, chosen);
    const [view] = await repairsOf(draftId, [repairId], tx);
    return { answer: found(actor, view ?? null), changed: true };
  });
}

/** Decides several repairs as they were proposed; those that cannot be decided stay as they are. */
export function decideRepairs(
  actor: SignedIn,
  documentId: string,
  { decision, repairs }: DecideRepairsInput,
): Promise<DecidedRepairs> {
  return changeDraft(actor, documentId, async (tx, draftId) => {
    const revs = new Map(repairs.map(({ id, rev }) => [id, rev]));
    const standing = await repairsOf(draftId, [...revs.keys()], tx);
    const byId = new Map(standing.map((repair) => [repair.id, repair]));
    const refused = repairs.flatMap(({ id, rev }): DecidedRepairs['refused'] => {
      const current = byId.get(id) ?? null;
      const detail = refusalOf(current, rev, decision);
      return detail === null ? [] : [{ id, detail, current }];
    });
    for (const { id } of refused) revs.delete(id);
    await decide(tx, actor, [...revs.keys()], decision, null);
    const decided = await repairsOf(draftId, [...revs.keys()], tx);
    return { answer: { decided, refused }, changed: decided.length > 0 };
  });
}

/**
 * Publishes the accepted repairs of the current version as the document's next version; they are its apparatus from then
 * on. Throws Stale with the newer version when there is one, and with the draft's `rev` when somebody decided since the one
 * that was seen, so that nothing is published unseen; Invalid when nothing is accepted.
 */
export async function publishRepairs(
  actor: SignedIn,
  documentId: string,
  input: PublishRepairsInput,
  rev: number,
): Promise<VersionView> {
  const { currentVersionId } = await authorizeCorrection(db(), actor, documentId);
  if (currentVersionId === input.versionId) {
    const content = await repairedContent(
      input.versionId,
      await acceptedRepairs(input.versionId, db()),
      db(),
    );
    await compareAhead(documentId, input.versionId, content);
  }
  return transaction(async (tx) => {
    await authorizeCorrection(tx, actor, documentId);
    const { id, versionId, note } = input;
    if (!(await claimId(tx, actor, id, ['repairs', documentId, input])))
      return readVersion(actor, documentId, { id }, tx);
    const draft = await lockDraft(tx, actor, documentId, versionId);
    if (draft.rev !== rev) throw new Stale({ rev: draft.rev });
    const repairs = await acceptedRepairs(versionId, tx);
    if (repairs.length === 0) throw new Invalid('No repair is accepted yet: there is nothing to publish.');
    const content = await repairedContent(versionId, repairs, tx);
    await publishVersion(tx, actor, documentId, {
      ...{ id, baseVersionId: versionId, content, origin: 'correction', correction: { kind: 'scan', note } },
    });
    // After the journal's line, because it refers to the version; the draft is locked, so nobody waits for it in a ring.
    await tx.repairDraft.update({
      where: { id: draft.id },
      data: { publishedAsId: id, rev: { increment: 1 } },
    });
    return readVersion(actor, documentId, { id }, tx);
  });
}

async function repairedContent(
  versionId: string,
  repairs: Awaited<ReturnType<typeof acceptedRepairs>>,
  on: Db,
): Promise<DocumentContent> {
  const base = await on.documentVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { content: true },
  });
  const content = base.content as unknown as DocumentContent; // checked when the version was made
  return correctedContent(replaceRanges(content, repairs));
}

/** Changes the draft of the current version, one at a time: the lock closes the race with who publishes it. */
function changeDraft<T>(
  actor: SignedIn,
  documentId: string,
  work: (tx: Transaction, draftId: string) => Promise<{ answer: T; changed: boolean }>,
): Promise<T> {
  return transaction(async (tx) => {
    const { groupId, currentVersionId } = await authorizeCorrection(tx, actor, documentId);
    const { id } = await lockDraft(tx, actor, documentId, found(actor, currentVersionId)).catch(inWords);
    const { answer, changed } = await work(tx, id);
    if (!changed) return answer;
    const { rev } = await tx.repairDraft.update({
      where: { id },
      data: { rev: { increment: 1 } },
      select: { rev: true },
    });
    await publish(tx, actor, groupId, [
      { verb: 'repairs.decided', subjectId: id, subjectRev: rev, documentId },
    ]);
    return answer;
  });
}

/** Who decides on a row is told of rows: that the text is another by now is no newer state of one. */
function inWords(error: unknown): never {
  if (!(error instanceof Stale)) throw error;
  throw new Conflict('A newer version of this text is here. Load the page again.');
}

async function lockDraft(
  tx: Transaction,
  actor: SignedIn,
  documentId: string,
  versionId: string,
): Promise<{ id: string; rev: number }> {
  await tx.$queryRaw`SELECT 1 FROM repair_drafts WHERE version_id = ${versionId}::uuid FOR UPDATE`;
  await refuseOldVersion(tx, actor, documentId, versionId);
  return found(
    actor,
    await tx.repairDraft.findFirst({ where: { versionId, documentId }, select: { id: true, rev: true } }),
  );
}

/** Throws Stale with the current version where it is another one. */
async function refuseOldVersion(
  tx: Transaction,
  actor: SignedIn,
  documentId: string,
  versionId: string,
): Promise<void> {
  const current = await readVersion(actor, documentId, null, tx);
  if (current.id !== versionId) throw new Stale(current);
}

async function decide(
  tx: Transaction,
  actor: SignedIn,
  ids: string[],
  decision: DecideRepairInput['decision'],
  after: Replacement | null,
): Promise<void> {
  const decided = decision === 'proposed' ? null : { by: actor.personId, at: new Date() };
  const data: Prisma.RepairUncheckedUpdateManyInput = {
    ...{ state: decision, decidedById: decided?.by ?? null, decidedAt: decided?.at ?? null },
    rev: { increment: 1 },
  };
  await tx.repair.updateMany({ where: { id: { in: ids } }, data: { ...data, ...chosen(after) } });
}

function chosen(after: Replacement | null): Pick<Prisma.RepairUncheckedUpdateManyInput, 'chosen'> {
  return { chosen: after ? { ...after } : NO_JSON };
}

function refuseDecision({ state }: RepairView, decision: RepairView['state']): void {
  if (!TRANSITIONS[state].includes(decision)) throw new Conflict(`This repair is ${state} already.`);
}

function refusalOf(current: RepairView | null, rev: number, decision: RepairView['state']): string | null {
  if (!current) return 'This repair is not there any more.';
  if (current.rev !== rev) return 'Somebody else decided on this a moment ago.';
  return TRANSITIONS[current.state].includes(decision) ? null : `This repair is ${current.state} already.`;
}

function isSame(one: Replacement, other: Replacement): boolean {
  return replacementInWords(one) === replacementInWords(other);
}
