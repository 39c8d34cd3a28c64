import styles from './pages.module.css';

interface Props {
  /** From 1. */
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}

/** The way through a list that is shown in pages; nothing where there is only one. */
export function Pages({ page, pages, hrefOf }: Props) {
  if (pages <= 1) return null;
  return (
    <nav className={styles.pages} aria-label="Pages">
      {page > 1 ? <a href={hrefOf(page - 1)}>Previous page</a> : null}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages ? <a href={hrefOf(page + 1)}>Next page</a> : null}
    </nav>
  );
}
