import 'server-only';
import type { SignedIn } from '@/lib/access/actor';
import { readDocument } from '@/lib/documents/queries';
import { announce } from '@/lib/events/notifications';
import type { PresenceInput } from './input';
import type { PresenceNote } from './presence';
import { authorizeStream } from './queries';

/**
 * Says where somebody reads, or that they have left. Nothing is stored: every process hears of it, and forgets it when it is
 * not said again. Throws NotFound to who is not of the group, also where the document is published.
 */
export async function setPresence(
  actor: SignedIn,
  documentId: string,
  { tab, here, section }: PresenceInput,
): Promise<PresenceInput> {
  const { groupId } = await readDocument(actor, documentId);
  await authorizeStream(actor, groupId);
  const note: PresenceNote = { groupId, documentId, personId: actor.personId, tab, here, section };
  await announce('presence', JSON.stringify(note));
  return { tab, here, section };
}
