import type { LinkView } from '@/lib/curation/view';
import { EntityChip } from './entity-chip';
import styles from './link-index.module.css';

interface Props {
  links: readonly LinkView[];
  /** Where the blocks begin, by ordinal: code points. */
  starts: readonly number[];
}

/**
 * The entities that the paper's passages name, in the order of the text. Each leads to its words (without
 * JavaScript to the block that they stand in) and to its entity.
 */
export function LinkIndex({ links, starts }: Props) {
  if (links.length === 0) return null;
  const inOrder = [...links].sort((a, b) => (a.passage.start ?? 0) - (b.passage.start ?? 0));
  return (
    <section className={styles.index} aria-labelledby="link-index">
      <h2 id="link-index">Linked entities</h2>
      <ul>
        {inOrder.map(({ id, annotationId, passage, entity, state }) => (
          <li key={id}>
            <a
              href={`#block-${starts.findLastIndex((start) => start <= (passage.start ?? 0))}`}
              data-reveal={annotationId === null ? `#link-${id}` : `#note-${annotationId}`}
              dir="auto"
            >
              {passage.exact}
            </a>
            <a href={`/entities/${entity.id}`} data-entity={entity.id}>
              <EntityChip entity={entity} state={state} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
