import styles from './archived-banner.module.css';

/** What stands above an archived text. */
export function ArchivedBanner() {
  return (
    <p className={styles.banner} role="note">
      <b>Archived.</b> This text can be read, cited and exported. It takes no new notes, replies, links or
      decisions.
    </p>
  );
}
