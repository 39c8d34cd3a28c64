import type { Metadata } from 'next';
import styles from '@/components/help/help.module.css';
import { Keys } from '@/components/help/keys';
import { Roles } from '@/components/help/roles';
import { Walk } from '@/components/help/walk';
import { WhoSees } from '@/components/help/who-sees';
import { Page } from '@/components/site/page';
import { pageActor } from '@/lib/auth/page-actor';

export const metadata: Metadata = { title: 'Help' };

const PARTS = [
  ['walk', 'A walk through the room'],
  ['proposed', 'What “proposed” means'],
  ['who-sees', 'Who sees what'],
  ['drafts', 'What happens to drafts'],
  ['roles', 'Who does what'],
  ['keys', 'The keyboard'],
  ['refused', 'When something is refused'],
] as const;

/** For a first-time member, and for a stranger who reads a published paper. Complete without JavaScript. */
export default async function HelpPage() {
  const actor = await pageActor();
  return (
    <Page actor={actor} trail={[{ label: 'Help' }]}>
      <div className={styles.help}>
        <h1>How reading together works</h1>
        <p className={styles.lead}>
          This is a room in which a group reads one paper. You mark the words that matter and say why. Beside
          them you find what the others said of the same words, and answer them. What the words name, a state,
          a treaty, a person, is linked to a knowledge base that the group keeps.
        </p>
        <nav className={styles.parts} aria-label="On this page">
          <ul>
            {PARTS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Walk />
        <section aria-labelledby="proposed">
          <h2 id="proposed">What “proposed” means</h2>
          <p>
            A link that a member makes waits until a moderator has looked at it. Until then it is{' '}
            <b>proposed</b>: its underline is dotted, and observers do not see it. A moderator accepts it, and
            it holds for the whole group, or rejects it, perhaps with a reason, and you hear of both. Every
            decision can be taken back. Nobody decides on their own proposals. The same goes for a new entity
            of the knowledge base.
          </p>
        </section>
        <WhoSees />
        <section aria-labelledby="drafts">
          <h2 id="drafts">What happens to drafts</h2>
          <p>
            What you type is kept in this browser until you save it. A reload, a lost connection or a closed
            window loses nothing: the field is there again when you come back to the paper. A draft is on no
            server and nobody else sees it. It is not encrypted either: on a computer that others use, save it
            or empty it before you leave.
          </p>
        </section>
        <Roles />
        <Keys />
        <section aria-labelledby="refused">
          <h2 id="refused">When something is refused</h2>
          <p>
            A refusal says what happened and what to do, and what you wrote stays where it is. “There is
            nothing here, or nothing that you may see” is said of both, to everybody: the room does not tell
            whether there is something that you may not see. “You are signed in as somebody else in this
            browser now” means that the page is from before: load it again.
          </p>
        </section>
      </div>
    </Page>
  );
}
