import { z } from 'zod';
import { Id } from '@/lib/content/id';
import { readVersionText } from '@/lib/documents/queries';
import { attachmentHeader } from '@/lib/export/filename';
import { defineRoute } from '@/lib/http/route';

const Version = z.object({
  documentId: Id,
  number: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number),
});

/** The exact bytes whose SHA-256 an export names, and in whose code points its positions count. */
export const GET = defineRoute({
  door: 'open',
  params: Version,
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
