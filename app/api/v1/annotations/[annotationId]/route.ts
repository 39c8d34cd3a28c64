import { deleteAnnotation, editAnnotation } from '@/lib/annotations/commands';
import { EditAnnotationInput } from '@/lib/annotations/input';
import { readAnnotation } from '@/lib/annotations/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'open',
  params: ids('annotationId'),
  run: ({ actor, params }) => readAnnotation(actor, params.annotationId),
});

export const PUT = defineRoute({
  door: 'signedIn',
  params: ids('annotationId'),
  body: EditAnnotationInput,
  needsRev: true,
  run: ({ actor, params, body, rev }) => editAnnotation(actor, params.annotationId, body, rev),
});

export const DELETE = defineRoute({
  door: 'signedIn',
  params: ids('annotationId'),
  needsRev: true,
  run: ({ actor, params, rev }) => deleteAnnotation(actor, params.annotationId, rev),
});
