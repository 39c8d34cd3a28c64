import {
  acronym,
  alias,
  here,
  official,
  preferred,
  translation,
  type SampleEntity,
} from '@/prisma/seed/knowledge-base/entry';

/** Bodies: organs and institutes of the United Nations, governments, companies, a party and a newspaper. */
export const bodies = [
  {
    key: 'united-nations',
    type: 'body',
    description:
      'International organisation of nearly all states. The paper follows the debate on cyber norms in its organs.',
    attributes: { kind: 'international organisation', founded: '1945' },
    labels: [
      preferred('United Nations'),
      acronym('UN'),
      translation('Organisation des Nations unies', 'fr'),
      translation('联合国', 'zh'),
      translation('Организация Объединённых Наций', 'ru'),
    ],
    identifiers: { wikidata: 'Q1065' },
  },
  {
    key: 'un-general-assembly',
    type: 'body',
    description:
      'Organ of the United Nations in which all members sit. The draft resolution of 1998 was introduced there.',
    attributes: { kind: 'UN organ', parent: 'United Nations', founded: '1945' },
    labels: [
      preferred('UN General Assembly'),
      official('General Assembly of the United Nations'),
      alias('General Assembly'),
      alias('United Nations General Assembly'),
    ],
    identifiers: { wikidata: 'Q47423', 'un-symbol': 'A' },
  },
  {
    key: 'first-committee',
    type: 'body',
    description: 'Main committee of the General Assembly for disarmament and international security.',
    attributes: { kind: 'committee', parent: 'UN General Assembly' },
    labels: [
      preferred('First Committee of the UN General Assembly'),
      official('Disarmament and International Security Committee'),
      alias('First Committee'),
    ],
    identifiers: { 'un-symbol': 'A/C.1' },
  },
  {
    key: 'third-committee',
    type: 'body',
    description: 'Main committee of the General Assembly for social, humanitarian and cultural questions.',
    attributes: { kind: 'committee', parent: 'UN General Assembly' },
    labels: [preferred('Third Committee of the UN General Assembly'), alias('Third Committee')],
    identifiers: { 'un-symbol': 'A/C.3' },
  },
  {
    key: 'ecosoc',
    type: 'body',
    description:
      'Organ of the United Nations for economic and social questions. The paper counts it among the bodies concerned with cybercrime.',
    attributes: { kind: 'UN organ', parent: 'United Nations', founded: '1945' },
    labels: [
      preferred('UN Economic and Social Council'),
      official('Economic and Social Council'),
      acronym('ECOSOC'),
    ],
    identifiers: { 'un-symbol': 'E' },
  },
  {
    key: 'itu',
    type: 'body',
    description:
      'Specialised agency of the United Nations for telecommunications. The paper cites it for the number of people who use the Internet.',
    attributes: { kind: 'UN agency', parent: 'United Nations', founded: '1865' },
    labels: [preferred('International Telecommunication Union'), acronym('ITU')],
  },
  {
    key: 'unidir',
    type: 'body',
    description: 'Research institute of the United Nations on disarmament and security.',
    attributes: { kind: 'institute', parent: 'United Nations', founded: '1980' },
    labels: [preferred('United Nations Institute for Disarmament Research'), acronym('UNIDIR')],
  },
  {
    key: 'ctitf',
    type: 'body',
    description: 'Task force that coordinated the counter-terrorism work of the United Nations.',
    attributes: { kind: 'task force', parent: 'United Nations', founded: '2005' },
    labels: [preferred('Counter-Terrorism Implementation Task Force'), acronym('CTITF')],
  },
  {
    key: 'unodc',
    type: 'body',
    description: 'Office of the United Nations concerned with drugs, crime and terrorism.',
    attributes: { kind: 'UN office', parent: 'United Nations', founded: '1997' },
    labels: [preferred('United Nations Office on Drugs and Crime'), acronym('UNODC')],
  },
  {
    key: 'unicri',
    type: 'body',
    description: 'Research institute of the United Nations on crime and criminal justice.',
    attributes: { kind: 'institute', parent: 'United Nations' },
    labels: [
      preferred('United Nations Interregional Crime and Justice Research Institute'),
      acronym('UNICRI'),
    ],
  },
  {
    key: 'ukrainian-government',
    type: 'body',
    description:
      'Government of Ukraine. The paper cites its officials for the number of websites attacked, not for an attacker.',
    attributes: { kind: 'government' },
    labels: [preferred('Ukrainian government'), here(alias('Ukrainian officials'))],
  },
  {
    key: 'ukraine-foreign-ministry',
    type: 'body',
    description:
      'Ministry of Ukraine. Its website is one of those that the paper counts as attacked on 14 January 2022.',
    attributes: { kind: 'ministry', parent: 'Cabinet of Ministers of Ukraine' },
    labels: [preferred('Ministry of Foreign Affairs of Ukraine'), here(alias('Ministry of Foreign Affairs'))],
  },
  {
    key: 'ukraine-cabinet',
    type: 'body',
    description:
      'Highest body of the executive in Ukraine. The paper counts its website among those attacked on 14 January 2022.',
    attributes: { kind: 'government' },
    labels: [preferred('Cabinet of Ministers of Ukraine'), here(alias('Cabinet of Ministers'))],
  },
  {
    key: 'ukraine-security-council',
    type: 'body',
    description:
      'Body that co-ordinates the security and defence of Ukraine. The paper leaves the word "National" out of its name.',
    attributes: { kind: 'council' },
    labels: [
      preferred('National Security and Defense Council of Ukraine'),
      here(alias('Security and Defense Council')),
    ],
  },
  {
    key: 'us-government',
    type: 'body',
    description:
      'Government of the United States. Chinese scholars, as the paper reports them, say that it has always believed the Internet to be its own.',
    attributes: { kind: 'government' },
    labels: [preferred('government of the United States'), alias('US government')],
  },
  {
    key: 'democratic-party',
    type: 'body',
    description:
      'Political party in the United States. The affair about its e-mails is the example that the paper takes from Schmitt.',
    attributes: { kind: 'party' },
    labels: [preferred('Democratic Party')],
    identifiers: { wikidata: 'Q29552' },
  },
  {
    key: 'new-york-times',
    type: 'body',
    description: 'Newspaper. The paper quotes it on the attack of 15 February 2022.',
    attributes: { kind: 'media' },
    labels: [preferred('The New York Times'), acronym('NYT')],
    identifiers: { wikidata: 'Q9684' },
  },
  {
    key: 'microsoft',
    type: 'body',
    description: 'Company. The paper gives it as an example of the enterprises that the OEWG included.',
    attributes: { kind: 'company', founded: '1975' },
    labels: [preferred('Microsoft')],
    identifiers: { wikidata: 'Q2283' },
  },
  {
    key: 'kaspersky',
    type: 'body',
    description: 'Company. The paper gives it as an example of the enterprises that the OEWG included.',
    attributes: { kind: 'company', founded: '1997' },
    labels: [preferred('Kaspersky')],
  },
] as const satisfies readonly SampleEntity[];
