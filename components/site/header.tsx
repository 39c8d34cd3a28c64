import Link from 'next/link';
import type { ReactNode } from 'react';
import { NotificationBell } from '@/components/notifications/notification-bell';
import { PERSON_META } from '@/lib/http/client';
import { Brand } from './brand';
import styles from './header.module.css';
import { PersonMenu } from './person-menu';

interface Place {
  label: string;
  href?: string;
}

interface Props {
  person: { id: string; name: string } | null;
  /** Where this page stands, from the group down; the last one is the page itself. */
  trail?: Place[];
  children?: ReactNode;
}

/**
 * The bar on every page: the way home, where one is, who one is. `children` are the page's own actions.
 * Its ways out are full loads, not Next's links: going back must not bring up a page from before a note
 * was written or a link decided.
 */
export function Header({ person, trail = [], children }: Props) {
  return (
    <header className={styles.header}>
      {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- a full load, as said above */}
      <a href="/" className={styles.brand} aria-label="Glossator, home">
        <Brand />
      </a>
      <div className={styles.trail}>{trail.length > 0 ? <Trail trail={trail} /> : null}</div>
      <div className={styles.actions}>{children}</div>
      <a href="/help" className={styles.help} data-in-menu={person ? '' : undefined}>
        Help
      </a>
      {person ? (
        <>
          {/* For whom this page was made: what it sends is not carried out for anybody else. */}
          <meta name={PERSON_META} content={person.id} />
          <NotificationBell />
          <PersonMenu person={person} />
        </>
      ) : (
        <Link href="/sign-in">Sign in</Link>
      )}
    </header>
  );
}

function Trail({ trail }: { trail: Place[] }) {
  return (
    <nav aria-label="Where you are">
      <ol>
        {trail.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}
