import type { SampleEntity } from '@/prisma/seed/knowledge-base/entry';

/** States and blocs. A bloc that the paper only invokes has no list of members. */
export const states = [
  {
    key: 'ukraine',
    type: 'state',
    description:
      'State in Eastern Europe. The paper opens with two cyberattacks on its government and banking services in early 2022.',
    date: null,
    attributes: {},
    labels: [
      { text: 'Ukraine', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Україна', kind: 'translation', language: 'uk', scope: 'group' },
    ],
    identifiers: [
      { scheme: 'iso3166-1-alpha-2', value: 'UA' },
      { scheme: 'iso3166-1-alpha-3', value: 'UKR' },
      { scheme: 'wikidata', value: 'Q212' },
    ],
  },
  {
    key: 'russia',
    type: 'state',
    description:
      'State. It introduced the draft resolution on information security of 1998 and was its sole sponsor for many years.',
    date: null,
    attributes: {},
    labels: [
      { text: 'Russia', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Russian Federation', kind: 'official', language: 'en', scope: 'group' },
      { text: 'Россия', kind: 'translation', language: 'ru', scope: 'group' },
    ],
    identifiers: [
      { scheme: 'iso3166-1-alpha-2', value: 'RU' },
      { scheme: 'iso3166-1-alpha-3', value: 'RUS' },
      { scheme: 'wikidata', value: 'Q159' },
    ],
  },
  {
    key: 'united-states',
    type: 'state',
    description:
      'State. It voted against the resolution on information security in 2005 and issued the declaration on the future of the Internet in 2022.',
    date: null,
    attributes: {},
    labels: [
      { text: 'United States', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'United States of America', kind: 'official', language: 'en', scope: 'group' },
      { text: 'US', kind: 'acronym', language: 'en', scope: 'group' },
    ],
    identifiers: [
      { scheme: 'iso3166-1-alpha-2', value: 'US' },
      { scheme: 'iso3166-1-alpha-3', value: 'USA' },
      { scheme: 'wikidata', value: 'Q30' },
    ],
  },
  {
    key: 'china',
    type: 'state',
    description: 'State. The paper says that it has always emphasized the concept of cyber sovereignty.',
    date: null,
    attributes: {},
    labels: [
      { text: 'China', kind: 'preferred', language: 'en', scope: 'group' },
      { text: "People's Republic of China", kind: 'official', language: 'en', scope: 'group' },
      { text: '中国', kind: 'translation', language: 'zh', scope: 'group' },
    ],
    identifiers: [
      { scheme: 'iso3166-1-alpha-2', value: 'CN' },
      { scheme: 'iso3166-1-alpha-3', value: 'CHN' },
      { scheme: 'wikidata', value: 'Q148' },
    ],
  },
  {
    key: 'estonia',
    type: 'state',
    description: 'State. The paper names a large-scale cyberattack on it in 2007.',
    date: null,
    attributes: {},
    labels: [
      { text: 'Estonia', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Republic of Estonia', kind: 'official', language: 'en', scope: 'group' },
      { text: 'Eesti', kind: 'translation', language: 'et', scope: 'group' },
    ],
    identifiers: [
      { scheme: 'iso3166-1-alpha-2', value: 'EE' },
      { scheme: 'iso3166-1-alpha-3', value: 'EST' },
      { scheme: 'wikidata', value: 'Q191' },
    ],
  },
  {
    key: 'iran',
    type: 'state',
    description: 'State. The paper says that Stuxnet hit it hardest.',
    date: null,
    attributes: {},
    labels: [
      { text: 'Iran', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Islamic Republic of Iran', kind: 'official', language: 'en', scope: 'group' },
    ],
    identifiers: [
      { scheme: 'iso3166-1-alpha-2', value: 'IR' },
      { scheme: 'iso3166-1-alpha-3', value: 'IRN' },
      { scheme: 'wikidata', value: 'Q794' },
    ],
  },
  {
    key: 'armenia',
    type: 'state',
    description: "State. The paper names it among the supporters of Russia's resolution in 2006.",
    date: null,
    attributes: {},
    labels: [
      { text: 'Armenia', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Republic of Armenia', kind: 'official', language: 'en', scope: 'group' },
    ],
    identifiers: [
      { scheme: 'iso3166-1-alpha-2', value: 'AM' },
      { scheme: 'iso3166-1-alpha-3', value: 'ARM' },
      { scheme: 'wikidata', value: 'Q399' },
    ],
  },
  {
    key: 'belarus',
    type: 'state',
    description: "State. The paper names it among the supporters of Russia's resolution in 2006.",
    date: null,
    attributes: {},
    labels: [
      { text: 'Belarus', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Republic of Belarus', kind: 'official', language: 'en', scope: 'group' },
    ],
    identifiers: [
      { scheme: 'iso3166-1-alpha-2', value: 'BY' },
      { scheme: 'iso3166-1-alpha-3', value: 'BLR' },
      { scheme: 'wikidata', value: 'Q184' },
    ],
  },
  {
    key: 'the-west',
    type: 'bloc',
    description:
      'A side of the debate whose members the paper does not list. It says that the United States represents it.',
    date: null,
    attributes: { membership: 'rhetorical only' },
    labels: [{ text: 'the West', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [],
  },
  {
    key: 'like-minded-nations',
    type: 'bloc',
    description:
      'The states that, according to the paper, may turn from global rules to regional agreements. It lists none of them.',
    date: null,
    attributes: { membership: 'rhetorical only' },
    labels: [{ text: 'like-minded nations', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [],
  },
] as const satisfies readonly SampleEntity[];
