import { FILE_MAX } from '@/lib/content/import-formats';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { startImport } from '@/lib/imports/commands';
import { FileBody, StartImportQuery } from '@/lib/imports/input';
import { admitImport, listImports } from '@/lib/imports/queries';

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  run: async ({ actor, params }) => ({ imports: await listImports(actor, params.groupId) }),
});

/** The body is the file; what is said of it stands in the address. */
export const POST = defineRoute({
  door: 'signedIn',
  params: ids('groupId'),
  query: StartImportQuery,
  body: FileBody,
  isFile: true,
  mostBytes: FILE_MAX,
  admit: ({ actor, params }) => admitImport(actor, params.groupId),
  status: 201,
  run: ({ actor, params, query, body }) => startImport(actor, params.groupId, query, body),
});
