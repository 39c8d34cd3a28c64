import { Forbidden, NotFound, Unauthenticated } from '@/lib/errors/app-error';
import { groupsWith, type Actor } from './actor';
import type { Facts, FactsOf, Subject } from './facts';
import { PREDICATES, type Predicate } from './predicate';
import { POLICY, READ, type Permission, type PermissionOn, type SubjectOf } from './policy';

/** May the actor do this to a row with these facts? The single check; says nothing of why not. */
export function can<P extends Permission>(
  actor: Actor,
  permission: P,
  facts: FactsOf<SubjectOf<P>>,
): boolean {
  const { subject } = POLICY[permission];
  const read = READ[subject];
  if (read !== null && read !== permission && !holds(actor, read, facts)) return false;
  return holds(actor, permission, facts);
}

/**
 * Throws unless the actor may. Unauthenticated for a stranger; NotFound for what the actor may not
 * even see, so that it does not exist for them; Forbidden for what they see and may not do.
 */
export function authorize<P extends Permission>(
  actor: Actor,
  permission: P,
  facts: FactsOf<SubjectOf<P>>,
): void {
  if (can(actor, permission, facts)) return;
  if (actor.kind === 'stranger') throw new Unauthenticated();
  const read = READ[POLICY[permission].subject];
  if (read === null || (read !== permission && holds(actor, read, facts))) throw new Forbidden();
  throw new NotFound();
}

/** All that the actor may do to the row: what travels with a view, and what the screen reflects. */
export function abilities<S extends Subject>(
  actor: Actor,
  subject: S,
  facts: FactsOf<S>,
): Record<PermissionOn<S>, boolean> {
  const names = (Object.keys(POLICY) as Permission[]).filter((name) => POLICY[name].subject === subject);
  const entries = names.map((name) => [name, can(actor, name, facts as FactsOf<SubjectOf<typeof name>>)]);
  return Object.fromEntries(entries) as Record<PermissionOn<S>, boolean>;
}

function holds(actor: Actor, permission: Permission, facts: Partial<Facts>): boolean {
  return POLICY[permission].lines.some((line) =>
    line.every((name) => answer(PREDICATES[name], actor, facts)),
  );
}

/** One predicate, asked of one row. A fact that the row does not have answers no. */
function answer(predicate: Predicate, actor: Actor, facts: Partial<Facts>): boolean {
  switch (predicate.ask) {
    case 'role':
      return facts.groupId !== undefined && groupsWith(actor, predicate.oneOf).includes(facts.groupId);
    case 'signedIn':
      return actor.kind === 'person';
    case 'administrator':
      return actor.kind === 'person' && actor.isAdministrator;
    case 'actorIs': {
      if (actor.kind === 'stranger') return false;
      const isActor = facts[predicate.fact] === actor.personId;
      return predicate.not ? !isActor : isActor;
    }
    case 'factIn': {
      const value = facts[predicate.fact];
      return value !== undefined && predicate.oneOf.includes(value);
    }
  }
}

/** The row, or the answer for one that is not there: the same as for one that the actor may not see. */
export function found<T>(actor: Actor, row: T | null): T {
  if (row !== null) return row;
  throw actor.kind === 'stranger' ? new Unauthenticated() : new NotFound();
}
