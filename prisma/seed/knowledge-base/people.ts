import type { SampleEntity } from '@/prisma/seed/knowledge-base/entry';

/** People whom the paper names. */
export const people = [
  {
    key: 'michael-n-schmitt',
    type: 'person',
    description:
      'Scholar of international law and general editor of the Tallinn Manual. The paper spells his name in two ways.',
    date: null,
    attributes: {
      givenName: 'Michael N.',
      familyName: 'Schmitt',
      role: 'general editor of the Tallinn Manual',
    },
    labels: [
      { text: 'Michael N. Schmitt', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Schmidt', kind: 'misspelling', language: 'en', scope: 'document' },
    ],
    identifiers: [],
  },
  {
    key: 'john-perry-barlow',
    type: 'person',
    description: 'Author of the declaration of 1996 that denied governments any sovereignty in cyberspace.',
    date: null,
    attributes: { givenName: 'John Perry', familyName: 'Barlow', role: 'essayist', life: '1947/2018' },
    labels: [{ text: 'John Perry Barlow', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [],
  },
  {
    key: 'jack-l-goldsmith',
    type: 'person',
    description: 'Legal scholar. The paper says that he directly criticized network anarchism.',
    date: null,
    attributes: { givenName: 'Jack L.', familyName: 'Goldsmith', role: 'legal scholar' },
    labels: [{ text: 'Jack L. Goldsmith', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [],
  },
  {
    key: 'lawrence-lessig',
    type: 'person',
    description:
      'Legal scholar. The paper reports his view that the Internet is regulated and that regulation is necessary.',
    date: null,
    attributes: { givenName: 'Lawrence', familyName: 'Lessig', role: 'legal scholar' },
    labels: [
      { text: 'Lawrence Lessig', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Lessig', kind: 'alias', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
] as const satisfies readonly SampleEntity[];
