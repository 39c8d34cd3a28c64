import styles from './export-link.module.css';

/** Takes the annotated passages out, as a file. */
export function ExportLink({ documentId }: { documentId: string }) {
  return (
    <a className={styles.link} href={`/api/v1/documents/${documentId}/export?format=jsonld`} download>
      Export
    </a>
  );
}
