import { createAnnotation, editAnnotation } from '@/lib/annotations/commands';
import { CreateAnnotationInput, EditAnnotationInput } from '@/lib/annotations/input';
import { decideLink, proposeLink } from '@/lib/curation/commands';
import { DecisionInput, ProposeLinkInput } from '@/lib/curation/input';
import { db } from '@/lib/db/client';
import type { PassageInput } from '@/lib/passages/input';
import { createReply, setThreadState } from '@/lib/threads/commands';
import { CreateReplyInput } from '@/lib/threads/input';
import { notes } from '@/prisma/seed/discussion';
import { bodyOf } from '@/prisma/seed/discussion/body';
import { linksOnText } from '@/prisma/seed/discussion/links';
import type { SampleQuote } from '@/prisma/seed/discussion/note';
import { timelineOf, type Deed } from '@/prisma/seed/discussion/timeline';
import { placeQuotes } from '@/prisma/seed/place-quotes';
import { naming, sampleId, UNTOUCHED, type Act, type Sample } from '@/prisma/seed/sample';

/** The sample's paper as it stands in the database. */
interface Paper {
  documentId: string;
  /** What a command takes for the quote of the thing with this key. */
  select(key: string, quote: SampleQuote): PassageInput;
}

type DeedOf<Kind extends Deed['kind']> = Extract<Deed, { kind: Kind }>;

/** Writing the notes with their replies and links, and the links on the text. */
export async function discussionActs(sample: Sample, documentId: string): Promise<Act[]> {
  const paper = await openPaper(documentId);
  return timelineOf(notes, linksOnText).map((deed) => ({
    at: deed.at,
    about: aboutOf(deed),
    perform: () => perform(sample, paper, deed),
  }));
}

function aboutOf(deed: Deed): string[] {
  switch (deed.kind) {
    case 'reply':
      return [`note ${deed.noteKey}`];
    case 'link':
      return [`link ${deed.key}`, `entity ${deed.link.entity}`, `note ${deed.noteKey ?? deed.key}`];
    case 'decision':
      return [`link ${deed.key}`];
    default:
      return [`note ${deed.key}`];
  }
}

async function openPaper(documentId: string): Promise<Paper> {
  const { id: versionId, text } = await db().documentVersion.findUniqueOrThrow({
    where: { documentId_number: { documentId, number: 1 } },
    select: { id: true, text: true },
  });
  const place = placeQuotes(text);
  return { documentId, select: (key, quote) => ({ versionId, ...place(key, quote) }) };
}

async function perform(sample: Sample, paper: Paper, deed: Deed): Promise<void> {
  switch (deed.kind) {
    case 'note':
      return writeNote(sample, paper, deed);
    case 'reply':
      return writeReply(sample, deed);
    case 'link':
      return makeLink(sample, paper, deed);
    case 'decision':
      return decide(sample, deed);
    case 'resolution':
      return resolve(sample, deed);
    case 'edit':
      return editNote(sample, deed);
  }
}

async function writeNote(sample: Sample, paper: Paper, { key, note }: DeedOf<'note'>): Promise<void> {
  const { author, motivation, visibility = 'group', tags, quotes, text } = note;
  await sample.once('note', key, async (id) => {
    const passages = quotes.map((quote) => paper.select(key, quote));
    const input = { id, motivation, visibility, body: bodyOf(text), tags, passages };
    await createAnnotation(await sample.as(author), paper.documentId, CreateAnnotationInput.parse(input));
  });
}

async function editNote(sample: Sample, { key, note, text }: DeedOf<'edit'>): Promise<void> {
  const id = sampleId('note', key);
  const { rev } = await db().annotation.findUniqueOrThrow({ where: { id }, select: { rev: true } });
  if (rev !== UNTOUCHED) return;
  const { author, motivation, visibility = 'group', tags = [] } = note;
  const input = EditAnnotationInput.parse({ motivation, visibility, body: bodyOf(text), tags });
  await naming(`edit of note ${key}`, async () => editAnnotation(await sample.as(author), id, input, rev));
}

async function writeReply(sample: Sample, deed: DeedOf<'reply'>): Promise<void> {
  const { key, noteKey, parentKey, reply } = deed;
  await sample.once('reply', key, async (id) => {
    const parentId = parentKey === null ? null : sampleId('reply', parentKey);
    const input = CreateReplyInput.parse({ id, parentId, body: bodyOf(reply.text) });
    const thread = await threadOf(noteKey);
    await createReply(await sample.as(reply.author), thread.id, input);
  });
}

async function makeLink(sample: Sample, paper: Paper, deed: DeedOf<'link'>): Promise<void> {
  const { key, noteKey, by, link } = deed;
  await sample.once('link', key, async (id) => {
    const passage = paper.select(key, link.quote);
    const entityId = sampleId('entity', link.entity);
    const annotationId = noteKey === null ? null : sampleId('note', noteKey);
    const input = ProposeLinkInput.parse({ id, entityId, annotationId, passage });
    await proposeLink(await sample.as(by), paper.documentId, input);
  });
}

async function decide(sample: Sample, { key, decided }: DeedOf<'decision'>): Promise<void> {
  const linkId = sampleId('link', key);
  const { rev } = await db().entityLink.findUniqueOrThrow({ where: { id: linkId }, select: { rev: true } });
  if (rev !== UNTOUCHED) return;
  const { by, rejected: reason } = decided;
  const decision = reason === undefined ? 'accepted' : 'rejected';
  await naming(`decision on link ${key}`, async () =>
    decideLink(await sample.as(by), linkId, DecisionInput.parse({ decision, reason }), rev),
  );
}

async function resolve(sample: Sample, { key, by }: DeedOf<'resolution'>): Promise<void> {
  const { id, rev } = await threadOf(key);
  if (rev !== UNTOUCHED) return;
  await naming(`end of note ${key}`, async () =>
    setThreadState(await sample.as(by), id, { state: 'resolved' }, UNTOUCHED),
  );
}

function threadOf(noteKey: string): Promise<{ id: string; rev: number }> {
  return db().thread.findFirstOrThrow({
    where: { annotationId: sampleId('note', noteKey) },
    select: { id: true, rev: true },
  });
}
