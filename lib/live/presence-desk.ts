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

  /** Tells a connection that has just come who is there. */
  async greet(connection: Connection): Promise<void> {
    for (const { message, mayHear } of await this.#messages(this.#board.documentsOf(connection.groupId)))
      if (mayHear(connection.actor)) connection.stream.send(message);
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
    for (const { groupId, documentId, people, message, mayHear } of await this.#messages(moved)) {
      if (this.#told.get(documentId) === people) continue;
      if (people === '[]') this.#told.delete(documentId);
      else this.#told.set(documentId, people);
      for (const connection of this.connectionsOf(groupId))
        if (mayHear(connection.actor)) connection.stream.send(message);
    }
  }

  async #messages(moved: readonly Moved[]) {
    const ids = moved.map(({ documentId }) => documentId);
    if (ids.length === 0) return [];
    const present = new Map(ids.map((id) => [id, this.#board.peopleIn(id)]));
    const personIds = [...new Set([...present.values()].flat().map(({ personId }) => personId))];
    const [readers, names] = await Promise.all([documentReaders(ids), namesOf(personIds)]);
    return moved.map(({ groupId, documentId }) => {
      const people = (present.get(documentId) ?? []).flatMap(({ personId: id, section }) => {
        const name = names.get(id);
        return name === undefined ? [] : [{ id, name, section }];
      });
      const message = encodeMessage('presence', { documentId, people } satisfies Presence);
      const mayHear = readers.get(documentId) ?? (() => false);
      return { groupId, documentId, people: JSON.stringify(people), message, mayHear };
    });
  }
}
