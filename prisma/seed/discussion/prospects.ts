import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of the last paragraph of section 4 and of section 5: what may come. */
export const notesOnProspects: readonly SampleNote[] = [
  {
    key: 'two-directions',
    author: 'bulgarus',
    at: '24 10:00',
    motivation: 'classifying',
    quotes: [
      'insisting on consultation and promoting non-binding rules may be one direction',
      'will shift from ambitious global initiatives to regional agreements',
    ],
    text: 'Two futures, and neither is a rule that binds everybody: one keeps everybody and gives up binding, the other keeps binding and gives up everybody.',
    tags: ['fragmentation', 'argument'],
    replies: [
      { author: 'azo', after: '2h', text: 'May I use that sentence at the last meeting? With your name.' },
    ],
    links: [
      {
        quote: { exact: 'non-binding rules', within: 'promoting non-binding rules' },
        entity: 'non-binding-norms',
      },
    ],
  },
  {
    key: 'fragmentation',
    author: 'azo',
    at: '24 14:00',
    motivation: 'classifying',
    quotes: [
      'regional agreements between "like-minded nations"',
      'This US approach is widely regarded as the latest example of splitting the Internet',
    ],
    text: 'Two kinds of statement. The first is a forecast in the voice of the author. The second is a judgement lent to others: “widely regarded”, by whom? Keep them apart when you write about fragmentation.',
    tags: ['fragmentation', 'sources'],
    replies: [
      {
        author: 'placentinus',
        after: '5h',
        text: 'And “like-minded” is never defined. Are the 60 governments of the declaration the like-minded nations? The paper puts the two side by side and does not say so. I would link the phrase to a bloc without members.',
      },
    ],
    links: [{ quote: 'like-minded nations', entity: 'like-minded-nations' }],
  },
  {
    key: 'so-called',
    author: 'odofredus',
    at: '24 14:20',
    motivation: 'commenting',
    quotes: ['the so-called Declaration on the Future of the Internet'],
    text: '“So-called” can mean no more than _by name_. The next sentence decides that it does mean more.',
    tags: ['rhetoric', 'title'],
    replies: [
      {
        author: 'accursius',
        after: '1h',
        text: 'By name it is a declaration _for_ the future, on record. “On” is a label of this paper.',
      },
    ],
  },
  {
    key: 'splitting',
    author: 'martinus',
    at: '24 20:00',
    motivation: 'questioning',
    quotes: [
      'splitting the Internet, squeezing out China and Russia, and provoking confrontation in cyberspace',
    ],
    text: 'Three participles: aims, or effects? Of an aim one would want a word from the declaration; it is not quoted.',
    tags: ['rhetoric', 'sources'],
  },
  {
    key: 'utopia-returns',
    author: 'martinus',
    at: '25 18:00',
    motivation: 'assessing',
    quotes: [
      "If the former liberal utopia can still inspire today's world",
      'such a romantic "cybertopian" liberal idea',
    ],
    text: 'What was romantic in section 2 may inspire in section 5. The paper buries the idea and then inherits from it: equal footing, the whole world, no power over the network.',
    tags: ['freedom', 'argument'],
    replies: [
      {
        author: 'accursius',
        after: '2h',
        text: 'It inherits the equality and not the freedom. “On an equal footing” is said of countries.',
      },
    ],
  },
  {
    key: 'network-power',
    author: 'odofredus',
    at: '25 19:30',
    motivation: 'commenting',
    quotes: ['"network power"'],
    text: 'In quotation marks, and coined to rhyme with land and sea power. I have proposed it as a concept; if the desk finds it too thin, I shall not weep.',
    tags: ['rhetoric', 'definition'],
    links: [{ quote: 'network power', entity: 'network-power' }],
  },
  {
    key: 'borrowed-ending',
    author: 'accursius',
    at: '25 20:00',
    motivation: 'questioning',
    quotes: [
      '"cyberspace is a space for common human activities, and the future of cyberspace should be jointly controlled by all countries in the world, and all countries should strengthen dialogue and cooperation and work together to build a community with a shared future in cyberspace."',
    ],
    text: 'The last sentence is a quotation, and the only long one without even a footnote mark: the twenty-fifth stands two paragraphs of hope before it.',
    tags: ['quotation', 'sources'],
    replies: [
      {
        author: 'rogerius',
        after: '1h',
        text: 'So the paper begins section 2 with somebody else’s words and ends section 5 with them.',
        replies: [
          {
            author: 'azo',
            after: '14h',
            text: 'And both times it is about a space that belongs to everybody. I would say that of the paper, if I had to say one thing.',
          },
        ],
      },
    ],
    links: [{ quote: 'community with a shared future in cyberspace', entity: 'shared-future' }],
  },
  {
    key: 'last-meeting',
    author: 'azo',
    at: '26 18:30',
    motivation: 'commenting',
    quotes: ['5. Future prospects'],
    text: 'For the last meeting, what we have found and not found:\n\n- **attackers named**: none\n- **majorities with members**: none\n- **stances on sovereignty**: two reported, one ambiguous, one denied\n- **on countermeasures**: silence\n- **footnotes**: twenty-five marks, no notes\n\n> The direction of establishing clear rules of international law on the Internet is indeed ideal\n\nBring one sentence of which you would say that it is the paper’s own.',
    tags: ['method'],
    replies: [
      {
        author: 'bulgarus',
        after: '40m',
        text: 'The desk would like its last proposals before then, too.',
      },
    ],
  },
  {
    key: 'ask-martinus',
    author: 'azo',
    at: '26 19:00',
    motivation: 'commenting',
    visibility: 'private',
    quotes: ["Only by understanding each other's similarities and differences"],
    text: 'Let Martinus and Bulgarus argue “natural” once more, each for the other’s side. Then read this paragraph aloud.',
    tags: ['presentation'],
  },
];
