import type { LinkView } from '@/lib/curation/view';
import { EntityChip } from './entity-chip';
import styles from './link-index.module.css';

/** The entities that the paper's passages name, in the order of the text: readable without JavaScript. */
export function LinkIndex({ links }: { links: readonly LinkView[] }) {
  if (links.length === 0) return null;
  const inOrder = [...links].sort((a, b) => (a.passage.start ?? 0) - (b.passage.start ?? 0));
  return (
    <section className={styles.index} aria-labelledby="link-index">
      <h2 id="link-index">Linked entities</h2>
      <ul>
        {inOrder.map((link) => (
          <li key={link.id}>
            <a href={`#${link.annotationId === null ? `link-${link.id}` : `note-${link.annotationId}`}`}>
              {link.passage.exact}
            </a>
            <span>
              <EntityChip entity={link.entity} state={link.state} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
