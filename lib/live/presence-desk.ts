import 'server-only';
import type { Connection } from './connection';
import { encodeMessage } from './event-stream';
import type { Presence } from './model';
import { PresenceBoard, type Moved, type PresenceNote } from './presence';
import { documentReaders, namesOf } from './queries';

/** Moves within so short a time are told together. */
const PAUSE_MS = 200;

/** Tells a group's connections who reads what, of the documents that they may read themselves. */
export class PresenceDesk {
  readonly #board = new PresenceBoard();
  readonly #moved = new Map<string, Moved>();
  /** What was told last of each document, so that it is told again only when it changes. */
  readonly #told = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connectionsOf: (groupId: string) => Iterable<Connection>,
    private readonly fail: (error: unknown) => void,
  ) {}

  /** Takes in what a process told all. */
  hear(note: PresenceNote): void {
    this.#board.note(note, Date.now());
    this.#tellSoon([note]);
  }

  /** Forgets who was not heard of for long. */
  tick(): void {
    this.#tellSoon(this.#board.forget(Date.now()));
  }

  /** Who reads what, for a connection that has just come. */
  async seenBy({ groupId, actor }: Connection): Promise<Presence[]> {
    const known = await this.#lookUp(this.#board.documentsOf(groupId));
    return known.flatMap(({ presence, mayHear }) => (mayHear(actor) ? [presence()] : []));
  }

  #tellSoon(moved: readonly Moved[]): void {
    for (const { documentId, groupId } of moved) this.#moved.set(documentId, { documentId, groupId });
    if (this.#moved.size === 0 || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#tell().catch(this.fail);
    }, PAUSE_MS);
  }

  async #tell(): Promise<void> {
    const moved = [...this.#moved.values()];
    this.#moved.clear();
    for (const { groupId, documentId, presence, mayHear } of await this.#lookUp(moved)) {
      const now = presence();
      const people = JSON.stringify(now.people);
      if (this.#told.get(documentId) === people) continue;
      if (now.people.length === 0) this.#told.delete(documentId);
      else this.#told.set(documentId, people);
      const message = encodeMessage('presence', now);
      for (const { joined, actor, stream } of this.connectionsOf(groupId))
        if (joined && mayHear(actor)) stream.send(message);
    }
  }

  /** Of each document who may hear of it, and who is there when that is asked for: people move while one looks. */
  async #lookUp(moved: readonly Moved[]) {
    const ids = moved.map(({ documentId }) => documentId);
    if (ids.length === 0) return [];
    const personIds = ids.flatMap((id) => this.#board.peopleIn(id)).map(({ personId }) => personId);
    const [readers, names] = await Promise.all([documentReaders(ids), namesOf([...new Set(personIds)])]);
    return moved.map(({ groupId, documentId }) => ({
      groupId,
      documentId,
      mayHear: readers.get(documentId) ?? (() => false),
      presence: (): Presence => ({
        documentId,
        people: this.#board.peopleIn(documentId).flatMap(({ personId: id, section }) => {
          const name = names.get(id); // of who came just now it is not known yet, and they are told of next
          return name === undefined ? [] : [{ id, name, section }];
        }),
      }),
    }));
  }
}
