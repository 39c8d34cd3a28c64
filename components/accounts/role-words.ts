/** What each role does in a group, for a person who chooses whose eyes to read with, or who was given one. */
export const ROLE_DOES: Record<string, string> = {
  owner: 'Runs the seminar: its members, its settings, and all that the others do.',
  moderator: 'Accepts and rejects proposals, imports texts and keeps them in order.',
  reviewer: 'Reads what the seminar has found and exports it.',
  member: 'Highlights, writes notes, replies and proposes links.',
  observer: 'Reads along and writes nothing.',
};
