import type { Detector, Finding, Scan } from './finding';

/** Quotation marks that are doubled, of two kinds in one pair, or without their other half. Single ones are not looked at: they are apostrophes. */
export const quotationMarks: Detector = { kind: 'quote', find };

function find({ blocks }: Scan): Finding[] {
  const straight = blocks.reduce((sum, { text }) => sum + text.split('"').length - 1, 0);
  const curly = blocks.reduce((sum, { text }) => sum + text.split(/[“”]/).length - 1, 0);
  return blocks.flatMap(({ text }, block) => {
    const continues = /^["“]/.test(blocks[block + 1]?.text ?? '');
    return [...doubled(text, straight >= curly), ...halves(text, continues)].map((one) => ({
      block,
      ...one,
    }));
  });
}

type InBlock = Omit<Finding, 'block'>;

/** Two double marks side by side, where one is meant: `"”`. An empty pair by itself is none. */
function doubled(text: string, prefersStraight: boolean): InBlock[] {
  return [...text.matchAll(/["“”]{2,3}/g)].flatMap(({ index: from, 0: marks }) => {
    const to = from + marks.length;
    const opens = isGap(text.charAt(from - 1)) || text.charAt(from - 1) === '(';
    if (opens && isGap(text.charAt(to))) return [];
    const kept = prefersStraight && marks.includes('"') ? '"' : opens ? '“' : '”';
    return [
      {
        from,
        to,
        after: { text: kept },
        confidence: 0.92,
        note: 'Two quotation marks stand where one is meant.',
      },
    ];
  });
}

type Mark = { at: number; quote: string; opens: boolean };

/** Marks that do not find their other half inside the block. A quotation of several paragraphs opens each and closes the last. */
function halves(text: string, continues: boolean): InBlock[] {
  const found: InBlock[] = [];
  let open: Mark | null = null;
  for (const mark of marksOf(text)) {
    const opens: boolean =
      mark.quote === '"' && !open ? mark.opens : mark.quote === '“' || (mark.quote === '"' && mark.opens);
    if (opens) {
      if (open) found.push(unclosed(text, open, mark.at));
      open = { ...mark, opens };
    } else if (open) {
      if ((open.quote === '"') !== (mark.quote === '"')) found.push(mixed(open, mark));
      open = null;
    } else found.push(unopened(text, mark));
  }
  if (open && !(open.at === 0 && continues)) found.push(unclosed(text, open, text.length));
  return found;
}

/** The marks of a block, each a closing or an opening one by what stands around it. Inches and doubled marks are left out. */
function marksOf(text: string): Mark[] {
  let isOpen = false;
  return [...text.matchAll(/["“”]+/g)].flatMap(({ index: at, 0: quotes }) => {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + quotes.length);
    const quote = quotes.charAt(0);
    if (quote === '"' && /\d/.test(before) && !isOpen) return [];
    // Between two letters or signs only what came before tells which half it is.
    const glued = !isGap(before) && !isGap(after);
    const opens = glued ? /[([{]/.test(before) || !isOpen : isGap(before) && !isGap(after);
    isOpen = quote === '“' || (quote === '"' && opens);
    return [{ at, quote, opens }];
  });
}

function mixed(open: Mark, close: Mark): InBlock {
  const text = open.quote === '"' ? '"' : '”';
  const note = 'The quotation is closed by a mark of another kind than the one that opens it.';
  return { from: close.at, to: close.at + 1, after: { text }, confidence: 0.7, note };
}

function unopened(text: string, { at }: Mark): InBlock {
  const note = 'This quotation mark closes nothing that was opened.';
  // A space stays a space: the mark alone goes.
  return {
    from: at,
    to: at + 1,
    after: { text: '' },
    confidence: isGap(text.charAt(at - 1)) ? 0.6 : 0.45,
    note,
  };
}

/** The end is a guess: of the block where the quotation opens it, else of the sentence. */
function unclosed(text: string, { at, quote }: Mark, limit: number): InBlock {
  const rest = text.slice(at + 1, limit);
  // A word of any length would be read again from each of its letters.
  const ends = [...rest.matchAll(/(?<!\p{L})\p{L}[\p{L}\p{M}\d]{0,60}[.!?…]+(?=\s|$)/gu)];
  const end = at === 0 ? ends.at(-1) : ends[0];
  const note = 'The quotation that opens here is never closed.';
  if (!end) return { from: at, to: at + 1, after: { text: '' }, confidence: 0.3, note };
  const from = at + 1 + end.index;
  return {
    ...{ from, to: from + end[0].length },
    after: { text: end[0] + (quote === '"' ? '"' : '”') },
    confidence: at === 0 ? 0.6 : 0.35,
    note: `${at === 0 ? 'The quotation that opens this paragraph' : `The quotation that opens with “${wordAfter(text, at)}”`} is never closed. Where it ends is a guess.`,
  };
}

function wordAfter(text: string, at: number): string {
  return /[\p{L}\p{N}]+/u.exec(text.slice(at + 1, at + 40))?.[0] ?? '…';
}

function isGap(letter: string): boolean {
  return letter === '' || /\s/.test(letter);
}
