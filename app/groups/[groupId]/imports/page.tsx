import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Imports } from '@/components/imports/imports';
import styles from '@/components/imports/imports.module.css';
import { Page } from '@/components/site/page';
import { forPage, signedInFor } from '@/lib/auth/page-actor';
import { readGroup } from '@/lib/groups/queries';
import { ids } from '@/lib/http/params';
import { listImports } from '@/lib/imports/queries';

export const metadata: Metadata = { title: 'Import texts' };

export default async function ImportsPage({ params }: { params: Promise<{ groupId: string }> }) {
  const given = await params;
  const path = `/groups/${given.groupId}/imports`;
  const actor = await signedInFor(path);
  const place = ids('groupId').safeParse(given);
  if (!place.success) notFound();
  const { groupId } = place.data;
  const [group, imports] = await forPage(
    path,
    Promise.all([readGroup(actor, groupId), listImports(actor, groupId)]),
  );
  return (
    <Page
      actor={actor}
      trail={[{ label: group.name, href: `/#group-${groupId}` }, { label: 'Import texts' }]}
    >
      <h1>Import texts</h1>
      <p className={styles.lead}>
        Each file becomes a text of the group. It is read while you go on; what was read and what was left out
        stands here afterwards. The file itself is kept, and whoever may read the text can download it.
      </p>
      <Imports groupId={groupId} imports={imports} />
    </Page>
  );
}
