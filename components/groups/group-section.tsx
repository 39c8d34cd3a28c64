import type { DocumentView } from '@/lib/documents/view';
import type { GroupView } from '@/lib/groups/view';
import type { DocumentNews } from '@/lib/home/view';
import { DocumentItem } from './document-item';
import styles from './group-section.module.css';

interface Props {
  group: GroupView & { documents: DocumentView[] };
  /** What is new in them, by the document's id. */
  news: ReadonlyMap<string, DocumentNews>;
  /** How many links wait for a decision. */
  proposals: number;
}

/** A group on the home page: what it reads, and the way to its desk. */
export function GroupSection({ group, news, proposals }: Props) {
  const { id, name, abilities, documents, archived } = group;
  const open = documents.filter((document) => !document.archived);
  return (
    <section className={styles.group} id={`group-${id}`} aria-labelledby={`name-${id}`}>
      <header className={styles.head}>
        <h2 id={`name-${id}`}>{name}</h2>
        {archived ? <span className={styles.archived}>Archived: read only</span> : null}
        <a href={`/groups/${id}/entities`} className={styles.desk}>
          Entities
        </a>
        {abilities['link.review'] ? (
          // A full load: going back must not bring up the page from before a decision.
          <a href={`/groups/${id}/curation`} className={styles.desk}>
            Curation
            {proposals > 0 ? <span className={styles.count}>{proposals} proposed</span> : null}
          </a>
        ) : null}
      </header>
      {open.length === 0 ? (
        <p className={styles.none}>
          {documents.length > 0 ? 'All that the group has read is archived.' : 'No text is here yet.'}{' '}
          {abilities['document.import']
            ? 'Import the one that the group reads.'
            : 'A moderator of the group can import one.'}
        </p>
      ) : (
        <ul className={styles.documents}>
          {open.map((document) => (
            <DocumentItem key={document.id} document={document} news={news.get(document.id)} />
          ))}
        </ul>
      )}
      <Archive documents={documents.filter((document) => document.archived)} />
      {abilities['document.import'] ? (
        <p className={styles.import}>
          <a href={`/groups/${id}/imports`}>Import texts</a>
        </p>
      ) : null}
    </section>
  );
}

/** Archived texts, folded away: they are read and cited, and nothing happens in them. */
function Archive({ documents }: { documents: DocumentView[] }) {
  if (documents.length === 0) return null;
  return (
    <details className={styles.archive}>
      <summary>
        {documents.length} archived {documents.length === 1 ? 'text' : 'texts'}
      </summary>
      <ul className={styles.documents}>
        {documents.map((document) => (
          <DocumentItem key={document.id} document={document} news={undefined} />
        ))}
      </ul>
    </details>
  );
}
