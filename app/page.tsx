import type { Metadata } from 'next';
import { GroupSection } from '@/components/groups/group-section';
import { NewGroup } from '@/components/groups/new-group';
import styles from '@/components/groups/home.module.css';
import { Page } from '@/components/site/page';
import { signedInFor } from '@/lib/auth/page-actor';
import { countProposals } from '@/lib/curation/queries';
import { SOURCE_MAX } from '@/lib/documents/input';
import { listGroups } from '@/lib/groups/queries';

export const metadata: Metadata = { title: 'Your groups' };

export default async function HomePage() {
  const actor = await signedInFor('/');
  const [groups, proposals] = await Promise.all([listGroups(actor), countProposals(actor)]);
  return (
    <Page actor={actor}>
      <div className={styles.top}>
        <h1>Your groups</h1>
        <NewGroup />
      </div>
      {groups.length === 0 ? (
        <p className={styles.empty}>
          You are in no group yet. Ask the owner of a seminar to add you, or create a group of your own and
          import the text that it reads.
        </p>
      ) : (
        groups.map((group) => (
          <GroupSection
            key={group.id}
            group={group}
            proposals={proposals.get(group.id) ?? 0}
            textMax={SOURCE_MAX}
          />
        ))
      )}
    </Page>
  );
}
