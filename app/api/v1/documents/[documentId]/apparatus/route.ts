import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { readApparatus, readTakenBack } from '@/lib/repair/queries';
import { VersionQuery } from '@/lib/versions/input';

export const GET = defineRoute({
  door: 'open',
  params: ids('documentId'),
  query: VersionQuery,
  run: async ({ actor, params: { documentId }, query: { version } }) => ({
    repairs: await readApparatus(actor, documentId, version),
    takenBack: await readTakenBack(actor, documentId, version),
  }),
});
