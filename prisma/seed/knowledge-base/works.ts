import {
  acronym,
  alias,
  here,
  official,
  preferred,
  translation,
  type SampleEntity,
} from '@/prisma/seed/knowledge-base/entry';

/** Works: manuals, articles, reference books and news, and the paper itself. */
export const works = [
  {
    key: 'tallinn-manual-2-0',
    type: 'work',
    description:
      'Manual by an independent group of experts on the international law that applies to cyber operations. General editor: Michael N. Schmitt.',
    date: '2017',
    attributes: { kind: 'manual', authors: 'Michael N. Schmitt (general editor)' },
    labels: [
      preferred('Tallinn Manual 2.0'),
      official('Tallinn Manual 2.0 on the International Law Applicable to Cyber Operations'),
      here(translation('Tallinn Handbook')),
    ],
    identifiers: { isbn: '9781316630372', doi: '10.1017/9781316822524' },
  },
  {
    key: 'stanford-law-review',
    type: 'work',
    description:
      'Law journal. In 1996 it published an article in defence of a free Internet, which the paper does not name.',
    attributes: { kind: 'journal' },
    labels: [preferred('Stanford Law Review')],
    identifiers: { issn: '0038-9765' },
  },
  {
    key: 'oxford-english-dictionary',
    type: 'work',
    description: 'Dictionary from which the paper takes its definition of cyberspace.',
    attributes: { kind: 'dictionary' },
    labels: [preferred('Oxford English Dictionary'), acronym('OED')],
  },
  {
    key: 'stanford-article',
    type: 'work',
    description:
      'Article of 1996 that, as the paper tells it, denied that state sovereignty applies to the Internet. The paper gives the journal and neither author nor title.',
    date: '1996',
    attributes: { kind: 'article', container: 'Stanford Law Review' },
    labels: [
      preferred('Stanford Law Review article of 1996'),
      here(alias('an article defending the free Internet')),
    ],
  },
  {
    key: 'oed-cyberspace',
    type: 'work',
    description:
      'Entry from which the paper takes its definition of cyberspace. When its author looked it up is not said; the paper cannot be older than April 2022.',
    date: '2022?',
    attributes: { kind: 'dictionary', container: 'Oxford English Dictionary' },
    labels: [
      preferred('cyberspace, in the Oxford English Dictionary'),
      here(alias('the conceptual environment for communication through computer networks')),
    ],
  },
  {
    key: 'itu-figure',
    type: 'work',
    description:
      'Estimate by the ITU of how many people use the Internet. The paper gives it for 2021, a year that the scan has run into a footnote mark.',
    date: '2021',
    attributes: { kind: 'statistics', authors: 'International Telecommunication Union' },
    labels: [preferred('ITU estimate of Internet users'), here(alias('4.9 billion people worldwide'))],
  },
  {
    key: 'nyt-report',
    type: 'work',
    description:
      'Newspaper report from which the paper quotes that the attack of 15 February 2022 was the worst in Ukrainian history. Its own day is not given.',
    date: '2022-02-15?',
    attributes: { kind: 'news', container: 'The New York Times' },
    labels: [
      preferred('New York Times report on the attack of 15 February 2022'),
      here(alias('the worst in Ukrainian history')),
    ],
  },
  {
    key: 'the-paper',
    type: 'work',
    description:
      'The paper that the seminar reads: an untitled scan. It is not older than the declaration of 28 April 2022, which it mentions.',
    date: '2022~',
    attributes: { kind: 'article' },
    labels: [preferred('the paper itself'), here(alias('This paper')), here(alias('This article'))],
  },
] as const satisfies readonly SampleEntity[];
