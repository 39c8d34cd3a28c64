import type { Facts } from './facts';
import { ROLES, type Role } from './role';

/**
 * One question about a row and its caller, as data, so that it can be asked of a row in memory
 * (lib/access/check.ts) and of a table (lib/db/visibility.ts) alike.
 */
export type Predicate =
  | { readonly ask: 'role'; readonly oneOf: readonly Role[] }
  | { readonly ask: 'signedIn' }
  | { readonly ask: 'administrator' }
  | { readonly ask: 'actorIs'; readonly fact: PersonFact; readonly not?: true }
  | { readonly ask: 'factIn'; readonly fact: ValueFact; readonly oneOf: readonly (string | boolean)[] };

export type PersonFact = 'noteAuthorId' | 'authorId' | 'proposerId';
export type ValueFact = Exclude<keyof Facts, PersonFact | 'groupId'>;

/** A value predicate whose values fit its fact. */
const fact = <F extends ValueFact>(name: F, ...oneOf: Facts[F][]): Predicate => ({
  ask: 'factIn',
  fact: name,
  oneOf,
});
const role = (...oneOf: Role[]): Predicate => ({ ask: 'role', oneOf });

/** The named predicates. A line of the policy is a list of these names, all of which must hold. */
export const PREDICATES = {
  inGroup: role(...ROLES),
  contributor: role('member', 'moderator', 'owner'),
  seesProposals: role('member', 'reviewer', 'moderator', 'owner'),
  reviewer: role('reviewer', 'moderator', 'owner'),
  memberOnly: role('member'),
  curator: role('moderator', 'owner'),
  owner: role('owner'),
  administrator: { ask: 'administrator' },
  signedIn: { ask: 'signedIn' },

  groupOpen: fact('groupArchived', false),
  documentOpen: fact('documentArchived', false),
  published: fact('documentState', 'published'),
  notWithdrawn: fact('documentState', 'group', 'published'),

  noteAuthor: { ask: 'actorIs', fact: 'noteAuthorId' },
  notNoteAuthor: { ask: 'actorIs', fact: 'noteAuthorId', not: true },
  notePrivate: fact('noteVisibility', 'private'),
  notePublic: fact('noteVisibility', 'public'),
  noteShared: fact('noteVisibility', 'group', 'public'),
  noteShown: fact('noteHidden', false),
  noteKept: fact('noteDeleted', false),
  threadOpen: fact('threadState', 'open'),

  author: { ask: 'actorIs', fact: 'authorId' },
  notAuthor: { ask: 'actorIs', fact: 'authorId', not: true },
  shown: fact('hidden', false),
  kept: fact('deleted', false),

  accepted: fact('curationState', 'accepted'),
  entityAccepted: fact('entityState', 'accepted'),
  proposer: { ask: 'actorIs', fact: 'proposerId' },
  notProposer: { ask: 'actorIs', fact: 'proposerId', not: true },
} as const satisfies Record<string, Predicate>;

export type PredicateName = keyof typeof PREDICATES;
