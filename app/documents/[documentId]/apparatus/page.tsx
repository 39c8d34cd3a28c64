import type { Metadata } from 'next';
import { cache } from 'react';
import { ApparatusList } from '@/components/repair/apparatus-list';
import { Page } from '@/components/site/page';
import { found } from '@/lib/access/check';
import { forPage, pageActor } from '@/lib/auth/page-actor';
import { Id } from '@/lib/content/id';
import { titleOf } from '@/lib/documents/model';
import { readReading } from '@/lib/documents/queries';
import { readApparatus, readTakenBack } from '@/lib/repair/queries';
import { VersionNumber } from '@/lib/versions/input';

interface Props {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ version?: string | string[] }>;
}

/** What the title needs; once a request, for the metadata and the page. */
const load = cache((documentId: string, version: string | null) =>
  forPage(
    `/documents/${documentId}/apparatus${version === null ? '' : `?version=${encodeURIComponent(version)}`}`,
    read(documentId, version),
  ),
);

async function read(documentId: string, version: string | null) {
  const actor = await pageActor();
  const id = found(actor, Id.safeParse(documentId).data ?? null);
  const number = version === null ? undefined : found(actor, VersionNumber.safeParse(version).data ?? null);
  const reading = await readReading(actor, id);
  const repairs = await readApparatus(actor, id, number);
  const takenBack = await readTakenBack(actor, id, number);
  return { actor, reading, number: number ?? reading.version.number, repairs, takenBack };
}

async function versionOf(searchParams: Props['searchParams']): Promise<string | null> {
  const { version } = await searchParams;
  return typeof version === 'string' ? version : null;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { reading } = await load((await params).documentId, await versionOf(searchParams));
  return { title: `Repaired in ${titleOf(reading.document)}` };
}

/** The apparatus: what a scan had broken and who mended it, for every reader of the text. */
export default async function ApparatusPage({ params, searchParams }: Props) {
  const loaded = await load((await params).documentId, await versionOf(searchParams));
  const { actor, reading, number, repairs, takenBack } = loaded;
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
      <ApparatusList
        {...{ document, number, repairs, takenBack }}
        current={number === reading.version.number}
      />
    </Page>
  );
}
