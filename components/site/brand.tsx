import styles from './brand.module.css';

/** The name as it is drawn: one letter in rubric. */
export function Brand() {
  return (
    <span className={styles.brand}>
      Gloss<b>a</b>tor
    </span>
  );
}
