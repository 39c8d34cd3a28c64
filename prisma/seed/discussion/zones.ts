import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of section 4: gray zones, Schmitt, and who claims what about sovereignty. */
export const notesOnZones: readonly SampleNote[] = [
  {
    key: 'schmidt',
    author: 'bulgarus',
    at: '20 20:00',
    motivation: 'identifying',
    quotes: [
      'Michael N. Schmitt',
      'Schmidt believes that relying on national legal conviction can narrow this gray area',
    ],
    text: 'One person, spelled in two ways within a sentence. “Schmidt” is a label of Michael N. Schmitt in this document only; in the next paper it may be somebody else.',
    tags: ['name'],
    replies: [
      {
        author: 'odofredus',
        after: '45m',
        text: 'Once right, five times wrong. The spelling of the first mention lost the vote.',
      },
    ],
    links: [
      { quote: 'Michael N. Schmitt', entity: 'michael-n-schmitt' },
      { quote: { exact: 'Schmidt', within: 'Schmidt believes' }, entity: 'michael-n-schmitt' },
    ],
  },
  {
    key: 'compiler-of-the-handbook',
    author: 'accursius',
    at: '20 20:30',
    motivation: 'identifying',
    quotes: ['a key compiler of the Tallinn Handbook'],
    text: 'On record: general editor, and _Manual_. “Handbook” and “compiler” are the same words after a journey.',
    tags: ['translation', 'record', 'title'],
    replies: [
      {
        author: 'placentinus',
        after: '25m',
        text: 'And which edition? Two paragraphs on it is “the Tallinn Manual 2.0”.',
      },
    ],
  },
  {
    key: 'email-portal',
    author: 'placentinus',
    at: '20 21:00',
    motivation: 'questioning',
    quotes: ['the 2015-2016 Democratic Party email portal in the United States'],
    text: 'A portal? I know of an affair about e-mails, and of no portal.',
    tags: ['translation'],
    replies: [
      {
        author: 'odofredus',
        after: '20m',
        text: 'A suffix, I suspect: _-gate_. A gate is a door, a door is a portal, and so on down the corridor.',
        replies: [
          {
            author: 'accursius',
            after: '15m',
            text: 'Plausible, and not to be proved from here. The incident is entered as what it is, and “portal” as a label of this paper.',
          },
        ],
      },
    ],
    resolved: { by: 'placentinus', after: '20m' },
    links: [
      { quote: 'Democratic Party email portal', entity: 'democratic-party-emails', decided: { by: 'azo' } },
    ],
  },
  {
    key: 'empty-fields',
    author: 'rogerius',
    at: '21 10:00',
    motivation: 'commenting',
    quotes: ['Democratic Party email portal in the United States as an example in 2017'],
    text: 'I had proposed _phishing_ as the technique of this incident, and it was rejected. Rightly: no means and no author stand here, only the years, the victim, and that Schmitt cites it.',
    tags: ['attribution', 'technique'],
    replies: [
      {
        author: 'bulgarus',
        after: '3h',
        text: 'An empty field that has been looked at is a finding too. Thank you.',
      },
    ],
  },
  {
    key: 'asymmetry',
    author: 'martinus',
    at: '21 14:00',
    motivation: 'questioning',
    quotes: ['countries that benefit from "asymmetric laws"are veterans skilled in these "gray areas"'],
    text: 'Asymmetric between whom? The law is the same for both. What differs is who can live with not knowing it.',
    tags: ['definition'],
    replies: [
      {
        author: 'placentinus',
        after: '1h',
        text: 'That is the asymmetry. Who acts gains by the doubt; who would answer has to wait until it is gone.',
      },
    ],
  },
  {
    key: 'legal-conviction',
    author: 'accursius',
    at: '21 19:00',
    motivation: 'describing',
    quotes: [
      'relying on national legal conviction can narrow this gray area',
      'rely on national legal conviction to clarify the problem',
    ],
    text: 'I read _opinio juris_: states say what they hold to be law, and the law becomes clearer by it.',
    tags: ['translation', 'sources', 'definition'],
    replies: [
      {
        author: 'martinus',
        after: '1h',
        text: 'Of custom that is one half. Practice is not mentioned.',
        replies: [
          {
            author: 'accursius',
            after: '20m',
            text: 'It need not be, if the aim is to interpret a rule that is there. See Placentinus on the two ways into law.',
          },
        ],
      },
      {
        author: 'odofredus',
        after: '2h',
        text: 'The paper has the phrase twice and both times the same. A term, then, and not a slip.',
      },
    ],
    links: [
      {
        quote: { exact: 'national legal conviction', within: 'relying on national legal conviction' },
        entity: 'opinio-juris',
        decided: { by: 'azo' },
      },
      {
        quote: { exact: 'national legal conviction', within: 'rely on national legal conviction' },
        entity: 'opinio-juris',
        decided: { by: 'azo' },
      },
    ],
  },
  {
    key: 'shades-of-gray',
    author: 'odofredus',
    at: '21 20:00',
    motivation: 'linking',
    quotes: ['"gray field"', '"Grey Zone"', 'some gray areas'],
    text: '_Field_, _zone_, _area_; _gray_ and _grey_. One concept, as far as I can see, and nobody’s term of art.',
    tags: ['translation', 'definition'],
    links: [
      { quote: 'gray field', entity: 'gray-zone', decided: { by: 'bulgarus' } },
      { quote: 'Grey Zone', entity: 'gray-zone', decided: { by: 'bulgarus' } },
    ],
  },
  {
    key: 'not-to-speak-first',
    author: 'odofredus',
    at: '21 21:15',
    motivation: 'commenting',
    visibility: 'private',
    quotes: ['which is different from the Chinese of China'],
    text: 'Do not guess this one aloud before the others have tried. I think _understanding_.',
    tags: ['translation'],
  },
  {
    key: 'one-mouth-more',
    author: 'accursius',
    at: '22 14:20',
    motivation: 'questioning',
    quotes: [
      'Chinese scholars believe that this is actually because the United States has been controlling the Internet implicitly or explicitly at different times, and the US government has always believed that the Internet fundamentally belongs to the United States itself',
    ],
    text: 'Which scholars? In section 2 “more scholars” are at least “such as Jack L. Goldsmith”. Here a nation’s scholars believe together.',
    tags: ['sources', 'position'],
    replies: [
      {
        author: 'azo',
        after: '30m',
        text: 'Put the position down as theirs, reported by the paper, holder not named. Mark 22 follows; somebody was cited.',
      },
    ],
    links: [{ quote: 'Chinese scholars', entity: 'chinese-scholars', decided: { by: 'azo' } }],
  },
  {
    key: 'three-mouths',
    author: 'placentinus',
    at: '22 14:45',
    motivation: 'assessing',
    quotes: [
      'the US government has always believed that the Internet fundamentally belongs to the United States itself',
    ],
    text: 'The paper says that the scholars say that the government believes. Three mouths, and no document at the end of them.',
    tags: ['method', 'sources'],
    replies: [{ author: 'rogerius', after: '15m', text: 'Four, if one counts us.' }],
    links: [{ quote: 'the US government', entity: 'us-government', decided: { by: 'azo' } }],
  },
  {
    key: 'always',
    author: 'martinus',
    at: '22 14:55',
    motivation: 'highlighting',
    quotes: ['has always believed'],
    text: '',
    tags: ['rhetoric'],
  },
  {
    key: 'chinese-of-china',
    author: 'odofredus',
    at: '22 15:10',
    motivation: 'questioning',
    quotes: ['which is different from the Chinese of China'],
    text: 'The sentence has lost its noun. The Chinese _what_?',
    tags: ['translation'],
    replies: [
      {
        author: 'placentinus',
        after: '15m',
        text: 'From the sentence before: “understanding, application and specific focus of this concept”. Any of the three.',
        replies: [
          {
            author: 'odofredus',
            after: '10m',
            text: '_Understanding_ has the best claim, and a guess it remains. I leave the words as they are.',
          },
        ],
      },
    ],
  },
  {
    key: 'principle-not-rule',
    author: 'azo',
    at: '22 19:00',
    motivation: 'assessing',
    quotes: [
      '"sovereignty is a principle of international law guiding the interaction of states, not a binding rule"',
    ],
    text: 'Careful with this one. Schmitt reports the view, as the first of two gray areas; the paper does not say that he holds it. Of himself it says that he “affirmed state cyber sovereignty” and that he wants clarity.',
    tags: ['sovereignty', 'position'],
    replies: [
      {
        author: 'placentinus',
        after: '40m',
        text: 'Then whose view is it? The first has no holder at all, and the second is “the more mainstream view”, again without a name.',
        replies: [
          {
            author: 'azo',
            after: '30m',
            text: 'Write down two stances, both reported by Schmitt as the paper tells it, and leave the holder open. That nobody is named is worth knowing.',
          },
        ],
      },
    ],
  },
  {
    key: 'he-affirmed',
    author: 'rogerius',
    at: '22 21:00',
    motivation: 'commenting',
    quotes: ['Schmidt affirmed state cyber sovereignty, and he focused on two gray areas'],
    text: 'In my table Schmitt stands under _principle only_: one of the two areas is that sovereignty is “not a binding rule”.',
    tags: ['position', 'sovereignty'],
    replies: [
      {
        author: 'accursius',
        after: '20m',
        text: 'He _focused on_ it. The sentence that you quote says what he holds in its first five words; the rest is what he looks at.',
        replies: [
          {
            author: 'rogerius',
            after: '25m',
            text: 'So: reporter Schmitt, holder open, twice. The table is corrected. I had taken the gray area for his house.',
          },
        ],
      },
    ],
    resolved: { by: 'rogerius', after: '5m' },
    links: [
      {
        quote: { exact: 'Schmidt', within: 'Schmidt affirmed' },
        entity: 'michael-n-schmitt',
        decided: { by: 'bulgarus' },
      },
    ],
  },
];
