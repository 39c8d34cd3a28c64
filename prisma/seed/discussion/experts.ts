import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of the reports of the GGE, in section 3. */
export const notesOnExperts: readonly SampleNote[] = [
  {
    key: 'that-and-how',
    author: 'azo',
    at: '16 14:10',
    motivation: 'questioning',
    quotes: [
      'the landmark establishment of the application of international law, especially the UN Charter, in cyberspace',
    ],
    text: '_That_ international law applies is the breakthrough; _how_ it applies is the rest of the paper. Which words of section 3 stand for the one, and which for the other?',
    tags: ['argument', 'gge'],
    replies: [
      {
        author: 'placentinus',
        after: '20m',
        text: 'For the one, “clarifying the general application of the UN Charter”. For the other, “determining specific principles and standards for the application of rules”.',
        replies: [{ author: 'azo', after: '5m', text: 'Good. That pair is the skeleton of the section.' }],
      },
    ],
    links: [
      {
        quote: { exact: 'UN Charter', within: 'especially the UN Charter, in cyberspace' },
        entity: 'un-charter',
      },
    ],
  },
  {
    key: 'humanitarian-law',
    author: 'placentinus',
    at: '16 14:25',
    motivation: 'describing',
    quotes: [
      'the GGE confirmed that international humanitarian law (IHL) applies to cyber operations during armed conflict (but further questions are how IHL specifically regulates cyber operations during armed conflict)',
    ],
    text: 'The 2021 report **affirms** that this law applies. The bracket then holds back everything else.',
    tags: ['gge', 'position'],
    replies: [
      {
        author: 'martinus',
        after: '15m',
        text: '“During armed conflict”, twice. So it tells us nothing of January 14, which lies before the ground conflict.',
      },
    ],
    links: [
      {
        quote: 'international humanitarian law',
        entity: 'international-humanitarian-law',
        decided: { by: 'bulgarus' },
      },
    ],
  },
  {
    key: 'three-provisions',
    author: 'accursius',
    at: '16 14:40',
    motivation: 'identifying',
    quotes: ['Article 2.3 and Chapter VI of the UN Charter and the means of Article 33 of the UN Charter'],
    text: 'Three provisions of one treaty:\n\n- **Article 2(3)**: the duty\n- **Chapter VI**: the chapter on carrying it out\n- **Article 33**, which opens that chapter: the list of means\n\nThe report names the last two side by side; one lies within the other.',
    tags: ['sources'],
    links: [
      { quote: 'Article 2.3', entity: 'un-charter-article-2-3', decided: { by: 'bulgarus' } },
      { quote: 'Chapter VI of the UN Charter', entity: 'un-charter-chapter-vi', decided: { by: 'bulgarus' } },
      { quote: 'Article 33 of the UN Charter', entity: 'un-charter-article-33', decided: { by: 'bulgarus' } },
    ],
  },
  {
    key: 'indirect-intervention',
    author: 'martinus',
    at: '16 15:00',
    motivation: 'questioning',
    quotes: ['interventions can be direct or indirect, such as ICT intervention'],
    text: 'Is intervention by ICT an example of the indirect kind, or of both?',
    tags: ['gge', 'translation'],
    replies: [
      {
        author: 'accursius',
        after: '12m',
        text: 'The comma lets it be either. The report would tell: [A/76/135](https://undocs.org/A/76/135).',
        replies: [
          { author: 'martinus', after: '3m', text: 'To be read before the next meeting. I take it on.' },
        ],
      },
    ],
    links: [{ quote: 'prohibition of intervention', entity: 'non-intervention', decided: { by: 'azo' } }],
  },
  {
    key: 'not-clearly-binding',
    author: 'bulgarus',
    at: '17 18:40',
    motivation: 'classifying',
    quotes: ['still does not clearly characterize it as binding rules'],
    text: 'The stance of the 2021 report on sovereignty: **ambiguous**. It “continues to recognize” it and does not “clearly characterize” it. It is no denial.',
    tags: ['sovereignty', 'position', 'gge'],
    replies: [
      {
        author: 'martinus',
        after: '25m',
        text: 'The sentence before has “the requirement to respect the sovereignty of other countries”. What is required, binds.',
        replies: [
          {
            author: 'bulgarus',
            after: '15m',
            text: 'A requirement in a report that does not bind.',
            replies: [
              {
                author: 'martinus',
                after: '10m',
                text: 'A duty does not change with the envelope in which it is recalled.',
                replies: [
                  {
                    author: 'placentinus',
                    after: '40m',
                    text: 'You are weighing “requirement”, and that is the paper’s word for what it read. The report’s own words are not here.',
                    replies: [
                      {
                        author: 'bulgarus',
                        after: '1h',
                        text: 'Ambiguous, then, until one of us has read it. Martinus has taken it on.',
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
    key: 'another-country',
    author: 'accursius',
    at: '17 19:30',
    motivation: 'questioning',
    quotes: [
      '"clandestine information campaigns facilitated by malicious use of ICT to affect the processes, institutions and overall stability of another country"',
    ],
    text: 'Between quotation marks, so these should be the words of the report. Yet the paper writes _States_ where it follows the draft of 1998, and _country_ here. Was the quotation translated, and translated back?',
    tags: ['quotation', 'translation'],
    replies: [
      {
        author: 'odofredus',
        after: '1h',
        text: 'I should think so. Quotation marks survive translation better than words do.',
      },
    ],
    links: [
      {
        quote: 'clandestine information campaigns',
        entity: 'information-campaign',
        decided: { by: 'azo' },
      },
    ],
  },
  {
    key: 'silent-on-countermeasures',
    author: 'bulgarus',
    at: '17 20:10',
    motivation: 'assessing',
    quotes: ['still does not explicitly address any countermeasures'],
    text: 'A silence, and the paper reports it as one. That is a finding: the 2021 report on countermeasures is _silent_, with this passage as evidence. It is not a denial, for nothing here says that the report excludes them.',
    tags: ['gge', 'countermeasures', 'position'],
    replies: [
      {
        author: 'placentinus',
        after: '30m',
        text: 'Does “explicitly” leave room for something implicit? Then it would be _ambiguous_.',
        replies: [
          {
            author: 'azo',
            after: '50m',
            text: 'It would, if the paper pointed to words that imply it, as it does for sovereignty a few lines above. It points to none. Silent.',
          },
        ],
      },
    ],
    links: [{ quote: 'countermeasures', entity: 'countermeasures' }],
  },
  {
    key: 'desk-list',
    author: 'bulgarus',
    at: '17 21:00',
    motivation: 'commenting',
    visibility: 'private',
    quotes: ['this report, which builds on 2015'],
    text: 'For the desk:\n\n- the link to the report of 2015 goes: the subject is the later one\n- ask Accursius for the passage, kindly\n- enter the report of 2013 before the next meeting',
    tags: ['desk'],
  },
];
