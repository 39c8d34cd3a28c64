/** The keys of the reading room, for its sheet of keys and the help page. */
export const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['j', 'k'], does: 'The next note, the one before' },
  { keys: ['n'], does: 'The next note that you have not read' },
  { keys: ['c'], does: 'Write a note on the selected words; with none selected, choose a sentence first' },
  { keys: ['h'], does: 'Highlight the selected words' },
  { keys: ['e'], does: 'Link the selected words to an entity' },
  { keys: ['p'], does: 'Put the passage for which you choose words at the selected ones' },
  { keys: ['/'], does: 'Find words of the text, or choose which notes are shown' },
  { keys: ['.'], does: 'Show what others wrote meanwhile' },
  { keys: ['Esc'], does: 'Leave what is open, and the note that is looked at' },
  { keys: ['?'], does: 'These keys' },
];
