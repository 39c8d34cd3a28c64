import { markCandidates, type Candidate } from './mark-candidates';
import { numberMarks, type KnownMark, type Numbered } from './number-marks';
import type { Detector, Finding, Scan } from './finding';
import { createOffsetIndex } from '@/lib/anchoring/code-points';

/** From so many marks on a text is held to have numbered notes; with fewer, every proposal is a guess and says so. */
const SERIES = 3;
/** More than any paper has; where there are more, the text is no prose, and the rest is left alone. */
const CANDIDATES_MAX = 5_000;

/** Footnote marks that the scan read as other signs, with the number that their order implies. */
export const footnoteMarks: Detector = { kind: 'mark', find };

type Item = (Candidate & { block: number }) | (KnownMark & { block: number; from: number });

function find(scan: Scan): Finding[] {
  const items = itemsOf(scan).slice(0, CANDIDATES_MAX);
  const numbers = numberMarks(items);
  const strong = items.filter((item, i) => numbers[i] && ('known' in item || item.weight > 0)).length;
  const isSeries = strong >= SERIES && areInOrder(items);
  return items.flatMap((item, i) => {
    const number = numbers[i];
    if ('known' in item || !number || (item.weight <= 0 && !isSeries)) return [];
    return [toFinding(item, number, isSeries)];
  });
}

/** Whole marks that jump to and fro name the works of a list, and say nothing of their order. */
function areInOrder(items: readonly Item[]): boolean {
  const known = items.flatMap((item) => ('known' in item ? [item.known] : []));
  const backwards = known.filter((label, i) => label <= (known[i - 1] ?? 0)).length;
  return backwards * 4 <= known.length;
}

function toFinding(item: Candidate & { block: number }, number: NonNullable<Numbered>, isSeries: boolean) {
  const { block, from, to, kept, glued } = item;
  const label = String(number.label);
  const sure = item.confidence + (number.reading === 'all' ? 0.07 : 0) - Math.min(number.gap, 2) * 0.1;
  return {
    ...{ block, from, to },
    after: { text: glued ? `${kept} ` : kept, mark: { label, at: kept.length } },
    confidence: Math.round(Math.max(0.2, Math.min(0.98, isSeries ? sure : sure * 0.6)) * 100) / 100,
    note: noteOf(item, number, isSeries),
  };
}

function noteOf(
  { reason, glued, digits }: Candidate,
  { label, gap, reading }: NonNullable<Numbered>,
  isSeries: boolean,
) {
  const sentences = [`${reason}.`];
  if (!isSeries)
    sentences.push('The text has no row of marks that tells its number, so it may be something else.');
  else if (reading === 'all')
    sentences.push(`By their order it is number ${label}, which its digits confirm.`);
  else if (reading === 'against')
    sentences.push(`By their order it is number ${label}, though ${digits} can be read.`);
  else sentences.push(`By their order it is number ${label}.`);
  if (gap > 0)
    sentences.push(gap === 1 ? 'One number before it is missing.' : `${gap} numbers before it are missing.`);
  if (glued) sentences.push('The words around it had run together.');
  return sentences.join(' ');
}

/** What looks like a mark, and the marks that are whole, in the order of the text. */
function itemsOf(scan: Scan): Item[] {
  const candidates = markCandidates(scan);
  return scan.blocks.flatMap(({ start, text, marks = [] }, block) => {
    const offsets = createOffsetIndex(text);
    const known = [
      ...marks.map(({ at, label }) => ({ from: offsets.toUtf16(at - start), label })),
      ...[...text.matchAll(/\[(\d{1,3})\]/g)].map(({ index, 1: label = '' }) => ({ from: index, label })),
    ].filter(({ label }) => /^\d{1,4}$/.test(label));
    const items: Item[] = [
      ...known.map(({ from, label }) => ({ block, from, known: Number(label) })),
      ...(candidates[block] ?? []).map((candidate) => ({ ...candidate, block })),
    ];
    return items.sort((a, b) => a.from - b.from);
  });
}
