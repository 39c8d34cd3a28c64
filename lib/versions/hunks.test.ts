import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hunksOf, type Run } from './hunks';

const kept = (text: string): Run => ({ kind: 'kept', text });
const run = fc.record({
  kind: fc.constantFrom('removed' as const, 'added' as const),
  text: fc.string({ minLength: 1 }),
});
const far = 'x'.repeat(500);

describe('the places where two texts differ', () => {
  it('are none in a text that was kept', () => {
    expect(hunksOf([kept('The words of the law.')])).toEqual([]);
    expect(hunksOf([])).toEqual([]);
  });

  it('have the words around them, cut where there are many', () => {
    const runs: Run[] = [
      kept('😀'.repeat(100)),
      { kind: 'removed', text: 'Schmidt' },
      { kind: 'added', text: 'Schmitt' },
    ];
    expect(hunksOf([...runs, kept(far)])).toEqual([
      {
        start: 40,
        runs: [kept(`…${'😀'.repeat(60)}`), ...runs.slice(1), kept(`${'x'.repeat(60)}…`)],
      },
    ]);
  });

  it('are one where they are near to each other, and two where they are not', () => {
    const change: Run = { kind: 'added', text: 'gloss' };
    expect(hunksOf([change, kept(' and '), change])).toHaveLength(1);
    expect(hunksOf([change, kept(far), change])).toHaveLength(2);
  });

  it('hold every word that was removed or added, in order', () => {
    const runs = fc.array(fc.oneof(run, fc.constantFrom(kept(far), kept(' and '))));
    fc.assert(
      fc.property(runs, (all) => {
        const changed = (list: readonly Run[]) => list.filter(({ kind }) => kind !== 'kept');
        expect(changed(hunksOf(all).flatMap((hunk) => hunk.runs))).toEqual(changed(all));
      }),
    );
  });
});
