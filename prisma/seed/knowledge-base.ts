import { bodies } from '@/prisma/seed/knowledge-base/bodies';
import { concepts } from '@/prisma/seed/knowledge-base/concepts';
import { type SampleEntity } from '@/prisma/seed/knowledge-base/entry';
import { incidents } from '@/prisma/seed/knowledge-base/incidents';
import { people } from '@/prisma/seed/knowledge-base/people';
import { states } from '@/prisma/seed/knowledge-base/states';
import { texts } from '@/prisma/seed/knowledge-base/texts';

const entries = [...states, ...bodies, ...people, ...texts, ...incidents, ...concepts] as const;

/**
 * What the paper speaks of, as the seminar's knowledge base. Names are as the paper has them; where the public
 * record has another, that one is preferred and the paper's own is a label for this document only.
 */
export const knowledgeBase: readonly SampleEntity[] = entries;

export type EntityKey = (typeof entries)[number]['key'];
