import type { Metadata } from 'next';
import { ContinueReading } from '@/components/groups/continue-reading';
import { GroupSection } from '@/components/groups/group-section';
import styles from '@/components/groups/home.module.css';
import { NewGroup } from '@/components/groups/new-group';
import { newsWords } from '@/components/groups/news-words';
import { NoGroup } from '@/components/groups/no-group';
import { Waiting } from '@/components/groups/waiting';
import { Page } from '@/components/site/page';
import type { SignedIn } from '@/lib/access/actor';
import { signedInFor } from '@/lib/auth/page-actor';
import { countProposals } from '@/lib/curation/queries';
import { listGroups } from '@/lib/groups/queries';
import { countDecisions, documentNews, openQuestions } from '@/lib/home/queries';
import { listNotifications } from '@/lib/notifications/queries';

export const metadata: Metadata = { title: 'Your groups' };

/** The most news that the first page shows; the bell has the rest. */
const NEWS = 3;

export default async function HomePage() {
  const actor = await signedInFor('/');
  const { groups, news, last, proposals, waiting } = await load(actor);
  const lastNews = last && news.get(last.id);
  return (
    <Page actor={actor}>
      <div className={styles.top}>
        <h1>Your groups</h1>
        <NewGroup />
      </div>
      {groups.length === 0 ? (
        <NoGroup />
      ) : (
        <div className={styles.columns}>
          {last ? (
            <div className={styles.resume}>
              <ContinueReading
                document={last}
                personId={actor.personId}
                news={lastNews ? newsWords(lastNews) : ''}
              />
            </div>
          ) : null}
          <div className={styles.waiting}>
            <Waiting {...waiting} />
          </div>
          <div className={styles.groups}>
            {groups.map((group) => (
              <GroupSection
                key={group.id}
                group={group}
                news={news}
                proposals={proposals.get(group.id) ?? 0}
              />
            ))}
          </div>
        </div>
      )}
    </Page>
  );
}

async function load(actor: SignedIn) {
  const groups = await listGroups(actor);
  const open = groups.flatMap(({ documents }) => documents.filter(({ archived }) => !archived));
  const [news, proposals, decisions, questions, notifications] = await Promise.all([
    documentNews(actor, open),
    countProposals(actor),
    countDecisions(actor),
    openQuestions(actor),
    listNotifications(actor, { unreadOnly: true, take: NEWS }),
  ]);
  const waiting = {
    decisions: groups.flatMap(({ id, name }) => {
      const counts = decisions.get(id);
      return counts ? [{ groupId: id, groupName: name, ...counts }] : [];
    }),
    questions,
    notifications,
  };
  const visitedAt = (id: string) => news.get(id)?.visitedAt ?? '';
  const visited = open.filter(({ id }) => visitedAt(id) !== '');
  const last = visited.sort((a, b) => visitedAt(b.id).localeCompare(visitedAt(a.id)))[0];
  return { groups, news, proposals, waiting, last };
}
