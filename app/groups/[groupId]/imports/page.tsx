import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Imports } from '@/components/imports/imports';
import styles from '@/components/imports/imports.module.css';
import { Page } from '@/components/site/page';
import { forPage, signedInFor } from '@/lib/auth/page-actor';
import { Id } from '@/lib/content/id';
import { titleOf } from '@/lib/documents/model';
import { readDocument } from '@/lib/documents/queries';
import { readGroup } from '@/lib/groups/queries';
import { ids } from '@/lib/http/params';
import { listImports } from '@/lib/imports/queries';

export const metadata: Metadata = { title: 'Import texts' };

interface Props {
  params: Promise<{ groupId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** With `?document=`, the place where a file becomes the next version of that document. */
export default async function ImportsPage({ params, searchParams }: Props) {
  const [given, { document: documentId }] = [await params, await searchParams];
  const path = `/groups/${given.groupId}/imports`;
  const actor = await signedInFor(path);
  const place = ids('groupId').safeParse(given);
  if (!place.success) notFound();
  const { groupId } = place.data;
  const known = Id.nullable().safeParse(documentId ?? null);
  if (!known.success) notFound();
  const [group, imports, document] = await forPage(
    path,
    Promise.all([
      readGroup(actor, groupId),
      listImports(actor, groupId),
      known.data === null ? null : readDocument(actor, known.data),
    ]),
  );
  if (document && (document.groupId !== groupId || !document.abilities['document.correct'])) notFound();
  const next = document?.versionId ? { documentId: document.id, baseVersionId: document.versionId } : null;
  return (
    <Page
      actor={actor}
      trail={[{ label: group.name, href: `/#group-${groupId}` }, { label: 'Import texts' }]}
    >
      <h1>{document ? `The next version of ${titleOf(document)}` : 'Import texts'}</h1>
      <p className={styles.lead}>
        {document ? (
          <>
            The file is read while you go on. Then you see what it changes in the text of{' '}
            <a href={`/documents/${document.id}`}>{titleOf(document)}</a> and what becomes of its notes and
            links, and publish it or discard it; until then nothing changes. The version that is current now
            can still be read afterwards, and brought back.
          </>
        ) : (
          <>
            Each file becomes a text of the group. It is read while you go on; what was read and what was left
            out stands here afterwards. The file itself is kept, and whoever may read the text can download
            it.
          </>
        )}
      </p>
      <Imports groupId={groupId} imports={imports} next={next} />
    </Page>
  );
}
