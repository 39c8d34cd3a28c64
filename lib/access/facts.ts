/**
 * What the policy may ask of a row. A subject is a kind of row, with the facts that every row of
 * that kind has. The facts that begin with `note` are those of the annotation that the row belongs
 * to; for a link made on the text itself they are those of a shown note of the group.
 */
export interface Facts {
  groupId: string;
  groupArchived: boolean;
  documentState: 'group' | 'published' | 'withdrawn';
  documentArchived: boolean;
  noteAuthorId: string | null;
  noteVisibility: 'private' | 'group' | 'public';
  noteHidden: boolean;
  noteDeleted: boolean;
  threadState: 'open' | 'resolved';
  authorId: string;
  hidden: boolean;
  deleted: boolean;
  curationState: 'proposed' | 'accepted' | 'rejected';
  proposerId: string;
  /** The state of the entity that a link names: its chip shows the entity's label. */
  entityState: 'proposed' | 'accepted' | 'rejected';
}

const GROUP = ['groupId', 'groupArchived'] as const;
const DOCUMENT = [...GROUP, 'documentState', 'documentArchived'] as const;
const NOTE = [...DOCUMENT, 'noteAuthorId', 'noteVisibility', 'noteHidden', 'noteDeleted'] as const;

export const SUBJECTS = {
  site: [],
  group: GROUP,
  document: DOCUMENT,
  annotation: [...NOTE, 'threadState'],
  reply: [...NOTE, 'threadState', 'authorId', 'hidden', 'deleted'],
  link: [...NOTE, 'curationState', 'proposerId', 'entityState'],
  entity: [...GROUP, 'curationState', 'proposerId'],
} as const satisfies Record<string, readonly (keyof Facts)[]>;

export type Subject = keyof typeof SUBJECTS;
export type FactsOf<S extends Subject> = Pick<Facts, (typeof SUBJECTS)[S][number]>;
