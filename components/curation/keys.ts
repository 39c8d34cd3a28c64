/** The keys of the desk, for the help page. */
export const DESK_KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['j', 'k'], does: 'The next proposal, the one before' },
  { keys: ['a'], does: 'Accept' },
  { keys: ['r'], does: 'Reject, with a reason if you give one' },
  { keys: ['u'], does: 'Take the decision back' },
];
