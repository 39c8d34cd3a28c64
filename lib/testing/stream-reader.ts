import type { Change, Presence } from '@/lib/live/model';

/** A message of a stream of server-sent events. */
export interface Message {
  event: string;
  id: string | null;
  data: unknown;
}

/** Reads a stream as a client does, keeping all that came. */
export class StreamReader {
  readonly messages: Message[] = [];
  /** Everything that came, as text. */
  raw = '';
  ended = false;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(body: ReadableStream<Uint8Array>) {
    this.#reader = body.getReader();
    void this.#read();
  }

  get changes(): Change[] {
    return this.messages
      .filter(({ event }) => event === 'change')
      .flatMap(({ data }) => (data as { changes: Change[] }).changes);
  }

  get presences(): Presence[] {
    return this.messages.filter(({ event }) => event === 'presence').map(({ data }) => data as Presence);
  }

  /** The id of the last message that has one: where to go on. */
  get cursor(): string | null {
    return this.messages.findLast(({ id }) => id !== null)?.id ?? null;
  }

  has(event: string): boolean {
    return this.messages.some((message) => message.event === event);
  }

  async close(): Promise<void> {
    await this.#reader.cancel();
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await this.#reader.read();
      if (done) break;
      const text = decoder.decode(value, { stream: true });
      this.raw += text;
      const parts = (rest + text).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) if (!part.startsWith(':')) this.messages.push(parse(part));
    }
    this.ended = true;
  }
}

function parse(part: string): Message {
  const fields = new Map(
    part.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  return {
    event: fields.get('event') ?? '',
    id: fields.get('id') ?? null,
    data: JSON.parse(fields.get('data') ?? 'null'),
  };
}
