import {
  acronym,
  alias,
  here,
  misspelling,
  ocr,
  preferred,
  type SampleEntity,
} from '@/prisma/seed/knowledge-base/entry';

/** Incidents, the events around them, and techniques. An attribution is given only as somebody's claim. */
export const incidents = [
  {
    key: 'ukraine-january-2022',
    type: 'incident',
    description:
      'Cyberattack on websites of the Ukrainian government, which the paper calls a DDoS attack. The paper names no attacker.',
    date: '2022-01-14',
    attributes: {
      technique: 'DDoS, according to the paper',
      targets: 'government websites: more than a dozen, or about 70 according to Ukrainian officials',
      effects: 'websites paralyzed',
      attribution: 'none in the paper',
    },
    labels: [preferred('Cyberattack on Ukraine, January 2022'), here(alias('DDoS cyberattack'))],
  },
  {
    key: 'ukraine-february-2022',
    type: 'incident',
    description: 'DDoS attack on government and banking services in Ukraine. The paper names no attacker.',
    date: '2022-02-15',
    attributes: {
      technique: 'DDoS',
      targets: 'government and banking services',
      effects: 'several services paralyzed',
      attribution: 'none in the paper',
    },
    labels: [preferred('Cyberattack on Ukraine, February 2022'), here(alias('another major DDoS attack'))],
  },
  {
    key: 'estonia-2007',
    type: 'incident',
    description: 'Large-scale cyberattack on Estonia, which the paper gives as an example of DDoS.',
    date: '2007',
    attributes: {
      technique: 'DDoS, according to the paper',
      targets: 'Estonia',
      attribution: 'none in the paper',
    },
    labels: [preferred('Cyberattacks on Estonia, 2007'), here(alias('cyberattack in Estonia in 2007'))],
  },
  {
    key: 'stuxnet',
    type: 'incident',
    description:
      'Malware that became known in 2010. The paper says that it swept the world and hit Iran hardest.',
    date: '2010',
    attributes: {
      technique: 'malware',
      targets: 'Iran hardest, according to the paper',
      attribution: 'none in the paper',
    },
    labels: [preferred('Stuxnet')],
    identifiers: { attack: 'S0603', cve: 'CVE-2010-2568' },
  },
  {
    key: 'democratic-party-emails',
    type: 'incident',
    description:
      'Affair about e-mails of the Democratic Party in the United States, which Schmitt cites as an example of poorly defined rules.',
    date: '2015/2016',
    attributes: { targets: 'Democratic Party', attribution: 'none in the paper' },
    labels: [preferred('Democratic Party e-mail affair'), here(alias('Democratic Party email portal'))],
  },
  {
    key: 'russia-ukraine-crisis',
    type: 'event',
    description: "The paper's name for the situation of January 2022, before the ground conflict.",
    date: '2022-01~',
    labels: [preferred('Russia-Ukraine crisis')],
  },
  {
    key: 'ddos',
    type: 'technique',
    description:
      'Attack that makes a service inaccessible by exhausting the resources of its network or system.',
    attributes: {
      definition:
        'Exhausting the network or system resources of the target computer, so that the service is temporarily interrupted or stopped.',
    },
    labels: [
      preferred('Distributed Denial of Service'),
      acronym('DDoS'),
      alias('flood attack'),
      here(ocr('flood attack"”')),
      here(misspelling('DDos')),
    ],
  },
  {
    key: 'ukraine-early-2022',
    type: 'incident',
    description:
      'The two attacks of January and February 2022 taken together, as the abstract speaks of them. The paper names no attacker of either.',
    date: '2022-33',
    attributes: {
      technique: 'DDoS, according to the paper',
      targets: 'Ukraine',
      attribution: 'none in the paper',
    },
    labels: [
      preferred('Cyberattacks on Ukraine, early 2022'),
      here(alias('DDos attack in Ukraine in early 2022')),
    ],
  },
  {
    key: 'ground-conflict',
    type: 'event',
    description:
      'War that began on 24 February 2022. The paper gives no date and says that the "cyber war" had likely begun before it.',
    date: '2022-02-24/..',
    labels: [preferred('Russian-Ukrainian ground conflict')],
  },
  {
    key: 'introduction-of-the-draft',
    type: 'event',
    description:
      'Russia introduces its draft on information security at the General Assembly, in the autumn of 1998. The paper calls it the first.',
    date: '1998-23',
    attributes: { place: 'UN General Assembly' },
    labels: [
      preferred('Introduction of the Russian draft, 1998'),
      here(alias('Russia first introduced a draft resolution')),
    ],
  },
  {
    key: 'recorded-vote-of-2005',
    type: 'event',
    description:
      'Vote in which the United States opposed the resolution on information security. The paper calls it the only recorded one.',
    date: '2005',
    attributes: { place: 'UN General Assembly' },
    labels: [preferred('Recorded vote of 2005'), here(alias('only recorded vote'))],
  },
  {
    key: 'failure-of-the-fifth-gge',
    type: 'event',
    description:
      'End of the fifth session of the GGE without a consensus, from which the paper dates the turn to regional agreements.',
    date: '2017',
    labels: [preferred('failure of the fifth GGE')],
  },
  {
    key: 'malware',
    type: 'technique',
    description:
      'Software made to do harm in the system that it enters. The paper gives Stuxnet as its example.',
    attributes: { definition: 'Software that enters a system in order to do harm there.' },
    labels: [preferred('malware'), alias('malicious software'), here(alias('malware intrusion'))],
  },
  {
    key: 'computer-virus',
    type: 'technique',
    description:
      'One of the dangers in the list with which the paper turns from the benefits of the Internet to its risks.',
    attributes: { definition: 'Malware that spreads by copying itself into other programs.' },
    labels: [preferred('computer virus'), here(alias('viruses'))],
  },
  {
    key: 'information-campaign',
    type: 'technique',
    description:
      'Covert use of information to affect the processes and institutions of another state. The paper quotes the phrase from the 2021 report and gives no place.',
    attributes: {
      definition:
        'Clandestine use of ICT to affect the processes, institutions and stability of another state.',
    },
    labels: [preferred('clandestine information campaigns')],
  },
  {
    key: 'remote-cyber-operation',
    type: 'technique',
    description:
      'Operation across a border by the network alone. The paper says that the 2021 report does not clearly distinguish those that violate sovereignty.',
    attributes: { definition: 'Operation against systems in another state without presence there.' },
    labels: [preferred('remote cyber operations'), alias('cyber operations')],
  },
] as const satisfies readonly SampleEntity[];
