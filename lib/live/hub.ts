import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { RateLimited } from '@/lib/errors/app-error';
import { sealCursor } from '@/lib/events/cursor';
import { lastNumbers } from '@/lib/events/journal';
import { hear } from '@/lib/events/notifications';
import { report } from '@/lib/logging/report';
import { checkActors, type Connection, type WhoAre } from './connection';
import { encodeMessage, EventStream } from './event-stream';
import { Feed } from './feed';
import { BEAT_MS, type Ready } from './model';
import type { PresenceNote } from './presence';
import { PresenceDesk } from './presence-desk';
import { placeOf } from './queries';

/** How often sessions and roles are asked for anew, and the journal is looked at without being woken. */
const TICK_MS = 3000;
/** Of one session in one process. Browsers need one for each group that is open in them. */
const MOST_STREAMS = 32;

/** All of a process's streams. Opens no connection and does nothing until the first one is asked for. */
export class Hub {
  readonly #feeds = new Map<string, Feed>();
  readonly #presence = new PresenceDesk(
    (groupId) => this.#feeds.get(groupId)?.connections ?? [],
    (error) => this.#fail(error, 'telling who is present'),
  );
  #listener: ReturnType<typeof hear> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #failing = false;

  constructor(
    private readonly whoAre: WhoAre,
    private readonly tickMs = TICK_MS,
  ) {}

  /**
   * A stream of the group's changes after `cursor` (a page's, or a message's id), for somebody who may hear of them.
   * Throws RateLimited when a session has too many open.
   */
  async open(to: {
    actor: SignedIn;
    sessionId: string;
    groupId: string;
    cursor: string | null;
    /** Another cursor of theirs: what lies between it and the first is named by its keys. */
    beside?: string | null;
  }): Promise<ReadableStream<Uint8Array>> {
    const { actor, sessionId, groupId, cursor, beside = null } = to;
    const own = this.#connections().filter((connection) => connection.sessionId === sessionId);
    if (own.length >= MOST_STREAMS)
      throw new RateLimited('Too many windows of this group are open. Close some of them.');
    const seq = await placeOf(actor, groupId, cursor);
    const stream = new EventStream(() => this.#remove(connection));
    const connection: Connection = {
      ...{ groupId, sessionId, stream, actor, joined: false },
      askedAt: 0,
      seq: seq ?? 0n,
    };
    if (this.#closed) stream.end();
    else if (seq === null) stream.reset();
    else void this.#admit(connection, beside === null ? seq : await placeOf(actor, groupId, beside));
    return stream.body;
  }

  /** Ends all streams, for good: the process stops, and clients find another one or this one's successor. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { stream } of this.#connections()) stream.end();
    clearInterval(this.#timer);
    await this.#listener?.stop();
  }

  async #admit(connection: Connection, beside: bigint | null): Promise<void> {
    this.#wakeUp();
    const { groupId } = connection;
    const feed = this.#feeds.get(groupId) ?? new Feed(groupId, this.whoAre);
    this.#feeds.set(groupId, feed);
    feed.connections.add(connection);
    try {
      const known = beside === null ? [] : await feed.keysBetween(beside, connection);
      await feed.admit(connection);
      await feed.pump(); // for what came before there was anybody to be woken for
      const presence = await this.#presence.seenBy(connection);
      const cursor = sealCursor({ groupId, seq: connection.seq, at: Date.now() });
      connection.stream.send(encodeMessage('ready', { presence, known } satisfies Ready, cursor));
    } catch (error) {
      this.#fail(error, 'opening a stream');
      connection.stream.end(); // the client comes back with the cursor it has
    }
  }

  #remove(connection: Connection): void {
    const feed = this.#feeds.get(connection.groupId);
    feed?.connections.delete(connection);
    if (feed?.connections.size === 0) this.#feeds.delete(connection.groupId);
  }

  #wakeUp(): void {
    this.#timer ??= setInterval(() => void this.#tick(), this.tickMs).unref();
    this.#listener ??= hear({
      onNotify: (channel, payload) => {
        if (channel === 'presence') this.#presence.hear(JSON.parse(payload) as PresenceNote);
        else for (const groupId of payload.split(' ')) void this.#pump(groupId);
      },
      // What was said while nobody listened is lost; the journal has all of it.
      onListening: () => [...this.#feeds.keys()].forEach((groupId) => void this.#pump(groupId)),
      onLost: (error) => report(error, { doing: 'listening to the database' }),
    });
  }

  /** Closes what may not be open any more, and finds what no notification told of. */
  async #tick(): Promise<void> {
    for (const { stream } of this.#connections()) stream.beatAfter(BEAT_MS - this.tickMs);
    this.#presence.tick();
    if (this.#feeds.size === 0) return;
    try {
      await checkActors(this.#connections(), this.whoAre, this.tickMs / 2);
      const last = await lastNumbers([...this.#feeds.keys()]);
      for (const feed of this.#feeds.values())
        if (feed.isBehind(last.get(feed.groupId) ?? 0n)) void this.#pump(feed.groupId);
      this.#failing = false;
    } catch (error) {
      this.#fail(error, 'looking after the open streams');
    }
  }

  async #pump(groupId: string): Promise<void> {
    try {
      await this.#feeds.get(groupId)?.pump();
    } catch (error) {
      this.#fail(error, 'reading the journal'); // the next tick tries again
    }
  }

  /** Reports a failure, but not each of a row, as when the database is away. */
  #fail(error: unknown, doing: string): void {
    if (!this.#failing) report(error, { doing });
    this.#failing = true;
  }

  #connections(): Connection[] {
    return [...this.#feeds.values()].flatMap(({ connections }) => [...connections]);
  }
}

// One hub a process: Next loads a module once for each of its bundles.
const shared = globalThis as typeof globalThis & { glossatorLive?: Hub };

/** The process's streams. */
export function liveHub(whoAre: WhoAre): Hub {
  return (shared.glossatorLive ??= new Hub(whoAre));
}

/** Ends the process's streams, if there are any: open ones would keep it from stopping. */
export async function closeLive(): Promise<void> {
  await shared.glossatorLive?.close();
}
