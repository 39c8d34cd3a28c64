import {
  acronym,
  alias,
  here,
  official,
  preferred,
  translation,
  type SampleEntity,
} from '@/prisma/seed/knowledge-base/entry';

/** Processes under the United Nations. A session of a process is a process within it. */
export const processes = [
  {
    key: 'un-cyber-negotiations',
    type: 'process',
    description:
      'What the paper calls the UN cybersecurity negotiations, which it divides into a political-military and an economic part. They begin, in its account, with the draft of 1998.',
    date: '1998/..',
    attributes: { start: '1998' },
    labels: [preferred('UN cybersecurity negotiations'), here(alias('international cybersecurity debate'))],
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
      preferred('Group of Governmental Experts'),
      acronym('GGE'),
      official(
        'Group of Governmental Experts on Developments in the Field of Information and Telecommunications in the Context of International Security',
      ),
      translation('政府专家组', 'zh'),
      translation('Группа правительственных экспертов', 'ru'),
      here(alias('Group of Experts on Information Security')),
    ],
  },
  {
    key: 'gge-first',
    type: 'process',
    description: 'First session of the GGE. The paper dates it to 2004; it ended without a report.',
    date: '2004/2005',
    attributes: {
      parent: 'GGE',
      mandate: 'A/RES/58/32',
      start: '2004',
      end: '2005',
      outcome: 'no consensus',
    },
    labels: [preferred('first GGE'), alias('GGE I')],
    inPaper: false,
  },
  {
    key: 'gge-second',
    type: 'process',
    description: 'Second session of the GGE. The paper counts it among the six and says nothing else of it.',
    date: '2009/2010',
    attributes: { parent: 'GGE', mandate: 'A/RES/60/45', start: '2009', end: '2010', outcome: 'A/65/201' },
    labels: [preferred('second GGE'), alias('GGE II')],
    inPaper: false,
  },
  {
    key: 'gge-third',
    type: 'process',
    description:
      'Third session of the GGE. The paper sees in it and the fourth the breakthrough: that the UN Charter and international law apply in cyberspace.',
    date: '2012/2013',
    attributes: { parent: 'GGE', mandate: 'A/RES/66/24', start: '2012', end: '2013', outcome: 'A/68/98' },
    labels: [preferred('third GGE'), alias('GGE III'), here(alias('2012-2013'))],
  },
  {
    key: 'gge-fourth',
    type: 'process',
    description:
      'Fourth session of the GGE. The paper sees in it and the third the breakthrough: that the UN Charter and international law apply in cyberspace.',
    date: '2014/2015',
    attributes: { parent: 'GGE', mandate: 'A/RES/68/243', start: '2014', end: '2015', outcome: 'A/70/174' },
    labels: [preferred('fourth GGE'), alias('GGE IV'), here(alias('4th GGE')), here(alias('2014-2015'))],
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
    labels: [preferred('fifth GGE'), alias('GGE V'), here(alias('fifth edition')), here(alias('2016-2017'))],
  },
  {
    key: 'gge-sixth',
    type: 'process',
    description: 'Sixth session of the GGE. It reached consensus again and reported in 2021.',
    date: '2019/2021',
    attributes: { parent: 'GGE', mandate: 'A/RES/73/266', start: '2019', end: '2021', outcome: 'A/76/135' },
    labels: [
      preferred('sixth GGE'),
      official(
        'Group of Governmental Experts on Advancing Responsible State Behaviour in Cyberspace in the Context of International Security',
      ),
      alias('GGE VI'),
    ],
  },
  {
    key: 'oewg',
    type: 'process',
    description:
      'Working groups under the United Nations that are open to all its members. The paper dates the process to 2018; on record they met from 2019 to 2021 and from 2021 to 2025.',
    date: '2018',
    attributes: { mandate: 'A/RES/73/27 and A/RES/75/240', start: '2019', end: '2025' },
    labels: [preferred('Open-ended Working Group'), acronym('OEWG'), here(translation('Open Working Group'))],
  },
  {
    key: 'oewg-first',
    type: 'process',
    description: 'First term of the OEWG. The paper says only that there have been two.',
    date: '2019/2021',
    attributes: { parent: 'OEWG', mandate: 'A/RES/73/27', start: '2019', end: '2021', outcome: 'A/75/816' },
    labels: [preferred('first OEWG'), alias('OEWG I')],
    inPaper: false,
  },
  {
    key: 'oewg-second',
    type: 'process',
    description:
      'Second term of the OEWG. The paper says only that there have been two; it was written during this one.',
    date: '2021/2025',
    attributes: { parent: 'OEWG', mandate: 'A/RES/75/240', start: '2021', end: '2025' },
    labels: [preferred('second OEWG'), alias('OEWG II')],
    inPaper: false,
  },
] as const satisfies readonly SampleEntity[];
