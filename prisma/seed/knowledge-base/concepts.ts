import type { SampleEntity } from '@/prisma/seed/knowledge-base/entry';

/** Concepts. Those that are rules are what positions are taken on. */
export const concepts = [
  {
    key: 'sovereignty',
    type: 'concept',
    description:
      'Supreme authority of a state within its territory. Whether it is a rule that can itself be violated, or a principle only, is the question of section 4.',
    date: null,
    attributes: { contested: 'yes: rule or principle' },
    labels: [
      { text: 'sovereignty', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'state sovereignty', kind: 'alias', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'cyber-sovereignty',
    type: 'concept',
    description:
      'Sovereignty of states as applied to cyberspace. The paper calls it a natural extension of state sovereignty.',
    date: null,
    attributes: { broader: 'sovereignty', contested: 'yes: in meaning and application' },
    labels: [{ text: 'cyber sovereignty', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [],
  },
  {
    key: 'non-intervention',
    type: 'concept',
    description:
      'Rule that no state may intervene in the affairs of another, directly or indirectly. The 2021 GGE report elaborates it.',
    date: null,
    attributes: {},
    labels: [
      { text: 'non-intervention', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'prohibition of intervention', kind: 'alias', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'due-diligence',
    type: 'concept',
    description:
      'Duty of a state not to let its territory be used to harm other states. The paper lists it among the gray areas.',
    date: null,
    attributes: { contested: 'yes' },
    labels: [{ text: 'due diligence', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [],
  },
  {
    key: 'use-of-force',
    type: 'concept',
    description:
      'Prohibition of force between states, and the right to self-defence. The paper lists it among the gray areas.',
    date: null,
    attributes: { contested: 'yes' },
    labels: [
      { text: 'use of force and self-defence', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'use of force', kind: 'alias', language: 'en', scope: 'group' },
      { text: 'use of force and self-defense', kind: 'alias', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'countermeasures',
    type: 'concept',
    description:
      'Acts against a state in breach of an obligation, which would themselves be unlawful if they did not answer that breach. The paper says that the 2021 GGE report does not explicitly address them.',
    date: null,
    attributes: {},
    labels: [{ text: 'countermeasures', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [],
  },
  {
    key: 'peaceful-settlement',
    type: 'concept',
    description: 'Obligation of states to settle their disputes by peaceful means.',
    date: null,
    attributes: {},
    labels: [{ text: 'peaceful settlement of disputes', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [],
  },
  {
    key: 'international-humanitarian-law',
    type: 'concept',
    description:
      'Law that limits the conduct of armed conflict. The 2021 GGE report confirmed that it applies to cyber operations.',
    date: null,
    attributes: {},
    labels: [
      { text: 'international humanitarian law', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'IHL', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
] as const satisfies readonly SampleEntity[];
