import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { stranger, type Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/check';
import { SUBJECTS, type FactsOf } from '@/lib/access/facts';
import { POLICY, type Permission, type PermissionOn } from '@/lib/access/policy';
import { ROLES } from '@/lib/access/role';
import { standingOfAnnotationSelect } from '@/lib/annotations/queries';
import { annotationFacts } from '@/lib/annotations/view';
import { linkStandingSelect } from '@/lib/curation/queries';
import { linkFacts } from '@/lib/curation/view';
import { db } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { documentSelect } from '@/lib/documents/queries';
import { documentFacts } from '@/lib/documents/view';
import { entityFacts } from '@/lib/entities/view';
import { groupFacts } from '@/lib/groups/view';
import { replyFacts } from '@/lib/threads/view';
import { writeEveryFact, type EveryFact } from '@/lib/testing/every-fact';
import { prepareDatabase } from '@/lib/testing/prepare-database';

prepareDatabase();

type Listed = Exclude<(typeof POLICY)[Permission]['subject'], 'site'>;
type Rows = { [S in Listed]: { id: string; facts: FactsOf<S> }[] };

const id = { id: true };
const orderBy = { id: 'asc' } as const;

/** What the database says: the ids that the condition lets through. */
const LISTS: { [S in Listed]: (actor: Actor, permission: PermissionOn<S>) => Promise<{ id: string }[]> } = {
  group: (actor, permission) =>
    db().group.findMany({ where: visible(actor, permission), select: id, orderBy }),
  document: (actor, permission) =>
    db().document.findMany({ where: visible(actor, permission), select: id, orderBy }),
  annotation: (actor, permission) =>
    db().annotation.findMany({ where: visible(actor, permission), select: id, orderBy }),
  reply: (actor, permission) =>
    db().reply.findMany({ where: visible(actor, permission), select: id, orderBy }),
  link: (actor, permission) =>
    db().entityLink.findMany({ where: visible(actor, permission), select: id, orderBy }),
  entity: (actor, permission) =>
    db().entity.findMany({ where: visible(actor, permission), select: id, orderBy }),
};

/** Every row with the facts that the single check is asked with. */
async function readRows(): Promise<Rows> {
  const groups = await db().group.findMany({ orderBy });
  const documents = await db().document.findMany({ select: documentSelect, orderBy });
  const annotations = await db().annotation.findMany({
    select: { ...id, ...standingOfAnnotationSelect },
    orderBy,
  });
  const replies = await db().reply.findMany({
    orderBy,
    include: { thread: { select: { annotation: { select: standingOfAnnotationSelect } } } },
  });
  const links = await db().entityLink.findMany({ select: { ...id, ...linkStandingSelect }, orderBy });
  const entities = await db().entity.findMany({ include: { group: true }, orderBy });
  return {
    group: groups.map((row) => ({ id: row.id, facts: groupFacts(row) })),
    document: documents.map((row) => ({ id: row.id, facts: documentFacts(row) })),
    annotation: annotations.map((row) => ({ id: row.id, facts: annotationFacts(row) })),
    reply: replies.map((row) => ({
      id: row.id,
      facts: replyFacts(row, annotationFacts(row.thread.annotation)),
    })),
    link: links.map((row) => ({ id: row.id, facts: linkFacts(row) })),
    entity: entities.map((row) => ({ id: row.id, facts: entityFacts(row) })),
  };
}

describe('visible', () => {
  let world: EveryFact;
  let rows: Rows;

  beforeAll(async () => {
    world = await writeEveryFact();
    rows = await readRows();
  });

  const LISTED = (Object.keys(POLICY) as Permission[]).filter((name) => POLICY[name].subject !== 'site');

  /** Compares both answers for one subject; the type parameter ties the permission to its rows. */
  async function compare<S extends Listed>(subject: S, permission: PermissionOn<S>, actor: Actor) {
    const listed = await LISTS[subject](actor, permission);
    const facts = rows[subject].filter((row) => can(actor, permission, row.facts as never));
    expect({ permission, ids: listed.map((row) => row.id) }).toEqual({
      permission,
      ids: facts.map((row) => row.id),
    });
  }

  async function compareAll(actor: Actor) {
    for (const permission of LISTED) {
      await compare(POLICY[permission].subject as Listed, permission as PermissionOn<Listed>, actor);
    }
  }

  it('is asked of rows in which every fact has each of its values', () => {
    for (const [subject, facts] of Object.entries(rows)) {
      for (const name of SUBJECTS[subject as Listed]) {
        const values = new Set(facts.map((row) => (row.facts as Record<string, unknown>)[name]));
        expect([subject, name, values.size > 1]).toEqual([subject, name, true]);
      }
    }
  });

  it('lists for a stranger and for an administrator without a group exactly what each row’s check allows', async () => {
    await compareAll(stranger);
    const person = world.people[0];
    if (!person) throw new Error('no people');
    await compareAll({ ...person, isAdministrator: true });
  });

  it.each(ROLES)('lists for the role of %s exactly what each row’s check allows', async (role) => {
    const person = world.people[0];
    if (!person) throw new Error('no people');
    await compareAll({ ...person, roles: new Map(world.groups.map((groupId) => [groupId, role])) });
  });

  it('lists for anyone, whatever their roles where, exactly what each row’s check allows', async () => {
    const someRole = fc.option(fc.constantFrom(...ROLES), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...world.people),
        fc.boolean(),
        fc.tuple(...world.groups.map(() => someRole)),
        async (person, isAdministrator, given) => {
          const roles = world.groups.flatMap((groupId, index) => {
            const role = given[index];
            return role ? [[groupId, role] as const] : [];
          });
          await compareAll({ ...person, isAdministrator, roles: new Map(roles) });
        },
      ),
      { numRuns: 12 },
    );
  });
});
