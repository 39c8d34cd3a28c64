import type { MarkCandidate } from './number-marks';
import type { Scan, ScannedBlock } from './finding';
import type { Words } from './words';

/** A place of a block that looks like a garbled mark. `from` and `to` are UTF-16 indices of the block's text. */
export type Candidate = MarkCandidate & {
  from: number;
  to: number;
  /** What of it belongs to the text and stays, before the mark. */
  kept: string;
  /** Whether the mark held two words apart. */
  glued: boolean;
  /** As sure as one can be without the order. */
  confidence: number;
  reason: string;
};

/** For each block what looks like a garbled mark, in order and without overlaps. */
export function markCandidates({ blocks, words }: Scan): Candidate[][] {
  const plain = { straight: 0, curly: 0 };
  for (const { text } of blocks) {
    plain.straight += text.split('"').length - 1;
    plain.curly += text.split(/[“”]/).length - 1;
  }
  const isStraight = plain.straight > 2 * plain.curly;
  return blocks.map((block) =>
    withoutOverlaps([
      ...bracketed(block),
      ...detached(block),
      ...detachedDigits(block),
      ...detachedLetters(block, words),
      ...attached(block),
      ...yearsWithDigits(block),
      ...(isStraight ? closingQuotes(block) : []),
    ]),
  );
}

/** What a reader of scans takes the brackets and digits of a mark for. */
const BODY = /[\d!?*'’‘"”“°®©%|lIJBOoSZ]/;
const SENTENCE_END = /[.!?…]["'”’»)\]]{0,2} ?$/;

/** An opening bracket and a few signs that are no words: `['J`, `[1?!`, `(221`. */
function bracketed({ text }: ScannedBlock): Candidate[] {
  const found: Candidate[] = [];
  for (const { index: from, 0: bracket } of text.matchAll(/[[({]/g)) {
    let to = from + 1;
    while (to < text.length && to - from <= 6 && BODY.test(text.charAt(to))) to++;
    while (to > from + 1 && /\p{L}/u.test(text.charAt(to - 1)) && /^\p{Ll}/u.test(text.slice(to, to + 2)))
      to--;
    const body = text.slice(from + 1, to);
    const closes = /[\])}]/.test(text.charAt(to));
    if (closes) to++;
    if (!/[\d!?*'’‘"”“°®©%|]/.test(body) || !looksFree(text, from, to)) continue;
    // Whole ones are no damage, and a bracket that is closed further on holds words.
    if (closes ? isWhole(bracket, body, text.charAt(to - 1)) : isClosedLater(text, bracket, to)) continue;
    if (bracket !== '[' && !closes && !SENTENCE_END.test(text.slice(Math.max(0, from - 4), from))) continue;
    if (bracket !== '[' && closes && /^["'“‘]/.test(body)) continue;
    const sure = /^[?!*]$/.test(body) && closes ? 0.5 : 2;
    found.push(
      candidate(text, from, to, sure, 0.9, 'A bracket with signs that are no word, where a note is marked'),
    );
  }
  return found;
}

/** Whether the signs end where a word could begin: at a space, a sign, a capital letter or, after a sign, any letter. */
function looksFree(text: string, from: number, to: number): boolean {
  const rest = text.slice(to, to + 2);
  if (!/^\p{L}/u.test(rest)) return !/^[\d[(]/.test(rest);
  return /^\p{Lu}\p{Ll}/u.test(rest) || !/[\p{L}"“‘]/u.test(text.charAt(to - 1));
}

function isWhole(bracket: string, body: string, close: string): boolean {
  if (/^[\d]+$/.test(body)) return bracket !== '[' || close === ']';
  return bracket !== '[' || (/^\p{L}+$/u.test(body) && close === ']');
}

function isClosedLater(text: string, bracket: string, from: number): boolean {
  const pair = bracket === '[' ? /[[\]]/g : bracket === '(' ? /[()]/g : /[{}]/g;
  pair.lastIndex = from;
  return /[\])}]/.test(pair.exec(text)?.[0] ?? '');
}

/** Signs by themselves after the end of a sentence: ` *!`, ` ]`, ` '`. */
function detached({ text }: ScannedBlock): Candidate[] {
  const signs = /(?<=[.!?…]["'”’»)\]]{0,2}) ([!?*'’‘"”“[\](){}°®©%|^~]{1,4})(?=\s|$)/gu;
  return [...text.matchAll(signs)].map(({ index, 0: whole, 1: sign = '' }) => {
    const sure = sign.length > 1 ? 1.5 : /["“”]/.test(sign) ? 0.3 : 1;
    const confidence = sign.length > 1 ? 0.88 : 0.8;
    return candidate(
      text,
      index + 1,
      index + whole.length,
      sure,
      confidence,
      'Signs by themselves after a sentence',
    );
  });
}

/** Digits and a sign after the end of a sentence: ` 1%`, ` 24!`. */
function detachedDigits({ text }: ScannedBlock): Candidate[] {
  const digits = /(?<=[.!?…]["'”’»)\]]{0,2}) (\d{1,3}[!?%*'’°®\]}l|]{1,2})(?=\s+\p{Lu}|\s*$)/gu;
  return [...text.matchAll(digits)].map(({ index, 0: whole }) =>
    candidate(
      text,
      index + 1,
      index + whole.length,
      2,
      0.88,
      'Digits and a sign by themselves after a sentence',
    ),
  );
}

/** Letters that look like a bracket or a digit after the end of a sentence, and are no word of the text: ` Bl`. */
function detachedLetters({ text }: ScannedBlock, words: Words): Candidate[] {
  const letters = /(?<=[.!?…]["'”’»)\]]{0,2}) ([BIlJ|][BIlJ1|!]{1,2})(?=\s+\p{Lu}|\s*$)/gu;
  return [...text.matchAll(letters)]
    .filter(({ 1: token = '' }) => !/^I+$/.test(token) && words.count(token) <= 1)
    .map(({ index, 0: whole }) =>
      candidate(
        text,
        index + 1,
        index + whole.length,
        1,
        0.8,
        'Letters that are no word and look like a bracketed digit',
      ),
    );
}

/** Signs at the end of a word in an order that no writer uses: `!''!`, `®)`, `.’!`. */
function attached({ text }: ScannedBlock): Candidate[] {
  const cluster = /(?<=[\p{L}\p{N}.,;"”)])[!?*'’"”°®©%|\])}^~]{2,5}(?:[lIJ1](?![\p{L}\p{N}]))?/gu;
  return [...text.matchAll(cluster)].flatMap(({ index, 0: signs }) => {
    // Closing quotation marks belong to the words before them.
    const from = index + (/^["”](?=[!?*°®©%|^~])/.test(signs) ? 1 : 0);
    const cut = text.slice(from, index + signs.length);
    if (cut.length < 2 || isOrdinary(text, from, index + signs.length)) return [];
    return [candidate(text, from, from + cut.length, 1.5, 0.85, 'Signs in an order that is no punctuation')];
  });
}

const CLOSERS = `[)\\]}"'”’»]*`;
/** Stars may be a plain mark of their own, or Markdown's. */
const PUNCTUATION = new RegExp(`^${CLOSERS}[.!?…,;]*${CLOSERS}[*†]{0,2}$`);

function isOrdinary(text: string, from: number, to: number): boolean {
  const signs = text.slice(from, to);
  const before = text.charAt(from - 1);
  if (/^(.)\1*$/u.test(signs)) return true;
  if (/\d/.test(before) && /^[%°'’"”]/.test(signs)) return true;
  if (/[)\]}]/.test(signs) && isOpenBefore(text, from)) return true;
  if (/[!?]$/.test(signs) && /^\.(?!\.)/.test(text.slice(to))) return false;
  return PUNCTUATION.test(/[.!?…,;]/.test(before) ? before + signs : signs);
}

/** How far back an opening bracket is looked for: more than a parenthesis is long, and bounded for the sake of long blocks. */
const PARENTHESIS = 600;

function isOpenBefore(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - PARENTHESIS); i--) {
    if ('[({'.includes(text.charAt(i))) return true;
    if ('])}'.includes(text.charAt(i))) return false;
  }
  return false;
}

/** A year with more digits than a year has: `202151`. Only the order of the marks can tell that it is one. */
function yearsWithDigits({ text }: ScannedBlock): Candidate[] {
  const years = /(?<![\p{L}\d.,/:-])((?:1[5-9]|20)\d\d)(\d{1,4})[l!\]]?(?![\p{L}\d%]|[.,:/-]\d)/gu;
  return [...text.matchAll(years)].map(({ index, 0: whole, 1: year = '', 2: digits = '' }) => ({
    ...candidate(
      text,
      index,
      index + whole.length,
      -2,
      0.85,
      `The year ${year} with the digits of a mark run into it`,
    ),
    ...{ from: index, kept: year, digits, needsDigits: true },
  }));
}

/** A closing quotation mark of another kind than the text's, which closes nothing. */
function closingQuotes({ text }: ScannedBlock): Candidate[] {
  let open = 0;
  return [...text.matchAll(/[“”]/g)].flatMap(({ index, 0: quote }) => {
    if (quote === '“') open++;
    else if (open > 0) open--;
    else if (/[.!?,;\p{L}]/u.test(text.charAt(index - 1)) && /^(?:\s|$)/.test(text.slice(index + 1)))
      return [candidate(text, index, index + 1, -0.5, 0.68, 'A closing quotation mark that closes nothing')];
    return [];
  });
}

/** The space before signs goes with them: a mark stands at its word. */
function candidate(
  text: string,
  at: number,
  to: number,
  weight: number,
  confidence: number,
  reason: string,
): Candidate {
  const from = /\S $/.test(text.slice(Math.max(0, at - 2), at)) ? at - 1 : at;
  const digits = text.slice(at, to).replaceAll(/\D/g, '');
  return {
    from,
    to,
    weight,
    digits,
    kept: '',
    glued: /^\p{L}/u.test(text.slice(to, to + 2)),
    confidence,
    reason,
  };
}

/** Of candidates that share letters the likelier one, then the longer one. */
function withoutOverlaps(candidates: Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const next of candidates.sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1);
    if (!last || next.from >= last.to) kept.push(next);
    else if (
      next.weight > last.weight ||
      (next.weight === last.weight && next.to - next.from > last.to - last.from)
    )
      kept[kept.length - 1] = next;
  }
  return kept;
}
