import type { SampleEntity } from '@/prisma/seed/knowledge-base/entry';

/** Bodies, and the processes that they set up. A session of a process is a process within it. */
export const bodies = [
  {
    key: 'united-nations',
    type: 'body',
    description:
      'International organisation of nearly all states. The paper follows the debate on cyber norms in its organs.',
    date: null,
    attributes: { kind: 'international organisation', founded: '1945' },
    labels: [
      { text: 'United Nations', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'UN', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [{ scheme: 'wikidata', value: 'Q1065' }],
  },
  {
    key: 'un-general-assembly',
    type: 'body',
    description:
      'Organ of the United Nations in which all members sit. The draft resolution of 1998 was introduced there.',
    date: null,
    attributes: { kind: 'UN organ', parent: 'United Nations', founded: '1945' },
    labels: [
      { text: 'UN General Assembly', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'General Assembly of the United Nations', kind: 'official', language: 'en', scope: 'group' },
      { text: 'General Assembly', kind: 'alias', language: 'en', scope: 'group' },
    ],
    identifiers: [
      { scheme: 'wikidata', value: 'Q47423' },
      { scheme: 'un-symbol', value: 'A' },
    ],
  },
  {
    key: 'first-committee',
    type: 'body',
    description: 'Main committee of the General Assembly for disarmament and international security.',
    date: null,
    attributes: { kind: 'committee', parent: 'UN General Assembly' },
    labels: [
      {
        text: 'First Committee of the UN General Assembly',
        kind: 'preferred',
        language: 'en',
        scope: 'group',
      },
      {
        text: 'Disarmament and International Security Committee',
        kind: 'official',
        language: 'en',
        scope: 'group',
      },
      { text: 'First Committee', kind: 'alias', language: 'en', scope: 'group' },
    ],
    identifiers: [{ scheme: 'un-symbol', value: 'A/C.1' }],
  },
  {
    key: 'third-committee',
    type: 'body',
    description: 'Main committee of the General Assembly for social, humanitarian and cultural questions.',
    date: null,
    attributes: { kind: 'committee', parent: 'UN General Assembly' },
    labels: [
      {
        text: 'Third Committee of the UN General Assembly',
        kind: 'preferred',
        language: 'en',
        scope: 'group',
      },
      { text: 'Third Committee', kind: 'alias', language: 'en', scope: 'group' },
    ],
    identifiers: [{ scheme: 'un-symbol', value: 'A/C.3' }],
  },
  {
    key: 'ecosoc',
    type: 'body',
    description:
      'Organ of the United Nations for economic and social questions. The paper counts it among the bodies concerned with cybercrime.',
    date: null,
    attributes: { kind: 'UN organ', parent: 'United Nations', founded: '1945' },
    labels: [
      { text: 'UN Economic and Social Council', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Economic and Social Council', kind: 'official', language: 'en', scope: 'group' },
      { text: 'ECOSOC', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [{ scheme: 'un-symbol', value: 'E' }],
  },
  {
    key: 'itu',
    type: 'body',
    description:
      'Specialised agency of the United Nations for telecommunications. The paper cites it for the number of people who use the Internet.',
    date: null,
    attributes: { kind: 'UN agency', parent: 'United Nations', founded: '1865' },
    labels: [
      { text: 'International Telecommunication Union', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'ITU', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'unidir',
    type: 'body',
    description: 'Research institute of the United Nations on disarmament and security.',
    date: null,
    attributes: { kind: 'institute', parent: 'United Nations', founded: '1980' },
    labels: [
      {
        text: 'United Nations Institute for Disarmament Research',
        kind: 'preferred',
        language: 'en',
        scope: 'group',
      },
      { text: 'UNIDIR', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'ctitf',
    type: 'body',
    description: 'Task force that coordinated the counter-terrorism work of the United Nations.',
    date: null,
    attributes: { kind: 'task force', parent: 'United Nations', founded: '2005' },
    labels: [
      {
        text: 'Counter-Terrorism Implementation Task Force',
        kind: 'preferred',
        language: 'en',
        scope: 'group',
      },
      { text: 'CTITF', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'unodc',
    type: 'body',
    description: 'Office of the United Nations concerned with drugs, crime and terrorism.',
    date: null,
    attributes: { kind: 'UN office', parent: 'United Nations', founded: '1997' },
    labels: [
      { text: 'United Nations Office on Drugs and Crime', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'UNODC', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'unicri',
    type: 'body',
    description: 'Research institute of the United Nations on crime and criminal justice.',
    date: null,
    attributes: { kind: 'institute', parent: 'United Nations' },
    labels: [
      {
        text: 'United Nations Interregional Crime and Justice Research Institute',
        kind: 'preferred',
        language: 'en',
        scope: 'group',
      },
      { text: 'UNICRI', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'gge',
    type: 'process',
    description:
      'Groups of experts appointed by governments under the United Nations that discuss how international law applies to the use of ICT by states. The paper counts six sessions.',
    date: '2004/2021',
    attributes: {
      mandate: 'resolutions of the UN General Assembly',
      start: '2004',
      end: '2021',
      outcome: 'four consensus reports',
    },
    labels: [
      { text: 'Group of Governmental Experts', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'GGE', kind: 'acronym', language: 'en', scope: 'group' },
      { text: 'Group of Experts on Information Security', kind: 'alias', language: 'en', scope: 'document' },
    ],
    identifiers: [],
  },
  {
    key: 'gge-fifth',
    type: 'process',
    description: 'Fifth session of the GGE. It ended without consensus.',
    date: '2016/2017',
    attributes: {
      parent: 'GGE',
      mandate: 'A/RES/70/237',
      start: '2016',
      end: '2017',
      outcome: 'no consensus',
    },
    labels: [
      { text: 'fifth GGE', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'GGE V', kind: 'alias', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'gge-sixth',
    type: 'process',
    description: 'Sixth session of the GGE. It reached consensus again and reported in 2021.',
    date: '2019/2021',
    attributes: { parent: 'GGE', mandate: 'A/RES/73/266', start: '2019', end: '2021', outcome: 'A/76/135' },
    labels: [
      { text: 'sixth GGE', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'GGE VI', kind: 'alias', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'oewg',
    type: 'process',
    description:
      'Working groups under the United Nations that are open to all its members. The paper dates the process to 2018; on record they met from 2019 to 2021 and from 2021 to 2025.',
    date: '2018',
    attributes: { mandate: 'A/RES/73/27 and A/RES/75/240', start: '2019', end: '2025' },
    labels: [
      { text: 'Open-ended Working Group', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'OEWG', kind: 'acronym', language: 'en', scope: 'group' },
      { text: 'Open Working Group', kind: 'alias', language: 'en', scope: 'document' },
    ],
    identifiers: [],
  },
] as const satisfies readonly SampleEntity[];
