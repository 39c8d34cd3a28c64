import type { LinkView } from '@/lib/curation/view';
import { EntityChip } from './entity-chip';
import styles from './link-card.module.css';

/** One link on the text: which words, which entity, who says so, and what became of it. */
export function LinkCard({
  link,
  onShowEntity,
}: {
  link: LinkView;
  onShowEntity: (near: HTMLElement) => void;
}) {
  const { passage, entity, state, proposedBy, decidedBy } = link;
  const decided =
    state === 'proposed' ? 'waits for a moderator' : `${state} by ${decidedBy?.name ?? 'a moderator'}`;
  return (
    <div className={styles.card}>
      <blockquote>{passage.exact}</blockquote>
      <button
        type="button"
        data-entity={entity.id}
        aria-haspopup="dialog"
        onClick={(event) => onShowEntity(event.currentTarget)}
      >
        <EntityChip entity={entity} state={state} />
      </button>
      <p>
        Linked by {proposedBy.name}; {decided}.
      </p>
    </div>
  );
}
