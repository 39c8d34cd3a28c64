// The scenarios of the benchmark: each a text, what became of it, and notes with the place where they belong afterwards.
import { readFileSync } from 'node:fs';
import * as make from './anchoring-texts.mjs';

const PAPER = new URL('../prisma/seed/source-paper.txt', import.meta.url);

/** @yields {{ name: string, before: string, after: string, notes: object[], isDecidable: boolean }} */
export function* scenariosOf(words, count, seed) {
  const blocks = words <= 3000 ? paperBlocks() : make.prose(words, seed + 101);
  const text = blocks.join('\n');
  const notes = make.notesOn(blocks, count, seed + 42, true);
  const inside = make.notesOn(blocks, count, seed + 43, false);
  yield scenario('same text', text, notes, make.unchanged(text));
  yield scenario('1 % misread', text, notes, make.misread(text, 0.01, seed + 9));
  yield scenario('5 % misread', text, notes, make.misread(text, 0.05, seed + 10));
  yield scenario('5 % of words', text, notes, make.reworded(text, 0.05, seed + 16));
  const rearranged = make.rearranged(blocks, seed + 11);
  yield scenario('blocks cut, moved, new', text, inside, rearranged);
  const misread = make.misread(rearranged.text, 0.01, seed + 13);
  yield scenario('the same, 1 % misread', text, inside, make.followedBy(rearranged, misread));
  yield repeated(words, count, seed);
  yield rows(words, count, seed);
  const scripts = make.manyScripts(words, seed + 7);
  const many = scripts.join('\n');
  const notesOnMany = make.notesOn(scripts, count, seed + 44, true);
  yield scenario('many scripts, 1 % misread', many, notesOnMany, make.misread(many, 0.01, seed + 15));
  yield scenario('many scripts, composed', many, notesOnMany, make.composed(many));
}

function repeated(words, count, seed) {
  const { blocks, ranges } = make.repeatedSentences(words, seed + 21);
  const text = blocks.join('\n');
  const longer = make.prefixed(text, make.prose(Math.max(150, words / 50), seed + 5).join('\n'));
  const change = make.followedBy(longer, make.misread(longer.text, 0.01, seed + 14));
  return scenario('repeated sentences, 1 % misread', text, make.notesIn(text, ranges, count, seed), change);
}

function rows(words, count, seed) {
  const { blocks, ranges } = make.sameRows(words, seed + 22);
  const text = blocks.join('\n');
  const change = make.prefixed(text, make.prose(60, seed + 6).join('\n'));
  return scenario('rows that are all the same', text, make.notesIn(text, ranges, count, seed), change);
}

function scenario(name, before, notes, change) {
  const placed = notes.map((note) => ({ ...note, truth: make.truthOf(change, note) }));
  return { name, before, after: change.text, notes: placed };
}

function paperBlocks() {
  const text = readFileSync(PAPER, 'utf8').replaceAll('\r\n', '\n');
  return text.split(/\n\s*\n/).flatMap((block) => block.trim().replaceAll('\n', ' ') || []);
}
