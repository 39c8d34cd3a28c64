import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { abilities, authorize, can, found } from '@/lib/access/check';
import { SUBJECTS, type Facts, type Subject } from '@/lib/access/facts';
import { POLICY, READ, type Permission } from '@/lib/access/policy';
import { ROLES } from '@/lib/access/role';
import { Forbidden, NotFound, Unauthenticated } from '@/lib/errors/app-error';

const PERMISSIONS = Object.keys(POLICY) as Permission[];
const PEOPLE = ['accursius', 'azo', 'bulgarus'] as const;
const GROUPS = ['bologna', 'montpellier'] as const;
const CURATION = ['proposed', 'accepted', 'rejected'] as const;

const someFacts: fc.Arbitrary<Facts> = fc.record({
  groupId: fc.constantFrom(...GROUPS),
  groupArchived: fc.boolean(),
  documentState: fc.constantFrom('group', 'published', 'withdrawn'),
  documentArchived: fc.boolean(),
  noteAuthorId: fc.constantFrom(...PEOPLE),
  noteVisibility: fc.constantFrom('private', 'group', 'public'),
  noteHidden: fc.boolean(),
  noteDeleted: fc.boolean(),
  threadState: fc.constantFrom('open', 'resolved'),
  authorId: fc.constantFrom(...PEOPLE),
  hidden: fc.boolean(),
  deleted: fc.boolean(),
  curationState: fc.constantFrom(...CURATION),
  proposerId: fc.constantFrom(...PEOPLE),
  entityState: fc.constantFrom(...CURATION),
});

const somePerson = fc.record({
  kind: fc.constant('person' as const),
  personId: fc.constantFrom(...PEOPLE),
  name: fc.constant('a person'),
  isAdministrator: fc.boolean(),
  roles: fc
    .dictionary(fc.constantFrom(...GROUPS), fc.constantFrom(...ROLES))
    .map((roles) => new Map(Object.entries(roles))),
});
const someActor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ kind: 'stranger' } as const) },
  { weight: 9, arbitrary: somePerson },
);
const somePermission = fc.constantFrom(...PERMISSIONS);
const RUNS = { numRuns: 2000 };

/** What of an archived group is still given: reading and taking out, and what is no group's affair. */
const READS: Permission[] = [
  ...(Object.values(READ).filter((name) => name !== null) satisfies Permission[]),
  ...([
    'group.audit',
    'link.review',
    'export.make',
    'annotation.export',
    'reply.export',
    'link.export',
  ] as const),
];
const SITE: Permission[] = ['group.create', 'site.manage', 'group.archive'];

describe('the rules that the table needs', () => {
  it('[2] nobody but its author does anything with a private note, its replies or its links', () => {
    const onNotes = PERMISSIONS.filter((name) =>
      (SUBJECTS[POLICY[name].subject] as readonly string[]).includes('noteVisibility'),
    );
    fc.assert(
      fc.property(somePerson, someFacts, fc.constantFrom(...onNotes), (actor, facts, permission) => {
        fc.pre(facts.noteAuthorId !== actor.personId);
        return !can(actor, permission, { ...facts, noteVisibility: 'private' });
      }),
      RUNS,
    );
  });

  it('[4] nobody decides what they proposed, whatever they have become since', () => {
    fc.assert(
      fc.property(
        somePerson,
        someFacts,
        fc.constantFrom('link.decide' as const, 'entity.decide' as const),
        (actor, facts, permission) => !can(actor, permission, { ...facts, proposerId: actor.personId }),
      ),
      RUNS,
    );
  });

  it('[7] a hidden note is read by its author and by moderators alone', () => {
    fc.assert(
      fc.property(someActor, someFacts, (actor, facts) => {
        if (!can(actor, 'annotation.read', { ...facts, noteHidden: true })) return true;
        if (actor.kind === 'stranger') return false;
        const role = actor.roles.get(facts.groupId) ?? '';
        return facts.noteAuthorId === actor.personId || ['moderator', 'owner'].includes(role);
      }),
      RUNS,
    );
  });

  it('[7] to hide a note takes it from nobody who may read hidden ones', () => {
    fc.assert(
      fc.property(someActor, someFacts, (actor, facts) => {
        const isAuthor = actor.kind === 'person' && facts.noteAuthorId === actor.personId;
        fc.pre(isAuthor && actor.roles.has(facts.groupId));
        const shown = can(actor, 'annotation.read', { ...facts, noteHidden: false });
        expect(can(actor, 'annotation.read', { ...facts, noteHidden: true })).toBe(shown);
      }),
      { numRuns: 500 },
    );
  });

  it('[8] an archived group is read and taken out, and nothing in it is written', () => {
    fc.assert(
      fc.property(someActor, someFacts, somePermission, (actor, facts, permission) => {
        fc.pre(!READS.includes(permission) && !SITE.includes(permission));
        return !can(actor, permission, { ...facts, groupArchived: true });
      }),
      RUNS,
    );
  });

  it('[8] to archive a group takes no reading from anybody', () => {
    fc.assert(
      fc.property(someActor, someFacts, fc.constantFrom(...READS), (actor, facts, permission) => {
        expect(can(actor, permission, { ...facts, groupArchived: true })).toBe(
          can(actor, permission, { ...facts, groupArchived: false }),
        );
      }),
      RUNS,
    );
  });

  it('a site’s administrator without a role sees of a group what a stranger sees', () => {
    fc.assert(
      fc.property(somePerson, someFacts, somePermission, (person, facts, permission) => {
        fc.pre(!SITE.includes(permission));
        const administrator = { ...person, isAdministrator: true, roles: new Map() };
        expect(can(administrator, permission, facts)).toBe(can({ kind: 'stranger' }, permission, facts));
      }),
      RUNS,
    );
  });
});

describe('authorize', () => {
  const outcome = (actor: Actor, permission: Permission, facts: Facts) => {
    try {
      authorize(actor, permission, facts);
      return null;
    } catch (error) {
      return error;
    }
  };

  it('agrees with can, and says 401 to a stranger, 404 for the unseen, 403 for the seen', () => {
    fc.assert(
      fc.property(someActor, someFacts, somePermission, (actor, facts, permission) => {
        const error = outcome(actor, permission, facts);
        const read = READ[POLICY[permission].subject];
        const seen = read === null || can(actor, read, facts);
        const refusal = actor.kind === 'stranger' ? Unauthenticated : seen ? Forbidden : NotFound;
        if (can(actor, permission, facts)) expect(error).toBeNull();
        else expect(error).toBeInstanceOf(refusal);
      }),
      RUNS,
    );
  });

  it('answers for a row that is not there as for one that the actor may not see', () => {
    fc.assert(
      fc.property(someActor, someFacts, somePermission, (actor, facts, permission) => {
        const read = READ[POLICY[permission].subject];
        fc.pre(read !== null && !can(actor, read, facts));
        let missing: unknown;
        try {
          found(actor, null);
        } catch (error) {
          missing = error;
        }
        expect(outcome(actor, permission, facts)).toEqual(missing);
      }),
      RUNS,
    );
  });
});

describe('abilities', () => {
  it('name every permission on the subject, each as can answers it', () => {
    fc.assert(
      fc.property(
        someActor,
        someFacts,
        fc.constantFrom(...(Object.keys(SUBJECTS) as Subject[])),
        (actor, facts, subject) => {
          const names = PERMISSIONS.filter((name) => POLICY[name].subject === subject);
          const expected = Object.fromEntries(names.map((name) => [name, can(actor, name, facts)]));
          expect(abilities(actor, subject, facts)).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});
