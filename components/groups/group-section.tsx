import Link from 'next/link';
import { ImportText } from '@/components/documents/import-text';
import type { DocumentView } from '@/lib/documents/view';
import { titleOf } from '@/lib/documents/model';
import type { GroupView } from '@/lib/groups/view';
import styles from './group-section.module.css';
import { languageName } from './language-name';

interface Props {
  group: GroupView & { documents: DocumentView[] };
  /** How many links wait for a decision. */
  proposals: number;
  /** The longest text that can be imported, in UTF-16 units. */
  textMax: number;
}

/** A group on the home page: what it reads, and the way to its desk. */
export function GroupSection({ group, proposals, textMax }: Props) {
  const { id, name, abilities, documents, archived } = group;
  return (
    <section className={styles.group} id={`group-${id}`} aria-labelledby={`name-${id}`}>
      <header className={styles.head}>
        <h2 id={`name-${id}`}>{name}</h2>
        {archived ? <span className={styles.archived}>Archived: read only</span> : null}
        {abilities['link.review'] ? (
          <Link href={`/groups/${id}/curation`} className={styles.desk}>
            Curation
            {proposals > 0 ? <span className={styles.count}>{proposals} proposed</span> : null}
          </Link>
        ) : null}
      </header>
      {documents.length === 0 ? (
        <p className={styles.none}>
          {abilities['document.import']
            ? 'No text is here yet. Import the one that the group reads.'
            : 'No text is here yet. A moderator of the group can import one.'}
        </p>
      ) : (
        <ul className={styles.documents}>
          {documents.map((document) => (
            <DocumentItem key={document.id} document={document} />
          ))}
        </ul>
      )}
      {abilities['document.import'] ? <ImportText groupId={id} textMax={textMax} /> : null}
    </section>
  );
}

function DocumentItem({ document }: { document: DocumentView }) {
  const { id, authors, year, language, state } = document;
  const about = [authors.join(', '), year, languageName(language), state === 'withdrawn' ? 'withdrawn' : ''];
  return (
    <li>
      <Link href={`/documents/${id}`}>
        <span className={styles.title} lang={document.title ? language : undefined}>
          {titleOf(document)}
        </span>
        <span className={styles.about}>{about.filter(Boolean).join(' · ')}</span>
      </Link>
    </li>
  );
}
