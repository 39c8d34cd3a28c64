import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of the second half of section 2: freedom, sovereignty and who governs. */
export const notesOnFreedom: readonly SampleNote[] = [
  {
    key: 'barlow-title',
    author: 'accursius',
    at: '8 19:00',
    motivation: 'identifying',
    quotes: ['Declaration of Cyber Independence'],
    text: 'This is “A Declaration of the Independence of Cyberspace”. I have proposed the link and would keep the wording of the paper as a label for this document, so that the text can stay as it is.',
    tags: ['title', 'translation'],
    links: [
      {
        quote: 'Declaration of Cyber Independence',
        entity: 'declaration-of-the-independence-of-cyberspace',
        decided: { by: 'azo' },
      },
      { quote: 'John Perry Barlow', entity: 'john-perry-barlow', decided: { by: 'bulgarus' } },
    ],
  },
  {
    key: 'barlow-quotations',
    author: 'placentinus',
    at: '8 19:40',
    motivation: 'questioning',
    quotes: ['Declaration of Cyber Independence', '"disgusting iron-blooded giants"'],
    text: 'If the title is not the original one, what of the words between quotation marks further on? They read like a translation of a translation.',
    tags: ['title', 'quotation', 'translation'],
    replies: [
      {
        author: 'accursius',
        after: '1h',
        text: 'Half and half. Barlow wrote “you weary giants of flesh and steel”, so nothing in his text is disgusting or iron-blooded. But “You have no sovereignty where we gather” is there, and that is the half on which the argument rests.',
        replies: [
          {
            author: 'odofredus',
            after: '30m',
            text: 'Iron and blood may be steel and flesh seen through another language. _Disgusting_ has no such excuse.',
          },
        ],
      },
    ],
  },
  {
    key: 'no-sovereignty',
    author: 'martinus',
    at: '9 14:10',
    motivation: 'commenting',
    quotes: ['governments "have no sovereignty" in cyberspace'],
    text: 'Is this a position on the rule? Barlow does not deny sovereignty; he denies that it reaches so far.',
    tags: ['sovereignty', 'position'],
    replies: [
      {
        author: 'azo',
        after: '10m',
        text: 'How far a rule reaches is part of the rule. Write: Barlow **denies**, reported by the paper, with this passage.',
        replies: [
          {
            author: 'martinus',
            after: '8m',
            text: 'Then Goldsmith and Lessig hold the opposite, and neither is quoted on sovereignty.',
            replies: [
              {
                author: 'accursius',
                after: '20m',
                text: 'True. Goldsmith “directly criticized” an anarchism, and Lessig says that the Internet is regulated. In neither sentence does the word stand. I would leave both without a stance.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'article-without-author',
    author: 'accursius',
    at: '9 14:30',
    motivation: 'identifying',
    quotes: ['the Stanford Law Review published an article defending the free Internet'],
    text: 'A journal and a year; no author and no title. The entry says so. Whoever has a candidate should propose it and leave it to the desk.',
    tags: ['sources'],
    replies: [
      {
        author: 'martinus',
        after: '8h',
        text: 'Proposed: “Law and Borders”, by Johnson and Post. The year and the journal fit, and so does the argument as the paper tells it.',
      },
    ],
    links: [
      { quote: 'Stanford Law Review', entity: 'stanford-law-review', decided: { by: 'azo' } },
      { quote: 'an article defending the free Internet', entity: 'stanford-article', decided: { by: 'azo' } },
    ],
  },
  {
    key: 'last-territorialist',
    author: 'placentinus',
    at: '9 14:50',
    motivation: 'assessing',
    quotes: [
      'which strictly adhered to the correspondence between the physical boundaries of territory and legal sovereignty',
    ],
    text: 'The article, as it is told here, takes the _strictest_ view of sovereignty, bound to territory, in order to conclude that it does not apply. The defender of the free Internet is the last territorialist of the section.',
    tags: ['sovereignty', 'freedom', 'argument'],
    replies: [
      {
        author: 'martinus',
        after: '12m',
        text: 'Sovereignty needs borders; here there are none; so here there is none. It is valid. The paper attacks neither premise.',
        replies: [
          {
            author: 'placentinus',
            after: '10m',
            text: 'It could attack the second with its own cables, which “penetrate land and cross the sea” and come ashore somewhere.',
            replies: [
              {
                author: 'accursius',
                after: '15m',
                text: 'It could. The paper does not draw that line; you do.',
                replies: [{ author: 'placentinus', after: '2m', text: 'I do.' }],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'anarchism',
    author: 'rogerius',
    at: '9 15:15',
    motivation: 'highlighting',
    quotes: ['this kind of network anarchism'],
    text: '',
    tags: ['freedom'],
  },
  {
    key: 'goldsmith',
    author: 'accursius',
    at: '9 20:00',
    motivation: 'identifying',
    quotes: ['Jack L. Goldsmith, who directly criticized this kind of network anarchism'],
    text: 'The person is certain. The text is not: “Against Cyberanarchy” answers to the words, and I shall propose it as a work.',
    tags: ['sources', 'name'],
    replies: [
      {
        author: 'azo',
        after: '3d',
        text: 'The work is in. Link the words to the man all the same: the paper names him, and no article.',
      },
    ],
    links: [{ quote: 'Jack L. Goldsmith', entity: 'jack-l-goldsmith', decided: { by: 'azo' } }],
  },
  {
    key: 'is-and-should-be',
    author: 'placentinus',
    at: '10 18:00',
    motivation: 'describing',
    quotes: [
      'a fallacy of "what is and what should be"',
      'the Internet is regulated, and that regulation is necessary',
    ],
    text: 'The old gap between _is_ and _ought_. Lessig, as the paper has him: that the network was built without regulation does not say that it must stay so. And then a second point, which is a fact: it is regulated already.',
    tags: ['freedom', 'definition'],
    replies: [
      {
        author: 'martinus',
        after: '30m',
        text: 'In between stands “there is no framework that can determine the nature of the Internet”. I read: it has no nature that could forbid a framework.',
        replies: [
          {
            author: 'odofredus',
            after: '25m',
            text: 'The grammar allows that only with goodwill.',
            replies: [{ author: 'martinus', after: '5m', text: 'I have some left.' }],
          },
        ],
      },
    ],
    links: [{ quote: 'what is and what should be', entity: 'is-and-ought', decided: { by: 'bulgarus' } }],
  },
  {
    key: 'more-general-view',
    author: 'azo',
    at: '10 19:00',
    motivation: 'questioning',
    quotes: [
      'The more general view is that cyber sovereignty is a natural extension of traditional state sovereignty in cyberspace',
    ],
    text: 'Whose view? Find its holder, or show that there is none.',
    tags: ['sources', 'sovereignty', 'position'],
    replies: [
      {
        author: 'accursius',
        after: '1d',
        text: 'None in the paper. Mark 12 follows the sentence, so there was a note; whoever it named is lost to us.',
        replies: [
          {
            author: 'rogerius',
            after: '3h',
            text: 'Section 4 has “now widely established internationally”, and nobody holds that either.',
            replies: [
              {
                author: 'azo',
                after: '1h',
                text: 'Two majorities without members. Tag them _sources_; there may be more.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'naturally',
    author: 'martinus',
    at: '10 20:10',
    motivation: 'assessing',
    quotes: ['a natural extension of traditional state sovereignty'],
    text: '**Natural** is the whole argument. If the extension is natural, nobody has to make it and nobody can refuse it. “Isomorphism”, at the end of the sentence, is the same move in Greek.',
    tags: ['sovereignty', 'rhetoric', 'argument'],
    replies: [
      {
        author: 'bulgarus',
        after: '1h',
        text: 'I disagree. It may mean no more than _without a new treaty_: law that exists applies until it is changed. That is a respectable view.',
        replies: [
          {
            author: 'martinus',
            after: '20m',
            text: 'Respectable, and it would need saying. What the paper says is _natural_.',
            replies: [
              {
                author: 'bulgarus',
                after: '15m',
                text: 'It reports a view.',
                replies: [
                  {
                    author: 'martinus',
                    after: '10m',
                    text: 'And makes it its own with the next word: “Therefore”.',
                    replies: [
                      {
                        author: 'azo',
                        after: '12h',
                        text: 'Leave this one open. You are both reading the text, and it has room for two.',
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'natural-extension',
    author: 'placentinus',
    at: '10 20:50',
    motivation: 'highlighting',
    quotes: ['a natural extension'],
    text: '',
    tags: ['sovereignty'],
  },
];
