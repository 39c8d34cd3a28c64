import { bodies } from '@/prisma/seed/knowledge-base/bodies';
import { concepts } from '@/prisma/seed/knowledge-base/concepts';
import { type SampleEntity } from '@/prisma/seed/knowledge-base/entry';
import { incidents } from '@/prisma/seed/knowledge-base/incidents';
import { instruments } from '@/prisma/seed/knowledge-base/instruments';
import { people } from '@/prisma/seed/knowledge-base/people';
import { processes } from '@/prisma/seed/knowledge-base/processes';
import { proposals } from '@/prisma/seed/knowledge-base/proposals';
import { rules } from '@/prisma/seed/knowledge-base/rules';
import { states } from '@/prisma/seed/knowledge-base/states';
import { works } from '@/prisma/seed/knowledge-base/works';

const entries = [
  ...states,
  ...bodies,
  ...processes,
  ...people,
  ...instruments,
  ...works,
  ...incidents,
  ...rules,
  ...concepts,
  ...proposals,
] as const;

/**
 * What the paper speaks of, as the seminar's knowledge base. Names are as the paper has them; where the public
 * record has another, that one is preferred and the paper's own is a label for this document only.
 */
export const knowledgeBase: readonly SampleEntity[] = entries;

export type EntityKey = (typeof entries)[number]['key'];
