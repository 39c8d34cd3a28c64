import type { Subject } from './facts';
import type { PredicateName } from './predicate';

/**
 * Who may do what: permission → any of these lines, a line → all of these predicates. The one table;
 * docs/access.md is its form for people. A permission other than `*.read` also needs the subject's
 * `read` (lib/access/check.ts), so what a person may not see they may not touch either.
 */
export const POLICY = {
  // A group and what stands in it.
  'group.read': { subject: 'group', lines: [['inGroup']] },
  'group.manage': { subject: 'group', lines: [['owner', 'groupOpen']] },
  'group.audit': { subject: 'group', lines: [['owner']] },
  'member.invite': { subject: 'group', lines: [['curator', 'groupOpen']] },
  'member.manage': { subject: 'group', lines: [['owner', 'groupOpen']] },
  'vocabulary.edit': { subject: 'group', lines: [['curator', 'groupOpen']] },
  'document.import': { subject: 'group', lines: [['curator', 'groupOpen']] },
  'entity.propose': { subject: 'group', lines: [['contributor', 'groupOpen']] },
  'entity.acceptOwn': { subject: 'group', lines: [['curator', 'groupOpen']] },
  'link.review': { subject: 'group', lines: [['seesProposals']] },
  'reviewSet.make': { subject: 'group', lines: [['reviewer', 'groupOpen']] },
  'reviewRow.comment': { subject: 'group', lines: [['reviewer', 'groupOpen']] },
  'export.make': { subject: 'group', lines: [['seesProposals']] },

  // A document: the published ones are everybody's, withdrawn ones only the moderators'.
  'document.read': { subject: 'document', lines: [['published'], ['inGroup', 'notWithdrawn'], ['curator']] },
  'document.manage': { subject: 'document', lines: [['curator', 'groupOpen']] },
  'document.correct': { subject: 'document', lines: [['curator', 'groupOpen', 'documentOpen']] },
  'annotation.create': {
    subject: 'document',
    lines: [['contributor', 'groupOpen', 'documentOpen', 'notWithdrawn']],
  },
  'link.propose': {
    subject: 'document',
    lines: [['contributor', 'groupOpen', 'documentOpen', 'notWithdrawn']],
  },
  'link.acceptOwn': { subject: 'document', lines: [['curator', 'groupOpen', 'documentOpen']] },

  // An annotation. Private ones are their author's alone, hidden ones also the moderators'.
  'annotation.read': {
    subject: 'annotation',
    lines: [
      ['noteKept', 'published', 'notePublic', 'noteShown'],
      ['noteKept', 'inGroup', 'notWithdrawn', 'noteShared', 'noteShown'],
      ['noteKept', 'inGroup', 'notWithdrawn', 'noteAuthor'],
      ['noteKept', 'curator', 'noteShared'],
    ],
  },
  'annotation.edit': {
    subject: 'annotation',
    lines: [['contributor', 'groupOpen', 'documentOpen', 'noteAuthor']],
  },
  'annotation.hide': {
    subject: 'annotation',
    lines: [['curator', 'groupOpen', 'documentOpen', 'noteShared', 'notNoteAuthor']],
  },
  'annotation.export': {
    subject: 'annotation',
    lines: [['memberOnly', 'noteAuthor'], ['reviewer']],
  },
  // Where a note stands that lost its place: as it is edited, and by those who mended the text under it.
  'annotation.place': {
    subject: 'annotation',
    lines: [
      ['contributor', 'groupOpen', 'documentOpen', 'noteAuthor'],
      ['curator', 'groupOpen', 'documentOpen'],
    ],
  },
  'annotation.react': { subject: 'annotation', lines: [['contributor', 'groupOpen', 'documentOpen']] },
  'annotation.link': { subject: 'annotation', lines: [['contributor', 'groupOpen', 'documentOpen']] },
  'thread.reply': {
    subject: 'annotation',
    lines: [['contributor', 'groupOpen', 'documentOpen', 'threadOpen']],
  },
  'thread.resolve': {
    subject: 'annotation',
    lines: [
      ['contributor', 'groupOpen', 'documentOpen', 'noteAuthor'],
      ['curator', 'groupOpen', 'documentOpen'],
    ],
  },

  // A reply is visible where its note is, unless it is hidden itself.
  'reply.read': {
    subject: 'reply',
    lines: [
      ['noteKept', 'kept', 'published', 'notePublic', 'noteShown', 'shown'],
      ['noteKept', 'kept', 'inGroup', 'notWithdrawn', 'noteShared', 'noteShown', 'shown'],
      ['noteKept', 'kept', 'inGroup', 'notWithdrawn', 'noteShared', 'noteShown', 'author'],
      ['noteKept', 'kept', 'inGroup', 'notWithdrawn', 'noteAuthor', 'shown'],
      ['noteKept', 'kept', 'inGroup', 'notWithdrawn', 'noteAuthor', 'author'],
      ['noteKept', 'kept', 'curator', 'noteShared'],
    ],
  },
  'reply.edit': { subject: 'reply', lines: [['contributor', 'groupOpen', 'documentOpen', 'author']] },
  'reply.hide': { subject: 'reply', lines: [['curator', 'groupOpen', 'documentOpen', 'notAuthor']] },
  'reply.export': { subject: 'reply', lines: [['memberOnly', 'author'], ['reviewer']] },

  // An entity link: accepted ones are the group's, the others those who see proposals; on a note, as the note.
  // Who does not see the entity does not see the link, which would tell its name.
  'link.read': {
    subject: 'link',
    lines: [
      ['noteKept', 'inGroup', 'notWithdrawn', 'noteShared', 'noteShown', 'accepted', 'entityAccepted'],
      ['noteKept', 'seesProposals', 'notWithdrawn', 'noteShared', 'noteShown'],
      ['noteKept', 'inGroup', 'notWithdrawn', 'noteAuthor', 'accepted', 'entityAccepted'],
      ['noteKept', 'inGroup', 'notWithdrawn', 'noteAuthor', 'notePrivate', 'entityAccepted'],
      ['noteKept', 'seesProposals', 'notWithdrawn', 'noteAuthor'],
      ['noteKept', 'curator', 'noteShared'],
    ],
  },
  'link.export': { subject: 'link', lines: [['memberOnly', 'proposer'], ['reviewer']] },
  'link.place': {
    subject: 'link',
    lines: [
      ['contributor', 'groupOpen', 'documentOpen', 'proposer'],
      ['curator', 'groupOpen', 'documentOpen'],
    ],
  },
  'link.decide': { subject: 'link', lines: [['curator', 'groupOpen', 'documentOpen', 'notProposer']] },

  // An entity: accepted ones are the group's, the others those who see proposals.
  'entity.read': { subject: 'entity', lines: [['inGroup', 'accepted'], ['seesProposals']] },
  'entity.edit': { subject: 'entity', lines: [['curator', 'groupOpen']] },
  'entity.decide': { subject: 'entity', lines: [['curator', 'groupOpen', 'notProposer']] },

  // The site's administrator reads no group: what they do to one, they do from outside.
  'group.create': { subject: 'site', lines: [['signedIn']] },
  'site.manage': { subject: 'site', lines: [['administrator']] },
  'group.archive': { subject: 'site', lines: [['administrator']] },
} as const satisfies Record<string, { subject: Subject; lines: readonly (readonly PredicateName[])[] }>;

export type Permission = keyof typeof POLICY;
export type SubjectOf<P extends Permission> = (typeof POLICY)[P]['subject'];
export type PermissionOn<S extends Subject> = {
  [P in Permission]: SubjectOf<P> extends S ? P : never;
}[Permission];

/** What must be readable before anything else may be done to a subject; the site is nobody's to read. */
export const READ: Record<Subject, Permission | null> = {
  site: null,
  group: 'group.read',
  document: 'document.read',
  annotation: 'annotation.read',
  reply: 'reply.read',
  link: 'link.read',
  entity: 'entity.read',
};
