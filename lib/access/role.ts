/** What a person may be in a group. Reviewer stands beside member; the others are in rising order. */
export const ROLES = ['observer', 'member', 'reviewer', 'moderator', 'owner'] as const;

export type Role = (typeof ROLES)[number];
