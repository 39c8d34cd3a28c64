import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of the first half of section 3: the organs, the draft of 1998 and the experts. */
export const notesOnNations: readonly SampleNote[] = [
  {
    key: 'two-factions',
    author: 'rogerius',
    at: '11 15:00',
    motivation: 'classifying',
    quotes: [
      'political-military factions focused on cyberwarfare and economic factions focused on cybercrime',
    ],
    text: 'As the paper sorts them:\n\n- **political-military**: First Committee, ITU, UNIDIR, CTITF\n- **economic**: Third Committee, ECOSOC, UNODC, UNICRI\n\nThe second row is odd. On record the Third Committee is the one for social, humanitarian and cultural questions.',
    tags: ['definition', 'record'],
    replies: [
      {
        author: 'martinus',
        after: '20m',
        text: '“Factions” is odder. A committee is not a faction; one would have to ask who sits in it.',
      },
    ],
    links: [
      { quote: 'cyberwarfare', entity: 'cyberwarfare', decided: { by: 'bulgarus' } },
      {
        quote: { exact: 'cybercrime', within: 'economic factions focused on cybercrime' },
        entity: 'cybercrime',
        decided: { by: 'bulgarus' },
      },
    ],
  },
  {
    key: 'title-of-1998',
    author: 'accursius',
    at: '11 19:10',
    motivation: 'describing',
    quotes: [
      '"The impact of achievements in the field of information and telecommunications on international security"',
    ],
    text: 'The resolution is on record as “Developments in the field of information and telecommunications in the context of international security”, [A/RES/53/70](https://undocs.org/A/RES/53/70).\n\nThe difference is not only one of style. _Developments in the context of_ says less than “the impact of achievements”, which already presupposes an effect.',
    tags: ['title', 'record', 'translation'],
    replies: [
      {
        author: 'bulgarus',
        after: '2h',
        text: 'The date differs too. The paper says that the draft “was adopted in 1999”; 53/70 was adopted in December 1998. Until we know which text the author had in hand, let the entry show both dates.',
        replies: [
          {
            author: 'accursius',
            after: '1h',
            text: 'So I leave the link as a proposal. The sentence may mean the resolution of the following year.',
          },
        ],
      },
    ],
    links: [
      {
        quote:
          'The impact of achievements in the field of information and telecommunications on international security',
        entity: 'resolution-53-70',
      },
    ],
  },
  {
    key: 'entente',
    author: 'placentinus',
    at: '11 19:30',
    motivation: 'questioning',
    quotes: ['urging the Entente countries to help examine existing or potential threats'],
    text: 'Which Entente? There was none in 1998. Do we need a bloc for this?',
    tags: ['translation', 'record'],
    replies: [
      {
        author: 'accursius',
        after: '45m',
        text: 'No bloc. The resolution addresses Member States, and the Triple Entente of the First World War has no business here. I read it as a slip of translation.',
        replies: [
          {
            author: 'bulgarus',
            after: '1d',
            text: 'Done: “Entente countries” is a label of the Member States, in this paper only. The bloc that was proposed meanwhile is rejected.',
            replies: [
              { author: 'placentinus', after: '25m', text: 'Mine. I was quicker than my own question.' },
            ],
          },
        ],
      },
    ],
    links: [{ quote: 'Entente countries', entity: 'un-member-states', decided: { by: 'bulgarus' } }],
  },
  {
    key: 'adopted-in-1999',
    author: 'rogerius',
    at: '12 18:00',
    motivation: 'questioning',
    quotes: ['This time the draft was adopted in 1999'],
    text: 'Is the paper a year late or a resolution further on?\n\n1. Introduced in 1998, adopted as 53/70 in December 1998: then 1999 is wrong.\n2. Adopted in 1999: then it is another text, and “the draft” is the wrong word.',
    tags: ['dates', 'record'],
    replies: [
      {
        author: 'bulgarus',
        after: '2h',
        text: 'We need not choose. The entry gives the record’s date and says what the paper has. A conflict that is shown is worth more than one that is solved.',
        replies: [
          {
            author: 'rogerius',
            after: '30m',
            text: '“This time” still bothers me. It sounds as if there had been another time.',
          },
        ],
      },
    ],
    links: [{ quote: 'the draft was adopted in 1999', entity: 'resolution-54-49' }],
  },
  {
    key: 'sole-sponsor',
    author: 'rogerius',
    at: '12 18:40',
    motivation: 'commenting',
    quotes: ['Russia was the sole sponsor of the proposal for many years'],
    text: 'Many years: from 1998 to 2005, if 2006 is the first with others. The paper does not count, and it could have.',
    tags: ['voting'],
    replies: [
      {
        author: 'martinus',
        after: '1h',
        text: 'What is the point of the sentence: isolation, or patience?',
        replies: [
          {
            author: 'rogerius',
            after: '25m',
            text: 'It lets you choose. First resisted, then voted against, then joined: with the same facts one can tell either story.',
          },
        ],
      },
    ],
  },
  {
    key: 'only-recorded-vote',
    author: 'accursius',
    at: '13 10:20',
    motivation: 'describing',
    quotes: ['voted against by the United States in 2005 by the only recorded vote'],
    text: 'A **recorded** vote says of each state how it voted; that is why one can be named here. That it was the _only_ one is the paper’s claim, and has no footnote mark. I would write _which the paper calls the only one_.',
    tags: ['voting', 'definition'],
    replies: [
      {
        author: 'rogerius',
        after: '2h',
        text: 'Then let the entry of the event say _which the paper calls_ as well.',
        replies: [{ author: 'bulgarus', after: '6h', text: 'It does.' }],
      },
    ],
    links: [{ quote: 'only recorded vote', entity: 'recorded-vote-of-2005', decided: { by: 'azo' } }],
  },
  {
    key: 'supporters-of-2006',
    author: 'rogerius',
    at: '13 11:00',
    motivation: 'identifying',
    quotes: ["by 2006 Russia's actions were supported by China, Armenia, Belarus and other countries"],
    text: 'Three supporters by name. The next clause speaks of “co-sponsors”: if it explains this one, to support was to sponsor. The text does not quite say so.',
    tags: ['voting', 'name'],
    links: [
      {
        quote: { exact: 'China', within: 'supported by China, Armenia' },
        entity: 'china',
        decided: { by: 'bulgarus' },
      },
      { quote: 'Armenia', entity: 'armenia', decided: { by: 'bulgarus' } },
      { quote: 'Belarus', entity: 'belarus', decided: { by: 'bulgarus' } },
    ],
  },
  {
    key: 'end-of-december',
    author: 'accursius',
    at: '13 19:00',
    motivation: 'commenting',
    quotes: ['The latest General Assembly resolution was made at the end of December 2021'],
    text: 'The record has 6 December 2021: [A/RES/76/19](https://undocs.org/A/RES/76/19). Not the end of the month, and “latest” only from where the author stood.',
    tags: ['record', 'dates'],
    replies: [
      {
        author: 'odofredus',
        after: '1h',
        text: '“Made” might be any step from the vote to the printing.',
      },
    ],
    links: [
      {
        quote: 'latest General Assembly resolution',
        entity: 'resolution-76-19',
        decided: { by: 'bulgarus' },
      },
    ],
  },
  {
    key: 'missing-letter',
    author: 'accursius',
    at: '14 10:00',
    motivation: 'identifying',
    quotes: ['the first United Nations Group of Experts on Information Security (GGE) in 2004'],
    text: 'The acronym keeps what the name has lost: a second G. On record it is the Group of _Governmental_ Experts. For whom the experts sit is the difference between this group and any panel of scholars.',
    tags: ['name', 'record'],
  },
  {
    key: 'legitimacy',
    author: 'martinus',
    at: '14 18:00',
    motivation: 'assessing',
    quotes: ['the resulting cyberspace norms have high legitimacy and authority'],
    text: 'High by which measure? From “led by sovereign states” follows, at most, the consent of those that lead.',
    tags: ['argument', 'gge'],
    replies: [
      {
        author: 'bulgarus',
        after: '1h',
        text: 'Consent is the classical measure, and the only one that states have ever accepted.',
        replies: [
          {
            author: 'martinus',
            after: '30m',
            text: 'For those who consented. The norms are for all.',
            replies: [
              {
                author: 'rogerius',
                after: '1h',
                text: 'Hence the other track, which is open to all. The paper comes to it two paragraphs on and does not say that it answers this.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'six-sessions',
    author: 'rogerius',
    at: '14 19:00',
    motivation: 'describing',
    quotes: ['the GGE has been held for a total of six sessions'],
    text: 'What the paper says of each:\n\n1. set up in 2004\n2. nothing\n3. 2012-2013, a breakthrough\n4. 2014-2015, a breakthrough\n5. 2016-2017, no consensus\n6. consensus, a report in 2021',
    tags: ['gge', 'dates'],
  },
  {
    key: 'great-breakthroughs',
    author: 'azo',
    at: '15 09:00',
    motivation: 'highlighting',
    quotes: ['have made great breakthroughs'],
    text: '',
    tags: ['gge'],
  },
];
