import fs from 'node:fs';
import path from 'node:path';
import { encode } from 'next-auth/jwt';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stranger, type Actor } from '@/lib/access/actor';
import { deleteAnnotation } from '@/lib/annotations/commands';
import { sessionCookieName } from '@/lib/auth/session';
import { importFile } from '@/lib/content/import/import-file';
import { noteBodyFromText } from '@/lib/content/note-body';
import { db } from '@/lib/db/client';
import { CATALOG } from '@/lib/errors/catalog';
import { finishImport, startImport } from '@/lib/imports/commands';
import { StartImportQuery } from '@/lib/imports/input';
import { takeJob } from '@/lib/jobs/commands';
import { OPEN_STATES } from '@/lib/jobs/model';
import { closeLive } from '@/lib/live/hub';
import { deleteReply } from '@/lib/threads/commands';
import { decideRepairs, findRepairs } from '@/lib/repair/commands';
import { TEST_SECRET, prepareDatabase } from '@/lib/testing/prepare-database';
import { contentOf, corrected, correctionOf } from '@/lib/testing/corrections';
import {
  joinGroup,
  makeEntity,
  makeLink,
  makeNote,
  makePaper,
  makePerson,
  makeReply,
  makeWorld,
  noteInput,
  select,
  type World,
} from '@/lib/testing/world';
import * as annotationHistory from './v1/annotations/[annotationId]/history/route';
import * as annotationRestoration from './v1/annotations/[annotationId]/restoration/route';
import * as annotation from './v1/annotations/[annotationId]/route';
import * as document from './v1/documents/[documentId]/route';
import * as documentAnnotations from './v1/documents/[documentId]/annotations/route';
import * as documentArchived from './v1/documents/[documentId]/archived/route';
import * as documentExport from './v1/documents/[documentId]/export/route';
import * as documentLinks from './v1/documents/[documentId]/links/route';
import * as documentNotes from './v1/documents/[documentId]/notes/route';
import * as documentOriginal from './v1/documents/[documentId]/original/route';
import * as documentPresence from './v1/documents/[documentId]/presence/route';
import * as documentReads from './v1/documents/[documentId]/reads/route';
import * as documentCorrections from './v1/documents/[documentId]/corrections/route';
import * as documentPreview from './v1/documents/[documentId]/corrections/preview/route';
import * as documentOrphan from './v1/documents/[documentId]/orphans/[passageId]/route';
import * as documentOrphans from './v1/documents/[documentId]/orphans/route';
import * as versionChanges from './v1/documents/[documentId]/versions/[number]/changes/route';
import * as versionRevert from './v1/documents/[documentId]/versions/[number]/revert/route';
import * as documentVersion from './v1/documents/[documentId]/versions/[number]/route';
import * as documentVersions from './v1/documents/[documentId]/versions/route';
import * as documentApparatus from './v1/documents/[documentId]/apparatus/route';
import * as repair from './v1/documents/[documentId]/repairs/[repairId]/route';
import * as repairDecisions from './v1/documents/[documentId]/repairs/decisions/route';
import * as repairPreview from './v1/documents/[documentId]/repairs/preview/route';
import * as repairPublication from './v1/documents/[documentId]/repairs/publication/route';
import * as repairs from './v1/documents/[documentId]/repairs/route';
import * as versionText from './v1/documents/[documentId]/versions/[number]/text/route';
import * as documentVisit from './v1/documents/[documentId]/visit/route';
import * as documentPosition from './v1/documents/[documentId]/position/route';
import * as entityDecision from './v1/entities/[entityId]/decision/route';
import * as entity from './v1/entities/[entityId]/route';
import * as groupDocuments from './v1/groups/[groupId]/documents/route';
import * as groupEntityTypes from './v1/groups/[groupId]/entity-types/route';
import * as groupEntities from './v1/groups/[groupId]/entities/route';
import * as groupImports from './v1/groups/[groupId]/imports/route';
import * as groupLinksDecisions from './v1/groups/[groupId]/links/decisions/route';
import * as groupLinks from './v1/groups/[groupId]/links/route';
import * as groupStream from './v1/groups/[groupId]/stream/route';
import * as groupTags from './v1/groups/[groupId]/tags/route';
import * as groups from './v1/groups/route';
import * as health from './v1/health/route';
import * as importOne from './v1/imports/[importId]/route';
import * as importPreview from './v1/imports/[importId]/preview/route';
import * as importPublication from './v1/imports/[importId]/publication/route';
import * as importState from './v1/imports/[importId]/state/route';
import * as linkDecision from './v1/links/[linkId]/decision/route';
import * as notifications from './v1/notifications/route';
import * as notificationsRead from './v1/notifications/read/route';
import * as replyHistory from './v1/replies/[replyId]/history/route';
import * as replyRestoration from './v1/replies/[replyId]/restoration/route';
import * as reply from './v1/replies/[replyId]/route';
import * as setup from './v1/setup/route';
import * as threadReplies from './v1/threads/[threadId]/replies/route';
import * as threadState from './v1/threads/[threadId]/state/route';

/*
 * Every route and method under /api/v1, called by everybody, with a real session. A route file without a
 * row here fails the first test, so that nobody adds one without saying who may call it.
 */

prepareDatabase();

const WHO = [
  ...(['stranger', 'observer', 'member', 'reviewer', 'moderator', 'owner'] as const),
  ...(['outsider', 'administrator'] as const),
];
type Who = (typeof WHO)[number];
type Handler = (request: Request, context: { params: Promise<unknown> }) => Response | Promise<Response>;

/** What a good request to a route holds; made anew for each call, since some calls use it up. */
interface Good {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  rev?: number;
}

interface Row {
  file: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  module: object;
  /** A write that is all said by its path, or whose body is a file. */
  bodyless?: true;
  /** A PUT or DELETE that names no revision, since it says how a thing shall be whatever it was. */
  anyRev?: true;
  prepare: (world: World) => Good | Promise<Good>;
  /** The status for each; who is not named is answered as a stranger or as somebody of another group. */
  answers: Partial<Record<Who, number>>;
}

const all = (names: readonly Who[], status: number) =>
  Object.fromEntries(names.map((name) => [name, status]));
const inGroup = (status: number) => all(['observer', 'member', 'reviewer', 'moderator', 'owner'], status);
const curators = (status: number) => all(['moderator', 'owner'], status);
const writers = (status: number) => all(['member', 'moderator', 'owner'], status);

const documentOf = ({ paper }: World) => ({ documentId: paper.id });
/** A paper that no other call has changed. */
async function anotherPaper({ people, groupId }: World) {
  return { params: { documentId: (await makePaper(people.owner, groupId)).id }, rev: 1 };
}
const groupOf = ({ groupId }: World) => ({ groupId });
const theirNote = (world: World) => makeNote(world.others.member, world.paper);
/** The path's part that names a reply of the member's to another's note. */
const memberReply = async (world: World) => ({
  replyId: await makeReply(world.people.member, await theirNote(world)),
});
/** A paper with a broken word, for which repairs were looked for. */
async function draftedPaper({ people, groupId }: World) {
  const { id, versionId } = await makePaper(people.owner, groupId, 'The law.However it is. Now the law is.');
  const { repairs: found } = await findRepairs(people.owner, id, { versionId });
  return {
    documentId: id,
    versionId,
    repairs: found.map(({ id: repairId, rev }) => ({ id: repairId, rev })),
  };
}
const anEntity = (world: World) => makeEntity(world.others.moderator, world.groupId, `Summa ${uuidv7()}`);
/** The path's part that names an import of the owner's that waits. */
async function anImport({ people, groupId }: World, next: object = {}) {
  // Nobody works here, and only so many may wait.
  await db().job.updateMany({ where: { state: { in: OPEN_STATES } }, data: { state: 'cancelled' } });
  const asked = StartImportQuery.parse({ id: uuidv7(), name: 'summa.md', ...next });
  const { id } = await startImport(people.owner, groupId, asked, new TextEncoder().encode('# Summa'));
  return { importId: id };
}
/** One of the owner's that was read as the next version of a paper of its own, and waits to be published. */
async function aReadImport(world: World) {
  const { id: documentId, versionId } = await makePaper(world.people.owner, world.groupId);
  const { importId: id } = await anImport(world, { documentId, baseVersionId: versionId });
  const job = await takeJob(['import']);
  if (job?.id !== id) throw new Error('Another job waited.');
  await finishImport(job, await importFile(new TextEncoder().encode('# Summa'), 'summa.md'));
  return { importId: id, baseVersionId: versionId };
}
const body = noteBodyFromText('Martinus reads it otherwise.');

const ROWS: Row[] = [
  {
    ...{ file: 'annotations/[annotationId]', method: 'GET', module: annotation },
    prepare: async (world) => ({ params: { annotationId: (await theirNote(world)).id } }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]', method: 'PUT', module: document },
    prepare: async (world) => ({
      ...(await anotherPaper(world)),
      body: { title: 'Digestum novum', authors: ['Tribonianus'], language: 'la' },
    }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'documents/[documentId]/archived', method: 'PUT', module: documentArchived },
    prepare: async (world) => ({ ...(await anotherPaper(world)), body: { archived: true } }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'documents/[documentId]/position', method: 'PUT', module: documentPosition },
    prepare: async (world) => ({ ...(await anotherPaper(world)), body: { position: 0 } }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'annotations/[annotationId]', method: 'PUT', module: annotation },
    prepare: async (world) => {
      const { id, rev } = await makeNote(world.people.member, world.paper);
      const given = { motivation: 'questioning', visibility: 'group', body, tags: ['usury'] };
      return { params: { annotationId: id }, body: given, rev };
    },
    answers: { ...inGroup(403), member: 200 },
  },
  {
    ...{ file: 'annotations/[annotationId]', method: 'DELETE', module: annotation, bodyless: true },
    prepare: async (world) => {
      const { id, rev } = await makeNote(world.people.member, world.paper);
      return { params: { annotationId: id }, rev };
    },
    answers: { ...inGroup(403), member: 200 },
  },
  {
    ...{ file: 'annotations/[annotationId]/history', method: 'GET', module: annotationHistory },
    prepare: async (world) => ({ params: { annotationId: (await theirNote(world)).id } }),
    answers: inGroup(200),
  },
  {
    file: 'annotations/[annotationId]/restoration',
    ...{ method: 'POST', module: annotationRestoration, bodyless: true },
    prepare: async (world) => {
      const { id, rev } = await makeNote(world.people.member, world.paper);
      await deleteAnnotation(world.people.member, id, rev);
      return { params: { annotationId: id } };
    },
    // Nobody else knows that there was a note.
    answers: { ...inGroup(404), member: 200 },
  },
  {
    ...{ file: 'documents/[documentId]/annotations', method: 'GET', module: documentAnnotations },
    prepare: (world) => ({ params: documentOf(world) }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/annotations', method: 'POST', module: documentAnnotations },
    prepare: (world) => ({ params: documentOf(world), body: noteInput(world.paper) }),
    answers: { ...inGroup(403), ...writers(201) },
  },
  {
    ...{ file: 'documents/[documentId]/export', method: 'GET', module: documentExport },
    prepare: (world) => ({ params: documentOf(world), query: '?format=jsonld' }),
    answers: { ...inGroup(200), observer: 403 },
  },
  {
    ...{ file: 'documents/[documentId]/links', method: 'GET', module: documentLinks },
    prepare: (world) => ({ params: documentOf(world) }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/links', method: 'POST', module: documentLinks },
    prepare: async (world) => {
      const passage = select(world.paper, 'Accursius');
      return {
        params: documentOf(world),
        body: { id: uuidv7(), entityId: (await anEntity(world)).id, passage },
      };
    },
    answers: { ...inGroup(403), ...writers(201) },
  },
  {
    ...{ file: 'documents/[documentId]/notes', method: 'GET', module: documentNotes },
    prepare: (world) => ({ params: documentOf(world) }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/presence', method: 'PUT', module: documentPresence, anyRev: true },
    prepare: (world) => ({ params: documentOf(world), body: { tab: uuidv7(), section: 3 } }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/reads', method: 'POST', module: documentReads },
    prepare: async (world) => ({
      params: documentOf(world),
      body: { annotationIds: [(await theirNote(world)).id] },
    }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/original', method: 'GET', module: documentOriginal },
    prepare: async (world) => {
      const { importId: id } = await anImport(world);
      const { id: documentId, versionId } = await makePaper(world.people.owner, world.groupId);
      await db().original.update({ where: { id }, data: { versionId } });
      return { params: { documentId } };
    },
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/corrections', method: 'POST', module: documentCorrections },
    prepare: async ({ people, groupId }) => {
      const paper = await makePaper(people.owner, groupId);
      return { params: { documentId: paper.id }, body: correctionOf(paper, 'Another text.') };
    },
    answers: { ...inGroup(403), ...curators(201) },
  },
  {
    ...{ file: 'documents/[documentId]/corrections/preview', method: 'POST', module: documentPreview },
    prepare: ({ paper }) => ({
      params: { documentId: paper.id },
      body: { baseVersionId: paper.versionId, content: contentOf('Another text.') },
    }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'documents/[documentId]/orphans', method: 'GET', module: documentOrphans },
    prepare: (world) => ({ params: documentOf(world) }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/orphans/[passageId]', method: 'POST', module: documentOrphan },
    prepare: async ({ people, groupId }) => {
      const paper = await makePaper(people.owner, groupId);
      const [passage] = (await makeNote(people.member, paper)).passages;
      const { versionId } = await corrected(people.owner, paper, paper.text, 'Another text.');
      const params = { documentId: paper.id, passageId: passage?.id ?? '' };
      return { params, body: { decision: 'letGo', versionId } };
    },
    // The member wrote the note.
    answers: { ...inGroup(403), ...writers(200) },
  },
  {
    ...{ file: 'documents/[documentId]/versions', method: 'GET', module: documentVersions },
    prepare: (world) => ({ params: documentOf(world) }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/versions/[number]', method: 'GET', module: documentVersion },
    prepare: ({ paper }) => ({ params: { documentId: paper.id, number: '1' } }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/versions/[number]/changes', method: 'GET', module: versionChanges },
    prepare: ({ paper }) => ({ params: { documentId: paper.id, number: '1' } }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/versions/[number]/revert', method: 'POST', module: versionRevert },
    prepare: async ({ people, groupId }) => {
      const paper = await makePaper(people.owner, groupId);
      const { versionId } = await corrected(people.owner, paper, 'Azo', 'Odo');
      const body = { id: uuidv7(), baseVersionId: versionId };
      return { params: { documentId: paper.id, number: '1' }, body };
    },
    answers: { ...inGroup(403), ...curators(201) },
  },
  {
    ...{ file: 'documents/[documentId]/apparatus', method: 'GET', module: documentApparatus },
    prepare: (world) => ({ params: documentOf(world) }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/repairs', method: 'GET', module: repairs },
    prepare: (world) => ({ params: documentOf(world) }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'documents/[documentId]/repairs', method: 'POST', module: repairs },
    prepare: (world) => ({ params: documentOf(world), body: { versionId: world.paper.versionId } }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'documents/[documentId]/repairs/[repairId]', method: 'PUT', module: repair },
    prepare: async (world) => {
      const { documentId, repairs: found } = await draftedPaper(world);
      const params = { documentId, repairId: found[0]?.id ?? '' };
      return { params, body: { decision: 'accepted' }, rev: 1 };
    },
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'documents/[documentId]/repairs/decisions', method: 'POST', module: repairDecisions },
    prepare: async (world) => {
      const { documentId, repairs: found } = await draftedPaper(world);
      return { params: { documentId }, body: { decision: 'rejected', repairs: found } };
    },
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'documents/[documentId]/repairs/preview', method: 'GET', module: repairPreview },
    prepare: async (world) => ({ params: { documentId: (await draftedPaper(world)).documentId } }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'documents/[documentId]/repairs/publication', method: 'POST', module: repairPublication },
    prepare: async (world) => {
      const { documentId, versionId, repairs: found } = await draftedPaper(world);
      await decideRepairs(world.people.owner, documentId, { decision: 'accepted', repairs: found });
      return { params: { documentId }, body: { id: uuidv7(), versionId }, rev: 2 };
    },
    answers: { ...inGroup(403), ...curators(201) },
  },
  {
    ...{ file: 'documents/[documentId]/versions/[number]/text', method: 'GET', module: versionText },
    prepare: (world) => ({ params: { ...documentOf(world), number: '1' } }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'documents/[documentId]/visit', method: 'POST', module: documentVisit },
    prepare: (world) => ({ params: documentOf(world), body: {} }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'entities/[entityId]', method: 'GET', module: entity },
    prepare: async (world) => ({ params: { entityId: (await anEntity(world)).id } }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'entities/[entityId]/decision', method: 'PUT', module: entityDecision },
    prepare: async (world) => {
      const { id, rev } = await makeEntity(world.others.member, world.groupId, `Summa ${uuidv7()}`);
      return { params: { entityId: id }, body: { decision: 'rejected', reason: 'A part, no work.' }, rev };
    },
    answers: { ...inGroup(403), observer: 404, ...curators(200) },
  },
  {
    ...{ file: 'groups', method: 'GET', module: groups },
    prepare: () => ({}),
    answers: { ...inGroup(200), outsider: 200, administrator: 200 },
  },
  {
    ...{ file: 'groups', method: 'POST', module: groups },
    prepare: () => ({ body: { id: uuidv7(), name: 'Montpellier' } }),
    answers: { ...inGroup(201), outsider: 201, administrator: 201 },
  },
  {
    ...{ file: 'groups/[groupId]/documents', method: 'POST', module: groupDocuments },
    prepare: (world) => ({ params: groupOf(world), body: { id: uuidv7(), text: 'Summa codicis.' } }),
    answers: { ...inGroup(403), ...curators(201) },
  },
  {
    ...{ file: 'groups/[groupId]/entities', method: 'GET', module: groupEntities },
    prepare: (world) => ({ params: groupOf(world), query: '?q=summa' }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'groups/[groupId]/entities', method: 'POST', module: groupEntities },
    prepare: (world) => ({
      params: groupOf(world),
      body: {
        ...{ id: uuidv7(), type: 'text', date: '1220~' },
        labels: [{ text: 'Summa codicis', kind: 'preferred' }],
      },
    }),
    answers: { ...inGroup(403), ...writers(201) },
  },
  {
    ...{ file: 'groups/[groupId]/entity-types', method: 'GET', module: groupEntityTypes },
    prepare: (world) => ({ params: groupOf(world) }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'groups/[groupId]/links', method: 'GET', module: groupLinks },
    prepare: (world) => ({ params: groupOf(world), query: '?state=proposed' }),
    answers: { ...inGroup(200), observer: 403 },
  },
  {
    ...{ file: 'groups/[groupId]/imports', method: 'GET', module: groupImports },
    prepare: (world) => ({ params: groupOf(world) }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'groups/[groupId]/imports', method: 'POST', module: groupImports, bodyless: true },
    prepare: async (world) => {
      await anImport(world);
      return { params: groupOf(world), query: `?id=${uuidv7()}&name=a.txt`, body: 'Summa' };
    },
    answers: { ...inGroup(403), ...curators(201) },
  },
  {
    ...{ file: 'imports/[importId]', method: 'GET', module: importOne },
    prepare: async (world) => ({ params: await anImport(world) }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'imports/[importId]/preview', method: 'GET', module: importPreview },
    prepare: async (world) => ({ params: { importId: (await aReadImport(world)).importId } }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'imports/[importId]/publication', method: 'POST', module: importPublication },
    prepare: async (world) => {
      const { importId: id, baseVersionId } = await aReadImport(world);
      return { params: { importId: id }, body: { id: uuidv7(), baseVersionId } };
    },
    answers: { ...inGroup(403), ...curators(201) },
  },
  {
    ...{ file: 'imports/[importId]/state', method: 'PUT', module: importState, anyRev: true },
    prepare: async (world) => ({ params: await anImport(world), body: { state: 'cancelled' } }),
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'groups/[groupId]/stream', method: 'GET', module: groupStream },
    prepare: (world) => ({ params: groupOf(world) }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'groups/[groupId]/tags', method: 'GET', module: groupTags },
    prepare: (world) => ({ params: groupOf(world) }),
    answers: inGroup(200),
  },
  {
    ...{ file: 'groups/[groupId]/links/decisions', method: 'POST', module: groupLinksDecisions },
    prepare: async (world) => {
      const { id, rev } = await makeLink(world.others.member, world.paper, await anEntity(world));
      return { params: groupOf(world), body: { links: [{ id, rev }], decision: 'accepted' } };
    },
    answers: { ...inGroup(403), ...curators(200) },
  },
  {
    ...{ file: 'health', method: 'GET', module: health },
    prepare: () => ({}),
    answers: all(WHO, 200),
  },
  {
    ...{ file: 'links/[linkId]/decision', method: 'PUT', module: linkDecision },
    prepare: async (world) => {
      const { id, rev } = await makeLink(world.others.member, world.paper, await anEntity(world));
      return { params: { linkId: id }, body: { decision: 'accepted' }, rev };
    },
    // An observer does not see what is only proposed.
    answers: { ...inGroup(403), observer: 404, ...curators(200) },
  },
  {
    ...{ file: 'notifications', method: 'GET', module: notifications },
    prepare: () => ({ query: '?unread=true' }),
    answers: { ...inGroup(200), outsider: 200, administrator: 200 },
  },
  {
    ...{ file: 'notifications/read', method: 'POST', module: notificationsRead },
    prepare: () => ({ body: { ids: [uuidv7()] } }),
    answers: { ...inGroup(200), outsider: 200, administrator: 200 },
  },
  {
    ...{ file: 'replies/[replyId]', method: 'PUT', module: reply },
    prepare: async (world) => ({ params: await memberReply(world), body: { body }, rev: 1 }),
    answers: { ...inGroup(403), member: 200 },
  },
  {
    ...{ file: 'replies/[replyId]', method: 'DELETE', module: reply, bodyless: true },
    prepare: async (world) => ({ params: await memberReply(world), rev: 1 }),
    answers: { ...inGroup(403), member: 200 },
  },
  {
    ...{ file: 'replies/[replyId]/history', method: 'GET', module: replyHistory },
    prepare: async (world) => ({ params: await memberReply(world) }),
    answers: inGroup(200),
  },
  {
    file: 'replies/[replyId]/restoration',
    ...{ method: 'POST', module: replyRestoration, bodyless: true },
    prepare: async (world) => {
      const params = await memberReply(world);
      await deleteReply(world.people.member, params.replyId, 1);
      return { params };
    },
    answers: { ...inGroup(404), member: 200 },
  },
  {
    ...{ file: 'setup', method: 'POST', module: setup },
    prepare: () => ({
      body: { token: 'guessed', name: 'Pepo', email: 'pepo@bologna.example', password: 'lex regia, lex' },
    }),
    answers: all(WHO, 403),
  },
  {
    ...{ file: 'threads/[threadId]/replies', method: 'POST', module: threadReplies },
    prepare: async (world) => ({
      params: { threadId: (await theirNote(world)).thread.id },
      body: { id: uuidv7(), body },
    }),
    answers: { ...inGroup(403), ...writers(201) },
  },
  {
    ...{ file: 'threads/[threadId]/state', method: 'PUT', module: threadState },
    prepare: async (world) => {
      const { thread } = await theirNote(world);
      return { params: { threadId: thread.id }, body: { state: 'resolved' }, rev: thread.rev };
    },
    answers: { ...inGroup(403), ...curators(200) },
  },
];

let world: World;
const cookies = new Map<Who, string>();

beforeAll(async () => {
  world = await makeWorld();
  for (const who of WHO) cookies.set(who, await cookieOf(actorFor(who)));
});

afterAll(closeLive);

function actorFor(who: Who): Actor {
  return who === 'stranger' ? stranger : world.people[who];
}

async function cookieOf(actor: Actor): Promise<string> {
  if (actor.kind === 'stranger') return 'theme=dark';
  const sid = uuidv7();
  const { personId } = actor;
  await db().session.create({ data: { id: sid, personId, expiresAt: new Date(Date.now() + 600_000) } });
  const token = await encode({ token: { sub: personId, sid }, secret: TEST_SECRET });
  return `theme=dark; ${sessionCookieName()}=${token}`;
}

interface Sent {
  headers?: Record<string, string>;
  /** Instead of the good body as JSON. */
  text?: string;
  body?: ReadableStream;
}

async function send(
  row: Row,
  who: Who,
  good: Good,
  { headers = {}, text, body }: Sent = {},
): Promise<Response> {
  const handler = (row.module as Record<string, Handler>)[row.method];
  if (!handler) throw new Error(`${row.file} has no ${row.method}.`);
  const request = new Request(`http://127.0.0.1:3000/api/v1/${row.file}${good.query ?? ''}`, {
    method: row.method,
    headers: {
      host: '127.0.0.1:3000',
      cookie: cookies.get(who) ?? '',
      ...(row.method !== 'GET' && { 'content-type': 'application/json', origin: 'http://127.0.0.1:3000' }),
      ...(good.rev !== undefined && { 'if-match': `"${good.rev}"` }),
      ...headers,
    },
    ...(row.method !== 'GET' && { body: body ?? text ?? JSON.stringify(good.body), duplex: 'half' }),
  });
  return handler(request, { params: Promise.resolve(good.params ?? {}) });
}

/** Reads an answer to its end; a stream has none but the one that the client makes. */
async function finish(response: Response): Promise<void> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) await response.body?.cancel();
  else await response.text();
}

const named = (rows: Row[]) => rows.map((row) => [`${row.method} /${row.file}`, row] as const);
const WRITES = ROWS.filter(({ method }) => method !== 'GET');
const WITH_BODY = WRITES.filter(({ bodyless }) => !bodyless);

/** The answer's problem, after its shape was compared with the catalog. */
async function problemOf(response: Response): Promise<{ code: string; detail: string }> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as { code: keyof typeof CATALOG; detail: string };
  const { status, title } = CATALOG[problem.code];
  expect(problem).toMatchObject({ status, title, type: `about:blank#${problem.code}` });
  expect(problem).toMatchObject({ requestId: response.headers.get('x-request-id') });
  expect(problem.detail).toMatch(/^[“A-Z].*[.!]$/s);
  expect(status).toBe(response.status);
  return problem;
}

describe('every route of the API', () => {
  it('has a row here for each of its methods', () => {
    const folder = path.join(import.meta.dirname, 'v1');
    const files = fs.readdirSync(folder, { recursive: true }).map(String);
    const routes = files.filter((file) => path.basename(file) === 'route.ts').map(path.dirname);
    expect([...new Set(ROWS.map(({ file }) => file))].sort()).toEqual(routes.sort());
    for (const { file, module } of ROWS) {
      const methods = ROWS.filter((row) => row.file === file).map(({ method }) => method);
      expect([file, Object.keys(module).sort()]).toEqual([file, methods.sort()]);
    }
  });

  it.each(named(ROWS))('%s answers each role as the table says', async (_, row) => {
    const elsewhere: Partial<Record<Who, number>> = { stranger: 401, outsider: 404, administrator: 404 };
    const expected = { ...elsewhere, ...row.answers };
    const answered: Partial<Record<Who, number>> = {};
    for (const who of WHO) {
      const response = await send(row, who, await row.prepare(world));
      answered[who] = response.status;
      if (response.status >= 400) await problemOf(response);
      else await finish(response);
    }
    expect(answered).toEqual(expected);
  });

  it.each(named(ROWS))('%s is not cached, and each answer has an id of its own', async (_, row) => {
    const ids: (string | null)[] = [];
    for (const who of ['owner', 'outsider', 'stranger'] as const) {
      const response = await send(row, who, await row.prepare(world));
      expect(response.headers.get('cache-control')).toMatch(/^(no-cache, )?no-store/);
      ids.push(response.headers.get('x-request-id'));
      await finish(response);
    }
    expect(new Set(ids.filter((id) => id !== null)).size).toBe(3);
  });

  it.each(named(ROWS.filter(({ file }) => file.includes('['))))(
    '%s answers what is not an id as an id of nothing',
    async (_, row) => {
      const good = await row.prepare(world);
      const withId = (id: string) => {
        const params = Object.fromEntries(Object.keys(good.params ?? {}).map((name) => [name, id]));
        return { ...good, params };
      };
      for (const id of [uuidv7(), 'gloss', '1', "' OR true --", `${uuidv7()}x`]) {
        expect((await send(row, 'owner', withId(id))).status).toBe(404);
        expect((await send(row, 'stranger', withId(id))).status).toBe(401);
      }
    },
  );
});

describe('every route that writes', () => {
  it.each(named(WITH_BODY))('%s refuses a body that is not JSON', async (_, row) => {
    for (const text of [
      '{"id":',
      '',
      'id=1',
      '[]',
      'null',
      '"gloss"',
      `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    ]) {
      const response = await send(row, 'owner', await row.prepare(world), { text });
      expect((await problemOf(response)).code).toBe('invalid');
    }
  });

  it.each(named(WITH_BODY))('%s refuses another content type', async (_, row) => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { 'content-type': type };
      const response = await send(row, 'owner', await row.prepare(world), { headers });
      expect((await problemOf(response)).code).toBe('invalid');
    }
  });

  it.each(named(WITH_BODY))('%s refuses a body that is too large', async (_, row) => {
    const text = JSON.stringify({ id: uuidv7(), text: 'x'.repeat(13 * 1024 * 1024) });
    const response = await send(row, 'owner', await row.prepare(world), { text });
    expect((await problemOf(response)).code).toBe('tooLarge');
  });

  it.each(named(WRITES))('%s refuses what a page of another site sends', async (_, row) => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://montpellier.example' },
      { origin: 'http://127.0.0.1:3001' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const response = await send(row, 'owner', await row.prepare(world), { headers });
      const problem = await problemOf(response);
      expect([headers, problem.code]).toEqual([headers, 'forbidden']);
      expect(problem.detail).toContain('another site');
    }
  });

  it.each(named(WITH_BODY.filter(({ file }) => file !== 'setup')))(
    '%s takes no text that the database cannot hold for a fault of its own',
    async (_, row) => {
      const good = await row.prepare(world);
      const odd = (value: unknown): unknown => {
        if (typeof value === 'string') return /^[0-9a-f-]{36}$/.test(value) ? value : `${value}\u0000\ud800`;
        if (Array.isArray(value)) return value.map(odd);
        if (typeof value !== 'object' || value === null) return value;
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, odd(part)]));
      };
      const response = await send(row, 'owner', { ...good, body: odd(good.body) });
      expect(response.status).toBeLessThan(500);
    },
  );

  it.each(named(ROWS.filter(({ method, anyRev }) => /PUT|DELETE/.test(method) && !anyRev)))(
    '%s refuses a write that does not say which revision it changes',
    async (_, row) => {
      // What people wrote is their own: there the member may, who wrote it.
      const who = row.answers.owner === 200 ? 'owner' : 'member';
      const { rev: _rev, ...good } = await row.prepare(world);
      expect((await send(row, who, good)).status).toBe(422);
      for (const rev of ['"x"', '*', '-1', '1.5', 'W/"1"', '"99999999999"']) {
        const response = await send(row, who, good, { headers: { 'if-match': rev } });
        expect([rev, response.status]).toEqual([rev, 422]);
      }
      const stale = await send(row, who, good, { headers: { 'if-match': '"7"' } });
      expect(stale.status).toBe(412);
      expect(await stale.json()).toMatchObject({ code: 'stale', current: { id: expect.any(String) } });
    },
  );
});

describe('a page that was made for somebody else', () => {
  it('has nothing carried out by who signed in since, and the right one’s has', async () => {
    const of = (who: 'owner' | 'moderator') => ({ 'x-glossator-person': world.people[who].personId });
    for (const row of ROWS.filter(({ file }) => file.startsWith('documents/'))) {
      const refused = await send(row, 'moderator', await row.prepare(world), { headers: of('owner') });
      const problem = await problemOf(refused);
      expect(problem).toMatchObject({
        ...{
          code: 'conflict',
          detail: 'You are signed in as Bulgarus in this browser now. Load the page again.',
        },
      });
      const answer = await send(row, 'moderator', await row.prepare(world), { headers: of('moderator') });
      expect(answer.status).toBeLessThan(300);
      await answer.text();
    }
  });

  it('is told to sign in where nobody did', async () => {
    const row = ROWS.find(({ file, method }) => file === 'groups' && method === 'POST');
    if (!row) throw new Error('no such route');
    const headers = { 'x-glossator-person': world.people.owner.personId };
    expect((await send(row, 'stranger', await row.prepare(world), { headers })).status).toBe(401);
  });
});

describe('a search', () => {
  it('takes signs that mean something to the database for letters', async () => {
    const row = ROWS.find(({ file }) => file === 'groups/[groupId]/entities');
    if (!row) throw new Error('no such route');
    await makeEntity(world.people.moderator, world.groupId, 'Decretum Gratiani');
    for (const q of ['%', '_', '\\', "'", '\u0000', '\ud800', '%00']) {
      const query = `?q=${encodeURIComponent(q.toWellFormed())}`;
      const response = await send(row, 'observer', { params: groupOf(world), query });
      expect([q, response.status]).toEqual([q, 200]);
      const found = (await response.json()) as { entities: { label: string }[] };
      if (/[%_\\']/.test(q)) expect(found.entities).toEqual([]);
    }
  });
});

describe('a proxy that asks under another host', () => {
  it('does not make a write of the site’s own pages one of another site', async () => {
    const write = ROWS.find(({ file, method }) => file === 'groups' && method === 'POST');
    if (!write) throw new Error('no such route');
    const good = await write.prepare(world);
    const host = 'glossator.internal:8080';
    expect((await send(write, 'owner', good, { headers: { host } })).status).toBe(201);
    const foreign = { host, origin: 'https://montpellier.example' };
    expect((await send(write, 'owner', good, { headers: foreign })).status).toBe(403);
  });
});

describe('a body that comes slowly', () => {
  const write = ROWS.find(
    ({ file, method }) => file === 'documents/[documentId]/annotations' && method === 'POST',
  );

  it('finds the rights that its sender has when it is there', async () => {
    if (!write) throw new Error('no such route');
    const person = await joinGroup(await makePerson('Hugolinus'), world.groupId, 'member');
    const good = await write.prepare(world);
    const sendWhile = async (work: () => Promise<unknown>) => {
      const body = new ReadableStream(
        {
          async pull(controller) {
            await work();
            controller.enqueue(new TextEncoder().encode(JSON.stringify(good.body)));
            controller.close();
          },
        },
        { highWaterMark: 0 },
      );
      return (await send(write, 'stranger', good, { headers: { cookie: await cookieOf(person) }, body }))
        .status;
    };
    expect(await sendWhile(() => joinGroup(person, world.groupId, 'observer'))).toBe(403);
    expect(await sendWhile(() => db().membership.deleteMany({ where: { personId: person.personId } }))).toBe(
      404,
    );
    expect(await sendWhile(() => db().session.deleteMany({ where: { personId: person.personId } }))).toBe(
      401,
    );
  });
});

describe('a large body', () => {
  const LARGE = [
    'groups/[groupId]/imports',
    'groups/[groupId]/documents',
    'documents/[documentId]/corrections',
    'documents/[documentId]/corrections/preview',
  ];
  const rows = ROWS.filter(({ file, method }) => LARGE.includes(file) && method === 'POST');

  it.each(named(rows))(
    '%s is not read from who may not send it, or when it says to be too large',
    async (_, row) => {
      const good = await row.prepare(world);
      const sendUnread = async (who: Who, headers: Record<string, string> = {}) => {
        const chunks: Uint8Array[] = [];
        const whole = typeof good.body === 'string' ? good.body : JSON.stringify(good.body);
        const body = new ReadableStream<Uint8Array>(
          {
            pull(controller) {
              const chunk = new TextEncoder().encode(whole);
              chunks.push(chunk);
              controller.enqueue(chunk);
              controller.close();
            },
          },
          { highWaterMark: 0 },
        );
        const { status } = await send(row, who, good, { headers, body });
        return [status, chunks.length];
      };
      expect(await sendUnread('stranger')).toEqual([401, 0]);
      expect(await sendUnread('outsider')).toEqual([404, 0]);
      expect(await sendUnread('member')).toEqual([403, 0]);
      const huge = { 'content-length': String(30 * 1024 * 1024) };
      expect(await sendUnread('member', huge)).toEqual([403, 0]);
      expect(await sendUnread('moderator', huge)).toEqual([413, 0]);
      expect(await sendUnread('moderator')).toEqual([row.answers.moderator, 1]);
    },
  );
});

describe('an id in capitals', () => {
  it('is the same id, in the path and in the body', async () => {
    const write = ROWS.find(({ file }) => file === 'threads/[threadId]/replies');
    if (!write) throw new Error('no such route');
    const note = await theirNote(world);
    const parentId = uuidv7();
    const params = { threadId: note.thread.id.toUpperCase() };
    const first = await send(write, 'member', { params, body: { id: parentId.toUpperCase(), body } });
    expect(first.status).toBe(201);
    const answer = { id: uuidv7(), parentId: parentId.toUpperCase(), body };
    expect((await send(write, 'member', { params, body: answer })).status).toBe(201);
  });
});

describe('a session', () => {
  const list = ROWS.find(({ file, method }) => file === 'groups' && method === 'GET');

  it('of a person who was deactivated, or that was ended, is nobody’s from that moment', async () => {
    if (!list) throw new Error('no such route');
    const person = await makePerson('Hugolinus');
    const cookie = await cookieOf(person);
    const ask = async () => (await send(list, 'stranger', {}, { headers: { cookie } })).status;
    expect(await ask()).toBe(200);
    await db().person.update({ where: { id: person.personId }, data: { deactivatedAt: new Date() } });
    expect(await ask()).toBe(401);
    await db().person.update({ where: { id: person.personId }, data: { deactivatedAt: null } });
    expect(await ask()).toBe(200);
    await db().session.updateMany({ where: { personId: person.personId }, data: { endedAt: new Date() } });
    expect(await ask()).toBe(401);
  });
});
