import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of the introduction and of the need for rules. */
export const notesOnNeeds: readonly SampleNote[] = [
  {
    key: 'who-attacked',
    author: 'placentinus',
    motivation: 'questioning',
    visibility: 'group',
    quotes: [
      {
        exact:
          'On January 14, 2022, during the Russia-Ukraine crisis, a DDoS cyberattack paralyzed more than a dozen Ukrainian government websites.',
      },
    ],
    text: 'Who did it? The sentence names a date, a method and a target, and its "during the Russia-Ukraine crisis" invites the reader to supply the rest. I would like to fill in the attribution of this incident, or to know that we leave it empty.',
    tags: ['attribution'],
    replies: [
      {
        key: 'who-attacked-1',
        author: 'accursius',
        text: 'The paper names nobody. The Ukrainian officials are cited for the number of websites, not for an author. The nearest it comes is the "cyber war" between the two sides, and that is only "likely to have already begun".',
        replies: [
          {
            key: 'who-attacked-2',
            author: 'placentinus',
            text: 'Then the two sides are parties to a conflict, and neither is called the attacker of January 14. I withdraw the pencilled name.',
            replies: [
              {
                key: 'who-attacked-3',
                author: 'bulgarus',
                text: 'I have put "none in the paper" on the incident. If one of you finds a source that attributes it, it goes in as the claim of that source.',
              },
            ],
          },
        ],
      },
    ],
    links: [
      {
        key: 'link-january-2022',
        quote: 'DDoS cyberattack',
        entity: 'ukraine-january-2022',
        by: 'placentinus',
        state: 'accepted',
        decidedBy: 'bulgarus',
      },
    ],
  },
  {
    key: 'year-202151',
    author: 'accursius',
    motivation: 'questioning',
    visibility: 'group',
    quotes: [{ exact: '4.9 billion people worldwide will already use the Internet by 202151' }],
    text: 'Surely "by 2021", and then a footnote mark that has run into the year. But which note is it: 51?',
    tags: ['scan'],
    replies: [
      {
        key: 'year-202151-1',
        author: 'placentinus',
        text: 'The fifth. Count the marks from the beginning: the one after "websites.", the stray closing quotation mark after "attacked.", "Bl", "*!", and then this one. The 1 is what the scan made of a bracket.',
        replies: [
          {
            key: 'year-202151-2',
            author: 'accursius',
            text: 'Agreed: 2021, note 5. The note itself is missing, like all the others.',
          },
        ],
      },
    ],
    resolved: { by: 'accursius' },
  },
  {
    key: 'who-then-how',
    author: 'azo',
    motivation: 'commenting',
    visibility: 'group',
    quotes: [
      {
        exact:
          'the question is who will manage it and how.\nFreedom was once widely considered the essence of the Internet',
      },
    ],
    text: 'The hinge of section 2. The question is who and how; the next paragraph takes up another one, whether at all. Please look for the sentence in which "whether" is settled.',
    tags: ['argument'],
    replies: [
      {
        key: 'who-then-how-1',
        author: 'placentinus',
        text: '"Therefore, there is no doubt that the government has the power to manage cyberspace", in the last paragraph of the section. What stands before that "therefore" is "the more general view", and the text names nobody who holds it. The conclusion is firmer than its premise.',
      },
    ],
  },
  {
    key: 'barlow-title',
    author: 'accursius',
    motivation: 'identifying',
    visibility: 'public',
    quotes: [{ exact: 'Declaration of Cyber Independence' }],
    text: 'This is "A Declaration of the Independence of Cyberspace". I have proposed the link and would keep the wording of the paper as a label for this document, so that the text can stay as it is.',
    tags: ['title'],
    replies: [],
    links: [
      {
        key: 'link-barlow-declaration',
        quote: 'Declaration of Cyber Independence',
        entity: 'declaration-of-the-independence-of-cyberspace',
        by: 'accursius',
        state: 'accepted',
        decidedBy: 'azo',
      },
      {
        key: 'link-barlow',
        quote: 'John Perry Barlow',
        entity: 'john-perry-barlow',
        by: 'accursius',
        state: 'accepted',
        decidedBy: 'bulgarus',
      },
    ],
  },
  {
    key: 'barlow-quotations',
    author: 'placentinus',
    motivation: 'questioning',
    visibility: 'group',
    quotes: [{ exact: 'Declaration of Cyber Independence' }, { exact: '"disgusting iron-blooded giants"' }],
    text: 'If the title is not the original one, what of the words between quotation marks further on? They read like a translation of a translation.',
    tags: ['title', 'quotation'],
    replies: [
      {
        key: 'barlow-quotations-1',
        author: 'accursius',
        text: 'Half and half. Barlow wrote "you weary giants of flesh and steel", so nothing in his text is disgusting or iron-blooded. But "You have no sovereignty where we gather" is there, and that is the half on which the argument rests.',
      },
    ],
  },
];
