import { createAnnotation } from '@/lib/annotations/commands';
import { CreateAnnotationInput, ListAnnotationsQuery } from '@/lib/annotations/input';
import { listAnnotations, readAnnotations } from '@/lib/annotations/queries';
import { ids } from '@/lib/http/params';
import { defineRoute } from '@/lib/http/route';
import { VersionQuery } from '@/lib/versions/input';
import { findVersion } from '@/lib/versions/queries';

export const GET = defineRoute({
  door: 'open',
  params: ids('documentId'),
  query: ListAnnotationsQuery.extend(VersionQuery.shape),
  run: async ({ actor, params: { documentId }, query: { ids: wanted, version } }) => {
    const versionId = await findVersion(actor, documentId, version);
    return {
      annotations: await (wanted
        ? readAnnotations(actor, documentId, wanted, versionId)
        : listAnnotations(actor, documentId, versionId)),
    };
  },
});

export const POST = defineRoute({
  door: 'signedIn',
  params: ids('documentId'),
  body: CreateAnnotationInput,
  status: 201,
  run: ({ actor, params, body }) => createAnnotation(actor, params.documentId, body),
});
