import { v7 as uuidv7 } from 'uuid';
import { PERSON_HEADER } from '@/lib/http/client';
import { BEAT_MS, type Change, type Presence } from '@/lib/live/model';
import { messageParser, type StreamMessage } from './stream-messages';
import { Tab, type Effect, type Input, type LiveState, type Said } from './tab';

interface Hearer {
  changes(changes: Change[]): void;
  presence(presence: readonly Presence[]): void;
  state(state: LiveState): void;
  /** The page must be loaded anew; it connects again from its new cursor. */
  reload(): void;
}

export interface LiveConnection {
  stop(): void;
}

/** A stream that says nothing for so long is dead, whatever the browser thinks. */
const SILENCE_MS = 2.5 * BEAT_MS;
const REFUSED = [401, 403, 404];

/** How often the page was loaded anew in vain, for each stream: known beyond the room that is made anew then. */
const reloads = new Map<string, { count: number }>();

/** Whose cursor it is (lib/live/queries.ts puts the id before it). */
export function personOf(cursor: string): string {
  return cursor.slice(0, cursor.indexOf('.'));
}

/**
 * Joins the tabs of this person in this group: the browser's side of `Tab`, which decides everything. Without Web
 * Locks or channels, each tab leads for itself.
 */
export function connectLive(groupId: string, cursor: string, hearer: Hearer): LiveConnection {
  const person = personOf(cursor);
  const name = `glossator live ${person} ${groupId}`;
  const shares = 'locks' in navigator && 'BroadcastChannel' in globalThis;
  const channel = shares ? new BroadcastChannel(name) : null;
  const tab = new Tab(uuidv7(), cursor, Math.random, reloadsOf(name));
  const stopping = new AbortController();
  const { signal } = stopping;
  let stream: AbortController | null = null;
  let queued: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function take(input: Input): void {
    if (!signal.aborted) for (const effect of tab.take(input)) carryOut(effect);
  }

  function carryOut(effect: Effect): void {
    switch (effect.do) {
      case 'open':
        return void read(effect.after, effect.beside);
      case 'close':
        return stream?.abort();
      case 'say':
        return channel?.postMessage(effect.said);
      case 'wait':
        clearTimeout(timer);
        timer = setTimeout(() => take({ is: 'due' }), effect.ms);
        return;
      case 'lead':
        return void hold({ steal: true });
      case 'give':
        return hearer.changes(effect.changes);
      case 'present':
        return hearer.presence(effect.presence);
      case 'state':
        return hearer.state(effect.state);
      case 'reload':
        return hearer.reload();
    }
  }

  /** Reads the group's stream until it ends, and says how. */
  async function read(after: string, beside: string | null): Promise<void> {
    const own = new AbortController();
    stream = own;
    let refused = false;
    const tell = (message: StreamMessage) => own.signal.aborted || take({ is: 'message', message });
    try {
      const query = new URLSearchParams({ after, ...(beside !== null && { beside }) });
      const response = await fetch(`/api/v1/groups/${groupId}/stream?${query}`, {
        // Refused once somebody else is signed in: their changes are not this page's, which stays until it is left.
        headers: { [PERSON_HEADER]: person },
        signal: own.signal,
        cache: 'no-store',
      });
      refused = REFUSED.includes(response.status);
      if (response.ok && response.body) await readBody(response.body, person, own, tell);
    } catch {
      // as one that ended: it is opened again
    }
    if (!own.signal.aborted || own.signal.reason === SILENCE) take({ is: 'closed', refused });
  }

  /** Waits to lead, and leads until this tab stops or another takes over. */
  async function hold({ steal = false } = {}): Promise<void> {
    queued?.abort();
    const own = new AbortController();
    queued = own;
    const options = steal ? { steal } : { signal: own.signal };
    try {
      await navigator.locks.request(name, options, () => {
        take({ is: 'led' });
        return new Promise<void>((release) => signal.addEventListener('abort', () => release()));
      });
    } catch {
      if (signal.aborted || own.signal.aborted) return; // else another tab took the lead
      take({ is: 'unled' });
      void hold();
    }
  }

  const listen = { signal };
  channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => take({ is: 'heard', said: data }));
  window.addEventListener('online', () => take({ is: 'online' }), listen);
  window.addEventListener('offline', () => take({ is: 'offline' }), listen);
  document.addEventListener('visibilitychange', () => document.hidden || take({ is: 'shown' }), listen);
  if (!navigator.onLine) take({ is: 'offline' });
  if (shares) {
    take({ is: 'started' });
    void hold();
  } else take({ is: 'led' });

  return {
    stop() {
      stopping.abort();
      queued?.abort();
      stream?.abort();
      clearTimeout(timer);
      channel?.close();
    },
  };
}

function reloadsOf(name: string): { count: number } {
  const known = reloads.get(name) ?? { count: 0 };
  reloads.set(name, known);
  return known;
}

const SILENCE = new DOMException('The stream says nothing any more.', 'TimeoutError');

async function readBody(
  body: ReadableStream<Uint8Array>,
  person: string,
  own: AbortController,
  tell: (message: StreamMessage) => unknown,
): Promise<void> {
  const parse = messageParser(person);
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let silence: ReturnType<typeof setTimeout> | undefined;
  try {
    for (;;) {
      clearTimeout(silence);
      silence = setTimeout(() => own.abort(SILENCE), SILENCE_MS);
      const { done, value } = await reader.read();
      if (done) return;
      for (const message of parse(decoder.decode(value, { stream: true }))) tell(message);
    }
  } finally {
    clearTimeout(silence);
  }
}
