import { placeWords } from './place-words';
import type { PlacedRepair } from '@/lib/repair/view';
import { wordsBefore, wordsBehind } from './around';
import { KIND_WORDS } from './kinds';
import { Letters, ReplacementText } from './replacement';
import styles from './repair-row.module.css';

/** What stands in the text, among the words around it, and what would stand there; and why. */
export function RepairRow({ repair, href }: { repair: PlacedRepair; href: string }) {
  const { id, before, prefix, suffix, after, kind, confidence, note, place, edited } = repair;
  return (
    <div className={styles.repair}>
      <a className={styles.context} href={href} id={`about-${id}`}>
        <span className={styles.around}>…{wordsBefore(prefix)}</span>
        <del className={styles.before}>
          <Letters text={before} />
        </del>
        <span aria-hidden="true" className={styles.arrow}>
          →
        </span>
        <span className="unseen"> becomes </span>
        <ins className={styles.after}>
          <ReplacementText {...after} />
        </ins>
        <span className={styles.around}>{wordsBehind(suffix)}…</span>
      </a>
      <p className={styles.about}>
        <b>{KIND_WORDS[kind].one}</b>
        {' · '}
        {edited ? 'in other words than proposed' : `${Math.round(confidence * 100)} % sure`}
        {' · '}
        {placeWords(place)}
      </p>
      <p className={styles.note}>{note}</p>
    </div>
  );
}
