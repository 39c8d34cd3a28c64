import { KeywordInContext } from '@/components/curation/keyword-in-context';
import { placeOf } from '@/components/curation/place-of';
import type { LinkView } from '@/lib/curation/view';
import { titleOf } from '@/lib/documents/model';
import type { EntityView } from '@/lib/entities/view';
import { passagesWords } from './entity-facts';
import styles from './entity-passages.module.css';

interface Props {
  entity: EntityView;
  documents: { id: string; title: string | null; links: LinkView[] }[];
}

/** The passages that name an entity as keywords in context, by text and in its order; each leads to its place. */
export function EntityPassages({ entity, documents }: Props) {
  return (
    <section className={styles.passages} aria-labelledby="passages">
      <h2 id="passages">
        Passages <span className={styles.count}>{passagesWords(entity)}</span>
      </h2>
      {documents.length === 0 ? (
        <p className={styles.none}>
          When words of a text are linked to {entity.label}, they stand here. Select them in the text and
          choose “Link entity”.
        </p>
      ) : (
        documents.map((document) => (
          <section key={document.id} aria-labelledby={`in-${document.id}`}>
            <h3 id={`in-${document.id}`}>
              <a href={`/documents/${document.id}`}>{titleOf(document)}</a>
            </h3>
            <ul className={styles.list}>
              {document.links.map((link) => (
                <li key={link.id}>
                  <KeywordInContext id={`passage-${link.id}`} passage={link.passage} href={placeOf(link)} />
                  <span className={styles.about}>{remarksOn(link).join(' · ')}</span>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </section>
  );
}

function remarksOn({ state, proposedBy, annotationId, passage }: LinkView): string[] {
  return [
    ...(state === 'proposed' ? ['proposed'] : []),
    ...(annotationId === null ? [] : ['on a note']),
    ...(passage.state === 'exact'
      ? []
      : [passage.state === 'changed' ? 'edited since' : 'no longer in the text']),
    proposedBy.name,
  ];
}
