import Link from 'next/link';
import type { ReactNode } from 'react';
import { Brand } from '@/components/site/brand';
import styles from './threshold.module.css';

/** The page before one is in: what this is, and beside it the ways in, each a section. */
export function Threshold({ children }: { children: ReactNode }) {
  return (
    <main className={styles.threshold}>
      <header className={styles.greeting}>
        <h1>
          <Link href="/" aria-label="Glossator">
            <Brand />
          </Link>
        </h1>
        <p>A reading room where a seminar annotates a paper together.</p>
      </header>
      <div className={styles.ways}>{children}</div>
      <noscript>
        <p>Signing in needs JavaScript. Published papers can be read without it.</p>
      </noscript>
    </main>
  );
}
