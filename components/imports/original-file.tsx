import type { OriginalView } from '@/lib/imports/view';
import { sizeWords } from './report-words';

interface Props {
  documentId: string;
  /** The newest first; at least one. */
  originals: readonly OriginalView[];
}

/** The files that the text was read from, as they were given. */
export function OriginalFile({ documentId, originals }: Props) {
  const several = originals.length > 1;
  return (
    <section aria-labelledby="original">
      <h2 id="original">{several ? 'The files' : 'The file'}</h2>
      {originals.map(({ version, name, size }) => (
        <p key={version}>
          <a href={`/api/v1/documents/${documentId}/original?version=${version}`} download>
            {name || 'The pasted text'}
          </a>{' '}
          ({sizeWords(size)}), as it was given. {several ? `Version ${version}` : 'The text here'} was read
          from it.
        </p>
      ))}
    </section>
  );
}
