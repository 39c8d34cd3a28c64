import type { PassageView } from '@/lib/passages/view';
import styles from './keyword-in-context.module.css';

interface Props {
  passage: Pick<PassageView, 'prefix' | 'exact' | 'suffix'>;
  /** Where it stands in its document. */
  href: string;
  id: string;
}

/** A passage marked in the middle of the words around it; the marks of a list stand under each other. */
export function KeywordInContext({ passage, href, id }: Props) {
  const [prefix, exact, suffix] = [passage.prefix, passage.exact, passage.suffix].map(oneLine);
  return (
    <a className={styles.context} href={href} id={id}>
      <span className={styles.before}>
        <span>
          {prefix === '' ? '' : '…'}
          {prefix}
        </span>
      </span>
      <span className={styles.middle}>
        <mark className={styles.mark}>{exact}</mark>
      </span>
      <span className={styles.after}>
        {suffix}
        {suffix === '' ? '' : '…'}
      </span>
    </a>
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
