import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of the end of section 4: where the threshold of a violation lies. */
export const notesOnThresholds: readonly SampleNote[] = [
  {
    key: 'violation-of-a-prohibition',
    author: 'accursius',
    at: '23 14:10',
    motivation: 'questioning',
    quotes: ['to the extent that it constitutes a prohibition on interference or the use of force'],
    text: 'A violation that constitutes a prohibition? Read: _that violates_ the prohibition of intervention, or that of the use of force.',
    tags: ['translation'],
    links: [{ quote: 'prohibition on interference', entity: 'non-intervention' }],
  },
  {
    key: 'third-majority',
    author: 'martinus',
    at: '23 14:25',
    motivation: 'assessing',
    quotes: ['the more mainstream view that sovereignty itself is an independent rule that can be violated'],
    text: 'A third majority without members, after “the more general view” and “widely established”. And _more_ mainstream than what? One view is mainstream or it is not.',
    tags: ['sources', 'sovereignty', 'position'],
    replies: [
      {
        author: 'rogerius',
        after: '10m',
        text: 'I keep the list: general, widely established, mainstream, widely regarded. The last is in section 5.',
      },
    ],
    links: [{ quote: 'law of State responsibility', entity: 'state-responsibility' }],
  },
  {
    key: 'loss-of-function',
    author: 'azo',
    at: '23 14:40',
    motivation: 'questioning',
    quotes: [
      'as long as there is a temporary loss of function caused by a cyberattack, even if there is no physical damage, it is a violation of sovereignty',
      'the large-scale cyberattack in Estonia in 2007',
    ],
    text: 'Temporary loss of function only. Would the 2007 case meet the threshold that the paper finds in Tallinn 2.0?',
    tags: ['sovereignty', 'threshold'],
    replies: [
      {
        author: 'accursius',
        after: '15m',
        text: 'By the words of the paper, yes: section 2 describes DDoS as a service “temporarily interrupted or stopped” and gives Estonia as the case. But the same paragraph then leaves “uncertainty about the determination of cyberattacks such as DDoS”. It cannot have both.',
        replies: [
          {
            author: 'bulgarus',
            after: '20m',
            text: 'Let us check the manual before we ascribe this to it. Rule 4 is on violation of sovereignty; I remember the commentary as less certain about where the threshold lies than “as long as” suggests.',
          },
        ],
      },
    ],
    links: [
      { quote: 'Tallinn Manual 2.0', entity: 'tallinn-manual-2-0' },
      { quote: 'cyberattack in Estonia in 2007', entity: 'estonia-2007' },
    ],
  },
  {
    key: 'temporary',
    author: 'placentinus',
    at: '23 14:55',
    motivation: 'highlighting',
    quotes: ['temporary loss of function'],
    text: '',
    tags: ['threshold'],
  },
  {
    key: 'two-uncertainties',
    author: 'placentinus',
    at: '23 15:10',
    motivation: 'commenting',
    quotes: [
      'leaving uncertainty about the determination of cyberattacks such as DDoS and ambiguity about how the attacked country will react',
    ],
    text: 'Two doubts, and only the first is about sovereignty:\n\n1. whether there was a breach\n2. what the other side may do about it\n\nThe second is where countermeasures would stand, of which the report of 2021 is silent. Nobody in the paper joins the two.',
    tags: ['threshold', 'countermeasures'],
    replies: [
      {
        author: 'bulgarus',
        after: '25m',
        text: 'Note that “will react” is not _may react_. The paper is speaking of conduct, you of law.',
        replies: [
          {
            author: 'placentinus',
            after: '10m',
            text: 'I am correcting it, you mean. I withdraw _may_ and keep the gap.',
          },
        ],
      },
    ],
    links: [
      {
        quote: { exact: 'DDoS', within: 'cyberattacks such as DDoS' },
        entity: 'ddos',
        decided: { by: 'bulgarus' },
      },
    ],
  },
  {
    key: 'red-line',
    author: 'martinus',
    at: '23 15:25',
    motivation: 'assessing',
    quotes: [
      'The brighter the red line warning of international law, the less chance that countries will exploit gray areas to create instability.',
    ],
    text: 'Only if crossing it costs something. The sentence has a line and no price.',
    tags: ['argument'],
    replies: [
      {
        author: 'bulgarus',
        after: '10m',
        text: 'Law that is clear binds by being clear.',
        replies: [
          {
            author: 'martinus',
            after: '5m',
            text: 'It embarrasses. For some that is enough.',
            replies: [
              {
                author: 'placentinus',
                after: '5m',
                text: 'Then embarrassment is the price.',
                replies: [{ author: 'martinus', after: '3m', text: 'The lowest on the market. Granted.' }],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'essay-threshold',
    author: 'accursius',
    at: '23 22:00',
    motivation: 'commenting',
    visibility: 'private',
    quotes: [
      'it is a violation of sovereignty, but the problem is that reaching a more precise standard of determination is controversial',
    ],
    text: 'For my essay: a rule whose application nobody can determine beforehand. Start here, then the red line at the end of the paragraph. Ask Azo whether Estonia is enough for a case study.',
    tags: ['essay'],
  },
];
