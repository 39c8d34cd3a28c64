// How well and how fast notes find their place in a text that was changed, ours beside others in the same run:
//   node --import tsx bench/anchoring.mjs [words,words,...] [notes] [seed]
// `right` and `wrong` are parts of the notes whose passage is still there: right where what was found and the truth share at least 0.8 of what
// they cover together, wrong where they share less, and not where nothing was found. `let go` is the part of the deleted ones that was found to
// be so, of those that can be told: whose quote with 16 characters before or after it stands nowhere any more. Times are of the pure functions,
// with all that they prepare; `times` is how many times the notes a second of the quote matcher.
import { enginesOf } from './anchoring-engines.mjs';
import { scenariosOf } from './anchoring-scenarios.mjs';

const [, , sizes = '3000,30000,100000', count = '10000', seed = '0'] = process.argv.slice(0, 5);
/** Milliseconds that others get for each scenario; what they did not come to is not counted. */
const BUDGET = 4_000;

const engines = enginesOf();
for (const scenario of scenariosOf(3000, 300, 1)) for (const engine of engines) measure(engine, scenario);
for (const words of sizes.split(',').map(Number)) {
  console.log(
    `\n### ${words.toLocaleString('en')} words, ${Number(count).toLocaleString('en')} notes, seed ${seed}\n`,
  );
  console.log('| change | | right % | wrong % | let go % | notes | ms | notes/s | times |');
  console.log('| --- | --- | --: | --: | --: | --: | --: | --: | --: |');
  for (const scenario of scenariosOf(words, Number(count), Number(seed))) {
    const rows = engines.map((engine) => ({ engine, ...measure(engine, scenario) }));
    const base = rows.find(({ engine }) => engine.name === 'quote matcher');
    for (const row of rows) print(scenario, row, base);
  }
}

function measure(engine, scenario) {
  const made = engine.make(scenario);
  globalThis.gc?.();
  const from = performance.now();
  const places = made.run(from + BUDGET).map((place) => made.read(place));
  const ms = performance.now() - from;
  const tally = { right: 0, wrong: 0, there: 0, letGo: 0, deleted: 0 };
  places.forEach((place, k) => score(tally, scenario, scenario.notes[k], place));
  return { ...tally, ms, done: places.length, rate: (1000 * places.length) / ms };
}

function score(tally, { after }, { truth, exact, prefix, suffix }, place) {
  if (truth) {
    tally.there++;
    if (place && shared(truth, place) >= 0.8) tally.right++;
    else if (place) tally.wrong++;
    return;
  }
  if (after.includes(prefix.slice(-16) + exact) || after.includes(exact + suffix.slice(0, 16))) return;
  tally.deleted++;
  if (!place) tally.letGo++;
}

function shared(one, other) {
  const both = Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return both / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

function print({ name }, { engine, right, wrong, there, letGo, deleted, ms, done, rate }, base) {
  const percent = (part, whole, digits) => (whole > 0 ? ((100 * part) / whole).toFixed(digits) : '');
  const cells = [
    ...[name, engine.name, percent(right, there, 2), percent(wrong, there, 2), percent(letGo, deleted, 1)],
    ...[done, ms.toFixed(0), rate.toFixed(0), base ? (rate / base.rate).toFixed(1) : ''],
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
