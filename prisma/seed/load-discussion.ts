import { createAnnotation } from '@/lib/annotations/commands';
import { CreateAnnotationInput } from '@/lib/annotations/input';
import { noteBodyFromText } from '@/lib/content/note-body';
import { decideLink, proposeLink } from '@/lib/curation/commands';
import { DecisionInput, ProposeLinkInput } from '@/lib/curation/input';
import { db } from '@/lib/db/client';
import type { PassageInput } from '@/lib/passages/input';
import { createReply, setThreadState } from '@/lib/threads/commands';
import { CreateReplyInput } from '@/lib/threads/input';
import { notes } from '@/prisma/seed/discussion';
import { linksOnText } from '@/prisma/seed/discussion/links';
import type { SampleLink, SampleNote, SampleQuote, SampleReply } from '@/prisma/seed/discussion/note';
import { placeQuotes } from '@/prisma/seed/place-quotes';
import { actorOf, naming, sampleId, type Sample } from '@/prisma/seed/sample';

/** The sample's paper as it stands in the database. */
interface Paper {
  documentId: string;
  /** What a command takes for the quote of the thing with this key. */
  select(key: string, quote: SampleQuote): PassageInput;
}

/** A row that nobody changed since it was made; what anyone did with it later is left to them. */
const UNTOUCHED = 1;

/** Writes the notes with their replies and links, and then the links on the text, in the order of the data. */
export async function loadDiscussion(sample: Sample, documentId: string): Promise<void> {
  const paper = await openPaper(documentId);
  for (const note of notes) await loadNote(sample, paper, note);
  for (const link of linksOnText) await loadLink(sample, paper, link, null);
}

async function openPaper(documentId: string): Promise<Paper> {
  const { id: versionId, text } = await db().documentVersion.findUniqueOrThrow({
    where: { documentId_number: { documentId, number: 1 } },
    select: { id: true, text: true },
  });
  const place = placeQuotes(text);
  return { documentId, select: (key, quote) => ({ versionId, ...place(key, quote) }) };
}

async function loadNote(sample: Sample, paper: Paper, note: SampleNote): Promise<void> {
  const { key, author, motivation, visibility, tags, quotes, text } = note;
  const annotationId = await sample.once('note', key, async (id) => {
    const passages = quotes.map((quote) => paper.select(key, quote));
    const body = noteBodyFromText(text);
    const input = CreateAnnotationInput.parse({ id, motivation, visibility, body, tags, passages });
    await createAnnotation(await actorOf(author), paper.documentId, input);
  });
  const thread = await db().thread.findFirstOrThrow({
    where: { annotationId },
    select: { id: true, rev: true },
  });
  await loadReplies(sample, thread.id, null, note.replies);
  for (const link of note.links ?? []) await loadLink(sample, paper, link, annotationId);
  const { resolved } = note;
  if (resolved === undefined || thread.rev !== UNTOUCHED) return;
  await naming(`end of note ${key}`, async () =>
    setThreadState(await actorOf(resolved.by), thread.id, { state: 'resolved' }, UNTOUCHED),
  );
}

async function loadReplies(
  sample: Sample,
  threadId: string,
  parentId: string | null,
  replies: readonly SampleReply[],
): Promise<void> {
  for (const { key, author, text, replies: answers = [] } of replies) {
    const replyId = await sample.once('reply', key, async (id) => {
      const input = CreateReplyInput.parse({ id, parentId, body: noteBodyFromText(text) });
      await createReply(await actorOf(author), threadId, input);
    });
    await loadReplies(sample, threadId, replyId, answers);
  }
}

async function loadLink(
  sample: Sample,
  paper: Paper,
  link: SampleLink,
  annotationId: string | null,
): Promise<void> {
  const { key, quote: exact, occurrence = 1, entity, by, state, decidedBy, reason } = link;
  const linkId = await sample.once('link', key, async (id) => {
    const passage = paper.select(key, { exact, occurrence });
    const entityId = sampleId('entity', entity);
    const input = ProposeLinkInput.parse({ id, entityId, annotationId, passage });
    await proposeLink(await actorOf(by), paper.documentId, input);
  });
  if (decidedBy === undefined) return;
  const { rev } = await db().entityLink.findUniqueOrThrow({ where: { id: linkId }, select: { rev: true } });
  if (rev !== UNTOUCHED) return;
  await naming(`decision on link ${key}`, async () =>
    decideLink(await actorOf(decidedBy), linkId, DecisionInput.parse({ decision: state, reason }), rev),
  );
}
