import type { Replacement } from '@/lib/repair/detect/finding';
import styles from './replacement.module.css';

/** What stands in the place of the old words: a footnote's mark as such, spaces at the ends so that they are seen. */
export function ReplacementText({ text, mark }: Replacement) {
  if (text === '' && !mark) return <span className={styles.nothing}>nothing</span>;
  const letters = Array.from(text);
  const at = mark?.at ?? letters.length;
  return (
    <span className={styles.text}>
      <Letters text={letters.slice(0, at).join('')} />
      {mark ? (
        <sup className={styles.mark}>
          <span className="unseen">footnote mark </span>
          {mark.label}
        </sup>
      ) : null}
      <Letters text={letters.slice(at).join('')} />
    </span>
  );
}

/** A text whose spaces at the ends are seen. */
export function Letters({ text }: { text: string }) {
  const [, before = '', middle = '', after = ''] = /^( *)(.*?)( *)$/s.exec(text) ?? [];
  return (
    <>
      <Spaces count={before.length} />
      {middle}
      <Spaces count={after.length} />
    </>
  );
}

function Spaces({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className={styles.space}>
      <span className="unseen"> space </span>
      <span aria-hidden="true">{'␣'.repeat(count)}</span>
    </span>
  );
}
