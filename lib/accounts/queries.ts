import 'server-only';
import { toActor, type SignedIn } from '@/lib/access/actor';
import { ROLES } from '@/lib/access/role';
import { db } from '@/lib/db/client';
import type { SamplePersonView } from './view';

/** The people of the sample with their roles, strongest first. Only for who passed `sampleDoorIsOpen`. */
export async function listSamplePeople(): Promise<SamplePersonView[]> {
  const people = await db().person.findMany({
    where: { isSample: true, deactivatedAt: null },
    select: {
      id: true,
      name: true,
      memberships: { select: { role: true }, orderBy: { role: 'desc' }, take: 1 },
    },
  });
  const strength = (role: string) => ROLES.findIndex((name) => name === role);
  return people
    .map(({ id, name, memberships }) => ({ id, name, role: memberships[0]?.role ?? 'no group' }))
    .sort((a, b) => strength(b.role) - strength(a.role) || a.name.localeCompare(b.name));
}

/** Whether the site has an administrator: until it has, the one-time link is good. */
export async function hasAdministrator(): Promise<boolean> {
  return (await db().person.count({ where: { isAdministrator: true } })) > 0;
}

/** A person as an actor with the roles of this moment, for work that goes on after their request; null for one who was deactivated. */
export async function readActor(personId: string): Promise<SignedIn | null> {
  const row = await db().person.findUnique({
    where: { id: personId, deactivatedAt: null },
    select: {
      ...{ id: true, name: true, isAdministrator: true },
      memberships: { select: { groupId: true, role: true } },
    },
  });
  return row && toActor(row);
}
