import {
  acronym,
  alias,
  here,
  ocr,
  preferred,
  translation,
  type SampleEntity,
} from '@/prisma/seed/knowledge-base/entry';

/** The other concepts of the paper, from cyberspace itself to its formulas for the future. */
export const concepts = [
  {
    key: 'cyberspace',
    type: 'concept',
    description:
      'Space of communication by networks. The paper rests it on the Internet and calls it the broader concept of the two.',
    attributes: {
      definition: 'The conceptual environment for communication through computer networks.',
      narrower: 'Internet',
    },
    labels: [preferred('cyberspace'), translation('网络空间', 'zh'), translation('киберпространство', 'ru')],
  },
  {
    key: 'internet',
    type: 'concept',
    description:
      'Network of networks. The paper distinguishes its physical level from the virtual space upon it.',
    attributes: { broader: 'cyberspace' },
    labels: [preferred('Internet'), translation('互联网', 'zh')],
    identifiers: { wikidata: 'Q75' },
  },
  {
    key: 'cyber-sovereignty',
    type: 'concept',
    description:
      'Sovereignty of states as applied to cyberspace. The paper calls it a natural extension of state sovereignty.',
    attributes: { broader: 'sovereignty', contested: 'yes: in meaning and application' },
    labels: [
      preferred('cyber sovereignty'),
      translation('网络主权', 'zh'),
      here(alias('sovereignty in cyberspace')),
    ],
  },
  {
    key: 'internet-freedom',
    type: 'concept',
    description:
      'The Internet as a place free of governments. In the paper it is what the West sees threatened by cyber sovereignty.',
    attributes: { contested: 'yes' },
    labels: [preferred('Internet freedom'), here(ocr('Internet freedom!?!l'))],
  },
  {
    key: 'cyber-libertarianism',
    type: 'concept',
    description:
      'Idea of the 1990s that the Internet makes its own law and needs no state. The paper calls it romantic and "cybertopian".',
    date: '199X',
    attributes: { contested: 'yes' },
    labels: [
      preferred('cyber-libertarianism'),
      here(alias('network anarchism')),
      here(alias('liberal utopia')),
      here(ocr("network anarchism.!''!")),
    ],
  },
  {
    key: 'is-and-ought',
    type: 'concept',
    description:
      'Fallacy that Lessig finds in the view that the nature of the Internet forbids its regulation: what is, is taken for what should be.',
    labels: [preferred('fallacy of is and ought'), here(translation('what is and what should be'))],
  },
  {
    key: 'gray-zone',
    type: 'concept',
    description:
      'Where rules exist and their content is in dispute. The paper names it gray field, grey zone and gray area.',
    labels: [
      preferred('gray zone'),
      alias('gray area'),
      here(alias('gray areas')),
      here(alias('Grey Zone')),
      here(translation('gray field')),
    ],
  },
  {
    key: 'asymmetric-law',
    type: 'concept',
    description:
      'Law whose uncertainty serves one side. The paper reports from Schmitt that some countries benefit from it.',
    attributes: { contested: 'yes' },
    labels: [preferred('asymmetric law'), here(alias('asymmetric laws')), here(ocr('asymmetric laws"are'))],
  },
  {
    key: 'responsible-behaviour',
    type: 'concept',
    description: 'Framework of norms that do not bind, to which the sixth GGE turned according to the paper.',
    labels: [preferred('responsible state behaviour'), here(alias('framework for responsible behavior'))],
  },
  {
    key: 'non-binding-norms',
    type: 'concept',
    description:
      'Norms that states accept without being bound. The paper expects that some may become law over time.',
    attributes: { contested: 'yes: whether they become law' },
    labels: [preferred('non-binding norms'), alias('non-binding rules')],
  },
  {
    key: 'confidence-building',
    type: 'concept',
    description:
      'Measures by which states make their conduct foreseeable to each other. The paper speaks of a trust mechanism and of transparency measures.',
    labels: [
      preferred('confidence-building measures'),
      acronym('CBMs'),
      here(translation('trust mechanism')),
      here(alias('cooperation and transparency measures')),
    ],
  },
  {
    key: 'dual-track',
    type: 'concept',
    description:
      'The GGE and the OEWG side by side under the United Nations, as the paper reports that they are considered.',
    labels: [preferred('dual-track model'), here(alias('dual-track'))],
  },
  {
    key: 'fragmentation',
    type: 'concept',
    description:
      'Norms that hold for some states and not for all. The paper expects them when global initiatives give way to regional agreements.',
    labels: [
      preferred('fragmentation of international norms'),
      here(alias('fragmented structure of international norms')),
    ],
  },
  {
    key: 'convergence',
    type: 'concept',
    description: 'That the camps come nearer to each other. The paper claims that they generally do.',
    attributes: { contested: 'yes' },
    labels: [preferred('convergence'), here(alias('convergence trajectory'))],
  },
  {
    key: 'shared-future',
    type: 'concept',
    description: 'Formula with which the paper ends, between quotation marks and without a source.',
    labels: [
      preferred('community with a shared future in cyberspace'),
      translation('网络空间命运共同体', 'zh'),
    ],
  },
  {
    key: 'militarization',
    type: 'concept',
    description:
      'Use of cyberspace for war and its preparation. One of three areas of contention between China and the West, as the paper counts them.',
    attributes: { contested: 'yes' },
    labels: [preferred('militarization of cyberspace')],
  },
  {
    key: 'cyberespionage',
    type: 'concept',
    description: 'Spying by means of networks. The paper counts its legality among the areas of contention.',
    attributes: { contested: 'yes: its legality' },
    labels: [preferred('cyberespionage')],
  },
  {
    key: 'cyberwarfare',
    type: 'concept',
    description:
      'War by means of networks, on which the political-military part of the negotiations focuses.',
    labels: [preferred('cyberwarfare'), alias('cyber war')],
  },
  {
    key: 'cybercrime',
    type: 'concept',
    description: 'Crime by means of networks, on which the economic part of the negotiations focuses.',
    labels: [preferred('cybercrime')],
  },
  {
    key: 'cyberterrorism',
    type: 'concept',
    description:
      'Terrorism by means of networks. The paper names it in its list of dangers and nowhere else.',
    labels: [preferred('cyberterrorism')],
  },
  {
    key: 'dark-web',
    type: 'concept',
    description:
      'Part of the Web that ordinary programs do not reach. The paper names it in its list of dangers and nowhere else.',
    labels: [preferred('dark web')],
  },
  {
    key: 'freedom-of-speech',
    type: 'concept',
    description: 'One of the values that the West claims to hold, in the words of the paper.',
    labels: [preferred('freedom of speech')],
  },
  {
    key: 'privacy',
    type: 'concept',
    description:
      'One of the values that the West claims to hold; its leaks are among the dangers of the Internet.',
    labels: [preferred('privacy')],
  },
  {
    key: 'ict',
    type: 'concept',
    description:
      'Information and communication technologies: the word of the reports of the GGE for what the paper calls cyber.',
    labels: [preferred('information and communication technologies'), acronym('ICT')],
  },
] as const satisfies readonly SampleEntity[];
