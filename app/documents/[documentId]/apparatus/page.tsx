import type { Metadata } from 'next';
import { cache } from 'react';
import { ApparatusList } from '@/components/repair/apparatus-list';
import { Page } from '@/components/site/page';
import { found } from '@/lib/access/check';
import { forPage, pageActor } from '@/lib/auth/page-actor';
import { Id } from '@/lib/content/id';
import { titleOf } from '@/lib/documents/model';
import { readReading } from '@/lib/documents/queries';
import { readApparatus } from '@/lib/repair/queries';

interface Props {
  params: Promise<{ documentId: string }>;
}

/** What the title needs; once a request, for the metadata and the page. */
const load = cache((documentId: string) => forPage(`/documents/${documentId}/apparatus`, read(documentId)));

async function read(documentId: string) {
  const actor = await pageActor();
  const id = found(actor, Id.safeParse(documentId).data ?? null);
  const [reading, repairs] = [await readReading(actor, id), await readApparatus(actor, id)];
  return { actor, reading, repairs };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reading } = await load((await params).documentId);
  return { title: `Repaired in ${titleOf(reading.document)}` };
}

/** The apparatus: what a scan had broken and who mended it, for every reader of the text. */
export default async function ApparatusPage({ params }: Props) {
  const { actor, reading, repairs } = await load((await params).documentId);
  const { document, group } = reading;
  const groupTrail = group ? [{ label: group.name, href: `/#group-${group.id}` }] : [];
  return (
    <Page
      actor={actor}
      trail={[
        ...groupTrail,
        { label: titleOf(document), href: `/documents/${document.id}` },
        { label: 'About', href: `/documents/${document.id}/about` },
        { label: 'Apparatus' },
      ]}
    >
      <h1>What was repaired</h1>
      <ApparatusList document={document} repairs={repairs} />
    </Page>
  );
}
