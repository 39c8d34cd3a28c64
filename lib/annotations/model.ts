/** The motivations of the W3C Web Annotation vocabulary that a person can choose, in the order of the menu. */
export const MOTIVATIONS = [
  'commenting',
  'questioning',
  'describing',
  'assessing',
  'identifying',
  'classifying',
  'linking',
  'highlighting',
] as const;

export type Motivation = (typeof MOTIVATIONS)[number];

/** How a kind of note is called on the screen. */
export const MOTIVATION_WORDS: Record<Motivation, string> = {
  commenting: 'Comment',
  questioning: 'Question',
  describing: 'Description',
  assessing: 'Assessment',
  identifying: 'Identification',
  classifying: 'Classification',
  linking: 'Link',
  highlighting: 'Highlight',
};

/** What each kind is for, in a line under the choice. */
export const MOTIVATION_HINTS: Record<Motivation, string> = {
  commenting: 'What you think about this passage.',
  questioning: 'Something to ask the seminar.',
  describing: 'What the passage says, in your own words.',
  assessing: 'A judgement: whether it holds, and why.',
  identifying: 'Who or what the passage speaks of.',
  classifying: 'What it is: an argument, a definition, an example.',
  linking: 'Where it leads: another place, another text.',
  highlighting: 'Marked, without a word.',
};

export const VISIBILITIES = ['private', 'group', 'public'] as const;

export type Visibility = (typeof VISIBILITIES)[number];

/** Who can read a note, on the screen. */
export const VISIBILITY_WORDS: Record<Visibility, string> = {
  private: 'Only you',
  group: 'The group',
  public: 'Everybody',
};

/** A highlight may be bare; every other note says something. */
export function needsBody(motivation: Motivation): boolean {
  return motivation !== 'highlighting';
}

/** The tags of one note, and the letters of one tag (UTF-16 units). */
export const MOST_TAGS = 20;
export const TAG_MAX_LENGTH = 60;
