import 'server-only';

/** How many bytes may wait for a client before it counts as too slow. */
const MOST_WAITING = 256 * 1024;

const encoder = new TextEncoder();

/** A message of the stream as its bytes. With an id, a client that comes back goes on after it. */
export function encodeMessage(event: string, data: unknown, id?: string): Uint8Array {
  const line = id === undefined ? '' : `id: ${id}\n`;
  return encoder.encode(`event: ${event}\n${line}data: ${JSON.stringify(data)}\n\n`);
}

const BEAT = encoder.encode(': beat\n\n');
/** The client was away too long, was too slow, or is somebody else by now: it must load anew. */
const RESET = encodeMessage('reset', {});

/** One client's server-sent events: an HTTP body that never holds more than a little. */
export class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #askedForMore: (() => void) | null = null;
  #lastSent = Date.now();

  /** @param onEnd Called once, whoever ended it. */
  constructor(private readonly onEnd: () => void) {
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.#askedForMore?.(),
        cancel: () => this.#close(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
    );
  }

  get isOpen(): boolean {
    return this.#controller !== null;
  }

  /** Sends, or ends with a reset when the client has not taken what was sent before. */
  send(message: Uint8Array): void {
    const controller = this.#controller;
    if (!controller) return;
    if ((controller.desiredSize ?? 0) <= 0) return this.reset();
    controller.enqueue(message);
    this.#lastSent = Date.now();
  }

  /** Shows that the connection lives, if nothing else did for so long. It has no id, which would be of a change. */
  beatAfter(quietMs: number): void {
    if (Date.now() - this.#lastSent >= quietMs) this.send(BEAT);
  }

  /** Resolves when the client has taken enough for more to be sent. */
  async room(): Promise<void> {
    while (this.#controller && (this.#controller.desiredSize ?? 0) <= MOST_WAITING / 2) {
      await new Promise<void>((resolve) => (this.#askedForMore = resolve));
    }
  }

  reset(): void {
    this.#controller?.enqueue(RESET);
    this.end();
  }

  end(): void {
    const controller = this.#controller;
    this.#close();
    controller?.close();
  }

  #close(): void {
    if (!this.#controller) return;
    this.#controller = null;
    this.#askedForMore?.();
    this.onEnd();
  }
}
