export const CURATION_STATES = ['proposed', 'accepted', 'rejected'] as const;

export type CurationState = (typeof CURATION_STATES)[number];

/** What may become of a link or an entity: every decision can be taken back or turned around, none can be taken twice. */
export const TRANSITIONS: Record<CurationState, readonly CurationState[]> = {
  proposed: ['accepted', 'rejected'],
  accepted: ['rejected', 'proposed'],
  rejected: ['accepted', 'proposed'],
};

/** The journal's verb for a link that came to a state by a decision. */
export const LINK_VERBS = {
  proposed: 'link.returned',
  accepted: 'link.accepted',
  rejected: 'link.rejected',
} as const satisfies Record<CurationState, string>;

/** The same for an entity. */
export const ENTITY_VERBS = {
  proposed: 'entity.returned',
  accepted: 'entity.accepted',
  rejected: 'entity.rejected',
} as const satisfies Record<CurationState, string>;
