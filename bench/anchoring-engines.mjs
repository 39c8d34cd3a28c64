// What is measured: ours, and others as they are used. The others are loaded from the folder in ANCHORING_PEERS, and left out without it:
//   npm i --prefix FOLDER approx-string-match dom-anchor-text-quote diff-match-patch
import { createRequire } from 'node:module';
import path from 'node:path';
import { carry, compareTexts } from '../lib/anchoring/carry.ts';
import { createOffsetIndex } from '../lib/anchoring/code-points.ts';
import { resolveAll } from '../lib/anchoring/resolve-all.ts';
import { textIndex } from '../lib/anchoring/text-index.ts';

/**
 * Each is made for two texts and the notes, and then run: `run` gives the place of each note (UTF-16) or null, and may stop at `until`
 * (milliseconds of performance.now()); the notes that it did not come to are left out.
 */
export function enginesOf() {
  return [
    { name: 'ours, both texts', knows: 'both texts', make: bothTexts },
    { name: 'ours, quotes', knows: 'quotes', make: quotesOnly },
    { name: 'position only', knows: 'quotes', make: positionOnly },
    ...others(),
  ];
}

// Our offsets are code points, those of the benchmark UTF-16: they are converted outside of what is measured.

function bothTexts({ before, after, notes }) {
  const [from, to] = [createOffsetIndex(before), createOffsetIndex(after)];
  const ranges = notes.map(({ start, end }) => ({
    start: from.toCodePoints(start),
    end: from.toCodePoints(end),
  }));
  return {
    run: () => carry(compareTexts(before, after), ranges),
    read: (carried) => (carried.state === 'orphaned' ? null : inUtf16(to, carried)),
  };
}

function quotesOnly({ before, after, notes }) {
  const [from, to] = [createOffsetIndex(before), createOffsetIndex(after)];
  const selectors = notes.map(({ exact, prefix, suffix, start }) => ({
    ...{ exact, prefix, suffix },
    start: from.toCodePoints(start),
  }));
  return {
    run: () => resolveAll(textIndex(after), selectors),
    read: (place) => place && inUtf16(to, place),
  };
}

const inUtf16 = (index, { start, end }) => ({ start: index.toUtf16(start), end: index.toUtf16(end) });

function positionOnly({ after, notes }) {
  return oneByOne(notes, ({ start, end }) => (end <= after.length ? { start, end } : null));
}

/** @param {(note: object) => object | null} find */
function oneByOne(notes, find) {
  return {
    run(until) {
      const places = [];
      for (const note of notes) {
        places.push(find(note));
        if (performance.now() > until) break;
      }
      return places;
    },
    read: (place) => place,
  };
}

function others() {
  const folder = process.env.ANCHORING_PEERS;
  if (!folder) {
    console.log('Others are left out: ANCHORING_PEERS names no folder with their packages.');
    return [];
  }
  const require = createRequire(path.resolve(folder, 'package.json'));
  const load = (name, make) => {
    try {
      return [make(require(name))];
    } catch (error) {
      console.log(`${name} is left out: ${error.message.split('\n')[0]}`);
      return [];
    }
  };
  return [
    ...load('approx-string-match', (found) => ({
      ...{ name: 'quote matcher', knows: 'quotes' },
      make: (scenario) => quoteMatcher(found.default ?? found, scenario),
    })),
    ...load('dom-anchor-text-quote/lib/index.js', (quotes) => ({
      ...{ name: 'dom-anchor-text-quote', knows: 'quotes' },
      make: ({ after, notes }) =>
        oneByOne(notes, (note) => quotes.toTextPosition({ textContent: after }, note, { hint: note.start })),
    })),
    ...load('diff-match-patch', (DiffMatchPatch) => ({
      ...{ name: 'diff-match-patch', knows: 'both texts' },
      make: (scenario) => characterDiff(new DiffMatchPatch(), scenario),
    })),
  ];
}

/**
 * The scheme of the best-known matcher of quotes, written anew from its description: the old position if the quote agrees there; else the exact
 * occurrences, or without any those with at most half of the quote wrong; the best by 50 parts quote, 20 before, 20 after, 2 nearness.
 */
function quoteMatcher(approximate, { after, notes }) {
  const occurrences = (text, wanted, most) => {
    const exact = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
      exact.push({ start: at, end: at + wanted.length, errors: 0 });
    return exact.length > 0 ? exact : approximate(text, wanted, most);
  };
  const likeness = (text, wanted) =>
    text && wanted ? 1 - occurrences(text, wanted, wanted.length)[0].errors / wanted.length : 0;
  return oneByOne(notes, ({ exact, prefix, suffix, start, end }) => {
    if (after.slice(start, end) === exact) return { start, end };
    let best = null;
    for (const found of occurrences(after, exact, Math.min(256, exact.length / 2))) {
      const ahead = after.slice(Math.max(0, found.start - prefix.length), found.start);
      const score =
        50 * (1 - found.errors / exact.length) +
        20 * (prefix ? likeness(ahead, prefix) : 1) +
        20 * (suffix ? likeness(after.slice(found.end, found.end + suffix.length), suffix) : 1) +
        2 * (1 - Math.abs(found.start - start) / after.length);
      if (!best || score > best.score) best = { start: found.start, end: found.end, score };
    }
    return best;
  });
}

/** A difference of characters of the whole texts, and the ends of each note mapped through it. */
function characterDiff(matcher, { before, after, notes }) {
  return {
    run(until) {
      matcher.Diff_Timeout = Math.max(0.1, (until - performance.now()) / 1000);
      const differences = matcher.diff_main(before, after);
      return notes.map(({ start, end }) => {
        const from = matcher.diff_xIndex(differences, start);
        const to = matcher.diff_xIndex(differences, end - 1) + 1;
        return to - from > 0.2 * (end - start) ? { start: from, end: to } : null;
      });
    },
    read: (place) => place,
  };
}
