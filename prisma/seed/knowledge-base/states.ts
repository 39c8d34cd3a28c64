import {
  acronym,
  alias,
  here,
  official,
  preferred,
  translation,
  type SampleEntity,
} from '@/prisma/seed/knowledge-base/entry';

/** States and blocs. A bloc that the paper only invokes has no list of members. */
export const states = [
  {
    key: 'ukraine',
    type: 'state',
    description:
      'State in Eastern Europe. The paper opens with two cyberattacks on its government and banking services in early 2022.',
    labels: [preferred('Ukraine'), translation('Україна', 'uk')],
    identifiers: { 'iso3166-1-alpha-2': 'UA', 'iso3166-1-alpha-3': 'UKR', wikidata: 'Q212' },
  },
  {
    key: 'russia',
    type: 'state',
    description:
      'State. It introduced the draft resolution on information security of 1998 and was its sole sponsor for many years.',
    labels: [preferred('Russia'), official('Russian Federation'), translation('Россия', 'ru')],
    identifiers: { 'iso3166-1-alpha-2': 'RU', 'iso3166-1-alpha-3': 'RUS', wikidata: 'Q159' },
  },
  {
    key: 'united-states',
    type: 'state',
    description:
      'State. It voted against the resolution on information security in 2005 and issued the declaration on the future of the Internet in 2022.',
    labels: [
      preferred('United States'),
      official('United States of America'),
      acronym('US'),
      translation('美国', 'zh'),
    ],
    identifiers: { 'iso3166-1-alpha-2': 'US', 'iso3166-1-alpha-3': 'USA', wikidata: 'Q30' },
  },
  {
    key: 'china',
    type: 'state',
    description: 'State. The paper says that it has always emphasized the concept of cyber sovereignty.',
    labels: [preferred('China'), official("People's Republic of China"), translation('中国', 'zh')],
    identifiers: { 'iso3166-1-alpha-2': 'CN', 'iso3166-1-alpha-3': 'CHN', wikidata: 'Q148' },
  },
  {
    key: 'estonia',
    type: 'state',
    description: 'State. The paper names a large-scale cyberattack on it in 2007.',
    labels: [preferred('Estonia'), official('Republic of Estonia'), translation('Eesti', 'et')],
    identifiers: { 'iso3166-1-alpha-2': 'EE', 'iso3166-1-alpha-3': 'EST', wikidata: 'Q191' },
  },
  {
    key: 'iran',
    type: 'state',
    description: 'State. The paper says that Stuxnet hit it hardest.',
    labels: [preferred('Iran'), official('Islamic Republic of Iran')],
    identifiers: { 'iso3166-1-alpha-2': 'IR', 'iso3166-1-alpha-3': 'IRN', wikidata: 'Q794' },
  },
  {
    key: 'armenia',
    type: 'state',
    description: "State. The paper names it among the supporters of Russia's resolution in 2006.",
    labels: [preferred('Armenia'), official('Republic of Armenia')],
    identifiers: { 'iso3166-1-alpha-2': 'AM', 'iso3166-1-alpha-3': 'ARM', wikidata: 'Q399' },
  },
  {
    key: 'belarus',
    type: 'state',
    description: "State. The paper names it among the supporters of Russia's resolution in 2006.",
    labels: [preferred('Belarus'), official('Republic of Belarus')],
    identifiers: { 'iso3166-1-alpha-2': 'BY', 'iso3166-1-alpha-3': 'BLR', wikidata: 'Q184' },
  },
  {
    key: 'the-west',
    type: 'bloc',
    description:
      'A side of the debate whose members the paper does not list. It says that the United States represents it.',
    attributes: { membership: 'rhetorical only' },
    labels: [preferred('the West')],
  },
  {
    key: 'like-minded-nations',
    type: 'bloc',
    description:
      'The states that, according to the paper, may turn from global rules to regional agreements. It lists none of them.',
    attributes: { membership: 'rhetorical only' },
    labels: [preferred('like-minded nations')],
  },
  {
    key: 'un-member-states',
    type: 'bloc',
    description:
      'The members of the United Nations, to whom its resolutions speak. Where the paper says "Entente countries", the record has Member States.',
    attributes: { membership: 'enumerated' },
    labels: [
      preferred('Member States of the United Nations'),
      alias('Member States'),
      here(translation('Entente countries')),
    ],
  },
  {
    key: 'european-countries',
    type: 'bloc',
    description:
      "The states that, with the United States, resisted Russia's attempts at an international agreement. The paper lists none of them.",
    attributes: { membership: 'rhetorical only' },
    labels: [preferred('some European countries'), alias('European countries')],
  },
  {
    key: 'chinese-scholars',
    type: 'bloc',
    description:
      'Authors to whom the paper lends the view that the United States controls the Internet. It names none of them.',
    attributes: { membership: 'rhetorical only' },
    labels: [preferred('Chinese scholars'), translation('中国学者', 'zh')],
  },
] as const satisfies readonly SampleEntity[];
