import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import type { SignedIn } from '@/lib/access/actor';
import { describePassage } from '@/lib/anchoring/describe';
import type { Transaction } from '@/lib/db/client';
import { Invalid } from '@/lib/errors/app-error';
import { anchorPassages, type NewPassage } from '@/lib/versions/publish';
import type { PassageInput } from './input';

interface Place {
  groupId: string;
  documentId: string;
}

/** More than the context that a passage keeps, so that the blocks around it hold it. */
const AROUND = 64;

/**
 * Writes passages for what a reader selected, with their anchors in the version in which they were selected and in all
 * later ones, and returns their ids in that order. For commands, which have authorized the writing. Throws Invalid when
 * the text there is not what the reader saw.
 */
export async function createPassages(
  tx: Transaction,
  actor: SignedIn,
  place: Place,
  inputs: readonly PassageInput[],
): Promise<string[]> {
  const passages: NewPassage[] = [];
  for (const input of inputs) passages.push(await writePassage(tx, actor, place, input));
  // All together: through each later version they are carried by one comparison.
  await anchorPassages(tx, place, passages);
  return passages.map(({ id }) => id);
}

async function writePassage(
  tx: Transaction,
  actor: SignedIn,
  place: Place,
  input: PassageInput,
): Promise<NewPassage> {
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
  return { id, versionId, start, end, exact: quote.exact };
}
