import styles from './export-link.module.css';

interface Props {
  documentId: string;
  canExport: boolean;
}

/** The way to the passages as a list, which can be filtered and taken out as a file. */
export function ExportLink({ documentId, canExport }: Props) {
  return (
    <a className={styles.link} href={`/documents/${documentId}/passages`}>
      Passages{canExport && <span className={styles.wide}> and export</span>}
    </a>
  );
}
