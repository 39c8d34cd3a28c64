import { attachmentHeader } from '@/lib/export/filename';
import { defineRoute } from '@/lib/http/route';
import { VersionParams } from '@/lib/versions/input';
import { readVersionText } from '@/lib/versions/queries';

/** The exact bytes whose SHA-256 an export names, and in whose code points its positions count. */
export const GET = defineRoute({
  door: 'open',
  params: VersionParams,
  run: async ({ actor, params }) => {
    const { title, number, sha256, text } = await readVersionText(actor, params.documentId, params.number);
    return new Response(text, {
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': attachmentHeader({ title, version: { number } }, 'text', 'txt'),
        etag: `"${sha256}"`,
      },
    });
  },
});
