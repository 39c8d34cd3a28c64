import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Report } from '@/components/imports/import-item';
import styles from '@/components/imports/imports.module.css';
import { ReadImport } from '@/components/imports/read-import';
import { Page } from '@/components/site/page';
import { Moment } from '@/components/ui/moment';
import { forPage, signedInFor } from '@/lib/auth/page-actor';
import { titleOf } from '@/lib/documents/model';
import { readDocument } from '@/lib/documents/queries';
import { readGroup } from '@/lib/groups/queries';
import { ids } from '@/lib/http/params';
import { previewImport, readImport } from '@/lib/imports/queries';
import type { ImportView } from '@/lib/imports/view';
import { readVersion } from '@/lib/versions/queries';

export const metadata: Metadata = { title: 'The next version' };

interface Props {
  params: Promise<{ groupId: string; importId: string }>;
}

/** Where a moderator looks at what a file would change as the next version of a text, before it is published. */
export default async function ReadImportPage({ params }: Props) {
  const given = await params;
  const path = `/groups/${given.groupId}/imports/${given.importId}`;
  const actor = await signedInFor(path);
  const place = ids('groupId', 'importId').safeParse(given);
  if (!place.success) notFound();
  const { groupId, importId } = place.data;
  const one = await forPage(path, readImport(actor, importId));
  const { next } = one;
  if (one.groupId !== groupId || next === null) notFound();
  const [group, document, base, preview] = await forPage(
    path,
    Promise.all([
      readGroup(actor, groupId),
      readDocument(actor, next.documentId),
      readVersion(actor, next.documentId, { id: next.baseVersionId }),
      one.abilities.publish ? previewImport(actor, importId) : null,
    ]),
  );
  return (
    <Page
      actor={actor}
      trail={[
        { label: group.name, href: `/#group-${groupId}` },
        { label: 'Import texts', href: `/groups/${groupId}/imports?document=${document.id}` },
        { label: 'The next version' },
      ]}
    >
      <h1>The next version of {titleOf(document)}</h1>
      <p className={styles.lead}>
        {one.name || 'Pasted text'} · <Moment at={one.createdAt} />
        {one.by ? ` · ${one.by.name}` : ''}. {standsWords(one)}{' '}
        <a href={`/documents/${document.id}`}>
          {one.state === 'done' ? 'Read it' : 'Read the text as it is'}
        </a>
      </p>
      {one.report && <Report report={one.report} />}
      {preview && <ReadImport {...{ importId, groupId, next, preview, number: base.number }} />}
    </Page>
  );
}

function standsWords({ state, made, error }: ImportView): string {
  if (made) return `It was published as version ${made.version}.`;
  if (state === 'read') return 'It is read, and nothing of it is published: look at what it changes.';
  if (state === 'cancelled') return 'It was discarded, and nothing of it was kept.';
  return error === null
    ? 'It is not read yet: load the page again in a while.'
    : `It was not imported. ${error}`;
}
