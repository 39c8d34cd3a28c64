import type { Role } from './role';

/**
 * The caller of a query or a command: always the first argument, never read from anywhere else.
 * The roles are those of this moment (lib/auth/session.ts reads them at each request).
 */
export type Actor = Stranger | SignedIn;

export interface Stranger {
  readonly kind: 'stranger';
}

export interface SignedIn {
  readonly kind: 'person';
  readonly personId: string;
  readonly name: string;
  readonly isAdministrator: boolean;
  /** Group id to role; a group that is not in it is not this person's. */
  readonly roles: ReadonlyMap<string, Role>;
}

export const stranger: Stranger = { kind: 'stranger' };

/** The actor for a person's row with their memberships of this moment. */
export function toActor(row: {
  id: string;
  name: string;
  isAdministrator: boolean;
  memberships: { groupId: string; role: Role }[];
}): SignedIn {
  const { id, name, isAdministrator, memberships } = row;
  const roles = new Map(memberships.map(({ groupId, role }) => [groupId, role]));
  return { kind: 'person', personId: id, name, isAdministrator, roles };
}

/** The ids of the groups in which the actor holds one of the roles. */
export function groupsWith(actor: Actor, roles: readonly Role[]): string[] {
  if (actor.kind === 'stranger') return [];
  return [...actor.roles].filter(([, role]) => roles.includes(role)).map(([groupId]) => groupId);
}
