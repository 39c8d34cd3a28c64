import 'server-only';
import { groupsWith, type Actor } from '@/lib/access/actor';
import type { Facts } from '@/lib/access/facts';
import { PREDICATES, type PersonFact, type Predicate, type ValueFact } from '@/lib/access/predicate';
import { POLICY, READ, type Permission, type SubjectOf } from '@/lib/access/policy';
import type { Prisma } from './generated/client';

/** The database's condition type for each subject that can be listed. */
interface Where {
  group: Prisma.GroupWhereInput;
  document: Prisma.DocumentWhereInput;
  annotation: Prisma.AnnotationWhereInput;
  reply: Prisma.ReplyWhereInput;
  link: Prisma.EntityLinkWhereInput;
  entity: Prisma.EntityWhereInput;
}
type Listed = keyof Where;

/**
 * The policy as a database condition: the rows of a list on which the actor holds the permission,
 * and which they may read. Proven equal to `can` on generated rows (visibility.test.ts).
 */
export function visible<P extends Permission>(
  actor: Actor,
  permission: P & (SubjectOf<P> extends Listed ? unknown : never),
): Where[SubjectOf<P> & Listed] {
  const subject = POLICY[permission].subject as Listed;
  const read = READ[subject];
  const needed: Permission[] = read === null || read === permission ? [permission] : [read, permission];
  return { AND: needed.map((name) => anyLine(actor, name, COLUMNS[subject])) } as Where[SubjectOf<P> &
    Listed];
}

/** A condition on one fact: the ids or values that it may have, or must not have. */
type Column = (values: readonly (string | boolean)[], not: boolean) => object;
type Columns = Partial<Record<keyof Facts, Column>>;

/** Matches no row. Prisma takes `OR: []` for that only where it stands alone: inside an AND it matches every row. */
const NOTHING = { id: { in: [] } };

function anyLine(actor: Actor, permission: Permission, columns: Columns): object {
  const lines = POLICY[permission].lines.flatMap((line) =>
    allOf(
      actor,
      line.map((name) => PREDICATES[name]),
      columns,
    ),
  );
  return lines.length > 0 ? { OR: lines } : NOTHING;
}

/** The line's condition, or nothing where the actor alone already decides against it. */
function allOf(actor: Actor, line: readonly Predicate[], columns: Columns): object[] {
  const conditions: object[] = [];
  for (const predicate of line) {
    const condition = toCondition(predicate, actor, columns);
    if (condition === false) return [];
    if (condition !== true) conditions.push(condition);
  }
  return [{ AND: conditions }];
}

function toCondition(predicate: Predicate, actor: Actor, columns: Columns): object | boolean {
  switch (predicate.ask) {
    case 'signedIn':
      return actor.kind === 'person';
    case 'administrator':
      return actor.kind === 'person' && actor.isAdministrator;
    case 'role': {
      const groups = groupsWith(actor, predicate.oneOf);
      return groups.length > 0 && column(columns, 'groupId')(groups, false);
    }
    case 'actorIs':
      return (
        actor.kind === 'person' && column(columns, predicate.fact)([actor.personId], predicate.not ?? false)
      );
    case 'factIn':
      return column(columns, predicate.fact)(predicate.oneOf, false);
  }
}

function column(columns: Columns, fact: PersonFact | ValueFact | 'groupId'): Column {
  const found = columns[fact];
  if (!found) throw new Error(`The policy asks for ${fact} of a row that does not have it.`);
  return found;
}

/** A column that holds the fact's value. */
const value =
  (wrap: (condition: object) => object): Column =>
  (values, not) =>
    wrap(not ? { notIn: [...values] } : { in: [...values] });

/** A nullable timestamp whose presence is the fact. */
const present =
  (wrap: (condition: object | null) => object): Column =>
  (values) => {
    if (values.length !== 1) return {};
    return values[0] === true ? wrap({ not: null }) : wrap(null);
  };

const ofGroup = { groupId: value((id) => ({ groupId: id })) };

/** The facts of the annotation that a row belongs to, reached from the row by `wrap`. */
const noteColumns = (wrap: (note: object) => object): Columns => ({
  groupArchived: present((at) => wrap({ document: { group: { archivedAt: at } } })),
  documentState: value((state) => wrap({ document: { state } })),
  documentArchived: present((at) => wrap({ document: { archivedAt: at } })),
  noteAuthorId: value((id) => wrap({ authorId: id })),
  noteVisibility: value((visibility) => wrap({ visibility })),
  noteHidden: present((at) => wrap({ hiddenAt: at })),
  noteDeleted: present((at) => wrap({ deletedAt: at })),
  threadState: value((state) => wrap({ thread: { state } })),
});

/** As noteColumns, for a link: one made on the text itself counts as a shown note of the group. */
const linkNote =
  (fact: 'noteVisibility' | 'noteHidden' | 'noteDeleted', onText: string | boolean): Column =>
  (values) => {
    const onNote = noteColumns((note) => ({ annotation: note }))[fact]?.(values, false) ?? {};
    return values.includes(onText) ? { OR: [{ annotationId: null }, onNote] } : onNote;
  };

const COLUMNS: Record<Listed, Columns> = {
  group: {
    groupId: value((id) => ({ id })),
    groupArchived: present((at) => ({ archivedAt: at })),
  },
  document: {
    ...ofGroup,
    groupArchived: present((at) => ({ group: { archivedAt: at } })),
    documentState: value((state) => ({ state })),
    documentArchived: present((at) => ({ archivedAt: at })),
  },
  annotation: { ...ofGroup, ...noteColumns((note) => note) },
  reply: {
    ...ofGroup,
    ...noteColumns((note) => ({ thread: { annotation: note } })),
    authorId: value((id) => ({ authorId: id })),
    hidden: present((at) => ({ hiddenAt: at })),
    deleted: present((at) => ({ deletedAt: at })),
  },
  link: {
    ...ofGroup,
    groupArchived: present((at) => ({ document: { group: { archivedAt: at } } })),
    documentState: value((state) => ({ document: { state } })),
    documentArchived: present((at) => ({ document: { archivedAt: at } })),
    noteAuthorId: (values, not) => {
      // A link on the text has no note, which `can` takes for another's and this condition would leave out.
      if (not) throw new Error('A list of links cannot ask that somebody else wrote the note.');
      return { annotation: { authorId: { in: [...values] } } };
    },
    noteVisibility: linkNote('noteVisibility', 'group'),
    noteHidden: linkNote('noteHidden', false),
    noteDeleted: linkNote('noteDeleted', false),
    curationState: value((state) => ({ state })),
    proposerId: value((id) => ({ proposedById: id })),
    entityState: value((state) => ({ entity: { state } })),
  },
  entity: {
    ...ofGroup,
    groupArchived: present((at) => ({ group: { archivedAt: at } })),
    curationState: value((state) => ({ state })),
    proposerId: value((id) => ({ proposedById: id })),
  },
};
