export interface Key {
  keys: readonly string[];
  does: string;
}

/** The keys of the desk for everybody who sees it, for its sheet of keys and the help page. */
export const READING_KEYS: readonly Key[] = [
  { keys: ['j'], does: 'The next row' },
  { keys: ['k'], does: 'The row before' },
  { keys: ['o'], does: 'Open the current row in its text' },
  { keys: ['?'], does: 'These keys' },
];

/** Those for who repairs a text: nobody proposed a repair who would read a reason. */
export const REPAIRING_KEYS: readonly Key[] = [
  { keys: ['a'], does: 'Accept the current row, or the selected ones' },
  { keys: ['r'], does: 'Reject it or them' },
  { keys: ['e'], does: 'Edit what is put there; Enter accepts it so, Esc does not' },
  { keys: ['u'], does: 'Undo the last decision, all of it' },
  { keys: ['x'], does: 'Select the current row, or not' },
];

/** Those for who decides. */
export const DECIDING_KEYS: readonly Key[] = [
  { keys: ['a'], does: 'Accept the current row, or the selected ones' },
  { keys: ['r'], does: 'Reject it or them, with a reason; Enter rejects, Esc does not' },
  { keys: ['u'], does: 'Undo the last decision, all of it' },
  { keys: ['x'], does: 'Select the current row, or not' },
];
