import { codePointLength } from '@/lib/anchoring/code-points';
import { normalise } from '@/lib/content/canonical-text';
import type { ContentNode, DocumentContent } from '@/lib/content/content-node';
import {
  decideLine,
  joinerBetween,
  readLines,
  settingOf,
  type LineDecision,
} from '@/lib/content/import/plain-text-lines';

/** What the importer decided, so that a person can check it. Offsets are code points of the imported document's canonical text. */
export type PlainTextReport = {
  pages: number;
  lines: number;
  joinedLines: number;
  /** Joins without a space, at a hyphen or dash: the places where a word may keep a hyphen that is not its own. */
  joinedAtHyphens: number[];
  pageBreaks: (LineDecision & { offset: number })[];
  headings: number;
  /** Without the abstract. */
  paragraphs: number;
  hasAbstract: boolean;
};

/**
 * Imports plain text as a scan or a text editor leaves it. Line ends are undone, and page breaks decided, by `decideLine`; a short block that
 * begins with a number ("2.", "2.1") is a heading; a first block that says so is the abstract. Apart from `normalise`, no character changes:
 * a line end becomes one space (or nothing, see `joinerBetween`), white space at the ends of lines goes. Any text is accepted.
 */
export function importPlainText(source: string): { content: DocumentContent; report: PlainTextReport } {
  const lines = readLines(normalise(source).replace(/^\ufeff+/, ''));
  const { blocks, pageBreaks, joinedAtHyphens } = joinLines(lines);
  const levels = headingLevels(blocks);
  const abstract = abstractAmong(blocks, levels);
  const content = blocks.map((block, i) => {
    const level = levels[i] ?? null;
    if (level !== null) return textBlock('heading', { level }, block.text);
    return textBlock('paragraph', { role: i === abstract ? 'abstract' : null }, block.text);
  });
  const headings = levels.filter((level) => level !== null).length;
  const hasAbstract = abstract !== -1;
  return {
    content: {
      type: 'doc',
      content: content.length > 0 ? content : [textBlock('paragraph', { role: null }, '')],
    },
    report: {
      pages: pageBreaks.length + (lines.length > 0 ? 1 : 0),
      lines: lines.length,
      joinedLines: lines.length - blocks.length,
      joinedAtHyphens,
      pageBreaks,
      headings,
      paragraphs: blocks.length - headings - (hasAbstract ? 1 : 0),
      hasAbstract,
    },
  };
}

type Block = { text: string; lines: number };

function joinLines(lines: ReturnType<typeof readLines>) {
  const setting = settingOf(lines);
  const blocks: (Block & { parts: string[] })[] = [];
  const pageBreaks: PlainTextReport['pageBreaks'] = [];
  const joinedAtHyphens: number[] = [];
  // Code points of the canonical text up to the end of the last line.
  let offset = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const block = blocks.at(-1);
    const decision = before ? decideLine(before, line, lines[i + 1], setting) : null;
    if (before && block && decision?.decision === 'joined') {
      const joiner = joinerBetween(before.text, line.text);
      if (joiner === '') joinedAtHyphens.push(offset);
      offset += joiner.length;
      block.parts.push(joiner, line.text);
      block.lines++;
    } else {
      if (before) offset++;
      blocks.push({ text: '', parts: [line.text], lines: 1 });
    }
    if (decision && line.startsPage) pageBreaks.push({ ...decision, offset });
    offset += codePointLength(line.text);
  });
  for (const block of blocks) block.text = block.parts.join('');
  return { blocks, pageBreaks, joinedAtHyphens };
}

const HEADING_MAX_LINES = 3;
const HEADING_MAX_LENGTH = 200;
const NUMBERED = /^(\d{1,3}\.|\d{1,3}(?:\.\d{1,3})+\.?)\s+["'“‘«(]*[\p{Lu}\p{Lo}]/u;

/** For each block its level as a heading, or null. Numbered blocks that follow each other at one level are a list, not headings. */
export function headingLevels(blocks: readonly Block[]): (number | null)[] {
  const levels = blocks.map((block) => {
    if (
      block.lines > HEADING_MAX_LINES ||
      block.text.length > HEADING_MAX_LENGTH ||
      /[.,;:…]$/.test(block.text)
    )
      return null;
    const number = NUMBERED.exec(block.text)?.[1];
    return number ? Math.min(6, number.split('.').filter(Boolean).length) : null;
  });
  return levels.map((level, i) => (level === levels[i - 1] || level === levels[i + 1] ? null : level));
}

/** Index of the block that says it is the abstract and stands before the first heading, or -1. */
function abstractAmong(blocks: readonly Block[], levels: readonly (number | null)[]): number {
  const firstHeading = levels.findIndex((level) => level !== null);
  return blocks
    .slice(0, firstHeading === -1 ? blocks.length : firstHeading)
    .findIndex((block) => /^(?:abstract|summary)\s*[:.—–]/i.test(block.text));
}

function textBlock(type: string, attrs: NonNullable<ContentNode['attrs']>, text: string): ContentNode {
  return text === '' ? { type, attrs } : { type, attrs, content: [{ type: 'text', text }] };
}
