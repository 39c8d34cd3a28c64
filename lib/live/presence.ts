import 'server-only';
import { PRESENCE_MS } from './model';

/** What one process tells all: ids only, since it goes through the database's notifications. */
export interface PresenceNote {
  groupId: string;
  documentId: string;
  personId: string;
  tab: string;
  here: boolean;
  section: number | null;
}

interface Tab {
  personId: string;
  section: number | null;
  /** When it was last heard of, in milliseconds. */
  at: number;
}

/** More than anybody has; a client that makes up tabs does not fill the memory. */
const MOST_TABS = 16;

/** A document in which people came, went or moved. */
export interface Moved {
  groupId: string;
  documentId: string;
}

/** Who reads what just now, as far as this process has heard. Kept nowhere else, and forgotten when it stops. */
export class PresenceBoard {
  readonly #documents = new Map<string, { groupId: string; tabs: Map<string, Tab> }>();

  /** Takes in what a tab said. */
  note({ groupId, documentId, personId, tab, here, section }: PresenceNote, now: number): void {
    const document = this.#documents.get(documentId) ?? { groupId, tabs: new Map<string, Tab>() };
    this.#documents.set(documentId, document);
    const { tabs } = document;
    const id = `${personId} ${tab}`;
    const known = tabs.get(id);
    // Who moves goes to the end of the map; who only says that they are still there does not.
    if (known && here && known.section === section) known.at = now;
    else tabs.delete(id);
    if (!here || tabs.has(id)) return;
    tabs.set(id, { personId, section, at: now });
    const own = [...tabs].filter(([, other]) => other.personId === personId);
    for (const [oldest] of own.slice(0, -MOST_TABS)) tabs.delete(oldest);
  }

  /** Forgets the tabs that were not heard of for long. */
  forget(now: number): Moved[] {
    const moved: Moved[] = [];
    for (const [documentId, { groupId, tabs }] of this.#documents) {
      const lost = [...tabs].filter(([, { at }]) => now - at >= PRESENCE_MS);
      for (const [id] of lost) tabs.delete(id);
      if (lost.length > 0) moved.push({ groupId, documentId });
      if (tabs.size === 0) this.#documents.delete(documentId);
    }
    return moved;
  }

  /** The group's documents in which somebody is. */
  documentsOf(groupId: string): Moved[] {
    return [...this.#documents]
      .filter(([, document]) => document.groupId === groupId && document.tabs.size > 0)
      .map(([documentId]) => ({ groupId, documentId }));
  }

  /** Each person once, by their id, with the section of the tab that moved last. */
  peopleIn(documentId: string): { personId: string; section: number | null }[] {
    const people = new Map<string, number | null>();
    for (const { personId, section } of this.#documents.get(documentId)?.tabs.values() ?? [])
      people.set(personId, section);
    return [...people]
      .map(([personId, section]) => ({ personId, section }))
      .sort((a, b) => (a.personId < b.personId ? -1 : 1));
  }
}
