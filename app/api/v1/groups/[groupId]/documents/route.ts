import { importDocument } from '@/lib/documents/commands';
import { ImportDocumentInput } from '@/lib/documents/input';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { admitImport } from '@/lib/imports/queries';

/** Two million characters, each of up to four bytes, and what JSON adds. */
const MOST_BYTES = 12 * 1024 * 1024;

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  body: ImportDocumentInput,
  mostBytes: MOST_BYTES,
  admit: ({ actor, params }) => admitImport(actor, params.groupId),
  status: 201,
  run: ({ actor, params, body }) => importDocument(actor, params.groupId, body),
});
