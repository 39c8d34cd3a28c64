import { restoreAnnotation } from '@/lib/annotations/commands';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('annotationId'),
  run: ({ actor, params }) => restoreAnnotation(actor, params.annotationId),
});
