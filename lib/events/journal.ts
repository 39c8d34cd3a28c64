import 'server-only';
import { db } from '@/lib/db/client';
import type { Verb } from './event';

/** One line of a group's journal, as it was written. */
export interface JournalEvent {
  seq: bigint;
  actorId: string;
  verb: Verb;
  subjectId: string;
  documentId: string | null;
}

/** The lines after one, in their order, at most `take`. */
export async function readEvents(groupId: string, after: bigint, take: number): Promise<JournalEvent[]> {
  const rows = await db().event.findMany({
    where: { groupId, seq: { gt: after } },
    select: { seq: true, actorId: true, verb: true, subjectId: true, documentId: true },
    orderBy: { seq: 'asc' },
    take,
  });
  return rows.map((row) => ({ ...row, verb: row.verb as Verb })); // only `publish` writes lines
}

/** The number of each group's last line. */
export async function lastNumbers(groupIds: readonly string[]): Promise<Map<string, bigint>> {
  const rows = await db().eventCounter.findMany({ where: { groupId: { in: [...groupIds] } } });
  return new Map(rows.map(({ groupId, seq }) => [groupId, seq]));
}

/** What the journal last said of a subject before a line, of these verbs; null for its first. */
export async function verbBefore(
  groupId: string,
  subjectId: string,
  seq: bigint,
  verbs: readonly Verb[],
): Promise<Verb | null> {
  const row = await db().event.findFirst({
    where: { groupId, subjectId, seq: { lt: seq }, verb: { in: [...verbs] } },
    select: { verb: true },
    orderBy: { seq: 'desc' },
  });
  return (row?.verb ?? null) as Verb | null;
}
