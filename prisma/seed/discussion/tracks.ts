import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of the end of section 3: the two tracks, and the camps. */
export const notesOnTracks: readonly SampleNote[] = [
  {
    key: 'open-ended',
    author: 'odofredus',
    at: '18 14:00',
    motivation: 'identifying',
    quotes: ['the Open Working Group (OEWG)'],
    text: 'Again the letters know more than the name: Open-_ended_ Working Group. _Ended_ was the part that did not seem to mean anything.',
    tags: ['name', 'translation', 'record'],
  },
  {
    key: 'two-terms-in-2018',
    author: 'rogerius',
    at: '18 14:20',
    motivation: 'questioning',
    quotes: ['established for two terms in 2018'],
    text: 'Two terms in one year? On record they are 2019 to 2021 and 2021 to 2025.',
    tags: ['dates', 'record', 'oewg'],
    replies: [
      {
        author: 'accursius',
        after: '30m',
        text: 'Then 2018 is when the group was set up, and the sentence folds three dates into one.',
      },
    ],
    resolved: { by: 'rogerius', after: '2m' },
  },
  {
    key: 'civil-society',
    author: 'martinus',
    at: '18 15:00',
    motivation: 'questioning',
    quotes: ['large enterprises in civil society groups, such as Microsoft and Kaspersky'],
    text: 'Since when is an enterprise civil society?',
    tags: ['oewg', 'definition'],
    replies: [
      {
        author: 'rogerius',
        after: '20m',
        text: 'In the language of conferences: whatever is not a government.',
        replies: [
          { author: 'martinus', after: '10m', text: 'By that measure the dark web is civil society too.' },
        ],
      },
    ],
    links: [
      { quote: 'Microsoft', entity: 'microsoft', decided: { by: 'azo' } },
      { quote: 'Kaspersky', entity: 'kaspersky', decided: { by: 'azo' } },
    ],
  },
  {
    key: 'considered-by-whom',
    author: 'accursius',
    at: '18 19:00',
    motivation: 'describing',
    quotes: ['are considered to be a "dual-track" model under the United Nations'],
    text: 'The model: experts of some governments on one track, all members on the other. “Are considered” hides whoever coined it; mark 18 follows, so there was a source.',
    tags: ['oewg', 'gge', 'sources'],
    links: [{ quote: 'dual-track', entity: 'dual-track', decided: { by: 'bulgarus' } }],
  },
  {
    key: 'extrajudicial',
    author: 'odofredus',
    at: '19 10:00',
    motivation: 'questioning',
    quotes: ['the Internet is not an extrajudicial place for international regulation'],
    text: '_Outside the law_, surely. Extrajudicial is what happens outside the courts, and on that score the Internet qualifies.',
    tags: ['translation'],
    replies: [
      {
        author: 'placentinus',
        after: '5h',
        text: 'So does most of international law. I should keep the joke and note the word.',
      },
    ],
  },
  {
    key: 'almost-inevitable',
    author: 'martinus',
    at: '19 18:00',
    motivation: 'assessing',
    quotes: ['this is almost an inevitable process of the establishment of any rule of international law'],
    text: '“Almost an inevitable process”, “any rule”: a claim about the whole of international law, and no example.',
    tags: ['argument'],
    replies: [
      {
        author: 'bulgarus',
        after: '1h',
        text: 'That rules between states take time is hardly daring.',
        replies: [
          {
            author: 'martinus',
            after: '20m',
            text: 'Time, yes. But a failure is not a stage of growth merely because something grew afterwards.',
            replies: [
              {
                author: 'azo',
                after: '1h',
                text: 'Did it grow? Read on: the sixth session “shied away from the spotlight”. I do not close this.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'modest-and-triumphant',
    author: 'accursius',
    at: '19 19:00',
    motivation: 'commenting',
    quotes: ['the sixth GGE shied away from the spotlight', 'the re-reaching of consensus at the sixth GGE'],
    text: 'The same session twice. Here it is modest, because the point is slowness; in section 5 it is a consensus regained, because the point is who broke it.',
    tags: ['gge', 'rhetoric', 'argument'],
    links: [
      {
        quote: { exact: 'sixth GGE', within: 'the sixth GGE shied away' },
        entity: 'gge-sixth',
        decided: { by: 'bulgarus' },
      },
    ],
  },
  {
    key: 'two-ways-into-law',
    author: 'placentinus',
    at: '19 20:00',
    motivation: 'describing',
    quotes: [
      'crystallized into customary international law or authoritative interpretations of established rules',
    ],
    text: 'Two ways for a norm to become law:\n\n1. as **custom**, which takes practice and conviction\n2. as the **interpretation** of a rule that is there, which takes agreement on what it has meant all along\n\nThe second is quicker, and it is the one to which Schmitt’s clarity belongs.',
    tags: ['definition', 'argument'],
    replies: [
      {
        author: 'martinus',
        after: '1h',
        text: '“It is believed that”, a line above. One more for the collection of beliefs without believers.',
      },
    ],
    links: [{ quote: 'customary international law', entity: 'customary-law', decided: { by: 'bulgarus' } }],
  },
  {
    key: 'claims-and-concerns',
    author: 'azo',
    at: '20 18:00',
    motivation: 'assessing',
    quotes: [
      'claims to value privacy, freedom of speech, and freedom of information',
      'is actually concerned about national cyber sovereignty',
    ],
    text: 'Two verbs. The West _claims_ to value; China _is actually concerned_. Say what each does to the reader.',
    tags: ['rhetoric', 'method'],
    replies: [
      {
        author: 'accursius',
        after: '30m',
        text: 'The first turns a value into a pose. The second turns a policy into a fact.',
        replies: [
          {
            author: 'odofredus',
            after: '40m',
            text: '“Actually” may be a particle that came through untranslated in spirit; the next sentence begins with “In fact” and does no harm.',
            replies: [
              {
                author: 'azo',
                after: '20m',
                text: 'Then keep one of the two. “Claims” is beyond the help of particles.',
              },
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'convergence',
    author: 'rogerius',
    at: '20 19:00',
    motivation: 'questioning',
    quotes: [
      'generally show a convergence trajectory',
      'a fragmented structure of international norms in cyberspace',
    ],
    text: 'Section 3 ends with the camps converging, section 4 with the norms in fragments. On what evidence, in either case?',
    tags: ['fragmentation', 'argument', 'sources'],
    replies: [
      {
        author: 'bulgarus',
        after: '1h',
        text: 'They can both be true: views come together on whether, institutions part over how.',
        replies: [{ author: 'rogerius', after: '30m', text: 'That would be a better paper.' }],
      },
    ],
  },
];
