'use client';

import type { ImportView } from '@/lib/imports/view';
import { ImportForm, type NextVersion } from './import-form';
import { ImportItem } from './import-item';
import styles from './imports.module.css';
import { isUnderWay, useImports } from './use-imports';

interface Props {
  groupId: string;
  imports: readonly ImportView[];
  /** The document of which a file becomes the next version; null where each becomes a document. */
  next: NextVersion | null;
}

/** Where texts come into a group: the form that sends files, and what became of each. */
export function Imports({ groupId, imports: given, next }: Props) {
  const { imports, put } = useImports(groupId, given);
  return (
    <>
      <ImportForm groupId={groupId} next={next} onStarted={put} />
      <section className={styles.list} aria-labelledby="imports">
        <h2 id="imports">What became of them</h2>
        {imports.length === 0 ? (
          <p className={styles.none}>Nothing was imported into this group yet.</p>
        ) : (
          <ul>
            {imports.map((one) => (
              <ImportItem key={one.id} one={one} onChanged={put} />
            ))}
          </ul>
        )}
      </section>
      <p className="unseen" role="status">
        {statusWords(imports)}
      </p>
    </>
  );
}

/** What is read out: how many are under way, and how the last one ended. */
function statusWords(imports: readonly ImportView[]): string {
  const open = imports.filter(isUnderWay).length;
  if (open > 0) return open === 1 ? 'One file is being imported.' : `${open} files are being imported.`;
  const [last] = imports;
  if (!last) return '';
  const name = last.name || 'The pasted text';
  if (last.abilities.publish) return `${name} is read, and waits to be published.`;
  return last.state === 'done' ? `${name} is imported.` : `${name} was not imported.`;
}
