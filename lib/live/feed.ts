import 'server-only';
import { readEvents, type JournalEvent } from '@/lib/events/journal';
import { Batch } from './batch';
import { checkActors, type Connection, type WhoAre } from './connection';
import { kindOf } from './model';
import { judgesOf } from './queries';

const LINES_AT_ONCE = 200;
/** Nobody is sent anything by what was asked of them longer ago. */
const FRESH_MS = 2000;

/**
 * A group's journal as one process passes it on: each new line is read and judged once, by its number, and goes to
 * all connections that have caught up. Numbers alone say what is new, so a wake-up that was lost or came twice
 * changes nothing.
 */
export class Feed {
  readonly connections = new Set<Connection>();
  /** Up to here the lines were passed on; null until the first connection has caught up. */
  #seq: bigint | null = null;
  #reading = false;
  #again = false;

  constructor(
    readonly groupId: string,
    private readonly whoAre: WhoAre,
  ) {}

  /** Whether the journal has more than was passed on. */
  isBehind(last: bigint): boolean {
    return this.#seq !== null && last > this.#seq;
  }

  /** Sends a connection what it has missed, then lets it hear with the others. */
  async admit(connection: Connection): Promise<void> {
    for (;;) {
      const events = await readEvents(this.groupId, connection.seq, LINES_AT_ONCE);
      if (!connection.stream.isOpen) return;
      // From this question to `joined` nothing else runs, so no line falls between.
      if (events.length === 0 && (this.#seq === null || connection.seq >= this.#seq)) break;
      if (events.length === 0) continue;
      const batch = await this.#judged(events, [connection]);
      this.#deliver(batch, connection);
      await connection.stream.room();
    }
    connection.joined = true;
    this.#seq ??= connection.seq;
  }

  /** The keys of the changes after a line and up to where the connection begins, as far as they are its person's to see. */
  async keysBetween(after: bigint, { actor, seq }: Connection): Promise<string[]> {
    const keys: string[] = [];
    for (let last = after; last < seq;) {
      const events = await readEvents(this.groupId, last, LINES_AT_ONCE);
      const judges = await judgesOf(this.groupId, events);
      for (const [index, event] of events.entries()) {
        const change = event.seq <= seq ? judges[index]?.(actor) : null;
        if (change) keys.push(change.key);
      }
      last = events.at(-1)?.seq ?? seq;
    }
    return keys;
  }

  /** Passes on what is new. Called while it is at it, it looks once more before it stops. */
  async pump(): Promise<void> {
    if (this.#seq === null) return; // whoever catches up first looks by themselves
    this.#again = true;
    if (this.#reading) return;
    this.#reading = true;
    try {
      while (this.#again) {
        this.#again = false;
        await this.#passOn();
      }
    } finally {
      this.#reading = false;
    }
  }

  async #passOn(): Promise<void> {
    for (;;) {
      const events = await readEvents(this.groupId, this.#seq ?? 0n, LINES_AT_ONCE);
      if (events.length === 0) return;
      const batch = await this.#judged(events, this.#joined());
      // Without a pause from here: a connection that joins meanwhile would have to know how far this has come.
      for (const connection of this.#joined()) this.#deliver(batch, connection);
      this.#seq = batch.last;
    }
  }

  #joined(): Connection[] {
    return [...this.connections].filter(({ joined }) => joined);
  }

  /** The lines for these connections, whose people are asked for anew if it is long ago, or a role may have changed. */
  async #judged(events: JournalEvent[], connections: Connection[]): Promise<Batch> {
    const rolesChange = events.some(({ verb }) => kindOf(verb) === 'member');
    await checkActors(connections, this.whoAre, rolesChange ? 0 : FRESH_MS);
    return new Batch(this.groupId, events, await judgesOf(this.groupId, events));
  }

  #deliver(batch: Batch, connection: Connection): void {
    const message = batch.messageFor(connection.actor, connection.seq);
    if (batch.last > connection.seq) connection.seq = batch.last;
    if (message) connection.stream.send(message);
  }
}
