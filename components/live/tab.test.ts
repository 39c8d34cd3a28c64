import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '@/lib/live/model';
import type { StreamMessage } from './stream-messages';
import { Tab, type Effect, type Input, type Said } from './tab';

/*
 * A browser with tabs, a server with a journal, and a schedule that picks what happens next: every message is on
 * its way for as long as it likes, between two ends always in order.
 */

const changeOf = (key: string): Change => ({
  ...{ key, verb: 'annotation.created' as const, actorId: 'azo', documentId: null, annotationId: key },
  gone: false,
});

type Way = (() => void)[];

class Server {
  /** Of each line of the journal, whether it is these tabs' person's to see. */
  readonly journal: boolean[] = [];
  readonly #cursors = new Map<string, number>();

  /** Another text each time. */
  cursor(seq = this.journal.length): string {
    const text = `cursor ${this.#cursors.size}`;
    this.#cursors.set(text, seq);
    return text;
  }

  after(cursor: string): number {
    return this.#cursors.get(cursor) ?? NaN;
  }

  keysAfter(seq: number): string[] {
    return this.journal.flatMap((seen, index) => (seen && index >= seq ? [`${index}`] : []));
  }
}

interface Stream {
  tab: SimTab;
  seq: number;
  known: string[];
  ready: boolean;
  way: Way;
}

class SimTab {
  readonly tab: Tab;
  readonly given: string[] = [];
  readonly start: number;
  stream: Stream | null = null;
  waits = false;
  closed = false;

  constructor(
    private readonly browser: Browser,
    readonly id: string,
  ) {
    const cursor = browser.server.cursor();
    this.start = browser.server.after(cursor);
    this.tab = new Tab(id, cursor, () => 0.5);
  }

  take(input: Input): void {
    if (!this.closed) for (const effect of this.tab.take(input)) this.browser.carryOut(this, effect);
  }
}

class Browser {
  readonly server = new Server();
  tabs: SimTab[] = [];
  leader: SimTab | null = null;
  #queue: SimTab[] = [];
  #ways = new Map<string, Way>();
  #made = 0;

  open(): void {
    const tab = new SimTab(this, `tab ${this.#made++}`);
    this.tabs.push(tab);
    tab.take({ is: 'started' });
    this.#queue.push(tab);
  }

  close(tab: SimTab): void {
    tab.closed = true;
    tab.stream = null;
    this.tabs = this.tabs.filter((other) => other !== tab);
    this.#queue = this.#queue.filter((other) => other !== tab);
    if (this.leader === tab) this.leader = null;
  }

  carryOut(from: SimTab, effect: Effect): void {
    switch (effect.do) {
      case 'open':
        from.stream = this.#streamTo(from, effect.after, effect.beside);
        return;
      case 'close':
        from.stream = null;
        return;
      case 'say':
        return this.#say(from, effect.said);
      case 'wait':
        from.waits = true;
        return;
      case 'lead': {
        const before = this.leader;
        this.#queue = this.#queue.filter((other) => other !== from);
        this.leader = from;
        if (before && before !== from) {
          this.#way(`lock ${before.id}`).push(() => before.take({ is: 'unled' }));
          this.#queue.push(before);
        }
        this.#way(`lock ${from.id}`).push(() => from.take({ is: 'led' }));
        return;
      }
      case 'give':
        from.given.push(...effect.changes.map(({ key }) => key));
    }
  }

  #streamTo(tab: SimTab, after: string, beside: string | null): Stream {
    const seq = this.server.after(after);
    const known = this.server
      .keysAfter(beside === null ? seq : this.server.after(beside))
      .filter((key) => Number(key) < seq);
    return { tab, seq, known, ready: false, way: [] };
  }

  #say(from: SimTab, said: Said): void {
    for (const to of this.tabs)
      if (to !== from) this.#way(`${from.id} > ${to.id}`).push(() => to.take({ is: 'heard', said }));
  }

  #way(name: string): Way {
    const way = this.#ways.get(name) ?? [];
    this.#ways.set(name, way);
    return way;
  }

  /** All that could happen next by itself. */
  next(): (() => void)[] {
    const steps: (() => void)[] = [];
    for (const way of this.#ways.values()) if (way.length > 0) steps.push(() => way.shift()?.());
    const first = this.#queue[0];
    if (this.leader === null && first) {
      steps.push(() => {
        this.#queue.shift();
        this.leader = first;
        this.#way(`lock ${first.id}`).push(() => first.take({ is: 'led' }));
      });
    }
    for (const { stream } of this.tabs) {
      if (!stream) continue;
      if (stream.way.length > 0) steps.push(() => stream.way.shift()?.());
      if (!stream.ready || stream.seq < this.server.journal.length) steps.push(() => this.#serve(stream));
    }
    return steps;
  }

  /** The server sends the next lines of the journal, or that there are no more. */
  #serve(stream: Stream): void {
    const end = Math.min(stream.seq + 2, this.server.journal.length);
    const changes = this.server
      .keysAfter(stream.seq)
      .filter((key) => Number(key) < end)
      .map(changeOf);
    const atEnd = stream.seq === this.server.journal.length;
    stream.seq = end;
    const id = this.server.cursor(end);
    const send = (message: StreamMessage) =>
      stream.way.push(() => stream.tab.stream === stream && stream.tab.take({ is: 'message', message }));
    if (changes.length > 0) send({ event: 'change', id, data: { changes } });
    if (!atEnd || stream.ready) return;
    stream.ready = true;
    send({ event: 'ready', id, data: { presence: [], known: stream.known } });
  }

  breakStream(tab: SimTab): void {
    if (!tab.stream) return;
    tab.stream = null;
    tab.take({ is: 'closed', refused: false });
  }

  due(tab: SimTab): void {
    if (!tab.waits) return;
    tab.waits = false;
    tab.take({ is: 'due' });
  }

  /** Lets everything happen that still will, in the order of a schedule; time passes only when nothing else does. */
  settle(pick: (count: number) => number): void {
    for (let step = 0; step < 20_000; step++) {
      const steps = this.next();
      if (steps.length > 0) steps[pick(steps.length)]?.();
      else if (this.tabs.some(({ waits }) => waits)) for (const tab of this.tabs) this.due(tab);
      else return;
    }
    throw new Error('The tabs never come to rest.');
  }
}

/** Numbers below a count, the same for the same seed. */
function picker(seed: number): (count: number) => number {
  let state = seed >>> 0;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const someAct = fc.constantFrom(
  ...(['write', 'write', 'write', 'hidden', 'open', 'close', 'break', 'due', 'wake', 'cable'] as const),
  ...(['step', 'step', 'step', 'step', 'step', 'step', 'step', 'step'] as const),
);

describe('the tabs of a browser', () => {
  it('get each change once and in order, whoever leads, whatever breaks, and however long anything takes', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(someAct, { minLength: 20, maxLength: 250 }), (seed, acts) => {
        const pick = picker(seed);
        const browser = new Browser();
        browser.open();
        for (const act of acts) {
          const tab = browser.tabs[pick(browser.tabs.length)];
          if (act === 'write') browser.server.journal.push(true);
          else if (act === 'hidden') browser.server.journal.push(false);
          else if (act === 'open' && browser.tabs.length < 5) browser.open();
          else if (act === 'step') {
            const steps = browser.next();
            steps[pick(steps.length)]?.();
          } else if (!tab) continue;
          else if (act === 'close') browser.close(tab);
          else if (act === 'break') browser.breakStream(tab);
          else if (act === 'due') browser.due(tab);
          else if (act === 'wake') tab.take({ is: 'shown' });
          else if (act === 'cable') for (const is of ['offline', 'online'] as const) tab.take({ is });
        }
        browser.settle(pick);
        browser.server.journal.push(true);
        browser.settle(pick);
        for (const { given, start } of browser.tabs) expect(given).toEqual(browser.server.keysAfter(start));
        expect(browser.tabs.filter(({ stream }) => stream).length).toBe(Math.min(1, browser.tabs.length));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a tab', () => {
  const leading = () => {
    const tab = new Tab('a', 'one', () => 0.5);
    tab.take({ is: 'started' });
    tab.take({ is: 'led' });
    return tab;
  };
  const ready = (id: string): Input => ({
    is: 'message',
    message: { event: 'ready', id, data: { presence: [], known: [] } },
  });
  const openings = (effects: Effect[]) =>
    effects.flatMap((effect) => (effect.do === 'open' ? [effect.after] : []));

  it('opens its stream again after the last cursor that it has, later each time, and soon again after it worked', () => {
    const tab = leading();
    tab.take(ready('two'));
    const waits: number[] = [];
    for (let index = 0; index < 8; index++) {
      const rest = tab.take({ is: 'closed', refused: false });
      waits.push(...rest.flatMap((effect) => (effect.do === 'wait' ? [effect.ms] : [])));
      expect(openings(tab.take({ is: 'due' }))).toEqual(['two']);
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    tab.take(ready('three'));
    expect(tab.take({ is: 'closed', refused: false })).toContainEqual({ do: 'wait', ms: 1000 });
  });

  it('tries at once when it is looked at, by itself or by another tab, and when the network is back', () => {
    const tab = leading();
    tab.take({ is: 'closed', refused: false });
    expect(openings(tab.take({ is: 'shown' }))).toEqual(['one']);
    tab.take({ is: 'closed', refused: false });
    expect(openings(tab.take({ is: 'heard', said: { say: 'hello', from: 'b' } }))).toEqual(['one']);
    tab.take({ is: 'offline' });
    expect(openings(tab.take({ is: 'due' }))).toEqual([]);
    expect(openings(tab.take({ is: 'online' }))).toEqual(['one']);
  });

  it('says whether it is live, connecting or offline, when that changes', () => {
    const tab = new Tab('a', 'one', () => 0.5);
    const states = (input: Input) =>
      tab.take(input).flatMap((effect) => (effect.do === 'state' ? [effect.state] : []));
    expect(states({ is: 'led' })).toEqual([]);
    expect(states(ready('two'))).toEqual(['live']);
    expect(states({ is: 'offline' })).toEqual(['offline']);
    expect(states({ is: 'online' })).toEqual(['connecting']);
    expect(states(ready('three'))).toEqual(['live']);
  });

  it.each([
    ['the server cannot go on', { is: 'message', message: { event: 'reset', id: null, data: {} } }],
    ['the server refuses', { is: 'closed', refused: true }],
  ] satisfies [string, Input][])(
    'has the page loaded anew, and the other tabs theirs, when %s',
    (_, input) => {
      const tab = leading();
      tab.take(ready('two'));
      const effects = tab.take(input);
      expect(effects).toContainEqual({ do: 'reload' });
      const reset = { say: 'message', by: 'a', message: { event: 'reset', id: null, data: {} } };
      expect(effects).toContainEqual({ do: 'say', said: reset });
      const other = new Tab('b', 'one', () => 0.5);
      other.take({ is: 'started' });
      expect(other.take({ is: 'heard', said: reset as Said })).toContainEqual({ do: 'reload' });
      expect(openings(tab.take({ is: 'shown' }))).toEqual([]);
    },
  );

  it('has the page loaded anew at once also after a connection that failed for long', () => {
    const tab = leading();
    for (let index = 0; index < 6; index++) {
      tab.take({ is: 'closed', refused: false });
      tab.take({ is: 'due' });
    }
    expect(tab.take({ is: 'closed', refused: true })).toContainEqual({ do: 'reload' });
  });

  it('does not load the page again and again when that does not help', () => {
    const reloads = { count: 0 };
    const tab = new Tab('a', 'one', () => 0.5, reloads);
    tab.take({ is: 'led' });
    expect(tab.take({ is: 'closed', refused: true })).toContainEqual({ do: 'reload' });
    const next = new Tab('b', 'two', () => 0.5, reloads);
    expect(openings(next.take({ is: 'led' }))).toEqual(['two']);
    const effects = next.take({ is: 'closed', refused: true });
    expect(effects.map((effect) => effect.do)).not.toContain('reload');
    expect(next.take({ is: 'due' })).toContainEqual({ do: 'reload' });
  });

  it('takes the lead when nobody answers', () => {
    const tab = new Tab('b', 'one', () => 0.5);
    expect(tab.take({ is: 'started' })).toContainEqual({ do: 'wait', ms: 3000 });
    expect(tab.take({ is: 'due' })).toEqual([{ do: 'lead' }]);
  });
});
