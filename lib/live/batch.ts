import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { sealCursor } from '@/lib/events/cursor';
import type { JournalEvent } from '@/lib/events/journal';
import type { Judge } from './judge';
import type { Change } from './model';
import { encodeMessage } from './event-stream';

/** Lines of a group's journal that were read and judged together, and what each recipient is sent of them. */
export class Batch {
  readonly last: bigint;
  /** The cursor after these lines; one for all, since to each recipient it is a text without a meaning. */
  readonly #cursor: string;
  /** Most recipients may see the same of it, and share its bytes. */
  readonly #encoded = new Map<string, Uint8Array>();

  constructor(
    groupId: string,
    private readonly events: readonly JournalEvent[],
    private readonly judges: readonly Judge[],
  ) {
    this.last = events.at(-1)?.seq ?? 0n;
    this.#cursor = sealCursor({ groupId, seq: this.last, at: Date.now() });
  }

  /** The message for somebody who knows all lines up to `after`; null when there is nothing for them. */
  messageFor(actor: SignedIn, after: bigint): Uint8Array | null {
    const changes: Change[] = [];
    const told = new Set<string>();
    let seen = '';
    for (const [index, event] of this.events.entries()) {
      const change = event.seq > after ? this.judges[index]?.(actor) : null;
      if (!change || (change.verb === null && told.has(idOf(change)))) continue;
      // Once of each, since how often something was done by another is not told either.
      if (change.verb === null) told.add(idOf(change));
      changes.push(change);
      seen += `${index}${change.verb === null ? 'x' : change.gone ? 'g' : ' '}`;
    }
    if (changes.length === 0) return null;
    const known = this.#encoded.get(seen);
    if (known) return known;
    const made = encodeMessage('change', { changes }, this.#cursor);
    this.#encoded.set(seen, made);
    return made;
  }
}

/** The id of what a change says is gone or is to be asked for again. */
function idOf({ documentId, annotationId, linkId, entityId }: Change): string {
  return annotationId ?? linkId ?? entityId ?? documentId ?? '';
}
