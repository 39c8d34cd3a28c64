import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of the first half of section 2: what cyberspace is, and what threatens it. */
export const notesOnNeeds: readonly SampleNote[] = [
  {
    key: 'fifth-space',
    author: 'martinus',
    at: '3 19:30',
    motivation: 'questioning',
    quotes: [
      '"Cyberspace has become the fifth space for human activities after land, sea, sky and outer space.',
    ],
    text: 'Who is quoted? The quotation mark opens and never closes.',
    tags: ['quotation', 'scan', 'sources'],
    replies: [
      {
        author: 'odofredus',
        after: '1h',
        text: 'The paragraph ends in `*!`, the fourth footnote mark. If the scan ate a closing quotation mark there, the whole paragraph is a quotation.',
        replies: [
          {
            author: 'martinus',
            after: '20m',
            text: 'Then section 2 begins with two sentences of somebody else.',
            replies: [
              {
                author: 'azo',
                after: '30m',
                text: 'Whose name stood in a note that we do not have. We cannot know it; leave the question open.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'land-sea-network',
    author: 'placentinus',
    at: '3 20:05',
    motivation: 'linking',
    quotes: [
      'land, sea, sky and outer space',
      'further competing for "network power" in the new era after competing for land and sea power',
    ],
    text: 'The list comes back on the last page, where “network power” follows upon land and sea power. A space that can be entered on page one can be held by the end.',
    tags: ['rhetoric'],
    replies: [
      {
        author: 'martinus',
        after: '1d',
        text: 'And in between, sovereignty extends to it _naturally_. First a space, then a territory, then a power.',
      },
    ],
  },
  {
    key: 'year-202151',
    author: 'accursius',
    at: '4 10:05',
    motivation: 'questioning',
    quotes: ['4.9 billion people worldwide will already use the Internet by 202151'],
    text: 'Surely “by 2021”, and then a footnote mark that has run into the year. But which note is it: 51?',
    tags: ['scan', 'dates'],
    replies: [
      {
        author: 'placentinus',
        after: '35m',
        text: 'The fifth. Count the marks from the beginning: the one after “websites.”, the stray closing quotation mark after “attacked.”, `Bl`, `*!`, and then this one. The 1 is what the scan made of a bracket.',
        replies: [
          {
            author: 'accursius',
            after: '10m',
            text: 'Agreed: 2021, note 5. The note itself is missing, like all the others.',
          },
        ],
      },
    ],
    resolved: { by: 'accursius', after: '5m' },
    links: [{ quote: '4.9 billion people worldwide', entity: 'itu-figure', decided: { by: 'bulgarus' } }],
  },
  {
    key: 'will-already-use',
    author: 'odofredus',
    at: '4 10:40',
    motivation: 'questioning',
    quotes: ['will already use the Internet by 2021'],
    text: '“Will already use”, of a year that lies behind the writer. Has a future perfect lost its _have_?',
    tags: ['translation', 'dates'],
    replies: [
      {
        author: 'rogerius',
        after: '25m',
        text: 'Or an estimate was copied together with its tense. One can be made before the year that it is about.',
      },
    ],
  },
  {
    key: 'dictionary',
    author: 'accursius',
    at: '4 19:10',
    motivation: 'describing',
    quotes: ['"the conceptual environment for communication through computer networks."'],
    text: 'The one definition in the paper that has a name behind it. It speaks of an _environment_ for _communication_. It is no space, no territory and no battlefield; each of these comes in by another door.',
    tags: ['definition'],
    replies: [
      {
        author: 'placentinus',
        after: '1h',
        text: '“Conceptual” is the word that I would hold against section 4. How does one violate the sovereignty over a conceptual environment?',
        replies: [
          {
            author: 'azo',
            after: '40m',
            text: 'Through its cables. Two sentences on you have “the physical level”.',
            replies: [
              {
                author: 'placentinus',
                after: '12m',
                text: 'Which is where the territory is. So the definition is quoted and then not used.',
              },
            ],
          },
        ],
      },
    ],
    links: [
      {
        quote: 'the conceptual environment for communication through computer networks',
        entity: 'oed-cyberspace',
        decided: { by: 'azo' },
      },
    ],
  },
  {
    key: 'two-layers',
    author: 'placentinus',
    at: '5 14:30',
    motivation: 'describing',
    quotes: [
      'at the physical level, Internet network providers build sites around the world to exchange traffic',
      'in the virtual space, information is propagated in the form of segmented packets',
    ],
    text: 'Two layers:\n\n- **physical**: sites and cables, which stand on somebody’s territory\n- **virtual**: packets and protocols, which do not\n\nThe paper never says on which of them sovereignty lies. I would ask that of every later sentence that has the word.',
    tags: ['definition', 'sovereignty'],
    replies: [
      {
        author: 'martinus',
        after: '5h',
        text: 'Try it on “temporary loss of function” in section 4. A function is neither a cable nor a packet. Have you a third layer?',
        replies: [
          {
            author: 'placentinus',
            after: '2h',
            text: 'A use of the first that shows in the second. I have no name for it either.',
          },
        ],
      },
    ],
  },
  {
    key: 'table-of-marks',
    author: 'odofredus',
    at: '5 15:10',
    motivation: 'describing',
    quotes: ['through the fastest path. ]'],
    text: "A lone bracket is all that is left of the seventh footnote mark. So that nobody counts twice, here are all of them as the scan has them. The numbers follow from the order.\n\n1. `['J`\n2. `”`\n3. `Bl`\n4. `*!`\n5. `51`, run into 2021\n6. `!`\n7. `]`\n8. `®)`\n9. `’!`\n10. `1%`\n11. `!''!`\n12. `[1?!`\n13. `['*)`\n14. `'`\n15. `[`\n16. `[!®!`\n17. `['7'`\n18. `['®]`\n19. `[*]`\n20. `*°)`\n21. `!?!l`\n22. `(221`\n23. `!?!`\n24. `24!`\n25. `[2°]`",
    tags: ['scan'],
  },
  {
    key: 'six-dangers',
    author: 'rogerius',
    at: '6 16:00',
    motivation: 'classifying',
    quotes: ['hackers, the dark web, viruses, privacy leaks, cybercrime, cyberterrorism'],
    text: 'Not six of a kind:\n\n- people: hackers\n- a place: the dark web\n- a tool: viruses\n- a harm: privacy leaks\n- two sorts of crime\n\nOf the six only cybercrime returns, in section 3, as one half of the negotiations.',
    edited: {
      after: '26h',
      text: 'Not six of a kind:\n\n- people: hackers\n- a place: the dark web\n- a tool: viruses\n- a harm: privacy leaks\n- two sorts of crime\n\nOf the six only cybercrime returns, in section 3, as one half of the negotiations. (Privacy returns too, but as a value, and its leaks do not.)',
    },
    tags: ['definition'],
    links: [
      { quote: 'dark web', entity: 'dark-web', decided: { by: 'bulgarus' } },
      { quote: 'viruses', entity: 'computer-virus', decided: { by: 'bulgarus' } },
      { quote: 'cyberterrorism', entity: 'cyberterrorism', decided: { by: 'bulgarus' } },
    ],
  },
  {
    key: 'flood',
    author: 'placentinus',
    at: '6 17:00',
    motivation: 'describing',
    quotes: [
      'By exhausting the network or system resources of the target computer, the service is temporarily interrupted or stopped',
    ],
    text: 'The definition of the method, by its effect: nothing is broken and nothing is taken. Keep the word _temporarily_ in mind until section 4.',
    tags: ['technique', 'definition', 'threshold'],
    replies: [
      {
        author: 'accursius',
        after: '3h',
        text: 'Noted. It returns there as “temporary loss of function”, where everything hangs on it.',
      },
    ],
  },
  {
    key: 'hit-by-iran',
    author: 'martinus',
    at: '6 20:30',
    motivation: 'questioning',
    quotes: ['the "Stuxnet" attack that swept the world in 2010 and was the hardest hit by Iran'],
    text: 'Who hit whom? As it stands, the attack was hit by Iran.',
    tags: ['translation', 'attribution'],
    replies: [
      {
        author: 'odofredus',
        after: '20m',
        text: 'Turn it round: _by which Iran was hit hardest_. The passive has lost its way in translation, not in fact.',
        replies: [
          {
            author: 'rogerius',
            after: '35m',
            text: 'And again there is no author. Four incidents so far, and not one attacker.',
          },
        ],
      },
    ],
    resolved: { by: 'martinus', after: '1h' },
  },
  {
    key: 'who-then-how',
    author: 'azo',
    at: '7 14:00',
    motivation: 'commenting',
    quotes: [
      'the question is who will manage it and how.\nFreedom was once widely considered the essence of the Internet',
    ],
    text: 'The hinge of section 2. The question is who and how; the next paragraph takes up another one, whether at all. Please look for the sentence in which “whether” is settled.',
    tags: ['argument'],
    replies: [
      {
        author: 'placentinus',
        after: '4h',
        text: '“Therefore, there is no doubt that the government has the power to manage cyberspace”, in the last paragraph of the section. What stands before that “therefore” is “the more general view”, and the text names nobody who holds it. The conclusion is firmer than its premise.',
        replies: [
          {
            author: 'martinus',
            after: '50m',
            text: 'Power, or right? A government that can cut a cable has the power. Nobody doubted that.',
          },
        ],
      },
    ],
  },
];
