import { type SampleNote } from '@/prisma/seed/discussion/note';

/** What the seminar says of the development of the rules, their gray areas and their future. */
export const notesOnRules: readonly SampleNote[] = [
  {
    key: 'title-of-1998',
    author: 'accursius',
    motivation: 'describing',
    visibility: 'public',
    quotes: [
      {
        exact:
          '"The impact of achievements in the field of information and telecommunications on international security"',
      },
    ],
    text: 'The resolution is on record as "Developments in the field of information and telecommunications in the context of international security", A/RES/53/70.\n\nThe difference is not only one of style. "Developments in the context of" says less than "the impact of achievements on", which already presupposes an effect.',
    tags: ['title', 'record'],
    replies: [
      {
        key: 'title-of-1998-1',
        author: 'bulgarus',
        text: 'The date differs too. The paper says that the draft "was adopted in 1999"; 53/70 was adopted in December 1998. Until we know which text the author had in hand, let the entry show both dates.',
        replies: [
          {
            key: 'title-of-1998-2',
            author: 'accursius',
            text: 'So I leave the link as a proposal. The sentence may mean the resolution of the following year.',
          },
        ],
      },
    ],
    links: [
      {
        key: 'link-resolution-53-70',
        quote:
          'The impact of achievements in the field of information and telecommunications on international security',
        entity: 'resolution-53-70',
        by: 'accursius',
        state: 'proposed',
      },
    ],
  },
  {
    key: 'entente',
    author: 'placentinus',
    motivation: 'questioning',
    visibility: 'group',
    quotes: [{ exact: 'urging the Entente countries to help examine existing or potential threats' }],
    text: 'Which Entente? There was none in 1998. Do we need a bloc for this?',
    tags: ['translation', 'record'],
    replies: [
      {
        key: 'entente-1',
        author: 'accursius',
        text: 'No bloc. The resolution addresses Member States, and the Triple Entente of the First World War has no business here. I read it as a slip of translation.',
      },
    ],
  },
  {
    key: 'schmidt',
    author: 'bulgarus',
    motivation: 'identifying',
    visibility: 'group',
    quotes: [
      { exact: 'Michael N. Schmitt' },
      { exact: 'Schmidt believes that relying on national legal conviction can narrow this gray area' },
    ],
    text: 'One person, spelled in two ways within a sentence. "Schmidt" is a label of Michael N. Schmitt in this document only; in the next paper it may be somebody else.',
    tags: ['name'],
    replies: [],
    links: [
      {
        key: 'link-schmitt',
        quote: 'Michael N. Schmitt',
        entity: 'michael-n-schmitt',
        by: 'bulgarus',
        state: 'accepted',
      },
      {
        key: 'link-schmidt',
        quote: 'Schmidt',
        entity: 'michael-n-schmitt',
        by: 'bulgarus',
        state: 'accepted',
      },
    ],
  },
  {
    key: 'principle-not-rule',
    author: 'azo',
    motivation: 'assessing',
    visibility: 'group',
    quotes: [
      {
        exact:
          '"sovereignty is a principle of international law guiding the interaction of states, not a binding rule"',
      },
    ],
    text: 'Careful with this one. Schmitt reports the view, as the first of two gray areas; the paper does not say that he holds it. Of himself it says that he "affirmed state cyber sovereignty" and that he wants clarity.',
    tags: ['sovereignty', 'position'],
    replies: [
      {
        key: 'principle-not-rule-1',
        author: 'placentinus',
        text: 'Then whose view is it? The first has no holder at all, and the second is "the more mainstream view", again without a name.',
        replies: [
          {
            key: 'principle-not-rule-2',
            author: 'azo',
            text: 'Write down two stances, both reported by Schmitt as the paper tells it, and leave the holder open. That nobody is named is worth knowing.',
          },
        ],
      },
    ],
  },
  {
    key: 'loss-of-function',
    author: 'azo',
    motivation: 'questioning',
    visibility: 'group',
    quotes: [
      {
        exact:
          'as long as there is a temporary loss of function caused by a cyberattack, even if there is no physical damage, it is a violation of sovereignty',
      },
      { exact: 'the large-scale cyberattack in Estonia in 2007' },
    ],
    text: 'Temporary loss of function only. Would the 2007 case meet the threshold that the paper finds in Tallinn 2.0?',
    tags: ['sovereignty', 'threshold'],
    replies: [
      {
        key: 'loss-of-function-1',
        author: 'accursius',
        text: 'By the words of the paper, yes: section 2 describes DDoS as a service "temporarily interrupted or stopped" and gives Estonia as the case. But the same paragraph then leaves "uncertainty about the determination of cyberattacks such as DDoS". It cannot have both.',
        replies: [
          {
            key: 'loss-of-function-2',
            author: 'bulgarus',
            text: 'Let us check the manual before we ascribe this to it. Rule 4 is on violation of sovereignty; I remember the commentary as less certain about where the threshold lies than "as long as" suggests.',
          },
        ],
      },
    ],
    links: [
      {
        key: 'link-tallinn-manual',
        quote: 'Tallinn Manual 2.0',
        entity: 'tallinn-manual-2-0',
        by: 'azo',
        state: 'accepted',
      },
      {
        key: 'link-estonia-2007',
        quote: 'cyberattack in Estonia in 2007',
        entity: 'estonia-2007',
        by: 'azo',
        state: 'accepted',
      },
    ],
  },
  {
    key: 'temporary',
    author: 'placentinus',
    motivation: 'highlighting',
    visibility: 'group',
    quotes: [{ exact: 'temporary loss of function' }],
    text: '',
    tags: ['threshold'],
    replies: [],
  },
  {
    key: 'essay-threshold',
    author: 'accursius',
    motivation: 'commenting',
    visibility: 'private',
    quotes: [
      {
        exact:
          'it is a violation of sovereignty, but the problem is that reaching a more precise standard of determination is controversial',
      },
    ],
    text: 'For my essay: a rule whose application nobody can determine beforehand. Start here, then the red line at the end of the paragraph. Ask Azo whether Estonia is enough for a case study.',
    tags: ['essay'],
    replies: [],
  },
  {
    key: 'silent-on-countermeasures',
    author: 'bulgarus',
    motivation: 'assessing',
    visibility: 'public',
    quotes: [{ exact: 'still does not explicitly address any countermeasures' }],
    text: 'A silence, and the paper reports it as one. That is a finding: the 2021 report on countermeasures is "silent", with this passage as evidence. It is not a denial, for nothing here says that the report excludes them.',
    tags: ['gge', 'countermeasures', 'position'],
    replies: [
      {
        key: 'silent-on-countermeasures-1',
        author: 'placentinus',
        text: 'Does "explicitly" leave room for something implicit? Then it would be "ambiguous".',
        replies: [
          {
            key: 'silent-on-countermeasures-2',
            author: 'azo',
            text: 'It would, if the paper pointed to words that imply it, as it does for sovereignty a few lines above. It points to none. Silent.',
          },
        ],
      },
    ],
    links: [
      {
        key: 'link-countermeasures',
        quote: 'countermeasures',
        entity: 'countermeasures',
        by: 'bulgarus',
        state: 'accepted',
      },
    ],
  },
  {
    key: 'fragmentation',
    author: 'azo',
    motivation: 'classifying',
    visibility: 'group',
    quotes: [
      { exact: 'regional agreements between "like-minded nations"' },
      { exact: 'This US approach is widely regarded as the latest example of splitting the Internet' },
    ],
    text: 'Two kinds of statement. The first is a forecast in the voice of the author. The second is a judgement lent to others: "widely regarded", by whom? Keep them apart when you write about fragmentation.',
    tags: ['fragmentation'],
    replies: [
      {
        key: 'fragmentation-1',
        author: 'placentinus',
        text: 'And "like-minded" is never defined. Are the 60 governments of the declaration the like-minded nations? The paper puts the two side by side and does not say so. I would link the phrase to a bloc without members.',
      },
    ],
    links: [
      {
        key: 'link-future-of-the-internet',
        quote: 'Declaration on the Future of the Internet',
        entity: 'declaration-for-the-future-of-the-internet',
        by: 'placentinus',
        state: 'proposed',
      },
    ],
  },
];
