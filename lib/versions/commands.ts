import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { found } from '@/lib/access/check';
import type { DocumentContent } from '@/lib/content/content-node';
import { db, transaction } from '@/lib/db/client';
import { claimId } from '@/lib/db/client-id';
import { correctedContent } from './corrected-content';
import type { CorrectDocumentInput, RevertDocumentInput } from './input';
import { authorizeCorrection, compareAhead, publishVersion } from './publish';
import { readVersion } from './queries';
import type { VersionView } from './view';

/**
 * Publishes a corrected text as the document's next version. Throws Stale with the newer version when somebody was
 * first; Invalid for content that the schema refuses, and where nothing would change.
 */
export async function correctDocument(
  actor: SignedIn,
  documentId: string,
  input: CorrectDocumentInput,
): Promise<VersionView> {
  // Reading the content takes long: not for everybody, and not while the database waits.
  await authorizeCorrection(db(), actor, documentId);
  const content = correctedContent(input.content);
  await compareAhead(documentId, input.baseVersionId, content);
  return transaction(async (tx) => {
    await authorizeCorrection(tx, actor, documentId);
    const { id, kind, note, baseVersionId } = input;
    if (await claimId(tx, actor, id, ['version', documentId, input])) {
      const correction = { kind, note };
      await publishVersion(tx, actor, documentId, {
        ...{ id, baseVersionId, content, correction, origin: 'correction' },
      });
    }
    return readVersion(actor, documentId, { id }, tx);
  });
}

/** Publishes an earlier version's text and anchors as the next version. Throws NotFound, Stale, Invalid as a correction does. */
export async function revertDocument(
  actor: SignedIn,
  documentId: string,
  number: number,
  input: RevertDocumentInput,
): Promise<VersionView> {
  await authorizeCorrection(db(), actor, documentId);
  const where = { documentId_number: { documentId, number } };
  const old = found(
    actor,
    await db().documentVersion.findUnique({ where, select: { id: true, content: true } }),
  );
  const content = old.content as unknown as DocumentContent; // checked when that version was made
  await compareAhead(documentId, input.baseVersionId, content);
  return transaction(async (tx) => {
    await authorizeCorrection(tx, actor, documentId);
    const { id, baseVersionId, note } = input;
    if (await claimId(tx, actor, id, ['version', documentId, number, input])) {
      await publishVersion(tx, actor, documentId, {
        ...{ id, baseVersionId, content, note, origin: 'revert', revertedToId: old.id },
      });
    }
    return readVersion(actor, documentId, { id }, tx);
  });
}
