import type { SampleEntity } from '@/prisma/seed/knowledge-base/entry';

/** Instruments and works. Where the paper and the public record date one differently, the description says so. */
export const texts = [
  {
    key: 'declaration-of-the-independence-of-cyberspace',
    type: 'instrument',
    description: "Barlow's text of 1996 against the regulation of the Internet by governments.",
    date: '1996',
    attributes: { kind: 'declaration' },
    labels: [
      {
        text: 'A Declaration of the Independence of Cyberspace',
        kind: 'preferred',
        language: 'en',
        scope: 'group',
      },
      { text: 'Declaration of Cyber Independence', kind: 'alias', language: 'en', scope: 'document' },
    ],
    identifiers: [],
  },
  {
    key: 'communications-decency-act',
    type: 'instrument',
    description: 'Statute of the United States to which Barlow answered with his declaration.',
    date: '1996',
    attributes: { kind: 'statute', parent: 'Telecommunications Act of 1996' },
    labels: [
      { text: 'Communications Decency Act', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'CDA', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
  {
    key: 'un-charter',
    type: 'instrument',
    description: 'Founding treaty of the United Nations.',
    date: '1945-06-26',
    attributes: { kind: 'treaty', status: 'in force' },
    labels: [
      { text: 'UN Charter', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Charter of the United Nations', kind: 'official', language: 'en', scope: 'group' },
    ],
    identifiers: [{ scheme: 'unts', value: '1 UNTS XVI' }],
  },
  {
    key: 'un-charter-article-33',
    type: 'instrument',
    description: 'Provision of the Charter that lists the peaceful means of settling disputes.',
    date: '1945-06-26',
    attributes: { kind: 'provision', status: 'in force', parent: 'UN Charter' },
    labels: [{ text: 'Article 33 of the UN Charter', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [],
  },
  {
    key: 'resolution-53-70',
    type: 'instrument',
    description:
      'First resolution of the General Assembly on information security, on a draft by Russia. The paper dates its adoption to 1999, the record to December 1998.',
    date: '1998-12',
    attributes: { kind: 'resolution', status: 'adopted' },
    labels: [
      { text: 'A/RES/53/70', kind: 'preferred', language: 'en', scope: 'group' },
      {
        text: 'Developments in the field of information and telecommunications in the context of international security',
        kind: 'official',
        language: 'en',
        scope: 'group',
      },
      {
        text: 'The impact of achievements in the field of information and telecommunications on international security',
        kind: 'alias',
        language: 'en',
        scope: 'document',
      },
    ],
    identifiers: [{ scheme: 'un-symbol', value: 'A/RES/53/70' }],
  },
  {
    key: 'gge-report-2015',
    type: 'instrument',
    description: 'Report of the fourth GGE, on which the report of 2021 builds.',
    date: '2015',
    attributes: { kind: 'report' },
    labels: [{ text: '2015 report of the GGE', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [{ scheme: 'un-symbol', value: 'A/70/174' }],
    inPaper: false,
  },
  {
    key: 'gge-report-2021',
    type: 'instrument',
    description:
      'Report of the sixth GGE. It confirmed that international humanitarian law applies to cyber operations during armed conflict.',
    date: '2021',
    attributes: { kind: 'report' },
    labels: [
      { text: '2021 GGE report', kind: 'preferred', language: 'en', scope: 'group' },
      { text: '2021 report', kind: 'alias', language: 'en', scope: 'group' },
    ],
    identifiers: [{ scheme: 'un-symbol', value: 'A/76/135' }],
  },
  {
    key: 'declaration-for-the-future-of-the-internet',
    type: 'instrument',
    description: 'Declaration issued by the United States and, as the paper counts, 60 other governments.',
    date: '2022-04-28',
    attributes: { kind: 'declaration' },
    labels: [
      {
        text: 'Declaration for the Future of the Internet',
        kind: 'preferred',
        language: 'en',
        scope: 'group',
      },
      { text: 'Declaration on the Future of the Internet', kind: 'alias', language: 'en', scope: 'document' },
    ],
    identifiers: [],
  },
  {
    key: 'tallinn-manual-2-0',
    type: 'work',
    description:
      'Manual by an independent group of experts on the international law that applies to cyber operations. General editor: Michael N. Schmitt.',
    date: '2017',
    attributes: { kind: 'manual', authors: 'Michael N. Schmitt (general editor)' },
    labels: [
      { text: 'Tallinn Manual 2.0', kind: 'preferred', language: 'en', scope: 'group' },
      {
        text: 'Tallinn Manual 2.0 on the International Law Applicable to Cyber Operations',
        kind: 'official',
        language: 'en',
        scope: 'group',
      },
      { text: 'Tallinn Handbook', kind: 'alias', language: 'en', scope: 'document' },
    ],
    identifiers: [
      { scheme: 'isbn', value: '9781316630372' },
      { scheme: 'doi', value: '10.1017/9781316822524' },
    ],
  },
  {
    key: 'stanford-law-review',
    type: 'work',
    description:
      'Law journal. In 1996 it published an article in defence of a free Internet, which the paper does not name.',
    date: null,
    attributes: { kind: 'journal' },
    labels: [{ text: 'Stanford Law Review', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [{ scheme: 'issn', value: '0038-9765' }],
  },
  {
    key: 'oxford-english-dictionary',
    type: 'work',
    description: 'Dictionary from which the paper takes its definition of cyberspace.',
    date: null,
    attributes: { kind: 'dictionary' },
    labels: [
      { text: 'Oxford English Dictionary', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'OED', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [],
  },
] as const satisfies readonly SampleEntity[];
