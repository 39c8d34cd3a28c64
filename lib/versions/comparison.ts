import 'server-only';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Worker } from 'node:worker_threads';
import { compareTexts, type TextChange } from '@/lib/anchoring/carry';
import { RateLimited } from '@/lib/errors/app-error';
import { viewOf, type Comparison, type Question } from './comparing';
import { Recent } from './recent';
import type { ChangesView } from './view';

/** A canonical text with the SHA-256 of its UTF-8 bytes, in lower-case hexadecimal: by it texts are told apart here. */
export interface KnownText {
  text: string;
  sha256: string;
}

export function knownText(text: string): KnownText {
  return { text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/** Two texts that are longer together (UTF-16 units) are compared in a thread; shorter ones take less than a tenth of a second. */
const LONG = 200_000;

/** Units of compared texts that are kept: 20 bytes each, and two texts may have two million letters each. */
const KEPT = 4_000_000;

const TOO_MANY = 'Many texts are being compared at this moment. Try again in a minute.';

interface Waiting {
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

interface State {
  changes: Recent<TextChange>;
  views: Recent<ChangesView>;
  thread: Worker | null;
  waiting: Waiting[];
}

// One of each a process: Next loads a module once for each of its bundles.
const shared = globalThis as typeof globalThis & { glossatorComparisons?: State };

function state(): State {
  shared.glossatorComparisons ??= {
    ...{ changes: new Recent(KEPT), views: new Recent(KEPT), thread: null, waiting: [] },
  };
  return shared.glossatorComparisons;
}

/** What became of one text in another, to carry places by. Asked again soon, it is there already. */
export function changeOf(before: KnownText, after: KnownText): Promise<TextChange> {
  return state().changes.get(...named(before, after), () =>
    isLong(before, after)
      ? ask('change', before, after)
      : inPlace(() => compareTexts(before.text, after.text)),
  );
}

/** The same for a person to read. Throws RateLimited when `most` long texts wait to be compared already. */
export function changesBetween(
  before: KnownText,
  after: KnownText,
  { most = Infinity }: { most?: number } = {},
): Promise<ChangesView> {
  return state().views.get(...named(before, after), () => {
    if (!isLong(before, after)) return changeOf(before, after).then(viewOf);
    if (state().waiting.length >= most) throw new RateLimited(TOO_MANY);
    return ask('view', before, after);
  });
}

function named(before: KnownText, after: KnownText): [key: string, size: number] {
  return [`${before.sha256} ${after.sha256}`, before.text.length + after.text.length];
}

function isLong(before: KnownText, after: KnownText): boolean {
  return before.text.length + after.text.length > LONG;
}

async function inPlace<T>(work: () => T): Promise<T> {
  return Promise.resolve(work());
}

function ask<K extends keyof Comparison>(
  kind: K,
  before: KnownText,
  after: KnownText,
): Promise<Comparison[K]> {
  const { waiting } = state();
  return new Promise((resolve, reject) => {
    waiting.push({ resolve: (answer) => resolve(answer as Comparison[K]), reject }); // in the order of the questions
    const question: Question = { kind, before: before.text, after: after.text };
    const answering = thread();
    answering.ref();
    answering.postMessage(question);
  });
}

/** Started when it is asked first, and anew after it failed; while nobody waits for it, it keeps no process from ending. */
function thread(): Worker {
  const all = state();
  if (all.thread) return all.thread;
  // Asked of Node at run time: the application's bundler would take the thread, and the compiler that it loads, for its own.
  const threads = process.getBuiltinModule('node:worker_threads');
  const started = new threads.Worker(path.resolve('lib/versions/compare-thread.mjs'));
  started.on('message', (answer: unknown) => {
    all.waiting.shift()?.resolve(answer);
    if (all.waiting.length === 0) started.unref();
  });
  started.once('error', (error) => end(error));
  started.once('exit', () => end(new Error('The thread that compares texts has ended.')));
  const end = (error: Error) => {
    if (all.thread !== started) return;
    all.thread = null;
    for (const { reject } of all.waiting.splice(0)) reject(error);
  };
  all.thread = started;
  return started;
}
