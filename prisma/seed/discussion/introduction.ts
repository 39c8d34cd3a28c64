import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of the abstract and of the introduction. */
export const notesOnIntroduction: readonly SampleNote[] = [
  {
    key: 'abstract-as-promise',
    author: 'azo',
    at: '1 18:30',
    motivation: 'commenting',
    quotes: ['Abstract: This paper introduces the DDos attack in Ukraine in early 2022'],
    text: 'For the first meeting: read the abstract as a promise and mark where the paper keeps it.\n\n1. attacks, and a need for rules\n2. the draft of 1998, and what came of it\n3. the attitudes of different countries\n4. the gray field, with sovereignty as its example\n5. a prospect, “in the twists and turns”',
    tags: ['method'],
    replies: [
      {
        author: 'martinus',
        after: '2h',
        text: 'The third is kept in a single paragraph near the end of section 3. The fourth takes a whole section, and the abstract calls it brief.',
        replies: [
          {
            author: 'rogerius',
            after: '50m',
            text: 'And the second is the longest part by far. Somebody liked the United Nations better than the twists and turns.',
          },
        ],
      },
    ],
  },
  {
    key: 'one-attack-or-two',
    author: 'rogerius',
    at: '1 20:10',
    motivation: 'questioning',
    quotes: ['the DDos attack in Ukraine in early 2022'],
    text: 'One attack? The introduction tells of two, on January 14 and on February 15.',
    tags: ['dates', 'method'],
    replies: [
      {
        author: 'accursius',
        after: '40m',
        text: 'Two incidents in the knowledge base, then, and one entry for the pair, which is what the abstract names. It is dated to the first quarter of the year: “early” allows no more.',
      },
    ],
    resolved: { by: 'rogerius', after: '12h' },
    links: [
      {
        quote: 'DDos attack in Ukraine in early 2022',
        entity: 'ukraine-early-2022',
        decided: { by: 'bulgarus' },
      },
    ],
  },
  {
    key: 'two-nouns',
    author: 'odofredus',
    at: '2 14:12',
    motivation: 'commenting',
    quotes: ['the need for international cooperation regulation of cybersecurity'],
    text: 'Two nouns and no joint between them. _Cooperation and regulation_? _Cooperative regulation_? The rest of the paper argues for both, so the doubt costs little. It should not be repaired in silence.',
    tags: ['translation'],
    replies: [{ author: 'bulgarus', after: '25m', text: 'Agreed. We annotate; we do not correct.' }],
  },
  {
    key: 'led-by-whom',
    author: 'martinus',
    at: '2 14:20',
    motivation: 'assessing',
    quotes: [
      'the development of an international rule of law framework in cyberspace led by the United Nations',
    ],
    text: 'Three strong words: _rule of law_, _framework_, _led_. What section 3 shows is negotiation: six sessions, one of which failed.',
    tags: ['argument'],
    replies: [
      {
        author: 'rogerius',
        after: '8m',
        text: 'Led in the sense of hosted.',
        replies: [
          {
            author: 'martinus',
            after: '6m',
            text: 'Then _hosted_ is the word. A landlord does not lead the quarrels of the tenants.',
            replies: [
              {
                author: 'azo',
                after: '10m',
                text: 'Keep the landlord for your essay. In the margin, ask which organ leads: the Assembly gives the mandate, the experts write, the states agree or do not.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'who-attacked',
    author: 'placentinus',
    at: '2 14:35',
    motivation: 'questioning',
    quotes: [
      'On January 14, 2022, during the Russia-Ukraine crisis, a DDoS cyberattack paralyzed more than a dozen Ukrainian government websites.',
    ],
    text: 'Who did it? The sentence names a date, a method and a target, and its “during the Russia-Ukraine crisis” invites the reader to supply the rest. I would like to fill in the attribution of this incident, or to know that we leave it empty.',
    tags: ['attribution'],
    replies: [
      {
        author: 'accursius',
        after: '20m',
        text: 'The paper names nobody. The Ukrainian officials are cited for the number of websites, not for an author. The nearest it comes is the “cyber war” between the two sides, and that is only “likely to have already begun”.',
        replies: [
          {
            author: 'placentinus',
            after: '1h',
            text: 'Then the two sides are parties to a conflict, and neither is called the attacker of January 14. I withdraw the pencilled name.',
            replies: [
              {
                author: 'bulgarus',
                after: '3h',
                text: 'I have put _none in the paper_ on the incident. If one of you finds a source that attributes it, it goes in as the claim of that source.',
              },
            ],
          },
        ],
      },
    ],
    links: [{ quote: 'DDoS cyberattack', entity: 'ukraine-january-2022', decided: { by: 'bulgarus' } }],
  },
  {
    key: 'a-dozen-or-seventy',
    author: 'rogerius',
    at: '2 14:50',
    motivation: 'questioning',
    quotes: ['more than a dozen Ukrainian government websites', 'about 70 government websites'],
    text: 'More than a dozen, or about 70? The two figures stand in neighbouring sentences.',
    tags: ['sources'],
    replies: [
      {
        author: 'placentinus',
        after: '12m',
        text: 'They may count different things: websites _paralyzed_ in the first sentence, websites _attacked_ in the second.',
        replies: [
          {
            author: 'accursius',
            after: '15m',
            text: 'And they have different sources. The second has “Ukrainian officials”, the first only a footnote mark. I would keep both and not average them.',
          },
        ],
      },
    ],
    resolved: { by: 'rogerius', after: '5h' },
    links: [{ quote: 'Ukrainian officials', entity: 'ukrainian-government', decided: { by: 'bulgarus' } }],
  },
  {
    key: 'worst-in-history',
    author: 'accursius',
    at: '2 15:12',
    motivation: 'assessing',
    quotes: ['which The New York Times described as "the worst in Ukrainian history."'],
    text: 'A superlative, lent to a newspaper and left without a day. The worst _what_: DDoS attack, cyberattack, attack? The quotation begins behind the noun that we would need.',
    tags: ['quotation', 'sources'],
    replies: [
      {
        author: 'martinus',
        after: '9m',
        text: 'The paper needs the superlative more than the noun. It is the bridge from an incident to a need.',
      },
    ],
    links: [
      { quote: 'The New York Times', entity: 'new-york-times', decided: { by: 'azo' } },
      { quote: 'the worst in Ukrainian history', entity: 'nyt-report', decided: { by: 'azo' } },
    ],
  },
  {
    key: 'another-stage',
    author: 'azo',
    at: '2 15:20',
    motivation: 'highlighting',
    quotes: ['cyberspace has gradually become another stage for conflicts of national interests'],
    text: '',
    tags: ['argument'],
  },
  {
    key: 'likely-already-begun',
    author: 'martinus',
    at: '2 21:40',
    motivation: 'commenting',
    quotes: ['the "cyber war" between the two sides is likely to have already begun'],
    text: 'So the paper does say it: Russia attacked in January, before the ground conflict.',
    edited: {
      after: '1d',
      text: 'I had read here: _Russia attacked in January, before the ground conflict_. The paper does not say that; see the replies. It names two sides, and lets a “cyber war” between them be likely.',
    },
    tags: ['attribution'],
    replies: [
      {
        author: 'bulgarus',
        after: '25m',
        text: 'It does not. Read the verb:\n\n> is likely to have already begun\n\nTwo sides, a likelihood, and no author of any attack.',
        replies: [
          {
            author: 'martinus',
            after: '15m',
            text: '“Between the two sides” makes Russia one of them.',
            replies: [
              {
                author: 'accursius',
                after: '30m',
                text: 'A side in a war is not yet the author of an incident. The paper opens with a date, a method and a victim; had it wanted to add a name, there was room.',
                replies: [
                  {
                    author: 'martinus',
                    after: '11h',
                    text: 'Conceded, and struck from my summary. The insinuation remains the paper’s own.',
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    resolved: { by: 'martinus', after: '5m' },
  },
  {
    key: 'presentation-opening',
    author: 'rogerius',
    at: '2 23:05',
    motivation: 'commenting',
    visibility: 'private',
    quotes: ['"cyber war" between the two sides'],
    text: 'My presentation: begin here. Put the paragraph on the wall and ask of each verb who does it. Nobody will find a subject for _paralyzed_.',
    tags: ['presentation'],
  },
  {
    key: 'name-of-the-council',
    author: 'accursius',
    at: '3 10:15',
    motivation: 'identifying',
    quotes: [
      'the Ministry of Foreign Affairs, the Cabinet of Ministers and the Security and Defense Council',
    ],
    text: 'Three bodies of Ukraine, though the sentence leaves the country out of their names. The third is in full the _National_ Security and Defense Council. It has nothing to do with the Security Council of the United Nations, which the paper never mentions.',
    tags: ['name'],
    links: [
      {
        quote: 'Ministry of Foreign Affairs',
        entity: 'ukraine-foreign-ministry',
        decided: { by: 'bulgarus' },
      },
      { quote: 'Cabinet of Ministers', entity: 'ukraine-cabinet', decided: { by: 'bulgarus' } },
      {
        quote: 'Security and Defense Council',
        entity: 'ukraine-security-council',
        decided: { by: 'bulgarus' },
      },
    ],
  },
  {
    key: 'crisis-and-conflict',
    author: 'rogerius',
    at: '3 11:00',
    motivation: 'classifying',
    quotes: ['Russia-Ukraine crisis', 'Russian-Ukrainian ground conflict'],
    text: 'Two names for two phases: a _crisis_ in January, a _ground conflict_ that comes later. Two events, then. The paper dates neither; the first has at least a day that lies in it.',
    tags: ['dates'],
    replies: [
      {
        author: 'azo',
        after: '4h',
        text: 'And two registers. Notice that nobody starts either of them.',
      },
    ],
    links: [
      { quote: 'Russia-Ukraine crisis', entity: 'russia-ukraine-crisis', decided: { by: 'azo' } },
      { quote: 'Russian-Ukrainian ground conflict', entity: 'ground-conflict', decided: { by: 'azo' } },
    ],
  },
];
