import { createAnnotation } from '@/lib/annotations/commands';
import { CreateAnnotationInput } from '@/lib/annotations/input';
import { listAnnotations } from '@/lib/annotations/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'open',
  params: ids('documentId'),
  run: async ({ actor, params }) => ({ annotations: await listAnnotations(actor, params.documentId) }),
});

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: CreateAnnotationInput,
  status: 201,
  run: ({ actor, params, body }) => createAnnotation(actor, params.documentId, body),
});
