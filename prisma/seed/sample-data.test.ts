import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isEdtf } from '@/lib/entities/edtf-date';
import { LABEL_KINDS } from '@/lib/entities/model';
import { checkIdentifier } from '@/lib/entities/schemes';
import { notes } from '@/prisma/seed/discussion';
import { plainTextOf } from '@/lib/content/note-body';
import { checkNoteBody } from '@/lib/content/note-schema';
import { MOTIVATIONS } from '@/lib/annotations/model';
import { bodyOf } from '@/prisma/seed/discussion/body';
import { linksOnText } from '@/prisma/seed/discussion/links';
import { type SampleNote } from '@/prisma/seed/discussion/note';
import { timelineOf, type Deed } from '@/prisma/seed/discussion/timeline';
import { placeQuotes } from '@/prisma/seed/place-quotes';
import { entityTypes } from '@/prisma/seed/entity-types';
import { knowledgeBase } from '@/prisma/seed/knowledge-base';
import { LAST_DAY, sinceBeginning } from '@/prisma/seed/moment';
import { people } from '@/prisma/seed/people';

const DAY = 24 * 60 * 60 * 1000;

const text = blocksOf(readFileSync(new URL('./source-paper.txt', import.meta.url), 'utf8')).join('\n');
const folded = text.replaceAll('\n', ' ');
const place = placeQuotes(text);
const deeds = timelineOf(notes, linksOnText);
const replies = deeds.filter((deed) => deed.kind === 'reply');
const links = deeds.filter((deed) => deed.kind === 'link');

describe('the vocabulary of the sample', () => {
  it('has the eleven starter types, each with a key and a hue of its own', () => {
    expect(entityTypes).toHaveLength(11);
    expect(repeated(entityTypes.map((type) => type.key))).toEqual([]);
    expect(repeated(entityTypes.map((type) => type.hue))).toEqual([]);
  });

  it('has no attribute of a type twice', () => {
    for (const type of entityTypes) {
      expect(repeated(type.attributes.map((attribute) => attribute.key))).toEqual([]);
    }
  });
});

describe('the knowledge base of the sample', () => {
  it('has no key, identifier or label twice', () => {
    expect(repeated(knowledgeBase.map((entity) => entity.key))).toEqual([]);
    const identifiers = knowledgeBase.flatMap((entity) => Object.entries(entity.identifiers ?? {}));
    expect(repeated(identifiers.map(([scheme, value]) => `${scheme} ${value}`))).toEqual([]);
    // A label of two entities would be a guess for whoever looks a mention up.
    expect(repeated(knowledgeBase.flatMap((entity) => entity.labels.map((label) => label.text)))).toEqual([]);
  });

  it.each(knowledgeBase.map((entity) => [entity.key, entity] as const))(
    'describes %s soundly',
    (_, entity) => {
      const type = entityTypes.find((one) => one.key === entity.type);
      const attributes: readonly string[] = type?.attributes.map((attribute) => attribute.key) ?? [];
      expect(Object.keys(entity.attributes ?? {}).filter((key) => !attributes.includes(key))).toEqual([]);
      expect(entity.labels.filter((label) => label.kind === 'preferred')).toHaveLength(1);
      expect(
        entity.labels.filter((label) => !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(label.language)),
      ).toEqual([]);
      // The group's name for a thing is never one that this paper alone gives it.
      expect(entity.labels.find((label) => label.kind === 'preferred')?.scope).toBe('group');
      expect(entity.description).toMatch(/^\p{Lu}.*\.$/u);
      if (entity.date !== undefined) expect([entity.date, isEdtf(entity.date)]).toEqual([entity.date, true]);
      for (const [scheme, value] of Object.entries(entity.identifiers ?? {})) {
        expect(type?.schemes).toContain(scheme);
        expect([scheme, value, checkIdentifier(scheme, value)]).toEqual([scheme, value, true]);
      }
    },
  );

  it('has at least ninety entities, of every type, with labels of every kind', () => {
    expect(knowledgeBase.length).toBeGreaterThanOrEqual(90);
    expect(new Set(knowledgeBase.map(({ type }) => type))).toEqual(
      new Set(entityTypes.map(({ key }) => key)),
    );
    const labels = knowledgeBase.flatMap((entity) => entity.labels);
    expect(new Set(labels.map(({ kind }) => kind))).toEqual(new Set(LABEL_KINDS));
  });

  it.each([
    ['a year', /^\d{4}$/],
    ['a month', /^\d{4}-(0\d|1[0-2])$/],
    ['a day', /^\d{4}-\d{2}-\d{2}$/],
    ['an interval', /^\d{4}\/\d{4}$/],
    ['an interval without an end', /\/\.\.$/],
    ['an uncertain date', /\?$/],
    ['an approximate date', /~$/],
    ['a season', /^\d{4}-2[1-4]$/],
    ['a quarter', /^\d{4}-3[3-6]$/],
    ['an unspecified year', /X$/],
  ])('dates something by %s', (_, form) => {
    expect(knowledgeBase.filter(({ date }) => date !== undefined && form.test(date))).not.toEqual([]);
  });

  it('leaves some of what members proposed to the moderators, and has had some accepted and some rejected', () => {
    const proposed = knowledgeBase.flatMap((entity) => entity.proposed ?? []);
    const decisions = proposed.flatMap(({ decision }) => decision ?? []);
    expect(proposed.length - decisions.length).toBeGreaterThanOrEqual(5);
    expect(new Set(decisions.map(({ state }) => state))).toEqual(new Set(['accepted', 'rejected']));
    for (const { by, at, decision } of proposed) {
      expect(roleOf(by)).toBe('member');
      if (decision === undefined) continue;
      expect(moderates(decision.by)).toBe(true);
      expect(sinceBeginning(decision.at)).toBeGreaterThan(sinceBeginning(at));
      if (decision.state === 'rejected') expect(decision.reason?.length).toBeGreaterThan(20);
    }
  });

  it('has a label in the paper for each entity, but for those marked as absent from it', () => {
    const absent = knowledgeBase.filter(
      (entity) => !entity.labels.some((label) => folded.includes(label.text)),
    );
    const marked = knowledgeBase.filter((entity) => entity.inPaper === false);
    expect(absent.map((entity) => entity.key)).toEqual(marked.map((entity) => entity.key));
  });

  it('keeps to this document only such labels as stand in it', () => {
    const labels = knowledgeBase.flatMap((entity) => entity.labels);
    const strays = labels.filter((label) => label.scope === 'document' && !folded.includes(label.text));
    expect(strays).toEqual([]);
  });

  it('attributes no incident, as the paper attributes none', () => {
    const incidents = knowledgeBase.filter((entity) => entity.type === 'incident');
    const attributions = new Set(incidents.map((incident) => incident.attributes?.['attribution']));
    expect([...attributions]).toEqual(['none in the paper']);
  });
});

describe('the people of the sample', () => {
  it('have a key, a name and an address of their own', () => {
    for (const field of ['key', 'name', 'email', 'hue'] as const) {
      expect(repeated(people.map((person) => person[field]))).toEqual([]);
    }
  });

  it('are one of each role, and four more members', () => {
    const roles = people.map((person) => person.role);
    expect(roles.toSorted()).toEqual([
      ...Array<string>(5).fill('member'),
      'moderator',
      'observer',
      'owner',
      'reviewer',
    ]);
  });
});

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
      const strange = quotations.filter((quoted) => !alike(folded).includes(alike(quoted)));
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

  it('shows every motivation and every visibility', () => {
    expect(new Set(notes.map(({ motivation }) => motivation))).toEqual(new Set(MOTIVATIONS));
    expect(new Set(notes.map(({ visibility = 'group' }) => visibility))).toEqual(
      new Set(['private', 'group', 'public']),
    );
  });

  it('has a vocabulary of tags: few words, most of them used by several people', () => {
    const users = new Map<string, Set<string>>();
    for (const { author, tags = [] } of notes)
      for (const tag of tags) users.set(tag, (users.get(tag) ?? new Set()).add(author));
    expect(users.size).toBeLessThan(35);
    expect([...users.values()].filter((people_) => people_.size > 2).length).toBeGreaterThan(12);
  });

  it('lets nobody write who may only read', () => {
    const authors = [...notes.map((note) => note.author), ...replies.map(({ reply }) => reply.author)];
    const writers = [...authors, ...links.map(({ by }) => by)];
    expect(writers.filter((key) => ['observer', 'reviewer'].includes(roleOf(key)))).toEqual([]);
  });

  it('lets several people keep private notes, to which nobody else replies', () => {
    const privateNotes = notes.filter((note) => note.visibility === 'private');
    expect(new Set(privateNotes.map((note) => note.author)).size).toBeGreaterThanOrEqual(4);
    for (const { key, author } of privateNotes)
      expect(replies.filter(({ noteKey, reply }) => noteKey === key && reply.author !== author)).toEqual([]);
  });

  it('has threads resolved only by the author of the note or by who moderates, and most of them open', () => {
    const resolved = notes.filter((note) => note.resolved !== undefined);
    expect(resolved.length).toBeGreaterThan(5);
    expect(resolved.length).toBeLessThan(notes.length / 2);
    for (const { author, resolved: end } of resolved)
      expect(end?.by === author || moderates(end?.by)).toBe(true);
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

/**
 * The blocks of the scan. An empty line ends a block; a line that begins with a space begins a page, and there the
 * paper starts a new paragraph only where the page begins with a capital.
 */
function blocksOf(scan: string): string[] {
  const blocks = scan.split(/\n\s*\n|\n (?=\p{Lu})/u);
  return blocks.map((block) => block.replaceAll(/\s+/g, ' ').trim()).filter((block) => block !== '');
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

function moderates(key: string | undefined): boolean {
  return key !== undefined && ['moderator', 'owner'].includes(roleOf(key));
}

function roleOf(key: string): string {
  return people.find((person) => person.key === key)?.role ?? 'stranger';
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
