import 'server-only';
import pg from 'pg';
import { env } from '@/lib/config/env';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

export interface Listener {
  stop(): Promise<void>;
}

export interface Ears<C extends string> {
  onNotify(channel: C, payload: string): void;
  /** It listens: at first, and again after the connection was away. What was sent meanwhile is lost. */
  onListening(): void;
  /** Said once for each time that the connection is away. */
  onLost(error: unknown): void;
}

/**
 * Listens to the database's notifications on a connection of its own, and connects again, after ever longer
 * pauses, when that one is lost.
 */
export function listen<C extends string>(channels: readonly C[], ears: Ears<C>): Listener {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let pause = FIRST_PAUSE_MS;

  async function connect(): Promise<void> {
    const own = new pg.Client({
      connectionString: env().DATABASE_URL,
      keepAlive: true,
      application_name: 'glossator live',
      connectionTimeoutMillis: LONGEST_PAUSE_MS,
    });
    client = own;
    own.on('notification', ({ channel, payload }) => ears.onNotify(channel as C, payload ?? ''));
    // `end` alone would be too late for an error, and an error without a hearer would end the process.
    own.on('error', (error) => lost(own, error));
    own.on('end', () => lost(own, new Error('The connection that listens to the database has ended.')));
    try {
      await own.connect();
      for (const channel of channels) await own.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      return lost(own, error);
    }
    if (client !== own) return;
    pause = FIRST_PAUSE_MS;
    ears.onListening();
  }

  function lost(own: pg.Client, error: unknown): void {
    if (client !== own) return;
    client = null;
    own.end().catch(() => undefined); // it may be half open, and is not needed any more
    if (stopped) return;
    if (pause === FIRST_PAUSE_MS) ears.onLost(error);
    timer = setTimeout(() => void connect(), pause * (0.5 + Math.random()));
    pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
  }

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const own = client;
      client = null;
      await own?.end();
    },
  };
}
