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

export const VISIBILITIES = ['private', 'group', 'public'] as const;

export type Visibility = (typeof VISIBILITIES)[number];

/** A highlight may be bare; every other note says something. */
export function needsBody(motivation: Motivation): boolean {
  return motivation !== 'highlighting';
}
