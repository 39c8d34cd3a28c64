import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { describePassage } from '@/lib/anchoring/describe';
import type { Transaction } from '@/lib/db/client';
import { Invalid } from '@/lib/errors/app-error';
import { anchorPassage } from '@/lib/versions/publish';
import type { PassageInput } from './input';

interface Place {
  groupId: string;
  documentId: string;
}

/** More than the context that a passage keeps, so that the blocks around it hold it. */
const AROUND = 64;

/**
 * Writes a passage for what a reader selected, with its anchors in the version in which it was selected and in all
 * later ones, and returns its id. For commands, which have authorized the writing. Throws Invalid when the text there is not what the reader saw.
 */
export async function createPassage(
  tx: Transaction,
  actor: SignedIn,
  place: Place,
  input: PassageInput,
): Promise<string> {
  const { versionId, start, end } = input;
  const blocks = await tx.documentBlock.findMany({
    where: {
      versionId,
      groupId: place.groupId,
      version: { documentId: place.documentId },
      start: { lt: end + AROUND },
      end: { gt: start - AROUND },
    },
    select: { start: true, text: true },
    orderBy: { ordinal: 'asc' },
  });
  const quote = describePassage(blocks, start, end);
  if (quote?.exact !== input.exact) {
    throw new Invalid(
      'The text at that place is not what you selected. Load the page again and select it once more.',
    );
  }
  const id = uuidv7();
  await tx.passage.create({
    data: { id, ...place, versionId, start, end, ...quote, createdById: actor.personId },
  });
  await anchorPassage(tx, place, { ...{ id, versionId, start, end }, exact: quote.exact });
  return id;
}
