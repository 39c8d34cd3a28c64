import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Brand } from './brand';
import styles from './page.module.css';

interface Props {
  /** Tries the page again; without it there is only the way home. */
  onRetry?: () => void;
}

/** What stands in a page's place when it could not be made. */
export function Failure({ onRetry }: Props) {
  return (
    <main className={styles.page}>
      <p className={styles.brand}>
        <Brand />
      </p>
      <h1>This page could not be shown</h1>
      <p>Something went wrong on our side. What was saved is still there.</p>
      <p className={styles.ways}>
        {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
        <Link href="/">Go to your groups</Link>
      </p>
    </main>
  );
}
