/** Why a link is often rejected, in the words that its proposer reads. */
export const LINK_REASONS = [
  'The words mean something else here.',
  'Another entity is meant.',
  'The passage is too wide or too narrow.',
  'The same words are linked already.',
] as const;

/** Why an entity is. */
export const ENTITY_REASONS = [
  'It is in the knowledge base already.',
  'It belongs to another type.',
  'It is too general to be an entity.',
  'Nothing in our texts names it.',
] as const;
