import type { Change, Presence } from '@/lib/live/model';
import type { StreamMessage } from './stream-messages';

/** Whether changes come at once, will come, or cannot. */
export type LiveState = 'live' | 'connecting' | 'offline';

/** What the tabs of one person in one group tell each other. */
export type Said =
  /** By a tab that follows: where are you? */
  | { say: 'hello'; from: string }
  /** By the tab that leads, to one that asked. */
  | { say: 'at'; by: string; to: string; cursor: string; state: LiveState; presence: readonly Presence[] }
  /** By the tab that leads, as it asks the server for what comes after the cursor. */
  | { say: 'opening'; by: string; after: string }
  | { say: 'message'; by: string; message: StreamMessage }
  | { say: 'state'; by: string; state: LiveState };

export type Input =
  | { is: 'started' }
  /** This tab leads from now on, or another took over. */
  | { is: 'led' }
  | { is: 'unled' }
  | { is: 'heard'; said: Said }
  /** From this tab's own stream. */
  | { is: 'message'; message: StreamMessage }
  /** The stream failed or ended by itself; refused: the server says that there is none for this person. */
  | { is: 'closed'; refused: boolean }
  /** The time of the last `wait` is over. */
  | { is: 'due' }
  | { is: 'online' }
  | { is: 'offline' }
  /** The tab came to the front. */
  | { is: 'shown' };

export type Effect =
  /** With `beside`, the server also names what lies between that cursor and this one. */
  | { do: 'open'; after: string; beside: string | null }
  | { do: 'close' }
  | { do: 'say'; said: Said }
  /** Only the last wait counts. */
  | { do: 'wait'; ms: number }
  /** Take the lead from a tab that does not answer. */
  | { do: 'lead' }
  | { do: 'give'; changes: Change[] }
  | { do: 'present'; presence: readonly Presence[] }
  | { do: 'state'; state: LiveState }
  | { do: 'reload' };

const ANSWER_MS = 3000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** Of so many changes a tab remembers that it had them. Twice come only those around a change of the lead. */
const REMEMBERED = 2000;
const RESET: StreamMessage = { event: 'reset', id: null, data: {} };

/**
 * One tab among those of a person in a group. One of them leads: it alone has a stream, and passes on what comes.
 * Cursors cannot be compared but for being the same text, so a tab whose position is not the leader's asks the server
 * itself for what it has missed, and which changes lie between the leader's position and its own; it holds back what the
 * leader passes on meanwhile, and drops what it had. So each tab gets each change once and in order, whoever leads.
 *
 * Holds no clock and no browser: takes what happens, answers with what is to be done.
 */
export class Tab {
  #leads = false;
  #online = true;
  #stream: 'none' | 'open' | 'resting' = 'none';
  /** Waits for the leader to answer. */
  #asked = false;
  /** Has all that the leader has passed on. */
  #synced = false;
  /** What the leader passed on while this tab catches up by itself; null while it does not. */
  #held: StreamMessage[] | null = null;
  /** The tab that leads, and where it was when this one first heard of it as that. */
  #leader: { id: string; cursor: string } | null = null;
  /** The page must be loaded anew before anything else. */
  #lost = false;
  #attempts = 0;
  #state: LiveState = 'connecting';
  #presence: readonly Presence[] = [];
  readonly #had = new Set<string>();
  #out: Effect[] = [];

  constructor(
    private readonly id: string,
    /** Up to here this tab has everything. */
    private position: string,
    private readonly random: () => number,
    /** How often the page was loaded anew in vain, also by the tab that stood here before it was. */
    private readonly reloads: { count: number } = { count: 0 },
  ) {}

  take(input: Input): Effect[] {
    this.#out = [];
    this.#step(input);
    return this.#out;
  }

  #step(input: Input): void {
    switch (input.is) {
      case 'started':
        return this.#follow();
      case 'led':
        this.#leads = true;
        this.#leader = null;
        this.#asked = false;
        return this.#lost ? undefined : this.#open();
      case 'unled':
        this.#leads = false;
        this.#close();
        return this.#follow();
      case 'heard':
        return this.#hear(input.said);
      case 'message':
        return this.#receive(input.message);
      case 'closed':
        this.#stream = 'none';
        return input.refused ? this.#lose() : this.#rest();
      case 'due':
        return this.#due();
      case 'online':
        this.#online = true;
        if (this.#lost) return this.#do({ do: 'reload' });
        return this.#leads ? this.#open() : this.#follow();
      case 'offline':
        this.#online = false;
        this.#close();
        return this.#be('offline');
      case 'shown':
        if (!this.#online || this.#lost) return;
        if (!this.#leads) return this.#held ? undefined : this.#follow();
        return this.#stream === 'resting' ? this.#open() : undefined;
    }
  }

  #hear(said: Said): void {
    if (said.say === 'hello') {
      if (!this.#leads || this.#lost) return;
      const at = { cursor: this.position, state: this.#state, presence: this.#presence };
      this.#do({ do: 'say', said: { say: 'at', by: this.id, to: said.from, ...at } });
      // Somebody looks at a tab of ours: do not let them wait.
      return this.#stream === 'resting' ? this.#open() : undefined;
    }
    if (this.#leads || this.#lost || !this.#online) return;
    if (said.say === 'at' && said.to !== this.id) return;
    this.#asked = false;
    switch (said.say) {
      case 'at':
        this.#be(said.state);
        this.#see(said.presence);
        return this.#join({ id: said.by, cursor: said.cursor });
      case 'opening':
        return this.#join({ id: said.by, cursor: said.after });
      case 'state':
        return this.#be(said.state);
      case 'message':
        if (said.message.event === 'reset') return this.#lose();
        // Of one that led before, or leads since: what two tabs say may arrive in either order.
        if (said.by !== this.#leader?.id) return this.#follow();
        if (this.#held) this.#held.push(said.message);
        else if (this.#synced) this.#apply(said.message);
    }
  }

  /** Hears from here on with the leader, who will pass on all that comes after the cursor. */
  #join(leader: { id: string; cursor: string }): void {
    this.#leader = leader;
    if (leader.cursor !== this.position) return this.#open();
    this.#close();
    this.#synced = true;
  }

  #receive(message: StreamMessage): void {
    if (message.event === 'reset') return this.#lose();
    if (this.#leads) this.#do({ do: 'say', said: { say: 'message', by: this.id, message } });
    this.#apply(message);
    if (!this.#leads && message.event === 'ready') this.#caughtUp();
  }

  #caughtUp(): void {
    const held = this.#held ?? [];
    this.#close();
    this.#synced = true;
    for (const message of held) this.#apply(message);
  }

  #apply(message: StreamMessage): void {
    for (const key of this.#had) {
      if (this.#had.size <= REMEMBERED) break;
      this.#had.delete(key);
    }
    if (message.id !== null) this.position = message.id;
    if (message.event === 'change') this.#give(message.data.changes);
    if (message.event === 'presence') {
      const { documentId } = message.data;
      this.#see([...this.#presence.filter((other) => other.documentId !== documentId), message.data]);
    }
    if (message.event === 'ready') {
      this.#attempts = 0;
      this.reloads.count = 0;
      for (const key of message.data.known) this.#had.add(key);
      this.#see(message.data.presence);
      this.#be('live');
    }
  }

  #give(changes: readonly Change[]): void {
    const fresh = changes.filter(({ key }) => !this.#had.has(key));
    for (const { key } of fresh) this.#had.add(key);
    if (fresh.length > 0) this.#do({ do: 'give', changes: fresh });
  }

  /** Asks the leader where it is; without an answer, this tab takes the lead. */
  #follow(): void {
    this.#asked = true;
    this.#do({ do: 'say', said: { say: 'hello', from: this.id } });
    this.#do({ do: 'wait', ms: ANSWER_MS });
  }

  /** Opens a stream after this tab's position: to lead, or to catch up with the leader. */
  #open(): void {
    if (!this.#online) return;
    this.#close();
    this.#stream = 'open';
    if (this.#leads) {
      this.#be('connecting');
      this.#do({ do: 'say', said: { say: 'opening', by: this.id, after: this.position } });
    } else this.#held = [];
    this.#do({ do: 'open', after: this.position, beside: this.#leader?.cursor ?? null });
  }

  #close(): void {
    if (this.#stream === 'open') this.#do({ do: 'close' });
    this.#stream = 'none';
    this.#held = null;
    this.#synced = false;
  }

  /** Tries again later: the longer, the more often it failed, and not all clients at the same moment. */
  #rest(): void {
    this.#stream = 'resting';
    this.#be(this.#online ? 'connecting' : 'offline');
    this.#pause(this.#attempts++);
  }

  #pause(tries: number): void {
    const longest = Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS);
    this.#do({ do: 'wait', ms: Math.round(longest * (0.5 + this.random())) });
  }

  #due(): void {
    if (this.#lost) {
      this.#pause(this.reloads.count++);
      return this.#do({ do: 'reload' });
    }
    if (!this.#online) return;
    if (this.#stream === 'resting') return this.#open();
    if (this.#asked && !this.#leads) this.#do({ do: 'lead' });
  }

  /** The server cannot go on from where this tab is, or the person is not who they were. */
  #lose(): void {
    if (this.#leads && !this.#lost)
      this.#do({ do: 'say', said: { say: 'message', by: this.id, message: RESET } });
    this.#close();
    this.#lost = true;
    this.#be('connecting');
    if (this.reloads.count === 0) this.#do({ do: 'reload' });
    this.#pause(this.reloads.count++);
  }

  #be(state: LiveState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#do({ do: 'state', state });
    if (this.#leads) this.#do({ do: 'say', said: { say: 'state', by: this.id, state } });
  }

  #see(presence: readonly Presence[]): void {
    this.#presence = presence;
    this.#do({ do: 'present', presence });
  }

  #do(effect: Effect): void {
    this.#out.push(effect);
  }
}
