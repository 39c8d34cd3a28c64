import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { can } from '@/lib/access/check';
import { standingOfAnnotationSelect } from '@/lib/annotations/queries';
import { annotationFacts, type AnnotationView } from '@/lib/annotations/view';
import { db, transaction } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { lineKey } from '@/lib/events/cursor';
import type { Verb } from '@/lib/events/event';
import { publish } from '@/lib/events/publish';
import type { Hub } from '@/lib/live/hub';
import { currentCursor } from '@/lib/live/queries';
import { connect, cutListeners, Servers } from '@/lib/testing/live';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import type { StreamReader } from '@/lib/testing/stream-reader';
import { makeNote, makeReply, makeWorld, type World } from '@/lib/testing/world';

/*
 * Random writers beside random readers, who come and go between two servers while the connections that listen are cut.
 */

prepareDatabase();

let world: World;
const servers = new Servers();
beforeAll(async () => {
  world = await makeWorld();
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // that connections are cut is logged
});
afterEach(() => servers.stop());

const dice = (count: number) => Math.floor(Math.random() * count);
const one = <T>(list: readonly T[]): T => list[dice(list.length)] as T;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Somebody who reads, through one connection after the other, each begun where the last one broke off. */
class Reading {
  readonly keys: string[] = [];
  readonly raw: string[] = [];
  #stream: StreamReader | null = null;
  #taken = 0;
  #cursor: string | null = null;

  constructor(
    readonly actor: SignedIn,
    private readonly hubs: readonly Hub[],
    private readonly onChange: (reading: Reading, id: string | null, gone: boolean) => void = () => undefined,
  ) {}

  async begin(): Promise<this> {
    this.#cursor = await currentCursor(this.actor, world.groupId);
    return this;
  }

  async join(): Promise<void> {
    if (this.#stream) return;
    this.#stream = await connect(one(this.hubs), world.groupId, this.actor, { cursor: this.#cursor });
    this.#taken = 0;
  }

  /** Takes what came; what comes after that and before the end is lost on the way, and comes again. */
  take(): void {
    const stream = this.#stream;
    if (!stream) return;
    const { messages } = stream;
    for (const { event, id, data } of messages.slice(this.#taken)) {
      expect(event).not.toBe('reset');
      if (id !== null) this.#cursor = id;
      if (event !== 'change') continue;
      const { changes } = data as { changes: StreamReader['changes'] };
      for (const { key, annotationId, gone } of changes) {
        this.keys.push(key);
        this.onChange(this, annotationId, gone);
      }
    }
    this.#taken = messages.length;
  }

  async leave(): Promise<void> {
    this.take();
    this.raw.push(this.#stream?.raw ?? '');
    await this.#stream?.close();
    this.#stream = null;
  }
}

/** Lets readers come and go until the writers are done, and then read to the end. */
async function readWhile(readings: readonly Reading[], writing: Promise<unknown>): Promise<void> {
  let writes = true;
  const written = writing.finally(() => (writes = false));
  const moving = async () => {
    while (writes) {
      const reading = one(readings);
      if (dice(3) === 0) await reading.leave();
      else await reading.join();
      if (dice(6) === 0) await cutListeners();
      for (const other of readings) other.take();
      await pause(dice(30));
    }
  };
  await Promise.all([written, moving()]);
  const { id } = await makeNote(world.people.owner, world.paper);
  const journal = await db().event.findFirstOrThrow({ where: { groupId: world.groupId, subjectId: id } });
  const last = lineKey(world.groupId, journal.seq);
  for (const reading of readings) {
    await reading.join();
    await expect.poll(() => (reading.take(), reading.keys.includes(last))).toBe(true);
    await reading.leave();
  }
}

const readers = () => {
  const { member, moderator, observer, reviewer } = world.people;
  return [member, moderator, observer, reviewer, world.others.member];
};

describe('readers who come and go', () => {
  it('get exactly the changes that they may see, each once, in order', { timeout: 120_000 }, async () => {
    const hubs = [servers.start(), servers.start()];
    const { groupId, paper, people, others } = world;
    const readings = await Promise.all(readers().map((actor) => new Reading(actor, hubs).begin()));
    const first = (await db().eventCounter.findUniqueOrThrow({ where: { groupId } })).seq;
    const notes: AnnotationView[] = [];
    const write = async (author: SignedIn) => {
      for (let index = 0; index < 40; index++) {
        const own = notes.filter(
          ({ author: { id }, visibility }) => visibility === 'group' || id === author.personId,
        );
        if (own.length > 3 && dice(2) === 0) await makeReply(author, one(own));
        else notes.push(await makeNote(author, paper, { visibility: one(['private', 'group']) }));
        if (dice(4) === 0) await pause(dice(40));
      }
    };
    const writers = [people.member, people.moderator, people.owner, others.member, others.moderator];
    await readWhile(readings, Promise.all(writers.map(write)));

    const journal = await db().event.findMany({
      where: { groupId, seq: { gt: first } },
      orderBy: { seq: 'asc' },
    });
    expect(journal.length).toBe(201);
    const replies = await db().reply.findMany({
      select: { id: true, thread: { select: { annotationId: true } } },
    });
    const noteOf = new Map(replies.map(({ id, thread }) => [id, thread.annotationId]));
    const rows = await db().annotation.findMany({ select: { id: true, ...standingOfAnnotationSelect } });
    const facts = new Map(rows.map((row) => [row.id, annotationFacts(row)]));
    for (const { actor, keys, raw } of readings) {
      const seen = journal.filter(({ subjectId }) => {
        const own = facts.get(noteOf.get(subjectId) ?? subjectId);
        return own && can(actor, 'annotation.read', own);
      });
      expect(keys).toEqual(seen.map(({ seq }) => lineKey(groupId, seq)));
      for (const [id, own] of facts)
        if (own.noteVisibility === 'private' && own.noteAuthorId !== actor.personId)
          expect(raw.join('')).not.toContain(id);
    }
  });

  it(
    'see in the end what there is to see, whatever was shared, withdrawn, deleted and restored',
    { timeout: 120_000 },
    async () => {
      const hubs = [servers.start(), servers.start()];
      const { groupId, paper, people } = world;
      const authors = [people.member, people.moderator, people.owner];
      const notes = await Promise.all(
        Array.from({ length: 18 }, (_, index) =>
          makeNote(authors[index % 3] ?? people.owner, paper, {
            visibility: index < 12 ? 'group' : 'private',
          }),
        ),
      );
      const ids = notes.map(({ id }) => id);
      const secret = new Set(ids.slice(15));
      const readable = async (actor: SignedIn) =>
        (
          await db().annotation.findMany({
            where: { AND: [{ id: { in: ids } }, visible(actor, 'annotation.read')] },
          })
        )
          .map(({ id }) => id)
          .sort();

      // What each has on the screen: who hears of a note asks for it, as a page does.
      const screens = new Map<Reading, Set<string>>();
      const asking: Promise<unknown>[] = [];
      const onChange = (reading: Reading, id: string | null, gone: boolean) => {
        const screen = screens.get(reading);
        if (!screen || id === null || !ids.includes(id)) return;
        if (gone) screen.delete(id);
        else
          asking.push(
            readable(reading.actor).then((now) => (now.includes(id) ? screen.add(id) : screen.delete(id))),
          );
      };
      const readings = await Promise.all(
        readers().map((actor) => new Reading(actor, hubs, onChange).begin()),
      );
      for (const reading of readings) screens.set(reading, new Set(await readable(reading.actor)));

      const write = async (author: SignedIn) => {
        const own = notes.filter((note) => note.author.id === author.personId && !secret.has(note.id));
        for (let index = 0; index < 40; index++) {
          await changeAtRandom(author, one(own).id);
          if (dice(4) === 0) await pause(dice(40));
        }
      };
      await readWhile(readings, Promise.all(authors.map(write)));
      while (asking.length > 0) await Promise.all(asking.splice(0));

      const journal = await db().event.findMany({ where: { groupId }, orderBy: { seq: 'asc' } });
      const order = new Map(journal.map(({ seq }, index) => [lineKey(groupId, seq), index]));
      for (const reading of readings) {
        expect([...(screens.get(reading) ?? [])].sort()).toEqual(await readable(reading.actor));
        const places = reading.keys.map((key) => order.get(key) ?? NaN);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        for (const note of notes)
          if (secret.has(note.id) && note.author.id !== reading.actor.personId)
            expect(reading.raw.join('')).not.toContain(note.id);
      }
    },
  );
});

/** Shares, withdraws, deletes or restores a note of the author's, as its state allows. */
async function changeAtRandom(author: SignedIn, id: string): Promise<void> {
  await transaction(async (tx) => {
    const { visibility, deletedAt, rev } = await tx.annotation.findUniqueOrThrow({ where: { id } });
    const moves: [Verb, object][] = [];
    if (deletedAt) moves.push(['annotation.restored', { deletedAt: null }]);
    else {
      moves.push(['annotation.deleted', { deletedAt: new Date() }], ['annotation.edited', {}]);
      if (visibility === 'private') moves.push(['annotation.edited', { visibility: 'group' }]);
      else moves.push(['annotation.withdrawn', { visibility: 'private' }]);
    }
    const [verb, data] = one(moves);
    await tx.annotation.update({ where: { id }, data: { ...data, rev: rev + 1 } });
    const line = { verb, subjectId: id, subjectRev: rev + 1, documentId: world.paper.id };
    await publish(tx, author, world.groupId, [line]);
  });
}
