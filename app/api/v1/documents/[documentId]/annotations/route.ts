import { createAnnotation } from '@/lib/annotations/commands';
import { CreateAnnotationInput, ListAnnotationsQuery } from '@/lib/annotations/input';
import { listAnnotations, readAnnotations } from '@/lib/annotations/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'open',
  params: ids('documentId'),
  query: ListAnnotationsQuery,
  run: async ({ actor, params: { documentId }, query: { ids: wanted } }) => ({
    annotations: await (wanted
      ? readAnnotations(actor, documentId, wanted)
      : listAnnotations(actor, documentId)),
  }),
});

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: CreateAnnotationInput,
  status: 201,
  run: ({ actor, params, body }) => createAnnotation(actor, params.documentId, body),
});
