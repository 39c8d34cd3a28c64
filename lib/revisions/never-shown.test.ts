import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SignedIn } from '@/lib/access/actor';
import { deleteAnnotation, restoreAnnotation } from '@/lib/annotations/commands';
import { listAnnotations, readAnnotation } from '@/lib/annotations/queries';
import type { AnnotationView } from '@/lib/annotations/view';
import { noteBodyFromText } from '@/lib/content/note-body';
import { AppError, NotFound } from '@/lib/errors/app-error';
import { prepareDatabase } from '@/lib/testing/prepare-database';
import { makeNote, makeReply, makeWorld, editNote, type World } from '@/lib/testing/world';
import { deleteReply, editReply, restoreReply } from '@/lib/threads/commands';
import { readNoteHistory, readReplyHistory } from './queries';

prepareDatabase();

/** The note is the member's; the others meet it as another member, a moderator, and somebody of another group. */
type Who = 'member' | 'other' | 'moderator' | 'outsider';
const WHO: readonly Who[] = ['member', 'other', 'moderator', 'outsider'];
const person = ({ people, others }: World, who: Who): SignedIn =>
  who === 'other' ? others.member : people[who];

const often = (weight: number, ...steps: string[]) => ({ weight, arbitrary: fc.constantFrom(...steps) });
/** Mostly what leaves earlier states behind, and mostly by the note's author. */
const step = fc.record({
  who: fc.oneof({ weight: 4, arbitrary: fc.constant<Who>('member') }, fc.constantFrom(...WHO)),
  does: fc.oneof(
    often(4, 'write', 'reply', 'write reply'),
    often(2, 'share', 'withdraw'),
    often(1, 'delete', 'restore', 'delete reply', 'restore reply'),
  ),
});
type Step = { who: Who; does: string };

/** A note and its replies, each of whose texts is written once, with who could read it at some time. */
class Seminar {
  private readonly readers = new Map<string, Set<Who>>();
  private readonly replies = new Map<string, { text: string; deleted: boolean }>();
  private text = '';
  private deleted = false;
  private visibility: 'private' | 'group' = 'private';
  private count = 0;

  private constructor(
    private readonly world: World,
    private note: AnnotationView,
  ) {}

  static async open(world: World, first: 'private' | 'group'): Promise<Seminar> {
    const body = noteBodyFromText('words-0-');
    const note = await makeNote(world.people.member, world.paper, { body, visibility: first });
    const seminar = new Seminar(world, note);
    seminar.text = 'words-0-';
    seminar.visibility = first;
    seminar.look();
    return seminar;
  }

  /** Does the step as the person asks for it; what is refused changes nothing. */
  async take({ who, does }: Step): Promise<void> {
    const actor = person(this.world, who);
    const text = `words-${++this.count}-`;
    const latest = [...this.replies.keys()].at(-1) ?? this.note.id;
    const reply = this.note.thread.replies.find(({ id }) => id === latest);
    try {
      await this.act(actor, does, text, latest, reply?.rev ?? 1);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
    this.look();
  }

  private async act(actor: SignedIn, does: string, text: string, reply: string, rev: number): Promise<void> {
    const { note } = this;
    switch (does) {
      case 'write':
        this.note = await editNote(actor, note, { text });
        this.text = text;
        return;
      case 'share':
      case 'withdraw': {
        const visibility = does === 'share' ? 'group' : 'private';
        this.note = await editNote(actor, note, { visibility });
        this.visibility = visibility;
        return;
      }
      case 'delete':
        await deleteAnnotation(actor, note.id, note.rev);
        this.deleted = true;
        return;
      case 'restore':
        this.note = await restoreAnnotation(actor, note.id);
        this.deleted = false;
        return;
      case 'reply': {
        const id = await makeReply(actor, note, { text });
        this.note = await readAnnotation(actor, note.id);
        this.replies.set(id, { text, deleted: false });
        return;
      }
      case 'write reply':
        this.note = await editReply(actor, reply, { body: noteBodyFromText(text) }, rev);
        this.replies.set(reply, { text, deleted: false });
        return;
      case 'delete reply':
        this.note = await deleteReply(actor, reply, rev);
        this.replies.set(reply, { text: this.replies.get(reply)?.text ?? '', deleted: true });
        return;
      case 'restore reply':
        this.note = await restoreReply(actor, reply);
        this.replies.set(reply, { text: this.replies.get(reply)?.text ?? '', deleted: false });
    }
  }

  /** Who can read what at this moment: the rules in the plainest words. */
  private look(): void {
    if (this.deleted) return;
    const now: Who[] = this.visibility === 'private' ? ['member'] : ['member', 'other', 'moderator'];
    const there = [...this.replies.values()].filter(({ deleted }) => !deleted).map(({ text }) => text);
    for (const text of [this.text, ...there])
      this.readers.set(text, new Set([...(this.readers.get(text) ?? []), ...now]));
  }

  /** Asks for all that there is as each person, and expects no text that they could never read. */
  async expectNothingElse(): Promise<void> {
    for (const who of WHO) {
      const actor = person(this.world, who);
      const ask = async (question: Promise<unknown>) =>
        JSON.stringify(
          await question.catch((error: unknown) => {
            expect(error).toBeInstanceOf(NotFound);
            return null;
          }),
        );
      const listed = listAnnotations(actor, this.world.paper.id);
      const seen = [
        await ask(listed.then((notes) => notes.filter(({ id }) => id === this.note.id))),
        await ask(readAnnotation(actor, this.note.id)),
        await ask(readNoteHistory(actor, this.note.id)),
      ];
      for (const id of this.replies.keys()) seen.push(await ask(readReplyHistory(actor, id)));
      const texts = [...seen.join().matchAll(/words-\d+-/g)].map(([text]) => text);
      for (const text of texts)
        expect([who, text, this.readers.get(text)?.has(who)]).toEqual([who, text, true]);
      const shows = !this.deleted && (this.visibility === 'group' ? who !== 'outsider' : who === 'member');
      expect([who, texts.includes(this.text)]).toEqual([who, shows]);
    }
  }
}

it('[14] whatever is edited, shared, withdrawn, deleted and restored, nobody is shown what they never could read', async () => {
  const world = await makeWorld();
  const property = fc.asyncProperty(
    fc.constantFrom('private' as const, 'group' as const),
    fc.array(step, { minLength: 5, maxLength: 12, size: 'max' }),
    async (first, steps) => {
      const seminar = await Seminar.open(world, first);
      for (const taken of steps) await seminar.take(taken);
      await seminar.expectNothingElse();
      // What was kept back until now is shown by mistake, if at all, once there is something to see.
      await seminar.take({ who: 'member', does: 'restore' });
      await seminar.take({ who: 'member', does: 'share' });
      await seminar.expectNothingElse();
    },
  );
  await fc.assert(property, { numRuns: 8 });
}, 120_000);
