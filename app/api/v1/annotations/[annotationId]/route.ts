import { readAnnotation } from '@/lib/annotations/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';

export const GET = defineRoute({
  door: 'open',
  params: ids('annotationId'),
  run: ({ actor, params }) => readAnnotation(actor, params.annotationId),
});
