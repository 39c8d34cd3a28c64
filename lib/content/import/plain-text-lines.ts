/** A line of plain text that is not blank. `indent` is the number of white-space characters taken from its start. */
export type TextLine = { text: string; indent: number; afterBlank: boolean; startsPage: boolean };

/** Why a line goes on from the line before it (`joined`) or begins a paragraph (`started`). */
export type LineDecision = {
  decision: 'joined' | 'started';
  reason:
    | 'the sentence goes on'
    | 'the line before is full'
    | 'the line before ends early'
    | 'after a blank line'
    | 'indented'
    | 'lines are paragraphs';
};

/**
 * Cuts a normalised text into its lines, without white space at their ends. A form feed begins a page; so does a line with exactly one
 * leading space after one with none, which is how text recognition marks the top of a page.
 */
export function readLines(source: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = false;
  let startsPage = false;
  let before = '\n';
  for (const part of source.split(/([\n\f])/)) {
    if (part === '\n' || part === '\f') {
      startsPage ||= part === '\f';
      // Nothing between two line ends is a blank line; nothing beside a form feed is not.
      afterBlank ||= part === '\n' && before === '\n';
      before = part;
      continue;
    }
    const text = part.trim();
    if (text === '') continue;
    const indent = part.length - part.trimStart().length;
    const last = lines.at(-1);
    const isPageTop = startsPage || (indent === 1 && part.startsWith(' ') && last?.indent === 0);
    lines.push({ text, indent, afterBlank, startsPage: isPageTop && last !== undefined });
    afterBlank = false;
    startsPage = false;
    before = '';
  }
  return lines;
}

/** How wide the lines of a text are set, and whether their ends were set by that width or by the writer. In UTF-16 units: it is a guess. */
export type Setting = { measure: number; isWrapped: boolean };

/** Narrower lines are verse or a list, wider ones are paragraphs of one line each. */
const NARROWEST = 30;
const WIDEST = 200;

export function settingOf(lines: readonly TextLine[]): Setting {
  const widths = Float64Array.from(lines, (line) => line.text.length).sort();
  // Not the widest: one long address must not make every other line look short.
  const measure = widths[Math.floor(widths.length * 0.95)] ?? 0;
  let full = 0;
  let inner = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (!before || line.afterBlank) return;
    inner++;
    if (!endsEarly(before, line, measure)) full++;
  });
  return { measure, isWrapped: measure >= NARROWEST && measure <= WIDEST && full * 2 >= inner };
}

/**
 * Decides what a line is to the line before it. A blank line begins a paragraph, except at a page break in the middle of a sentence.
 * Without one, a line goes on, unless the line before stopped where this line's first word still had room, or this one is indented as the
 * first line of a paragraph. A page break after a full line that ends a sentence could be either: it is joined, and the report shows it.
 */
export function decideLine(
  before: TextLine,
  line: TextLine,
  after: TextLine | undefined,
  setting: Setting,
): LineDecision {
  const goesOn = /^["'“‘«]?\p{Ll}/u.test(line.text);
  if (line.afterBlank) {
    return line.startsPage && goesOn && !endsSentence(before.text)
      ? { decision: 'joined', reason: 'the sentence goes on' }
      : { decision: 'started', reason: 'after a blank line' };
  }
  if (!setting.isWrapped) return { decision: 'started', reason: 'lines are paragraphs' };
  const isFirstIndented =
    line.indent > 1 &&
    line.indent > before.indent &&
    after?.afterBlank === false &&
    after.indent < line.indent;
  if (isFirstIndented) return { decision: 'started', reason: 'indented' };
  if (goesOn) return { decision: 'joined', reason: 'the sentence goes on' };
  return endsEarly(before, line, setting.measure)
    ? { decision: 'started', reason: 'the line before ends early' }
    : { decision: 'joined', reason: 'the line before is full' };
}

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]`;
const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');
const ENDS_UNSPACED = new RegExp(`${UNSPACED}$`, 'u');

/**
 * What stands between two lines that are joined: a space, or nothing where a word was broken at its hyphen, after a dash that touches its
 * word, and in scripts that are written without spaces. The hyphen stays: whether it belongs to the word is not for an importer to say.
 */
export function joinerBetween(text: string, next: string): '' | ' ' {
  const end = text.slice(-3);
  if (/[\p{L}\p{N}][-\u00ad\u2010]$/u.test(end) && /^[\p{L}\p{N}]/u.test(next)) return '';
  if (/\S(?:[—–]|--)$/u.test(end)) return '';
  return ENDS_UNSPACED.test(end) && STARTS_UNSPACED.test(next) ? '' : ' ';
}

/** Type is set unevenly, so a line counts as early only where its next word would have left a quarter of the measure empty. */
function endsEarly(before: TextLine, line: TextLine, measure: number): boolean {
  const word = STARTS_UNSPACED.test(line.text) ? 1 : line.text.search(/\s|$/);
  return before.text.length + 1 + word <= measure * 0.75;
}

/** A full stop with what may follow it: quotation marks, brackets, the remains of a footnote's mark. */
function endsSentence(text: string): boolean {
  return /[.!?…。！？][^\p{L}]{0,8}$/u.test(text.slice(-12));
}
