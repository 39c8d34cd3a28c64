import type { Metadata } from 'next';
import { cache } from 'react';
import { Passages } from '@/components/passages/passages';
import { Page } from '@/components/site/page';
import { found } from '@/lib/access/check';
import { forPage, pageActor } from '@/lib/auth/page-actor';
import { env } from '@/lib/config/env';
import { Id } from '@/lib/content/id';
import { titleOf } from '@/lib/documents/model';
import { filterParams, parseFilter } from '@/lib/filter/model';
import { listPassages } from '@/lib/filter/queries';

interface Props {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** All that the page shows; once a request, for the metadata and the page. */
const load = cache((documentId: string, query: string) => {
  const asked = query === '' ? '' : `?${query}`;
  return forPage(`/documents/${documentId}/passages${asked}`, read(documentId, query));
});

async function read(documentId: string, query: string) {
  const actor = await pageActor();
  const id = found(actor, Id.safeParse(documentId).data ?? null);
  const asked = new URLSearchParams(query);
  return { actor, view: await listPassages(actor, id, parseFilter(asked), asked.get('after') ?? '') };
}

async function loadFor({ params, searchParams }: Props) {
  const asked = Object.entries(await searchParams).flatMap(([name, given = []]) =>
    [given].flat().map((value) => [name, value] as [string, string]),
  );
  const query = filterParams(parseFilter(new URLSearchParams(asked)));
  const after = asked.find(([name]) => name === 'after');
  if (after) query.append(...after);
  return load((await params).documentId, query.toString());
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { view } = await loadFor(props);
  return { title: `Passages · ${titleOf(view.document)}` };
}

export default async function PassagesPage(props: Props) {
  const { actor, view } = await loadFor(props);
  const { document, group } = view;
  return (
    <Page
      wide
      actor={actor}
      trail={[
        ...(group ? [{ label: group.name, href: `/#group-${group.id}` }] : []),
        { label: titleOf(document), href: `/documents/${document.id}` },
        { label: 'Passages' },
      ]}
    >
      <Passages view={view} base={env().NEXTAUTH_URL.replace(/\/+$/, '')} />
    </Page>
  );
}
