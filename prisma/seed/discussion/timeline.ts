import type { NoteLink, SampleLink, SampleNote, SampleReply } from '@/prisma/seed/discussion/note';
import { lasting, sinceBeginning, type Moment } from '@/prisma/seed/moment';
import type { PersonKey } from '@/prisma/seed/people';

/** One thing that somebody did in the discussion. `at` counts milliseconds from the beginning of the seminar. */
export type Deed = { readonly at: number } & (
  | { readonly kind: 'note'; readonly key: string; readonly note: SampleNote }
  | {
      readonly kind: 'reply';
      readonly key: string;
      readonly noteKey: string;
      /** The reply that is answered; null where it is the note itself. */
      readonly parentKey: string | null;
      readonly reply: SampleReply;
    }
  | {
      readonly kind: 'link';
      readonly key: string;
      /** Null for a link on the text itself. */
      readonly noteKey: string | null;
      readonly by: PersonKey;
      readonly link: NoteLink;
    }
  | {
      readonly kind: 'decision';
      readonly key: string;
      readonly decided: NonNullable<NoteLink['decided']>;
    }
  | { readonly kind: 'edit'; readonly key: string; readonly note: SampleNote; readonly text: string }
  | { readonly kind: 'resolution'; readonly key: string; readonly by: PersonKey }
);

/** On these evenings the moderators sit at the desk and decide what was proposed before. */
const DESK: readonly Moment[] = [
  '3 21:00',
  '6 21:00',
  '10 22:30',
  '13 21:00',
  '17 22:00',
  '20 21:30',
  '24 21:30',
];

const MINUTE = 60_000;

/** All that was done, in the order in which it was done. */
export function timelineOf(notes: readonly SampleNote[], linksOnText: readonly SampleLink[]): Deed[] {
  const deeds = [
    ...notes.flatMap((note) => deedsOnNote(note)),
    ...linksOnText.map((link) => linkDeed(null, link, link.by, sinceBeginning(link.at))),
  ];
  const inOrder = deeds.toSorted(byTime);
  return [...inOrder, ...decisionsOn(inOrder)].toSorted(byTime);
}

function deedsOnNote(note: SampleNote): Deed[] {
  const { key, author, links = [], replies = [], resolved, edited } = note;
  const at = sinceBeginning(note.at);
  const linked = links.map((link) => linkDeed(key, link, author, at + MINUTE));
  const replied = replyDeeds(key, null, at, replies, { count: 0 });
  const last = Math.max(at, ...replied.map((deed) => deed.at));
  return [
    { kind: 'note', at, key, note },
    ...(edited === undefined
      ? []
      : [{ kind: 'edit' as const, at: at + lasting(edited.after), key, note, text: edited.text }]),
    ...linked,
    ...replied,
    ...(resolved === undefined
      ? []
      : [{ kind: 'resolution' as const, key, by: resolved.by, at: last + lasting(resolved.after) }]),
  ];
}

function replyDeeds(
  noteKey: string,
  parentKey: string | null,
  since: number,
  replies: readonly SampleReply[],
  numbers: { count: number },
): Deed[] {
  return replies.flatMap((reply) => {
    numbers.count += 1;
    const key = `${noteKey}-${numbers.count}`;
    const at = since + lasting(reply.after);
    return [
      { kind: 'reply', at, key, noteKey, parentKey, reply },
      ...replyDeeds(noteKey, key, at, reply.replies ?? [], numbers),
    ];
  });
}

function linkDeed(
  noteKey: string | null,
  link: NoteLink,
  by: PersonKey,
  at: number,
): Deed & { kind: 'link' } {
  const { quote, entity } = link;
  const words = typeof quote === 'string' ? quote : `${quote.exact}/${quote.within}`;
  return { kind: 'link', at, key: `${noteKey ?? 'text'}/${entity}/${words}`, noteKey, by, link };
}

/** Each on the first evening at the desk after the link was made. */
function decisionsOn(deeds: readonly Deed[]): Deed[] {
  return deeds.flatMap((deed) => {
    if (deed.kind !== 'link' || deed.link.decided === undefined) return [];
    const at = DESK.map(sinceBeginning).find((evening) => evening > deed.at);
    if (at === undefined) throw new Error(`Nobody sat at the desk after ${deed.key} was proposed.`);
    return [{ kind: 'decision', at, key: deed.key, decided: deed.link.decided }];
  });
}

function byTime(a: Deed, b: Deed): number {
  return a.at - b.at;
}
