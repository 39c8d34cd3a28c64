import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { Id } from '@/lib/content/id';
import type { Prisma } from '@/lib/db/client';
import { visible } from '@/lib/db/visibility';
import { asksOfLinks, asksOfNotes, type Filter } from './model';

/**
 * The notes that are meant, as a condition of the database: the same as `matchesFilter` says of a note as the
 * actor sees it (queries.test.ts). A link that the actor may not read finds no note for them. It says nothing
 * of whether they may read the note.
 */
export function filterCondition(filter: Filter, actor: Actor): Prisma.AnnotationWhereInput {
  const { people, motivations, tags, threads, visibility } = filter;
  return {
    AND: [
      people.length > 0 ? { authorId: { in: realIds(people) } } : {},
      motivations.length > 0 ? { motivation: { in: motivations } } : {},
      tags.length > 0 ? { tags: { some: { tag: { label: { in: tags } } } } } : {},
      threads.length > 0 ? { thread: { state: { in: threads } } } : {},
      visibility.length > 0 ? { visibility: { in: visibility } } : {},
      asksOfLinks(filter)
        ? { links: { some: { AND: [visible(actor, 'link.read'), linkCondition(filter)] } } }
        : {},
    ],
  };
}

/** The links on the text itself that are meant, as `matchesTextLink` says it of one. */
export function textLinkCondition(filter: Filter): Prisma.EntityLinkWhereInput {
  const { people, visibility } = filter;
  const none = asksOfNotes(filter) || (visibility.length > 0 && !visibility.includes('group'));
  return {
    AND: [
      { annotationId: null },
      none ? { id: { in: [] } } : {},
      people.length > 0 ? { proposedById: { in: realIds(people) } } : {},
      linkCondition(filter),
    ],
  };
}

function linkCondition({ entities, types, links }: Filter): Prisma.EntityLinkWhereInput {
  return {
    AND: [
      { state: { not: 'rejected' } },
      entities.length > 0 ? { entityId: { in: realIds(entities) } } : {},
      types.length > 0 ? { entity: { type: { key: { in: types } } } } : {},
      links.length > 0 ? { state: { in: links } } : {},
    ],
  };
}

/** What is no id is nobody's, and the database would not even compare it. */
function realIds(values: readonly string[]): string[] {
  return values.filter((value) => Id.safeParse(value).success);
}
