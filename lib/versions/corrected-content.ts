import { codePointLength } from '@/lib/anchoring/code-points';
import { canonicalText, normaliseContent, textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { BLOCKS_MAX, TEXT_MAX, TOO_MANY_BLOCKS } from '@/lib/content/import-formats';
import { checkDocument } from '@/lib/content/document-schema';
import { withoutEmpty } from '@/lib/content/without-empty';
import { Invalid } from '@/lib/errors/app-error';

const NOTHING_LEFT = 'Nothing of the text is left. Leave at least one paragraph, or discard the correction.';
const TOO_LONG = 'The text is longer than 2 million characters. Take something out before you publish it.';

/** Content from outside as a version can have it: checked, normalised, without empty blocks. Throws Invalid. */
export function correctedContent(given: unknown): DocumentContent {
  // Checked first: what is no content at all cannot be normalised. And again: normalising may join texts.
  const full = withoutEmpty(normaliseContent(checkDocument(given)));
  const blocks = full ? textBlocks(full) : [];
  if (full === null || blocks.every(({ text }) => text.trim() === '')) refuse(NOTHING_LEFT);
  if (blocks.length > BLOCKS_MAX) refuse(TOO_MANY_BLOCKS);
  if (codePointLength(canonicalText(full)) > TEXT_MAX) refuse(TOO_LONG);
  return checkDocument(full);
}

function refuse(words: string): never {
  throw new Invalid(words, { content: words });
}
