/** The keys of the desk of passages without a place, for its sheet of keys and the help page. */
export const ORPHAN_KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['j', 'k'], does: 'The next passage, the one before' },
  { keys: ['1', '2', '3', '4', '5'], does: 'Choose where it may belong' },
  { keys: ['Enter'], does: 'Put it at the chosen place' },
  { keys: ['c'], does: 'Choose the words yourself, in the text' },
  { keys: ['l'], does: 'Let it go: its text is gone' },
  { keys: ['u'], does: 'Undo the last decision' },
  { keys: ['?'], does: 'These keys' },
];
