import { readFile } from 'node:fs/promises';
import { db } from '@/lib/db/client';
import { importDocument } from '@/lib/documents/commands';
import { ImportDocumentInput } from '@/lib/documents/input';
import { addMember, createGroup } from '@/lib/groups/commands';
import { AddMemberInput, CreateGroupInput } from '@/lib/groups/input';
import { paper, seminar } from '@/prisma/seed/discussion';
import { people, type PersonKey } from '@/prisma/seed/people';
import { actorOf, naming, sampleId, type Sample } from '@/prisma/seed/sample';

/** Holds the seminar and chose its paper. */
const FOUNDER: PersonKey = 'azo';

/** Makes the people, their group and its paper. */
export async function loadSeminar(sample: Sample): Promise<{ groupId: string; documentId: string }> {
  await makePeople();
  const groupId = await sample.once('group', 'seminar', async (id) =>
    createGroup(await actorOf(FOUNDER), CreateGroupInput.parse({ id, name: seminar.name })),
  );
  await addMembers(groupId);
  const documentId = await sample.once('document', 'paper', async (id) => {
    const text = await readFile(new URL('./source-paper.txt', import.meta.url), 'utf8');
    await importDocument(await actorOf(FOUNDER), groupId, ImportDocumentInput.parse({ ...paper, id, text }));
  });
  return { groupId, documentId };
}

/** Written directly: there is no command that makes people. They have no password, so the sample's door is their only one. */
async function makePeople(): Promise<void> {
  for (const { key, name, email } of people) {
    const id = sampleId('person', key);
    await naming(`person ${key}`, () =>
      db().person.upsert({ where: { id }, create: { id, name, email, isSample: true }, update: {} }),
    );
  }
}

/** Only those who are not members yet: the command would take the others for a change of role. */
async function addMembers(groupId: string): Promise<void> {
  const members = await db().membership.findMany({ where: { groupId }, select: { personId: true } });
  const present = new Set(members.map(({ personId }) => personId));
  for (const { key, role } of people) {
    const personId = sampleId('person', key);
    if (present.has(personId)) continue;
    await naming(`member ${key}`, async () =>
      addMember(await actorOf(FOUNDER), groupId, AddMemberInput.parse({ personId, role })),
    );
  }
}
