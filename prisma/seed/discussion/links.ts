import type { NoteLink, SampleLink, SampleQuote } from '@/prisma/seed/discussion/note';
import type { EntityKey } from '@/prisma/seed/knowledge-base';
import { laterBy, type Moment } from '@/prisma/seed/moment';
import type { PersonKey } from '@/prisma/seed/people';

/** Words and what they name. Where the words stand more than once, a third says within which they are meant. */
type Row = readonly [exact: string, entity: EntityKey, within?: string];

/**
 * A sitting of somebody who went through the text and linked. What nobody decides has times of its own, so that the
 * desk has it in this order.
 */
function sitting(
  by: PersonKey,
  at: Moment,
  decided: NonNullable<NoteLink['decided']> | null,
  rows: readonly Row[],
): SampleLink[] {
  return rows.map(([exact, entity, within], index) => {
    const link = {
      by,
      at: decided === null ? laterBy(at, 2 * index) : at,
      entity,
      quote: quoteOf(exact, within),
    };
    return decided === null ? link : { ...link, decided };
  });
}

function quoteOf(exact: string, within: string | undefined): SampleQuote {
  return within === undefined ? exact : { exact, within };
}

const introduction = [
  ...sitting('bulgarus', '3 09:00', null, [
    ['information security', 'draft-of-1998', 'draft resolution on information security'],
    ['Russia', 'russia', 'submitted by Russia at'],
    ['United Nations General Assembly', 'un-general-assembly'],
    ['United Nations', 'united-nations', 'led by the United Nations, and'],
    ['another major DDoS attack', 'ukraine-february-2022'],
    ['Ukraine', 'ukraine', 'banking services in Ukraine'],
  ]),
  ...sitting('bulgarus', '3 17:00', null, [
    ['international law', 'international-law', 'international law in cyberspace is briefly'],
    ['sovereignty in cyberspace', 'cyber-sovereignty', 'concept of sovereignty in cyberspace is briefly'],
    ['cyber war', 'cyberwarfare'],
  ]),
];

const needs = [
  ...sitting('azo', '5 19:00', null, [
    ['Stuxnet', 'stuxnet'],
    ['malware intrusion', 'malware'],
    [
      'International Telecommunication Union',
      'itu',
      'According to the International Telecommunication Union',
    ],
    ['Oxford English Dictionary', 'oxford-english-dictionary'],
    ['Cyberspace', 'cyberspace', '"Cyberspace has become'],
  ]),
  ...sitting('placentinus', '6 17:30', { by: 'bulgarus' }, [
    ['Iran', 'iran'],
    ['Distributed Denial of Service', 'ddos'],
    ['Estonia', 'estonia'],
  ]),
];

const freedom = [
  ...sitting('azo', '9 21:00', null, [
    ['sovereignty', 'sovereignty', 'confrontations between sovereignty and freedom'],
    ['network anarchism', 'cyber-libertarianism'],
    ['United States', 'united-states', 'Communications Decency Act of the United States'],
  ]),
  ...sitting('bulgarus', '11 09:00', null, [
    ['cyber sovereignty', 'cyber-sovereignty', 'view is that cyber sovereignty'],
  ]),
];

const nations = [
  ...sitting('bulgarus', '11 21:00', null, [
    ['UN cybersecurity negotiations', 'un-cyber-negotiations'],
    ['First Committee of the UN General Assembly', 'first-committee'],
    ['ITU', 'itu'],
    ['UNIDIR', 'unidir'],
    ['Counter-Terrorism Implementation Task Force', 'ctitf'],
    ['Third Committee of the UN General Assembly', 'third-committee'],
    ['UN Economic and Social Council', 'ecosoc'],
    ['United Nations Office on Drugs and Crime', 'unodc'],
    ['United Nations Interregional Crime and Justice Research Institute', 'unicri'],
  ]),
  ...sitting('bulgarus', '13 09:00', null, [
    ['Russia', 'russia', 'In 1998, Russia first'],
    ['Russia first introduced a draft resolution', 'introduction-of-the-draft'],
    ['UN General Assembly', 'un-general-assembly', 'security"at the UN General Assembly'],
    ['United States', 'united-states', 'resisted by the United States'],
    ['some European countries', 'european-countries'],
    ['United States', 'united-states', 'voted against by the United States'],
    ['Russian proposal in 1998', 'draft-of-1998'],
  ]),
];

const experts = [
  ...sitting('bulgarus', '16 17:00', null, [
    ['GGE', 'gge', 'GGE is the main mechanism'],
    ['2012-2013', 'gge-third'],
    ['2014-2015', 'gge-fourth'],
    ['peaceful settlement of disputes', 'peaceful-settlement'],
    ['fifth GGE', 'gge-fifth', 'consensus at the fifth GGE'],
  ]),
  ...sitting('azo', '16 20:00', null, [
    ['2021 report', 'gge-report-2021', 'The 2021 report also details'],
    ['2021 GGE report', 'gge-report-2021'],
    ['cooperation and transparency measures', 'confidence-building'],
    ['sovereignty', 'sovereignty', 'continues to recognize sovereignty'],
    ['remote cyber operations', 'remote-cyber-operation'],
    ['ICT', 'ict', 'such as ICT intervention'],
  ]),
  ...sitting('bulgarus', '19 09:00', null, [
    ['OEWG', 'oewg', 'The OEWG and GGE'],
    ['trust mechanism', 'confidence-building'],
    ['framework for responsible behavior', 'responsible-behaviour'],
    ['non-binding norms', 'non-binding-norms'],
    ['freedom of speech', 'freedom-of-speech'],
    ['militarization of cyberspace', 'militarization'],
    ['cyberespionage', 'cyberespionage'],
    ['convergence trajectory', 'convergence'],
  ]),
];

const zones = [
  ...sitting('azo', '22 18:00', null, [
    ['due diligence', 'due-diligence'],
    ['use of force and self-defense', 'use-of-force'],
    ['Democratic Party', 'democratic-party'],
    ['This article', 'the-paper'],
  ]),
  ...sitting('bulgarus', '23 09:30', null, [
    ['China', 'china', 'China has always emphasized'],
    ['Internet freedom!?!l', 'internet-freedom'],
    ['the West', 'the-west', 'but the West, represented'],
    ['use of force!?!', 'use-of-force'],
    ['failure of the fifth GGE', 'failure-of-the-fifth-gge'],
    ['fragmented structure of international norms', 'fragmentation'],
    ['United States', 'united-states', 'the United States still issued'],
  ]),
  ...sitting('azo', '24 16:00', null, [
    ['Schmidt', 'michael-n-schmitt', 'Schmidt argues'],
    ['Schmidt', 'michael-n-schmitt', "Schmidt's solution"],
  ]),
];

/** Nobody has decided these yet. A careful moderator will not accept them all. */
const waiting = [
  ...sitting('accursius', '24 22:00', null, [
    ['Communications Decency Act', 'communications-decency-act'],
    ['Open Working Group', 'oewg'],
    ['Schmidt', 'michael-n-schmitt', "Schmidt's sovereignty rule"],
    ['sixth GGE', 'gge-sixth', 'consensus at the sixth GGE'],
    ['UN Charter', 'un-charter', 'Article 33 of the UN Charter'],
    ['GGE', 'gge', 'the GGE confirmed'],
    ['latest GGE', 'gge-sixth', 'results of the latest GGE'],
    ['Russia', 'russia', 'and Russia was the sole sponsor'],
  ]),
  ...sitting('placentinus', '25 17:00', null, [
    ['Lessig', 'lawrence-lessig'],
    ['Group of Experts on Information Security', 'gge'],
    ['Tallinn Handbook', 'tallinn-manual-2-0'],
    ['Declaration on the Future of the Internet', 'declaration-for-the-future-of-the-internet'],
    ['60 other governments', 'sixty-governments'],
    ['non-binding norms', 'customary-law'],
    ['sovereignty rule', 'sovereignty', "Schmidt's sovereignty rule"],
  ]),
  ...sitting('martinus', '25 21:00', null, [
    ['red line', 'red-line'],
    ['some norms', 'customary-law', 'some norms are likely'],
    ['binding rules', 'sovereignty', 'characterize it as binding rules'],
    ['gray area', 'gray-zone', 'narrow this gray area'],
    ['gray area', 'gray-zone', 'this is a gray area'],
    ['legal clarity', 'opinio-juris'],
    ['an article', 'law-and-borders', 'published an article'],
    ['land and sea power', 'network-power'],
  ]),
  ...sitting('odofredus', '26 09:00', null, [
    ['DDos', 'ddos'],
    ['the conceptual environment', 'cyberspace'],
    ['governance framework', 'responsible-behaviour', 'international governance framework'],
    ['what is and what should be', 'code-and-other-laws'],
    ['former liberal utopia', 'cyber-libertarianism'],
  ]),
  ...sitting('rogerius', '26 20:00', null, [
    ['the two sides', 'russia-ukraine-crisis'],
    ['European countries', 'un-member-states'],
    ['other countries', 'like-minded-nations', 'China, Armenia, Belarus and other countries'],
    ['countries', 'un-member-states', 'the Entente countries'],
    ['non-governmental international organizations', 'microsoft'],
    ['many countries', 'un-member-states', 'recognized by many countries'],
    ['3rd', 'gge-third', 'the 3rd and 4th GGE'],
    ['hackers', 'malware'],
  ]),
];

function rejected(by: PersonKey, at: Moment, row: Row, decider: PersonKey, reason: string): SampleLink[] {
  return sitting(by, at, { by: decider, rejected: reason }, [row]);
}

const refused = [
  ...rejected(
    'rogerius',
    '2 15:30',
    ['DDoS cyberattack', 'ukraine-february-2022'],
    'bulgarus',
    'This is the attack of January 14. The one of February 15 follows two sentences on.',
  ),
  ...rejected(
    'martinus',
    '3 12:00',
    ['"cyber war"', 'ground-conflict'],
    'bulgarus',
    'The paper lets the one begin before the other, so they cannot be the same.',
  ),
  ...rejected(
    'accursius',
    '13 20:00',
    ['this kind of network anarchism', 'against-cyberanarchy'],
    'azo',
    'The words name an idea, and Goldsmith criticizes it. His article may have done so; the paper does not mention it.',
  ),
  ...rejected(
    'accursius',
    '17 20:00',
    ['this report', 'gge-report-2015'],
    'bulgarus',
    'The report that "builds on 2015" is the later one. The paragraph is about the report of 2021.',
  ),
  ...rejected(
    'rogerius',
    '18 16:00',
    ['Open Working Group', 'oewg-second'],
    'bulgarus',
    'The sentence speaks of both terms. Link the process, not one of its sessions.',
  ),
  ...rejected(
    'placentinus',
    '20 18:15',
    ['the West', 'united-states', 'the West represented'],
    'azo',
    'The paper says "the West represented by the United States". Whoever represents a bloc is not the bloc: link the West.',
  ),
  ...rejected(
    'rogerius',
    '22 20:30',
    ['sovereignty is a principle of international law', 'michael-n-schmitt'],
    'azo',
    'He reports this view as one of two. The paper does not say that it is his.',
  ),
  ...rejected(
    'martinus',
    '23 16:00',
    ['national legal conviction', 'customary-law', 'rely on national legal conviction'],
    'azo',
    'Conviction is one half of custom, and not the whole. The words are linked to opinio juris already.',
  ),
];

/** Links that were made on the text itself, without a note. */
export const linksOnText: readonly SampleLink[] = [
  ...introduction,
  ...needs,
  ...freedom,
  ...nations,
  ...experts,
  ...zones,
  ...waiting,
  ...refused,
];
