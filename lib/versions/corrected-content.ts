import { normaliseContent, textBlocks } from '@/lib/content/canonical-text';
import type { DocumentContent } from '@/lib/content/content-node';
import { BLOCKS_MAX, TOO_MANY_BLOCKS } from '@/lib/content/import-formats';
import { checkDocument } from '@/lib/content/document-schema';
import { Invalid } from '@/lib/errors/app-error';

/** Content from outside as a version can have it: checked and normalised. Throws Invalid. */
export function correctedContent(given: unknown): DocumentContent {
  // Checked first: what is no content at all cannot be normalised. And again: normalising may join texts.
  const content = checkDocument(normaliseContent(checkDocument(given)));
  if (textBlocks(content).length > BLOCKS_MAX)
    throw new Invalid(TOO_MANY_BLOCKS, { content: TOO_MANY_BLOCKS });
  return content;
}
