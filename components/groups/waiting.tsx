import { NotificationList } from '@/components/notifications/notification-list';
import { Moment } from '@/components/ui/moment';
import type { OpenQuestionView } from '@/lib/home/view';
import type { NotificationView } from '@/lib/notifications/view';
import styles from './waiting.module.css';

interface Props {
  /** Proposals that the reader may decide, a group that has some. */
  decisions: { groupId: string; groupName: string; links: number; entities: number }[];
  questions: readonly OpenQuestionView[];
  notifications: readonly NotificationView[];
}

/** The most that are shown at once; the rest is folded. */
const QUESTIONS = 3;

/** What others wait for, and what they answered: decisions, open questions, news of one's own. */
export function Waiting({ decisions, questions, notifications }: Props) {
  // A reply that is shown as the answer to a question is not told twice.
  const asked = new Set(questions.map(({ href }) => href));
  const heard = notifications.filter(({ kind, href }) => kind !== 'replied' || !asked.has(href));
  const nothing = decisions.length === 0 && questions.length === 0 && heard.length === 0;
  return (
    <section className={styles.waiting} aria-labelledby="waiting">
      <h2 id="waiting">Waits for you</h2>
      {nothing ? <p className={styles.nothing}>Nothing at the moment.</p> : null}
      {decisions.length > 0 ? (
        <ul className={styles.list}>
          {decisions.map((decision) => (
            <li key={decision.groupId}>
              <a href={`/groups/${decision.groupId}/curation`}>
                {proposals(decision)} to decide in {decision.groupName}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {questions.length > 0 ? <Questions questions={questions} /> : null}
      {heard.length > 0 ? (
        <>
          <h3>News of what you wrote</h3>
          <NotificationList notifications={heard} />
        </>
      ) : null}
    </section>
  );
}

function proposals({ links, entities }: { links: number; entities: number }): string {
  const parts = [counted(links, 'link', 'links'), counted(entities, 'entity', 'entities')];
  return parts.filter((part) => part !== '').join(' and ');
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function Questions({ questions }: { questions: readonly OpenQuestionView[] }) {
  const [first, rest] = [questions.slice(0, QUESTIONS), questions.slice(QUESTIONS)];
  return (
    <>
      <h3>Open questions</h3>
      <ul className={styles.list}>
        {first.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details className={styles.more}>
          <summary>{rest.length} more</summary>
          <ul className={styles.list}>
            {rest.map((question) => (
              <Question key={question.id} question={question} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function Question({ question }: { question: OpenQuestionView }) {
  const { answered, text, place, href } = question;
  return (
    <li>
      <a href={href}>
        <b>{answered.by.name}</b> {answeredWhat(question)}
      </a>
      <p className={styles.asked}>“{text}”</p>
      <p className={styles.about}>
        {place} · <Moment at={answered.at} />
      </p>
    </li>
  );
}

function answeredWhat({ mine, author, answered }: OpenQuestionView): string {
  if (mine) return 'answered your question';
  if (author.id === answered.by.id) return 'went on with their question';
  return `answered ${author.name}’s question`;
}
