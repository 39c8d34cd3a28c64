import { EntityChip } from '@/components/entities/entity-chip';
import { EntityFacts } from '@/components/entities/entity-facts';
import { Moment } from '@/components/ui/moment';
import type { EntityView } from '@/lib/entities/view';
import styles from './row.module.css';

/** A proposed entity with all that was said of it. */
export function EntityRow({ entity }: { entity: EntityView }) {
  return (
    <>
      <div className={styles.about}>
        <a className={styles.name} id={`about-${entity.id}`} href={`/entities/${entity.id}`}>
          <EntityChip entity={entity} />
        </a>
        <p className={styles.origin}>
          {entity.proposedBy.name}, <Moment at={entity.createdAt} />
        </p>
        {entity.reason ? <p className={styles.reason}>“{entity.reason}”</p> : null}
      </div>
      <div className={styles.facts}>
        <EntityFacts entity={entity} state={false} />
      </div>
    </>
  );
}
