import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Page } from '@/components/site/page';
import { CorrectionEditor } from '@/components/versions/correction-editor';
import { forPage, signedInFor } from '@/lib/auth/page-actor';
import { titleOf } from '@/lib/documents/model';
import { readDocument } from '@/lib/documents/queries';
import { ids } from '@/lib/http/params';
import { readVersion, readVersionContent } from '@/lib/versions/queries';

export const metadata: Metadata = { title: 'Correct the text' };

interface Props {
  params: Promise<{ documentId: string }>;
}

export default async function CorrectPage({ params }: Props) {
  const given = await params;
  const path = `/documents/${given.documentId}/correct`;
  const actor = await signedInFor(path);
  const place = ids('documentId').safeParse(given);
  if (!place.success) notFound();
  const { documentId } = place.data;
  const document = await forPage(path, readDocument(actor, documentId));
  if (!document.abilities['document.correct']) notFound();
  const { number } = await forPage(path, readVersion(actor, documentId, null));
  const { version, content } = await forPage(path, readVersionContent(actor, documentId, number));
  return (
    <Page
      wide
      actor={actor}
      trail={[{ label: titleOf(document), href: `/documents/${documentId}` }, { label: 'Correct' }]}
    >
      <h1>Correct the text</h1>
      <p>
        You correct version {number}. Publishing makes version {number + 1}; every note is carried to it, and
        version {number} can still be read and brought back.
      </p>
      <CorrectionEditor
        key={version.id}
        {...{ documentId, version, content }}
        personId={actor.personId}
        language={document.language}
      />
    </Page>
  );
}
