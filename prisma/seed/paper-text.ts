import { readFileSync } from 'node:fs';

/** The imported text as the tests read it off the scan, by themselves: the blocks joined by one LF. */
export const paperText = blocksOf(readFileSync(new URL('./source-paper.txt', import.meta.url), 'utf8')).join(
  '\n',
);

/** The same in one line, in which words are found that go on in the next block. */
export const foldedText = paperText.replaceAll('\n', ' ');

/**
 * The blocks of the scan. An empty line ends a block; a line that begins with a space begins a page, and there the
 * paper starts a new paragraph only where the page begins with a capital.
 */
function blocksOf(scan: string): string[] {
  const blocks = scan.split(/\n\s*\n|\n (?=\p{Lu})/u);
  return blocks.map((block) => block.replaceAll(/\s+/g, ' ').trim()).filter((block) => block !== '');
}
