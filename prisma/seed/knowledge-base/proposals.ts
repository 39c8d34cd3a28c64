import { preferred, type SampleEntity } from '@/prisma/seed/knowledge-base/entry';

/** Entities that members proposed. Most still wait, and some of those mean what another entity means already, which a moderator ought to notice. */
export const proposals = [
  {
    key: 'sixty-governments',
    type: 'bloc',
    description:
      'The governments that, as the paper counts, issued the declaration of 28 April 2022 with the United States. It lists none of them.',
    attributes: { membership: 'counted, not listed' },
    labels: [preferred('60 other governments')],
    proposed: { by: 'placentinus', at: '24 20:40' },
  },
  {
    key: 'grey-zones-article',
    type: 'work',
    description:
      'Article by Schmitt of 2017, which may be the one that section 4 reports. The paper gives the year and no title.',
    date: '2017',
    attributes: { kind: 'article', authors: 'Michael N. Schmitt' },
    labels: [preferred('Grey Zones in the International Law of Cyberspace')],
    inPaper: false,
    proposed: { by: 'accursius', at: '17 21:15' },
  },
  {
    key: 'law-and-borders',
    type: 'work',
    description: 'Article in the Stanford Law Review of 1996 on the rise of law in cyberspace.',
    date: '1996-05',
    attributes: {
      kind: 'article',
      authors: 'David R. Johnson and David G. Post',
      container: 'Stanford Law Review',
    },
    labels: [preferred('Law and Borders: The Rise of Law in Cyberspace')],
    inPaper: false,
    proposed: { by: 'martinus', at: '9 22:05' },
  },
  {
    key: 'network-power',
    type: 'concept',
    description:
      'What states compete for after land and sea power, in the words of the last section. The paper sets it between quotation marks.',
    labels: [preferred('network power')],
    proposed: { by: 'odofredus', at: '25 19:10' },
  },
  {
    key: 'governments-future-internet',
    type: 'bloc',
    description: 'States behind the declaration on the future of the Internet.',
    attributes: { membership: 'not known' },
    labels: [preferred('signatories of the declaration on the future of the Internet')],
    inPaper: false,
    proposed: { by: 'rogerius', at: '25 21:30' },
  },
  {
    key: 'red-line',
    type: 'concept',
    description:
      'Image for a prohibition that everybody can see. The paper says: the brighter the red line, the less chance of exploiting gray areas.',
    labels: [preferred('red line')],
    proposed: { by: 'martinus', at: '19 20:20' },
  },
  {
    key: 'code-and-other-laws',
    type: 'work',
    description: 'Book by Lessig that may stand behind the view that the paper reports of him.',
    date: '1999',
    attributes: { kind: 'book' },
    labels: [preferred('Code and Other Laws of Cyberspace')],
    inPaper: false,
    proposed: { by: 'placentinus', at: '10 19:50' },
  },
  {
    key: 'against-cyberanarchy',
    type: 'work',
    description:
      "Article by Goldsmith of 1998, whose title answers to the paper's words about network anarchism. The paper does not name it.",
    date: '1998',
    attributes: { kind: 'article', authors: 'Jack L. Goldsmith' },
    labels: [preferred('Against Cyberanarchy')],
    inPaper: false,
    proposed: { by: 'accursius', at: '10 21:40', decision: { by: 'azo', at: '12 20:05', state: 'accepted' } },
  },
  {
    key: 'entente',
    type: 'bloc',
    description: 'The countries that the draft of 1998 urged to help.',
    attributes: { membership: 'not known' },
    labels: [preferred('the Entente')],
    proposed: {
      by: 'placentinus',
      at: '11 19:50',
      decision: {
        by: 'bulgarus',
        at: '12 20:30',
        state: 'rejected',
        reason:
          'On record the resolution addresses Member States. The Triple Entente has no business here: the words are a label of that entity, for this paper.',
      },
    },
  },
  {
    key: 'phishing',
    type: 'technique',
    description: 'How the e-mails of the Democratic Party were obtained.',
    attributes: { definition: 'Messages that make people give away their passwords.' },
    labels: [preferred('phishing')],
    identifiers: { attack: 'T1566' },
    inPaper: false,
    proposed: {
      by: 'rogerius',
      at: '18 21:00',
      decision: {
        by: 'bulgarus',
        at: '20 20:45',
        state: 'rejected',
        reason:
          'The paper does not say how the e-mails were obtained. The technique of that incident stays empty.',
      },
    },
  },
] as const satisfies readonly SampleEntity[];
