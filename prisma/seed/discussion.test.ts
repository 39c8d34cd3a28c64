import { describe, expect, it } from 'vitest';
import { MOTIVATIONS } from '@/lib/annotations/model';
import { plainTextOf } from '@/lib/content/note-body';
import { checkNoteBody } from '@/lib/content/note-schema';
import { notes } from '@/prisma/seed/discussion';
import { bodyOf } from '@/prisma/seed/discussion/body';
import { linksOnText } from '@/prisma/seed/discussion/links';
import { type SampleNote } from '@/prisma/seed/discussion/note';
import { timelineOf, type Deed } from '@/prisma/seed/discussion/timeline';
import { knowledgeBase } from '@/prisma/seed/knowledge-base';
import { LAST_DAY, sinceBeginning } from '@/prisma/seed/moment';
import { foldedText, paperText } from '@/prisma/seed/paper-text';
import { moderates, roleOf, type PersonKey } from '@/prisma/seed/people';
import { placeQuotes } from '@/prisma/seed/place-quotes';

const DAY = 24 * 60 * 60 * 1000;

const place = placeQuotes(paperText);
const deeds = timelineOf(notes, linksOnText);
const replies = deeds.filter((deed) => deed.kind === 'reply');
const links = deeds.filter((deed) => deed.kind === 'link');

describe('the discussion of the sample', () => {
  it('is that of a seminar of some weeks', () => {
    expect(notes.length).toBeGreaterThanOrEqual(70);
    expect(replies.length).toBeGreaterThanOrEqual(90);
    expect(Math.max(...notes.map((note) => sinceBeginning(note.at)))).toBeGreaterThan(20 * DAY);
  });

  it('has no key twice', () => {
    const keys = deeds.map(({ kind, key }) => `${kind} ${key}`);
    expect(repeated(keys)).toEqual([]);
  });

  it.each(notes.flatMap((note) => note.quotes.map((quote) => [note.key, quote] as const)))(
    'quotes in %s what stands in the paper, once',
    (key, quote) => {
      expect(() => place(key, quote)).not.toThrow();
    },
  );

  it.each(links.map(({ key, link }) => [key, link] as const))(
    'places the link %s in the paper',
    (key, link) => {
      expect(place(key, link.quote).exact).not.toContain('\n');
      expect(knowledgeBase.map((entity) => entity.key)).toContain(link.entity);
    },
  );

  it.each(writings().map(({ key, text: words }) => [key, words] as const))(
    'lets %s quote nothing between double quotation marks that is not in the paper, or known from elsewhere',
    (_, words) => {
      const quotations = [...words.matchAll(/“([^”]+)”/g)].map(([, quoted = '']) => unfinished(quoted));
      const strange = quotations.filter((quoted) => !alike(foldedText).includes(alike(quoted)));
      expect(strange.filter((quoted) => !FROM_ELSEWHERE.has(quoted))).toEqual([]);
    },
  );

  it('writes in the schema of notes, and something in each note but the highlights', () => {
    for (const { text: words } of writings()) expect(checkNoteBody(bodyOf(words))).toEqual(bodyOf(words));
    const silent = notes.filter((note) => note.text === '').map((note) => note.motivation);
    expect(silent.length).toBeGreaterThanOrEqual(4);
    expect(new Set(silent)).toEqual(new Set(['highlighting']));
    expect(replies.filter(({ reply }) => reply.text === '')).toEqual([]);
  });

  it('has bodies with all that a body can have, but a field of code', () => {
    const json = writings()
      .map(({ text: words }) => JSON.stringify(bodyOf(words)))
      .join();
    for (const type of ['blockquote', 'bulletList', 'orderedList', 'bold', 'italic', 'code', 'link'])
      expect(json).toContain(`"type":"${type}"`);
    expect(writings().every(({ text: words }) => !/[*_`]{2}/.test(plainTextOf(bodyOf(words))))).toBe(true);
  });

  it('shows every motivation, and every visibility that a note can have on a paper that is not published', () => {
    expect(new Set(notes.map(({ motivation }) => motivation))).toEqual(new Set(MOTIVATIONS));
    expect(new Set(notes.map(({ visibility = 'group' }) => visibility))).toEqual(
      new Set(['private', 'group']),
    );
  });

  it('has a vocabulary of tags: few words, most of them used by several people', () => {
    const users = new Map<string, Set<string>>();
    for (const { author, tags = [] } of notes)
      for (const tag of tags) users.set(tag, (users.get(tag) ?? new Set()).add(author));
    expect(users.size).toBeLessThan(35);
    expect([...users.values()].filter((those) => those.size > 2).length).toBeGreaterThan(12);
  });

  it('lets nobody write who may only read', () => {
    const authors = [...notes.map((note) => note.author), ...replies.map(({ reply }) => reply.author)];
    const writers = [...authors, ...links.map(({ by }) => by)];
    const mayWrite = (key: PersonKey) => moderates(key) || roleOf(key) === 'member';
    expect(writers.filter((key) => !mayWrite(key))).toEqual([]);
  });

  it('lets several people keep private notes, to which nobody else replies', () => {
    const privateNotes = notes.filter((note) => note.visibility === 'private');
    expect(new Set(privateNotes.map((note) => note.author)).size).toBeGreaterThanOrEqual(4);
    for (const { key, author } of privateNotes)
      expect(replies.filter(({ noteKey, reply }) => noteKey === key && reply.author !== author)).toEqual([]);
  });

  it('has threads resolved only by the author of the note or by who moderates, and most of them open', () => {
    const ends = notes.flatMap(({ author, resolved }) => (resolved ? [{ author, by: resolved.by }] : []));
    expect(ends.length).toBeGreaterThan(5);
    expect(ends.length).toBeLessThan(notes.length / 2);
    for (const { author, by } of ends) expect(by === author || moderates(by)).toBe(true);
  });

  it('does everything after that on which it rests, and before the day of the loading', () => {
    const done = new Map(deeds.map((deed, index) => [`${deed.kind} ${deed.key}`, index]));
    for (const [index, deed] of deeds.entries())
      for (const ground of groundsOf(deed))
        expect([deed.key, (done.get(ground) ?? Infinity) < index]).toEqual([deed.key, true]);
    expect(Math.max(...deeds.map(({ at }) => at))).toBeLessThan((LAST_DAY + 1) * DAY);
    const times = deeds.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('links to no entity before it is proposed', () => {
    for (const { key, at, link } of links) {
      const proposed = knowledgeBase.find((entity) => entity.key === link.entity)?.proposed;
      if (proposed) expect([key, sinceBeginning(proposed.at) < at]).toEqual([key, true]);
      expect(proposed?.decision?.state).not.toBe('rejected');
    }
  });

  it('ends no discussion before its last reply', () => {
    for (const end of deeds.filter((deed) => deed.kind === 'resolution'))
      for (const { noteKey, at } of replies)
        if (noteKey === end.key) expect([end.key, at < end.at]).toEqual([end.key, true]);
  });

  it("decides links as the policy has it: never one's own, unless as a moderator who makes it", () => {
    for (const { key, by, link } of links) {
      const fits = moderates(by)
        ? link.decided === undefined
        : link.decided === undefined || (link.decided.by !== by && moderates(link.decided.by));
      expect([key, fits]).toEqual([key, true]);
    }
  });

  it('gives a reason for each rejection, and has links in all three states', () => {
    const decided = links.filter(({ link }) => link.decided !== undefined);
    const refused = decided.filter(({ link }) => link.decided?.rejected !== undefined);
    expect(refused.filter(({ link }) => (link.decided?.rejected ?? '').length < 20)).toEqual([]);
    const waiting = links.filter(({ by, link }) => link.decided === undefined && !moderates(by));
    expect(refused).toHaveLength(8);
    expect(waiting.length).toBeGreaterThanOrEqual(35);
    expect(links.length - waiting.length - refused.length).toBeGreaterThanOrEqual(115);
  });

  it('shows passages that overlap, lie within one another, coincide, and cross from block to block', () => {
    const pairs = pairsOfPlaces(notes);
    expect(pairs.some(([a, b]) => a.start < b.start && b.start < a.end && a.end < b.end)).toBe(true);
    expect(pairs.some(([a, b]) => a.start <= b.start && b.end <= a.end && !isSame(a, b))).toBe(true);
    expect(pairs.some(([a, b]) => isSame(a, b))).toBe(true);
    expect(notes.some((note) => placesOf(note).some(({ exact }) => exact.includes('\n')))).toBe(true);
    expect(notes.filter((note) => note.quotes.length > 1).length).toBeGreaterThan(5);
  });

  it('stacks three notes of the group on the same words', () => {
    const places = notes.filter((note) => note.visibility !== 'private').flatMap(placesOf);
    const depths = places.map(
      ({ start, end }) => places.filter((other) => other.start <= start && end <= other.end).length,
    );
    expect(Math.max(...depths)).toBeGreaterThanOrEqual(3);
  });

  it('shows replies to replies of replies', () => {
    const depth = new Map<string, number>();
    for (const { key, parentKey } of replies) depth.set(key, (depth.get(parentKey ?? '') ?? 0) + 1);
    expect(Math.max(...depth.values())).toBeGreaterThanOrEqual(3);
  });

  it('calls nobody the attacker of January 2022', () => {
    const claim = /Russia(n[s]?)? (attacked|is the attacker|did it|was behind)/;
    const claims = writings().filter(({ text: words }) => claim.test(words));
    // The one who does is set right in the replies, and says so.
    expect(claims.map(({ key }) => key)).toEqual(['likely-already-begun', 'likely-already-begun, edited']);
    expect(notes.find(({ key }) => key === 'likely-already-begun')?.resolved?.by).toBe('martinus');
  });
});

/** Words and titles of the public record. */
const FROM_ELSEWHERE = new Set([
  'A Declaration of the Independence of Cyberspace',
  'you weary giants of flesh and steel',
  'You have no sovereignty where we gather',
  'Developments in the field of information and telecommunications in the context of international security',
  'Law and Borders',
  'Against Cyberanarchy',
]);

/** All notes and replies, with their words. */
function writings(): { key: string; text: string }[] {
  return deeds.flatMap((deed) => {
    if (deed.kind === 'note') return { key: deed.key, text: deed.note.text };
    if (deed.kind === 'reply') return { key: deed.key, text: deed.reply.text };
    return deed.kind === 'edit' ? { key: `${deed.key}, edited`, text: deed.text } : [];
  });
}

/** Without the mark that a sentence put within the quotation marks. */
function unfinished(quoted: string): string {
  return quoted.replace(/[.,;?]$/, '');
}

/** Whatever kind of quotation mark, and whichever letter a sentence begins with. */
function alike(words: string): string {
  return words.replaceAll(/["“”]/g, '').toLowerCase();
}

/** What must have been done before. */
function groundsOf(deed: Deed): string[] {
  if (deed.kind === 'reply')
    return [`note ${deed.noteKey}`, ...(deed.parentKey === null ? [] : [`reply ${deed.parentKey}`])];
  if (deed.kind === 'link') return deed.noteKey === null ? [] : [`note ${deed.noteKey}`];
  if (deed.kind === 'decision') return [`link ${deed.key}`];
  return deed.kind === 'note' ? [] : [`note ${deed.key}`];
}

type Place = ReturnType<typeof place>;

function placesOf(note: SampleNote): Place[] {
  return note.quotes.map((quote) => place(note.key, quote));
}

/** Both orders of every two passages of different notes. */
function pairsOfPlaces(all: readonly SampleNote[]): [Place, Place][] {
  const places = all.flatMap((note) => placesOf(note).map((at) => ({ note: note.key, at })));
  return places.flatMap((a) =>
    places.filter((b) => b.note !== a.note).map((b): [Place, Place] => [a.at, b.at]),
  );
}

function isSame(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
