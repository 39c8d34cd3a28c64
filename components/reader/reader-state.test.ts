import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, reduce, type ReaderAction, type ReaderState } from '@/components/reader/reader-state';
import type { AnnotationView } from '@/lib/annotations/view';
import { EMPTY_FILTER } from '@/lib/filter/model';

const READER = 'the reader';
const VERSION = 'the second';

/** A note as the server would send it, of which the reducer reads only this. */
function note(
  id: string,
  given: { rev?: number; author?: string; replies?: string[]; start?: number; versionId?: string } = {},
) {
  const { rev = 1, author = 'another', replies = [], start = 0, versionId = VERSION } = given;
  return {
    ...{ id, rev, motivation: 'commenting', visibility: 'group', tags: [], links: [], hiddenReason: null },
    createdAt: '1250-01-01T00:00:00.000Z',
    text: `${id} ${rev}`,
    author: { id: author, name: author },
    passages: [
      { id: `p${id}`, versionId, start, end: start + 5, state: 'exact', exact: '', prefix: '', suffix: '' },
    ],
    thread: {
      rev: 1,
      state: 'open',
      replies: replies.map((name, at) => ({ id: `${id}${at}`, author: { id: name } })),
    },
  } as unknown as AnnotationView;
}

const begun = (annotations: AnnotationView[] = []): ReaderState =>
  [...annotations].reduce(
    (state, annotation) => reduce(state, { do: 'saved', annotation, said: '' }),
    initialState({
      readerId: READER,
      versionId: VERSION,
      notes: [],
      annotations: [],
      links: [],
      filter: EMPTY_FILTER,
    }),
  );
const run = (state: ReaderState, ...actions: ReaderAction[]) => actions.reduce(reduce, state);
const arrived = (annotations: AnnotationView[], gone: string[] = []): ReaderAction => ({
  do: 'arrived',
  changes: { annotations, links: [], gone },
});
const idsOf = ({ notes }: ReaderState) => notes.map(({ id }) => id);

describe('the room', () => {
  it('leaves a note where it stands in the version that is read, whatever a later one says', () => {
    const state = begun([note('a', { start: 10 })]);
    const answered = run(state, arrived([note('a', { rev: 2, start: 70, versionId: 'the third' })]));
    expect(answered.bodies.get('a')).toMatchObject({ rev: 2, passages: [{ start: 10, versionId: VERSION }] });
    expect(answered.notes[0]?.ranges).toEqual([{ start: 10, end: 15 }]);
    const strange = run(begun(), arrived([note('b', { start: 70, versionId: 'the third' })]));
    expect(strange.notes).toMatchObject([{ id: 'b', ranges: [], anchors: ['orphaned'] }]);
  });

  it('puts a deleted note that is brought back where it stood in the version that is read', () => {
    const before = note('a', { start: 10 });
    const state = run(begun([before]), { do: 'removed', id: 'a', said: '' }, arrived([], ['a']), {
      ...{ do: 'restored', before, said: '' },
      annotation: note('a', { rev: 2, start: 70, versionId: 'the third' }),
    });
    expect(state.notes).toMatchObject([{ id: 'a', ranges: [{ start: 10, end: 15 }], anchors: ['exact'] }]);
  });

  it('shows what was held exactly as if it had been shown at once', () => {
    const changes = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        rev: fc.integer({ min: 1, max: 4 }),
        start: fc.nat(90),
      }),
    );
    fc.assert(
      fc.property(changes, changes, (there, come) => {
        const state = begun(there.map(({ id, ...rest }) => note(id, rest)));
        const latest = [...new Map(come.map(({ id, ...rest }) => [id, note(id, rest)])).values()];
        const held = run(state, ...latest.map((one): ReaderAction => ({ do: 'held', annotations: [one] })));
        expect(idsOf(held)).toEqual(idsOf(state));
        const shown = run(held, { do: 'released' });
        const atOnce = run(state, arrived(latest));
        expect(shown.held).toEqual([]);
        expect({ notes: shown.notes, bodies: shown.bodies }).toEqual({
          notes: atOnce.notes,
          bodies: atOnce.bodies,
        });
      }),
    );
  });

  it('keeps notes in the order of the text, each once, whatever comes', () => {
    const come = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), start: fc.nat(50) }));
    fc.assert(
      fc.property(come, (list) => {
        const state = run(begun(), ...list.map(({ id, start }, rev) => arrived([note(id, { start, rev })])));
        const starts = state.notes.map(({ ranges }) => ranges[0]?.start ?? -1);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(new Set(idsOf(state)).size).toBe(state.notes.length);
      }),
    );
  });

  it('does not bring back, with what was held, a note as it was before the reader answered it', () => {
    const state = run(
      begun([note('a')]),
      { do: 'held', annotations: [note('a', { replies: ['Anna'] })] },
      { do: 'changed', annotation: note('a', { replies: ['Anna', READER] }), said: '' },
      { do: 'released' },
    );
    expect(state.bodies.get('a')?.thread.replies).toHaveLength(2);
  });

  it('keeps what came by itself when the words that were asked for before come after it', () => {
    const state = run(begun(), arrived([note('a', { replies: ['Anna'] })]), {
      do: 'loaded',
      annotations: [note('a')],
    });
    expect(state.bodies.get('a')?.thread.replies).toHaveLength(1);
  });

  it('does not bring back with what was held what is gone meanwhile', () => {
    const state = run(begun(), { do: 'held', annotations: [note('a')] }, arrived([], ['a']), {
      do: 'released',
    });
    expect(idsOf(state)).toEqual([]);
  });

  it('lets no older state of a note replace a newer one', () => {
    const state = run(begun([note('a', { rev: 3 })]), arrived([note('a', { rev: 2 })]));
    expect(state.bodies.get('a')?.rev).toBe(3);
  });

  it('marks as unread what others said, and not what the reader says in another window', () => {
    const unread = (state: ReaderState) => state.notes.filter((one) => one.unread).map(({ id }) => id);
    const own = note('a', { author: READER });
    expect(unread(run(begun(), arrived([own, note('b')])))).toEqual(['b']);
    const away = run(begun([own]), { do: 'focus', id: null });
    expect(unread(run(away, arrived([note('a', { author: READER, replies: [READER] })])))).toEqual([]);
    expect(unread(run(away, arrived([note('a', { author: READER, replies: ['another'] })])))).toEqual(['a']);
    expect(unread(run(away, arrived([note('b')]), { do: 'read', ids: ['b'] }))).toEqual([]);
  });

  it('leaves the note that is looked at when it is gone, and no other', () => {
    const state = run(begun([note('a'), note('b')]), { do: 'focus', id: 'a' });
    expect(run(state, arrived([], ['b'])).focused).toBe('a');
    expect(run(state, arrived([], ['a'])).focused).toBeNull();
  });
});
