import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OrphanDesk } from '@/components/orphans/orphan-desk';
import deskStyles from '@/components/curation/desk.module.css';
import styles from '@/components/orphans/orphan-desk.module.css';
import { Page } from '@/components/site/page';
import { forPage, signedInFor } from '@/lib/auth/page-actor';
import { titleOf } from '@/lib/documents/model';
import { ids } from '@/lib/http/params';
import { listOrphans } from '@/lib/orphans/queries';

export const metadata: Metadata = { title: 'Passages without a place' };

interface Props {
  params: Promise<{ documentId: string }>;
}

export default async function OrphansPage({ params }: Props) {
  const given = await params;
  const path = `/documents/${given.documentId}/orphans`;
  const actor = await signedInFor(path);
  const place = ids('documentId').safeParse(given);
  if (!place.success) notFound();
  const { documentId } = place.data;
  const view = await forPage(path, listOrphans(actor, documentId));
  return (
    <Page
      wide
      actor={actor}
      trail={[
        { label: titleOf(view.document), href: `/documents/${documentId}` },
        { label: 'Without a place' },
      ]}
    >
      <h1>Passages without a place</h1>
      <p className={styles.sub}>
        The words that these notes and links are about are not in version {view.version.number} of the text
        any more. Nothing finds a new place by itself: you put it there, or let it go. A note that is let go
        is kept, and can be read.
      </p>
      {view.orphans.length === 0 ? (
        <p className={deskStyles.empty}>
          Every passage that you may place has one. <a href={`/documents/${documentId}`}>Read the text</a>
        </p>
      ) : (
        <OrphanDesk key={view.version.id} view={view} />
      )}
    </Page>
  );
}
