import type { SampleEntity } from '@/prisma/seed/knowledge-base/entry';

/** Incidents, the event around them, and techniques. An attribution is given only as somebody's claim. */
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
    labels: [
      { text: 'Cyberattack on Ukraine, January 2022', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'DDoS cyberattack', kind: 'alias', language: 'en', scope: 'document' },
    ],
    identifiers: [],
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
    labels: [
      { text: 'Cyberattack on Ukraine, February 2022', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'another major DDoS attack', kind: 'alias', language: 'en', scope: 'document' },
    ],
    identifiers: [],
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
    labels: [
      { text: 'Cyberattacks on Estonia, 2007', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'cyberattack in Estonia in 2007', kind: 'alias', language: 'en', scope: 'document' },
    ],
    identifiers: [],
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
    labels: [{ text: 'Stuxnet', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [
      { scheme: 'attack', value: 'S0603' },
      { scheme: 'cve', value: 'CVE-2010-2568' },
    ],
  },
  {
    key: 'democratic-party-emails',
    type: 'incident',
    description:
      'Affair about e-mails of the Democratic Party in the United States, which Schmitt cites as an example of poorly defined rules.',
    date: '2015/2016',
    attributes: { targets: 'Democratic Party', attribution: 'none in the paper' },
    labels: [
      { text: 'Democratic Party e-mail affair', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'Democratic Party email portal', kind: 'alias', language: 'en', scope: 'document' },
    ],
    identifiers: [],
  },
  {
    key: 'russia-ukraine-crisis',
    type: 'event',
    description: "The paper's name for the situation of January 2022, before the ground conflict.",
    date: null,
    attributes: {},
    labels: [{ text: 'Russia-Ukraine crisis', kind: 'preferred', language: 'en', scope: 'group' }],
    identifiers: [],
  },
  {
    key: 'ddos',
    type: 'technique',
    description:
      'Attack that makes a service inaccessible by exhausting the resources of its network or system.',
    date: null,
    attributes: {
      definition:
        'Exhausting the network or system resources of the target computer, so that the service is temporarily interrupted or stopped.',
    },
    labels: [
      { text: 'Distributed Denial of Service', kind: 'preferred', language: 'en', scope: 'group' },
      { text: 'DDoS', kind: 'acronym', language: 'en', scope: 'group' },
      { text: 'flood attack', kind: 'alias', language: 'en', scope: 'group' },
      { text: 'DDos', kind: 'misspelling', language: 'en', scope: 'document' },
    ],
    identifiers: [],
  },
] as const satisfies readonly SampleEntity[];
