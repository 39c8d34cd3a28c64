import type { ReactNode } from 'react';
import type { Actor } from '@/lib/access/actor';
import { Header } from './header';
import styles from './page.module.css';

interface Props {
  /** Who reads it. */
  actor: Actor;
  trail?: { label: string; href?: string }[];
  /** For lists of rows with several columns. */
  wide?: boolean;
  children: ReactNode;
}

/** A page of lists and forms: the bar above, one column below. */
export function Page({ actor, trail = [], wide = false, children }: Props) {
  const person = actor.kind === 'person' ? { id: actor.personId, name: actor.name } : null;
  return (
    <>
      <Header person={person} trail={trail} />
      <main className={wide ? `${styles.page} ${styles.wide}` : styles.page}>{children}</main>
    </>
  );
}
