import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import type { Role } from '@/lib/access/role';
import { codePointLength } from '@/lib/anchoring/code-points';
import { createAnnotation, editAnnotation } from '@/lib/annotations/commands';
import type { CreateAnnotationInput, EditAnnotationInput } from '@/lib/annotations/input';
import type { AnnotationView } from '@/lib/annotations/view';
import { noteBodyFromText } from '@/lib/content/note-body';
import { proposeLink } from '@/lib/curation/commands';
import type { LinkView } from '@/lib/curation/view';
import { db } from '@/lib/db/client';
import { importDocument } from '@/lib/documents/commands';
import { wordsOf } from '@/lib/documents/model';
import { createEntity, createEntityType } from '@/lib/entities/commands';
import { CreateEntityInput } from '@/lib/entities/input';
import type { EntityView } from '@/lib/entities/view';
import { addMember, createGroup } from '@/lib/groups/commands';
import type { PassageInput } from '@/lib/passages/input';
import { createReply } from '@/lib/threads/commands';

/** A document of a test, with what is needed to select in it. */
export interface Paper {
  id: string;
  groupId: string;
  versionId: string;
  /** Canonical text. */
  text: string;
}

/** A group with a person of each role and a paper; `outsider` owns another group with a paper of its own. */
export interface World {
  groupId: string;
  paper: Paper;
  people: Record<Role | 'outsider' | 'administrator', SignedIn>;
  /** A second person of the role, to act beside the first. */
  others: Record<'member' | 'moderator', SignedIn>;
  elsewhere: Paper;
}

const SOURCE = [
  'The words of the law are weighed one by one 😀, and the gloss stands beside them.',
  'Accursius gathered the glosses of those who taught before him. Azo is named on every leaf.',
  'Whoever reads the text alone reads half of it.',
].join('\n\n');

export async function makeWorld(): Promise<World> {
  const owner = await makePerson('Irnerius');
  const groupId = await makeGroup(owner);
  const join = async (name: string, role: Role) => joinGroup(await makePerson(name), groupId, role);
  const outsider = await makePerson('Placentinus');
  const otherGroupId = await makeGroup(outsider);
  const elsewhere = await makePaper(await refreshed(outsider), otherGroupId);
  return {
    groupId,
    paper: await makePaper(await refreshed(owner), groupId),
    elsewhere,
    people: {
      owner: await refreshed(owner),
      moderator: await join('Bulgarus', 'moderator'),
      reviewer: await join('Martinus', 'reviewer'),
      member: await join('Hugo', 'member'),
      observer: await join('Jacobus', 'observer'),
      outsider: await refreshed(outsider),
      administrator: await makePerson('Odofredus', { isAdministrator: true }),
    },
    others: { member: await join('Rogerius', 'member'), moderator: await join('Azo', 'moderator') },
  };
}

/** A person with an account and no group. */
export async function makePerson(name: string, { isAdministrator = false } = {}): Promise<SignedIn> {
  const id = uuidv7();
  await db().person.create({ data: { id, name, email: `${id}@bologna.example`, isAdministrator } });
  return { kind: 'person', personId: id, name, isAdministrator, roles: new Map() };
}

/** The same person with the roles of this moment. */
export async function refreshed(person: SignedIn): Promise<SignedIn> {
  const memberships = await db().membership.findMany({ where: { personId: person.personId } });
  return { ...person, roles: new Map(memberships.map(({ groupId, role }) => [groupId, role])) };
}

/** Gives a person a role in the group, past all rules, and returns them with it. */
export async function joinGroup(person: SignedIn, groupId: string, role: Role): Promise<SignedIn> {
  const owner = await db().membership.findFirstOrThrow({ where: { groupId, role: 'owner' } });
  const actor = { ...person, personId: owner.personId, roles: new Map([[groupId, 'owner' as const]]) };
  await addMember(actor, groupId, { personId: person.personId, role });
  return refreshed(person);
}

export async function makeGroup(owner: SignedIn): Promise<string> {
  const { id } = await createGroup(owner, { id: uuidv7(), name: 'Bologna' });
  const type = { key: 'text', name: 'Text', plural: 'Texts', hue: 'ochre', attributes: [], schemes: [] };
  await createEntityType(await refreshed(owner), id, { id: uuidv7(), ...type });
  return id;
}

export async function makePaper(owner: SignedIn, groupId: string, text = SOURCE): Promise<Paper> {
  const input = { id: uuidv7(), title: 'Digestum vetus', language: 'en', source: null, licence: null, text };
  const { id } = await importDocument(owner, groupId, input);
  const version = await db().documentVersion.findFirstOrThrow({ where: { documentId: id } });
  return { id, groupId, versionId: version.id, text: version.text };
}

/** A later version of a paper, of these blocks and without anchors, which is current from now on. */
export async function makeVersion(author: SignedIn, paper: Paper, blocks: string[]): Promise<Paper> {
  const { id: documentId, groupId } = paper;
  const text = blocks.join('\n');
  const number = 1 + (await db().documentVersion.count({ where: { documentId } }));
  const id = uuidv7();
  const length = codePointLength(text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  await db().documentVersion.create({
    data: {
      ...{ id, groupId, documentId, number, origin: 'correction', createdById: author.personId },
      ...{ correctionKind: 'substantive', baseId: paper.versionId },
      ...{ content: {}, text, length, words: wordsOf(text), sha256 },
    },
  });
  let start = 0;
  for (const [ordinal, own] of blocks.entries()) {
    const end = start + codePointLength(own);
    const place = { versionId: id, groupId, ordinal, kind: 'paragraph' as const, start, end };
    await db().documentBlock.create({ data: { ...place, text: own } });
    start = end + 1;
  }
  await db().document.update({ where: { id: documentId }, data: { currentVersionId: id } });
  return { ...paper, versionId: id, text };
}

/** The selection of a quote's first occurrence. */
export function select(paper: Paper, exact: string): PassageInput {
  const start = codePointLength(paper.text.slice(0, paper.text.indexOf(exact)));
  return { versionId: paper.versionId, start, end: start + codePointLength(exact), exact };
}

/** What a reader sends to make a note; `given` replaces parts of it. */
export function noteInput(paper: Paper, given: Partial<CreateAnnotationInput> = {}): CreateAnnotationInput {
  return {
    id: uuidv7(),
    motivation: 'commenting',
    visibility: 'group',
    body: noteBodyFromText('Azo says otherwise.'),
    tags: [],
    passages: [select(paper, 'the gloss')],
    ...given,
  };
}

export function makeNote(
  author: SignedIn,
  paper: Paper,
  given: Partial<CreateAnnotationInput> = {},
): Promise<AnnotationView> {
  return createAnnotation(author, paper.id, noteInput(paper, given));
}

/** Edits a note of the actor's; what is not given stays. */
export function editNote(
  actor: SignedIn,
  note: AnnotationView,
  { text, ...given }: Partial<EditAnnotationInput> & { text?: string } = {},
  rev = note.rev,
): Promise<AnnotationView> {
  const { motivation, visibility, tags } = note;
  const body = text === undefined ? note.body : noteBodyFromText(text);
  return editAnnotation(actor, note.id, { motivation, visibility, tags, body, ...given }, rev);
}

/** Replies to a note and returns the reply's id. */
export async function makeReply(
  author: SignedIn,
  note: AnnotationView,
  { text = 'I read it as Martinus did.', parentId = null as string | null } = {},
): Promise<string> {
  const id = uuidv7();
  await createReply(author, note.thread.id, { id, parentId, body: noteBodyFromText(text) });
  return id;
}

export function makeEntity(proposer: SignedIn, groupId: string, label: string): Promise<EntityView> {
  return createEntity(
    proposer,
    groupId,
    CreateEntityInput.parse({ id: uuidv7(), type: 'text', labels: [{ text: label, kind: 'preferred' }] }),
  );
}

export function makeLink(
  proposer: SignedIn,
  paper: Paper,
  entity: { id: string },
  { exact = 'Accursius', annotationId = null as string | null } = {},
): Promise<LinkView> {
  const passage = select(paper, exact);
  return proposeLink(proposer, paper.id, { id: uuidv7(), entityId: entity.id, annotationId, passage });
}

/** What the journal says of a row, in its order. */
export function journalOf(subjectId: string) {
  return db().event.findMany({
    where: { subjectId },
    select: { verb: true, subjectRev: true, actorId: true, documentId: true },
    orderBy: { seq: 'asc' },
  });
}
