import { v5 as uuidv5 } from 'uuid';
import { z } from 'zod';
import { toActor, type SignedIn } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import type { PersonKey } from '@/prisma/seed/people';

/** Any UUID; it must never change, or a sample that was left half-done would be begun anew beside itself. */
const NAMESPACE = '6d6f8a2e-3c1b-5f0d-9a47-2f1c0b7e9d58';

type Kind = 'job' | 'person' | 'group' | 'document' | 'type' | 'entity' | 'note' | 'reply' | 'link';

/** The id of a thing of the sample: the same in each run and in each installation. */
export function sampleId(kind: Kind, key: string): string {
  return uuidv5(`${kind}/${key}`, NAMESPACE);
}

/** A row that nobody changed since it was made; what anyone did with it later is left to them. */
export const UNTOUCHED = 1;

/** What an act is about that rests on all that was done before it. */
export const EVERYTHING = '*';

/** A step of the loading. */
export interface Act {
  /** Milliseconds from the beginning of the seminar. Acts are performed in this order. */
  at: number;
  /** What it makes, changes or rests on: acts that share one of these are performed one after the other. */
  about: readonly string[];
  perform(): Promise<unknown>;
}

export interface Sample {
  /** Makes a thing with a command, unless an earlier run did. Resolves to its id; a failure names the thing. */
  once(kind: Kind, key: string, make: (id: string) => Promise<unknown>): Promise<string>;
  /** A person as the caller of a command, with the roles of the first time that this was asked. */
  as(key: PersonKey): Promise<SignedIn>;
}

/**
 * What earlier runs made: the ids that the commands claimed. Asked before the command is, because a command may
 * rightly refuse what it once did: nobody replies in a thread that was resolved since. Good only under the lock.
 */
export async function openSample(): Promise<Sample> {
  const claimed = await db().clientId.findMany({
    where: { person: { isSample: true } },
    select: { id: true },
  });
  const made = new Set(claimed.map(({ id }) => id));
  const cast = new Map<PersonKey, Promise<SignedIn>>();
  return {
    as(key) {
      const actor = cast.get(key) ?? actorOf(key);
      cast.set(key, actor);
      return actor;
    },
    async once(kind, key, make) {
      const id = sampleId(kind, key);
      if (!made.has(id)) await naming(`${kind} ${key}`, () => make(id));
      return id;
    },
  };
}

/** Runs the work; its failure says in one line what it was for and what was wrong. */
export async function naming(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    throw new Error(`${what}: ${reasonOf(cause)}`, { cause });
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ');
  const message = error instanceof Error ? error.message : '';
  return message === '' ? String(error) : message.trim().replace(/\s+/g, ' ');
}

/** A person of the sample as the caller of a command, with the roles of this moment (as lib/auth/session.ts reads them). */
export async function actorOf(key: PersonKey): Promise<SignedIn> {
  const person = await db().person.findUniqueOrThrow({
    where: { id: sampleId('person', key) },
    select: {
      ...{ id: true, name: true, isAdministrator: true },
      memberships: { select: { groupId: true, role: true } },
    },
  });
  return toActor(person);
}
