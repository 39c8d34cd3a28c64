import { sizeWords } from './report-words';

interface Props {
  documentId: string;
  original: { name: string; size: number };
}

/** The file that the text was read from, as it was given. */
export function OriginalFile({ documentId, original: { name, size } }: Props) {
  return (
    <section aria-labelledby="original">
      <h2 id="original">The file</h2>
      <p>
        <a href={`/api/v1/documents/${documentId}/original`} download>
          {name || 'The pasted text'}
        </a>{' '}
        ({sizeWords(size)}), as it was given. The text here was read from it.
      </p>
    </section>
  );
}
