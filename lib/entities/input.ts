import { z } from 'zod';
import { Id } from '@/lib/content/id';
import { isEdtf } from './edtf-date';
import { LABEL_KINDS } from './model';
import { checkIdentifier, findScheme } from './schemes';

const LabelInput = z.object({
  text: z.string().trim().min(1, 'Give the label some text.').max(300, 'A label has at most 300 characters.'),
  kind: z.enum(LABEL_KINDS),
  language: z.string().max(35).default('en'),
  /** The document in which alone the label means this entity; null for the whole group. */
  documentId: Id.nullable().default(null),
});

/** A number in a public scheme, which must be one that the scheme could have given. */
const IdentifierInput = z
  .object({ scheme: z.string().min(1), value: z.string().trim().min(1).max(200) })
  .superRefine(({ scheme, value }, context) => {
    if (checkIdentifier(scheme, value)) return;
    const known = findScheme(scheme);
    const message = known
      ? `“${value}” does not fit the scheme ${known.name}. Compare it with its source.`
      : `There is no scheme of identifiers called “${scheme}”.`;
    context.addIssue({ code: 'custom', message, path: [known ? 'value' : 'scheme'] });
  });

export const CreateEntityInput = z.object({
  id: Id,
  type: z.string().min(1, 'Choose a type.'),
  description: z.string().trim().max(2000, 'Use at most 2,000 characters for the description.').default(''),
  date: z
    .string()
    .trim()
    .max(100, 'A date has at most 100 characters.')
    .refine(isEdtf, 'Give the date as EDTF, for example 1998, 1998~, 2022-01-14 or 2015/2016.')
    .nullable()
    .default(null),
  attributes: z.record(z.string(), z.string().max(1000)).default({}),
  labels: z
    .array(LabelInput)
    .max(100, 'An entity has at most 100 labels.')
    .refine(
      (labels) => areDistinct(labels.map(({ text, documentId }) => [text, documentId])),
      'Give each label once.',
    )
    .refine(
      (labels) => labels.filter(({ kind }) => kind === 'preferred').length === 1,
      'Give exactly one preferred label.',
    )
    .refine(
      (labels) => labels.every(({ kind, documentId }) => kind !== 'preferred' || documentId === null),
      'The preferred label is the whole group’s; give the paper’s own name as another kind of label.',
    ),
  identifiers: z
    .array(IdentifierInput)
    .max(50, 'An entity has at most 50 identifiers.')
    .refine(
      (identifiers) => areDistinct(identifiers.map(({ scheme, value }) => [scheme, value])),
      'Give each identifier once.',
    )
    .default([]),
});

function areDistinct(keys: unknown[]): boolean {
  return new Set(keys.map((key) => JSON.stringify(key))).size === keys.length;
}

export const EntityTypeInput = z.object({
  id: Id,
  key: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  name: z.string().trim().min(1).max(60),
  plural: z.string().trim().min(1).max(60),
  hue: z.string().min(1).max(20),
  attributes: z.array(z.object({ key: z.string(), label: z.string() })).max(40),
  schemes: z.array(z.string()).max(40),
});

export const FindEntitiesQuery = z.object({
  q: z.string().max(300, 'Search with at most 300 characters.').default(''),
  documentId: Id.optional(),
});

/** Of a list in pages, from 1. */
export const PageNumber = z.coerce.number().int().min(1).max(10_000).default(1);

export const ListEntitiesQuery = z.object({
  q: z.string().trim().max(300).default(''),
  type: z.string().max(60).optional(),
  page: PageNumber,
});

export type CreateEntityInput = z.infer<typeof CreateEntityInput>;
export type EntityTypeInput = z.infer<typeof EntityTypeInput>;
