import type { Citation } from '@/lib/documents/citation';
import styles from './citation.module.css';
import { CopyButton } from './copy-button';

/** The document's current version as it is cited, to be read and to be copied. */
export function CitationBox({ citation }: { citation: Citation }) {
  const { text, bibtex, csl, permalink } = citation;
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">Cite</h2>
      <p className={styles.text}>{text}</p>
      <p className={styles.buttons}>
        <CopyButton text={text}>Copy citation</CopyButton>
        <CopyButton text={permalink}>Copy link</CopyButton>
      </p>
      <Source name="BibTeX" text={bibtex} />
      <Source name="CSL-JSON" text={csl} />
    </section>
  );
}

function Source({ name, text }: { name: string; text: string }) {
  return (
    <details className={styles.source}>
      <summary>{name}</summary>
      {/* A region that scrolls can be reached by the keyboard only with a place in its order. */}
      <pre tabIndex={0} aria-label={name} role="region">
        {text}
      </pre>
      <CopyButton text={text}>Copy {name}</CopyButton>
    </details>
  );
}
