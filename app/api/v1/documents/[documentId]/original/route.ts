import { namedAttachment } from '@/lib/export/filename';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { readOriginal } from '@/lib/imports/queries';
import { VersionQuery } from '@/lib/versions/input';

/** The file as it was given, which nobody has looked at for what it may do: it is saved, and never shown as a page of ours. */
export const GET = defineRoute({
  door: 'open',
  params: ids('documentId'),
  query: VersionQuery,
  run: async ({ actor, params, query }) => {
    const { name, sha256, bytes } = await readOriginal(actor, params.documentId, query.version);
    return new Response(bytes, {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': namedAttachment(name || 'original.txt'),
        'content-security-policy': "sandbox; default-src 'none'",
        etag: `"${sha256}"`,
      },
    });
  },
});
