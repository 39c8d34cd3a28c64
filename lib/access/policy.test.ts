import { describe, expect, it } from 'vitest';
import { stranger, type Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/check';
import type { Facts, SUBJECTS } from '@/lib/access/facts';
import { POLICY, type Permission, type SubjectOf } from '@/lib/access/policy';
import type { Role } from '@/lib/access/role';

/*
 * The table of docs/access.md, written out by hand: permission → situation → who may. A permission
 * without a row does not compile. Whoever is not named may not, so each line is seven expectations.
 */

const GROUP = 'the group';
const ME = 'whoever is asking';
const ANOTHER = 'another person';

type Who = 'stranger' | Role | 'administrator';
type FactOf<P extends Permission> = (typeof SUBJECTS)[SubjectOf<P>][number];
type Situation<P extends Permission> = readonly [Partial<Pick<Facts, FactOf<P>>>, readonly Who[]];

const person = (isAdministrator: boolean, role?: Role): Actor => ({
  kind: 'person',
  personId: ME,
  name: 'Accursius',
  isAdministrator,
  roles: new Map(role ? [[GROUP, role]] : []),
});

const CAST: Record<Who, Actor> = {
  stranger,
  observer: person(false, 'observer'),
  member: person(false, 'member'),
  reviewer: person(false, 'reviewer'),
  moderator: person(false, 'moderator'),
  owner: person(false, 'owner'),
  administrator: person(true),
};

/** The plain situation: an open group, and in it a shown note, reply, link and entity of another person. */
const PLAIN: Facts = {
  groupId: GROUP,
  groupArchived: false,
  documentState: 'group',
  documentArchived: false,
  noteAuthorId: ANOTHER,
  noteVisibility: 'group',
  noteHidden: false,
  noteDeleted: false,
  threadState: 'open',
  authorId: ANOTHER,
  hidden: false,
  deleted: false,
  curationState: 'proposed',
  proposerId: ANOTHER,
  entityState: 'accepted',
};

const NOBODY: Who[] = [];
const EVERYBODY: Who[] = [
  'stranger',
  'observer',
  'member',
  'reviewer',
  'moderator',
  'owner',
  'administrator',
];
const SIGNED_IN: Who[] = ['observer', 'member', 'reviewer', 'moderator', 'owner', 'administrator'];
const GROUPS: Who[] = ['observer', 'member', 'reviewer', 'moderator', 'owner'];
const WRITERS: Who[] = ['member', 'moderator', 'owner'];
const READERS_OF_PROPOSALS: Who[] = ['member', 'reviewer', 'moderator', 'owner'];
const REVIEWERS: Who[] = ['reviewer', 'moderator', 'owner'];
const CURATORS: Who[] = ['moderator', 'owner'];
const OWNER: Who[] = ['owner'];
const ADMINISTRATOR: Who[] = ['administrator'];

const plain = {};
const archived = { groupArchived: true };
const shelved = { documentArchived: true };
const withdrawn = { documentState: 'withdrawn' } as const;
const published = { documentState: 'published' } as const;
const publishedPublic = { documentState: 'published', noteVisibility: 'public' } as const;
const mine = { noteAuthorId: ME };
const privateNote = { noteVisibility: 'private' } as const;
const minePrivate = { noteAuthorId: ME, noteVisibility: 'private' } as const;
const hiddenNote = { noteHidden: true };
const mineHidden = { noteAuthorId: ME, noteHidden: true };
const deletedNote = { noteAuthorId: ME, noteDeleted: true };
const resolved = { threadState: 'resolved' } as const;
const accepted = { curationState: 'accepted' } as const;
const rejected = { curationState: 'rejected' } as const;

const MAY: { [P in Permission]: readonly Situation<P>[] } = {
  'group.read': [
    [plain, GROUPS],
    [archived, GROUPS],
  ],
  'group.manage': [
    [plain, OWNER],
    [archived, NOBODY],
  ],
  'group.audit': [
    [plain, OWNER],
    [archived, OWNER],
  ],
  'member.invite': [
    [plain, CURATORS],
    [archived, NOBODY],
  ],
  'member.manage': [
    [plain, OWNER],
    [archived, NOBODY],
  ],
  'vocabulary.edit': [
    [plain, CURATORS],
    [archived, NOBODY],
  ],
  'document.import': [
    [plain, CURATORS],
    [archived, NOBODY],
  ],
  'entity.propose': [
    [plain, WRITERS],
    [archived, NOBODY],
  ],
  'entity.acceptOwn': [
    [plain, CURATORS],
    [archived, NOBODY],
  ],
  'link.review': [
    [plain, READERS_OF_PROPOSALS],
    [archived, READERS_OF_PROPOSALS],
  ],
  'reviewSet.make': [
    [plain, REVIEWERS],
    [archived, NOBODY],
  ],
  'reviewRow.comment': [
    [plain, REVIEWERS],
    [archived, NOBODY],
  ],
  'export.make': [
    [plain, READERS_OF_PROPOSALS],
    [archived, READERS_OF_PROPOSALS],
  ],

  'document.read': [
    [plain, GROUPS],
    [archived, GROUPS],
    [published, EVERYBODY],
    [{ ...published, ...archived }, EVERYBODY],
    [withdrawn, CURATORS],
    [shelved, GROUPS],
  ],
  'document.manage': [
    [plain, CURATORS],
    [published, CURATORS],
    [withdrawn, CURATORS],
    [archived, NOBODY],
    [shelved, CURATORS],
  ],
  'document.correct': [
    [plain, CURATORS],
    [published, CURATORS],
    [withdrawn, CURATORS],
    [archived, NOBODY],
    [shelved, NOBODY],
  ],
  'annotation.create': [
    [plain, WRITERS],
    [published, WRITERS],
    [withdrawn, NOBODY],
    [archived, NOBODY],
    [shelved, NOBODY],
  ],
  'link.propose': [
    [plain, WRITERS],
    [published, WRITERS],
    [withdrawn, NOBODY],
    [archived, NOBODY],
    [shelved, NOBODY],
  ],
  'link.acceptOwn': [
    [plain, CURATORS],
    [archived, NOBODY],
    [shelved, NOBODY],
  ],

  'annotation.read': [
    [plain, GROUPS],
    [archived, GROUPS],
    [published, GROUPS],
    [publishedPublic, EVERYBODY],
    [{ noteVisibility: 'public' }, GROUPS],
    [privateNote, NOBODY],
    [{ ...privateNote, ...published }, NOBODY],
    [minePrivate, GROUPS],
    [withdrawn, CURATORS],
    [{ ...withdrawn, ...mine }, CURATORS],
    [hiddenNote, CURATORS],
    [{ ...publishedPublic, ...hiddenNote }, CURATORS],
    [mineHidden, GROUPS],
    [deletedNote, NOBODY],
    [{ ...publishedPublic, noteDeleted: true }, NOBODY],
    [shelved, GROUPS],
  ],
  'annotation.edit': [
    [plain, NOBODY],
    [mine, WRITERS],
    [minePrivate, WRITERS],
    [{ ...mine, ...archived }, NOBODY],
    [deletedNote, NOBODY],
    [{ ...mine, ...shelved }, NOBODY],
  ],
  'annotation.hide': [
    [plain, CURATORS],
    [hiddenNote, CURATORS],
    [mine, NOBODY],
    [mineHidden, NOBODY],
    [privateNote, NOBODY],
    [archived, NOBODY],
    [shelved, NOBODY],
  ],
  'annotation.export': [
    [plain, REVIEWERS],
    [mine, READERS_OF_PROPOSALS],
    [minePrivate, READERS_OF_PROPOSALS],
    [privateNote, NOBODY],
    [hiddenNote, CURATORS],
    [archived, REVIEWERS],
    [publishedPublic, REVIEWERS],
    [shelved, REVIEWERS],
  ],
  'annotation.place': [
    [plain, CURATORS],
    [mine, WRITERS],
    [minePrivate, WRITERS],
    [privateNote, NOBODY],
    [hiddenNote, CURATORS],
    [deletedNote, NOBODY],
    [{ ...mine, ...archived }, NOBODY],
    [{ ...mine, ...shelved }, NOBODY],
  ],
  'annotation.react': [
    [plain, WRITERS],
    [privateNote, NOBODY],
    [hiddenNote, CURATORS],
    [archived, NOBODY],
    [shelved, NOBODY],
  ],
  'annotation.link': [
    [plain, WRITERS],
    [minePrivate, WRITERS],
    [privateNote, NOBODY],
    [archived, NOBODY],
    [shelved, NOBODY],
  ],
  'thread.reply': [
    [plain, WRITERS],
    [minePrivate, WRITERS],
    [privateNote, NOBODY],
    [resolved, NOBODY],
    [archived, NOBODY],
    [publishedPublic, WRITERS],
    [shelved, NOBODY],
  ],
  'thread.resolve': [
    [plain, CURATORS],
    [resolved, CURATORS],
    [mine, WRITERS],
    [{ ...mine, ...resolved }, WRITERS],
    [privateNote, NOBODY],
    [{ ...mine, ...archived }, NOBODY],
    [{ ...mine, ...shelved }, NOBODY],
  ],

  'reply.read': [
    [plain, GROUPS],
    [archived, GROUPS],
    [publishedPublic, EVERYBODY],
    [{ ...publishedPublic, hidden: true }, CURATORS],
    [{ hidden: true }, CURATORS],
    [{ hidden: true, authorId: ME }, GROUPS],
    [{ hidden: true, ...mine }, CURATORS],
    [privateNote, NOBODY],
    [{ ...privateNote, authorId: ME }, NOBODY],
    [minePrivate, GROUPS],
    [hiddenNote, CURATORS],
    [{ ...hiddenNote, authorId: ME }, CURATORS],
    [{ ...publishedPublic, ...hiddenNote }, CURATORS],
    [mineHidden, GROUPS],
    [{ ...mineHidden, hidden: true }, CURATORS],
    [{ ...mineHidden, hidden: true, authorId: ME }, GROUPS],
    [{ ...minePrivate, hidden: true, authorId: ME }, GROUPS],
    [withdrawn, CURATORS],
    [{ deleted: true, authorId: ME }, NOBODY],
    [deletedNote, NOBODY],
    [shelved, GROUPS],
  ],
  'reply.edit': [
    [plain, NOBODY],
    [{ authorId: ME }, WRITERS],
    [{ authorId: ME, ...privateNote }, NOBODY],
    [{ authorId: ME, ...archived }, NOBODY],
    [{ authorId: ME, ...shelved }, NOBODY],
  ],
  'reply.hide': [
    [plain, CURATORS],
    [{ hidden: true }, CURATORS],
    [{ authorId: ME }, NOBODY],
    [privateNote, NOBODY],
    [archived, NOBODY],
    [shelved, NOBODY],
  ],
  'reply.export': [
    [plain, REVIEWERS],
    [{ authorId: ME }, READERS_OF_PROPOSALS],
    [mine, REVIEWERS],
    [{ ...minePrivate, authorId: ME }, READERS_OF_PROPOSALS],
    [{ ...privateNote, authorId: ME }, NOBODY],
    [{ hidden: true }, CURATORS],
    [archived, REVIEWERS],
    [publishedPublic, REVIEWERS],
  ],

  'link.read': [
    [plain, READERS_OF_PROPOSALS],
    [accepted, GROUPS],
    [rejected, READERS_OF_PROPOSALS],
    [{ ...accepted, ...archived }, GROUPS],
    [{ ...accepted, ...published }, GROUPS],
    [{ ...accepted, ...publishedPublic }, GROUPS],
    [{ ...accepted, ...withdrawn }, CURATORS],
    // A chip shows the entity's label, so who does not see the entity does not see the link.
    [{ ...accepted, entityState: 'proposed' }, READERS_OF_PROPOSALS],
    [{ ...accepted, entityState: 'rejected' }, READERS_OF_PROPOSALS],
    [{ ...accepted, ...minePrivate, entityState: 'proposed' }, READERS_OF_PROPOSALS],
    // A link made on a note has the note's visibility.
    [{ ...accepted, ...privateNote }, NOBODY],
    [{ ...accepted, ...privateNote, proposerId: ME }, NOBODY],
    [minePrivate, GROUPS],
    [mine, READERS_OF_PROPOSALS],
    [{ ...accepted, ...hiddenNote }, CURATORS],
    [{ ...accepted, ...mineHidden }, GROUPS],
    [mineHidden, READERS_OF_PROPOSALS],
    [{ ...accepted, ...deletedNote }, NOBODY],
    [{ ...accepted, ...shelved }, GROUPS],
  ],
  'link.export': [
    [accepted, REVIEWERS],
    [{ ...accepted, proposerId: ME }, READERS_OF_PROPOSALS],
    [{ ...accepted, ...privateNote, proposerId: ME }, NOBODY],
    [{ ...accepted, ...archived }, REVIEWERS],
  ],
  'link.place': [
    [plain, CURATORS],
    [{ proposerId: ME }, WRITERS],
    [{ ...accepted, proposerId: ME }, WRITERS],
    [{ ...privateNote, proposerId: ME }, NOBODY],
    [privateNote, NOBODY],
    [{ proposerId: ME, ...archived }, NOBODY],
    [{ proposerId: ME, ...shelved }, NOBODY],
  ],
  'link.decide': [
    [plain, CURATORS],
    [accepted, CURATORS],
    [rejected, CURATORS],
    [{ proposerId: ME }, NOBODY],
    [privateNote, NOBODY],
    [archived, NOBODY],
    [shelved, NOBODY],
  ],

  'entity.read': [
    [plain, READERS_OF_PROPOSALS],
    [accepted, GROUPS],
    [rejected, READERS_OF_PROPOSALS],
    [{ ...accepted, ...archived }, GROUPS],
    [{ proposerId: ME }, READERS_OF_PROPOSALS],
  ],
  'entity.edit': [
    [plain, CURATORS],
    [accepted, CURATORS],
    [archived, NOBODY],
  ],
  'entity.decide': [
    [plain, CURATORS],
    [{ proposerId: ME }, NOBODY],
    [archived, NOBODY],
  ],

  'group.create': [[plain, SIGNED_IN]],
  'site.manage': [[plain, ADMINISTRATOR]],
  'group.archive': [[plain, ADMINISTRATOR]],
};

describe('the policy', () => {
  for (const permission of Object.keys(POLICY) as Permission[]) {
    it.each(MAY[permission].map(([facts, who]) => [JSON.stringify(facts), facts, who] as const))(
      `gives ${permission}, with %s, to those of the table and to nobody else`,
      (_, facts, who) => {
        const allowed = (Object.keys(CAST) as Who[]).filter((name) =>
          can(CAST[name], permission, { ...PLAIN, ...facts }),
        );
        expect(allowed).toEqual(who);
      },
    );
  }

  it('gives a role nothing in a group where it is not held', () => {
    const owner = CAST.owner;
    for (const permission of Object.keys(POLICY) as Permission[]) {
      const there = { ...PLAIN, groupId: 'another group' };
      expect([permission, can(owner, permission, there)]).toEqual([
        permission,
        permission === 'group.create',
      ]);
    }
  });
});
