import type { EntityView } from '@/lib/entities/view';
import { EntityChip } from './entity-chip';
import { EntityFacts, stateWords } from './entity-facts';
import styles from './entity-about.module.css';

interface Props {
  entity: EntityView;
  /** Whether the reader may see the desk. */
  reviews: boolean;
}

/** The head of an entity's page: what it is, how it stands, who said so. */
export function EntityAbout({ entity, reviews }: Props) {
  const { id, groupId, label, state, reason } = entity;
  const desk = `/groups/${groupId}/curation?show=entities&state=${state}#link-${id}`;
  return (
    <header className={styles.about}>
      <EntityChip entity={entity} what="type" />
      <h1>{label}</h1>
      {state === 'accepted' ? null : (
        <p className={styles.state}>
          {stateWords(entity)}
          {reason === null ? '' : `: “${reason}”`}
          {reviews ? (
            <>
              {' '}
              · <a href={desk}>On the desk</a>
            </>
          ) : null}
        </p>
      )}
      <EntityFacts entity={entity} passages={false} state={false} />
      {state === 'accepted' ? (
        <p className={styles.who}>
          {entity.decidedBy === null || entity.decidedBy.id === entity.proposedBy.id
            ? `Added by ${entity.proposedBy.name}`
            : `Proposed by ${entity.proposedBy.name}, ${stateWords(entity)}`}
        </p>
      ) : null}
    </header>
  );
}
