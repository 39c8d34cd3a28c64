import { alias, here, misspelling, preferred, type SampleEntity } from '@/prisma/seed/knowledge-base/entry';

/** People whom the paper names, and its author, whom it does not name. */
export const people = [
  {
    key: 'michael-n-schmitt',
    type: 'person',
    description:
      'Scholar of international law and general editor of the Tallinn Manual. The paper spells his name in two ways.',
    attributes: {
      givenName: 'Michael N.',
      familyName: 'Schmitt',
      role: 'general editor of the Tallinn Manual',
    },
    labels: [preferred('Michael N. Schmitt'), alias('Schmitt'), here(misspelling('Schmidt'))],
  },
  {
    key: 'john-perry-barlow',
    type: 'person',
    description: 'Author of the declaration of 1996 that denied governments any sovereignty in cyberspace.',
    attributes: { givenName: 'John Perry', familyName: 'Barlow', role: 'essayist', life: '1947/2018' },
    labels: [preferred('John Perry Barlow')],
  },
  {
    key: 'jack-l-goldsmith',
    type: 'person',
    description: 'Legal scholar. The paper says that he directly criticized network anarchism.',
    attributes: { givenName: 'Jack L.', familyName: 'Goldsmith', role: 'legal scholar' },
    labels: [preferred('Jack L. Goldsmith')],
  },
  {
    key: 'lawrence-lessig',
    type: 'person',
    description:
      'Legal scholar. The paper reports his view that the Internet is regulated and that regulation is necessary.',
    attributes: { givenName: 'Lawrence', familyName: 'Lessig', role: 'legal scholar' },
    labels: [preferred('Lawrence Lessig'), alias('Lessig')],
  },
  {
    key: 'author-of-the-paper',
    type: 'person',
    description: 'Whoever wrote the paper. The scan gives no name, and the seminar does not guess one.',
    attributes: { role: 'author of the paper' },
    labels: [preferred("the paper's author")],
    inPaper: false,
  },
] as const satisfies readonly SampleEntity[];
