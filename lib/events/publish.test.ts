import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { db, transaction } from '@/lib/db/client';
import { publish } from '@/lib/events/publish';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { waiting } from '@/lib/testing/waiting';
import { makeEntity, makeNote, makeReply, makeWorld } from '@/lib/testing/world';

prepareDatabase();

const journalOf = (groupId: string) => db().event.findMany({ where: { groupId }, orderBy: { seq: 'asc' } });

/** The numbers from 1 without a gap. */
const upTo = (count: number) => Array.from({ length: count }, (_, index) => BigInt(index + 1));

describe('the journal', () => {
  it('of fifty writers at once has no gap, no number twice, and each of their writes', async () => {
    const { people, others, paper, groupId } = await makeWorld();
    const writers = [people.member, people.moderator, people.owner, others.member, others.moderator];
    const before = (await journalOf(groupId)).length;
    const note = await makeNote(people.member, paper);
    const writes = Array.from({ length: 50 }, (_, index) => {
      const writer = writers[index % writers.length] ?? people.owner;
      if (index % 3 === 0) return makeNote(writer, paper, { tags: ['usury', 'dowry'] }).then(({ id }) => id);
      if (index % 3 === 1) return makeReply(writer, note);
      return makeEntity(writer, groupId, `Quaestio ${index}`).then(({ id }) => id);
    });
    const written = await Promise.all(writes);
    const journal = await journalOf(groupId);
    expect(journal.map(({ seq }) => seq)).toEqual(upTo(before + 1 + written.length));
    const subjects = new Set(journal.map(({ subjectId }) => subjectId));
    expect(written.filter((id) => !subjects.has(id))).toEqual([]);
  });

  it('is committed in the order of its numbers, so that who has read one has read all before it', async () => {
    const { people, groupId, paper } = await makeWorld();
    const first = uuidv7();
    const line = (subjectId: string) => ({
      ...{ verb: 'annotation.created' as const, subjectId, subjectRev: 1, documentId: paper.id },
    });
    let second: Promise<unknown> | undefined;
    await transaction(async (tx) => {
      await publish(tx, people.member, groupId, [line(first)]);
      second = makeNote(people.owner, paper);
      await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
      expect((await journalOf(groupId)).some(({ verb }) => verb === 'annotation.created')).toBe(false);
    });
    await second;
    const made = (await journalOf(groupId)).filter(({ verb }) => verb === 'annotation.created');
    expect(made.map(({ subjectId }) => subjectId === first)).toEqual([true, false]);
  });

  it('has nothing of a write that was refused', async () => {
    const { people, groupId, paper } = await makeWorld();
    const before = await journalOf(groupId);
    await expect(makeNote(people.observer, paper)).rejects.toThrow();
    const lost = transaction(async (tx) => {
      await publish(tx, people.member, groupId, [
        { verb: 'annotation.created', subjectId: uuidv7(), subjectRev: 1, documentId: paper.id },
      ]);
      throw new Error('the pen broke');
    });
    await expect(lost).rejects.toThrow('the pen broke');
    expect(await journalOf(groupId)).toEqual(before);
    await makeNote(people.member, paper);
    expect((await journalOf(groupId)).map(({ seq }) => seq)).toEqual(upTo(before.length + 1));
  });

  it('numbers several lines of one write one after the other', async () => {
    const { people, groupId } = await makeWorld();
    const before = (await journalOf(groupId)).length;
    const subjects = [uuidv7(), uuidv7(), uuidv7()];
    await transaction((tx) =>
      publish(
        tx,
        people.owner,
        groupId,
        subjects.map((subjectId) => ({
          ...{ verb: 'member.added' as const, subjectId, subjectRev: 1, documentId: null },
        })),
      ),
    );
    const journal = await journalOf(groupId);
    expect(journal.slice(before).map(({ subjectId }) => subjectId)).toEqual(subjects);
    expect(journal.map(({ seq }) => seq)).toEqual(upTo(before + 3));
  });
});
