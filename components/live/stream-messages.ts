import type { Change, Presence, Ready } from '@/lib/live/model';

/** A message of the group's stream (docs/api.md, "Live"), with the cursor after it where it has one. */
export type StreamMessage = { id: string | null } & (
  | { event: 'ready'; data: Ready }
  | { event: 'change'; data: { changes: Change[] } }
  | { event: 'presence'; data: Presence }
  | { event: 'reset'; data: object }
);

/**
 * Reads the server's events as the text comes in, in whatever pieces. Only as much of the format as our
 * server writes: LF, one line of each field, `event` and `data` always there but in comments.
 * @param person Whose stream it is: their cursors are nobody else's.
 */
export function messageParser(person: string): (text: string) => StreamMessage[] {
  let rest = '';
  return (text) => {
    const parts = (rest + text).split('\n\n');
    rest = parts.pop() ?? '';
    return parts.filter((part) => !part.startsWith(':')).map((part) => parse(part, person));
  };
}

function parse(part: string, person: string): StreamMessage {
  const fields = Object.fromEntries(
    part.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2)];
    }),
  );
  const { event, id, data = '{}' } = fields;
  return { event, id: id === undefined ? null : `${person}.${id}`, data: JSON.parse(data) } as StreamMessage;
}
