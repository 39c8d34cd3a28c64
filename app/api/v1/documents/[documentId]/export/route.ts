import { z } from 'zod';
import { env } from '@/lib/config/env';
import { attachmentHeader } from '@/lib/export/filename';
import { EXPORT_FORMAT_KEYS, EXPORT_FORMATS } from '@/lib/export/registry';
import { readFilter } from '@/lib/filter/input';
import { filterParams } from '@/lib/filter/model';
import { exportDocument } from '@/lib/filter/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { report } from '@/lib/logging/report';
import { streamOf } from './stream';

const ExportQuery = z.object({
  format: z.enum(EXPORT_FORMAT_KEYS, {
    error: `Choose one of these formats: ${EXPORT_FORMAT_KEYS.join(', ')}.`,
  }),
});

export const GET = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  query: ExportQuery,
  run: async ({ actor, params, query, again, request }) => {
    const { serialize, mediaType, extension } = EXPORT_FORMATS[query.format];
    const filter = readFilter(new URL(request.url).searchParams, ['format']);
    const { document, records } = await exportDocument(actor, params.documentId, filter, again);
    const asked = filterParams(filter).toString();
    const context = { base: env().NEXTAUTH_URL, exportedAt: new Date().toISOString(), filter: asked };
    const stream = streamOf(serialize(document, records, context), (error) =>
      report(error, { route: new URL(request.url).pathname }),
    );
    return new Response(stream, {
      headers: {
        'content-type': mediaType,
        'content-disposition': attachmentHeader(
          document,
          asked === '' ? 'annotations' : 'filtered-annotations',
          extension,
        ),
      },
    });
  },
});
