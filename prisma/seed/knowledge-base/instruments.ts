import {
  acronym,
  alias,
  here,
  misspelling,
  official,
  preferred,
  translation,
  type SampleEntity,
} from '@/prisma/seed/knowledge-base/entry';

/** Instruments and their provisions. Where the paper and the public record date one differently, the description says so. */
export const instruments = [
  {
    key: 'declaration-of-the-independence-of-cyberspace',
    type: 'instrument',
    description: "Barlow's text of 1996 against the regulation of the Internet by governments.",
    date: '1996-02-08',
    attributes: { kind: 'declaration' },
    labels: [
      preferred('A Declaration of the Independence of Cyberspace'),
      here(translation('Declaration of Cyber Independence')),
    ],
  },
  {
    key: 'communications-decency-act',
    type: 'instrument',
    description: 'Statute of the United States to which Barlow answered with his declaration.',
    date: '1996',
    attributes: { kind: 'statute', parent: 'Telecommunications Act of 1996' },
    labels: [preferred('Communications Decency Act'), acronym('CDA')],
  },
  {
    key: 'un-charter',
    type: 'instrument',
    description: 'Founding treaty of the United Nations.',
    date: '1945-06-26',
    attributes: { kind: 'treaty', status: 'in force' },
    labels: [
      preferred('UN Charter'),
      official('Charter of the United Nations'),
      translation('Charte des Nations unies', 'fr'),
      translation('联合国宪章', 'zh'),
    ],
    identifiers: { unts: '1 UNTS XVI' },
  },
  {
    key: 'un-charter-article-33',
    type: 'instrument',
    description: 'Provision of the Charter that lists the peaceful means of settling disputes.',
    date: '1945-06-26',
    attributes: { kind: 'provision', status: 'in force', parent: 'UN Charter' },
    labels: [preferred('Article 33 of the UN Charter')],
  },
  {
    key: 'resolution-53-70',
    type: 'instrument',
    description:
      'First resolution of the General Assembly on information security, on a draft by Russia. The paper dates its adoption to 1999, the record to December 1998.',
    date: '1998-12',
    attributes: { kind: 'resolution', status: 'adopted' },
    labels: [
      preferred('A/RES/53/70'),
      official(
        'Developments in the field of information and telecommunications in the context of international security',
      ),
      here(
        translation(
          'The impact of achievements in the field of information and telecommunications on international security',
        ),
      ),
    ],
    identifiers: { 'un-symbol': 'A/RES/53/70' },
  },
  {
    key: 'gge-report-2015',
    type: 'instrument',
    description: 'Report of the fourth GGE, on which the report of 2021 builds.',
    date: '2015',
    attributes: { kind: 'report' },
    labels: [preferred('2015 report of the GGE')],
    identifiers: { 'un-symbol': 'A/70/174' },
    inPaper: false,
  },
  {
    key: 'gge-report-2021',
    type: 'instrument',
    description:
      'Report of the sixth GGE. It confirmed that international humanitarian law applies to cyber operations during armed conflict.',
    date: '2021',
    attributes: { kind: 'report' },
    labels: [preferred('2021 GGE report'), alias('2021 report')],
    identifiers: { 'un-symbol': 'A/76/135' },
  },
  {
    key: 'declaration-for-the-future-of-the-internet',
    type: 'instrument',
    description: 'Declaration issued by the United States and, as the paper counts, 60 other governments.',
    date: '2022-04-28',
    attributes: { kind: 'declaration' },
    labels: [
      preferred('Declaration for the Future of the Internet'),
      here(misspelling('Declaration on the Future of the Internet')),
    ],
  },
  {
    key: 'telecommunications-act',
    type: 'instrument',
    description:
      'Statute of the United States of which the Communications Decency Act is a part. The paper names only the part.',
    date: '1996-02-08',
    attributes: { kind: 'statute' },
    labels: [preferred('Telecommunications Act of 1996')],
    inPaper: false,
  },
  {
    key: 'un-charter-article-2-3',
    type: 'instrument',
    description:
      'Provision of the Charter that binds its members to settle their disputes by peaceful means. The paper writes it with a point.',
    date: '1945-06-26',
    attributes: { kind: 'provision', status: 'in force', parent: 'UN Charter' },
    labels: [preferred('Article 2(3) of the UN Charter'), here(alias('Article 2.3'))],
  },
  {
    key: 'un-charter-chapter-vi',
    type: 'instrument',
    description:
      'Chapter of the Charter on the pacific settlement of disputes. The paper says that the 2021 report clarifies the obligations under it.',
    date: '1945-06-26',
    attributes: { kind: 'provision', status: 'in force', parent: 'UN Charter' },
    labels: [preferred('Chapter VI of the UN Charter')],
  },
  {
    key: 'draft-of-1998',
    type: 'instrument',
    description:
      "Russia's draft resolution on information security, with which the paper lets the development begin. On record it became A/RES/53/70 in December of the same year.",
    date: '1998',
    attributes: { kind: 'draft', status: 'adopted' },
    labels: [
      preferred('Russian draft resolution of 1998'),
      here(alias('draft resolution on information security')),
      here(alias('Russian proposal in 1998')),
    ],
  },
  {
    key: 'resolution-54-49',
    type: 'instrument',
    description:
      'Resolution of the General Assembly on the same item, one year after 53/70. It may be the one that the paper means by "adopted in 1999".',
    date: '1999-12',
    attributes: { kind: 'resolution', status: 'adopted' },
    labels: [preferred('A/RES/54/49')],
    identifiers: { 'un-symbol': 'A/RES/54/49' },
    inPaper: false,
  },
  {
    key: 'resolution-60-45',
    type: 'instrument',
    description:
      'Resolution of 2005 against which the United States voted, in what the paper calls the only recorded vote.',
    date: '2005-12',
    attributes: { kind: 'resolution', status: 'adopted', vote: 'recorded; against: the United States' },
    labels: [preferred('A/RES/60/45')],
    identifiers: { 'un-symbol': 'A/RES/60/45' },
    inPaper: false,
  },
  {
    key: 'resolution-73-27',
    type: 'instrument',
    description: 'Resolution of 2018 that set up the OEWG. The paper gives the year and not the symbol.',
    date: '2018-12',
    attributes: { kind: 'resolution', status: 'adopted' },
    labels: [preferred('A/RES/73/27')],
    identifiers: { 'un-symbol': 'A/RES/73/27' },
    inPaper: false,
  },
  {
    key: 'resolution-76-19',
    type: 'instrument',
    description:
      'The resolution that the paper calls the latest and dates to the end of December 2021. On record it was adopted on 6 December.',
    date: '2021-12-06',
    attributes: { kind: 'resolution', status: 'adopted' },
    labels: [preferred('A/RES/76/19'), here(alias('latest General Assembly resolution'))],
    identifiers: { 'un-symbol': 'A/RES/76/19' },
  },
  {
    key: 'gge-report-2013',
    type: 'instrument',
    description: 'Report of the third GGE. The paper speaks of its session and does not name it.',
    date: '2013',
    attributes: { kind: 'report' },
    labels: [preferred('2013 report of the GGE')],
    identifiers: { 'un-symbol': 'A/68/98' },
    inPaper: false,
  },
] as const satisfies readonly SampleEntity[];
