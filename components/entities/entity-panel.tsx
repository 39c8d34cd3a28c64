'use client';

import { Notice } from '@/components/ui/notice';
import type { EntitySummary } from '@/lib/entities/view';
import { EntityChip } from './entity-chip';
import { EntityFacts } from './entity-facts';
import styles from './entity-panel.module.css';
import { useEntity } from './use-entity';

/** An entity beside the row that names it. What the row itself knows is there at once. */
export function EntityPanel({ entity: summary }: { entity: EntitySummary }) {
  const { entity, failed } = useEntity(summary.id, summary.state);
  return (
    <div className={styles.panel} aria-busy={entity === null && failed === null}>
      <EntityChip entity={summary} what="type" />
      <h2 className={styles.label}>
        <a href={`/entities/${summary.id}`}>{summary.label}</a>
      </h2>
      {failed !== null && <Notice>{failed}</Notice>}
      {entity === null && failed === null && <p className={styles.wait}>Looking it up…</p>}
      {entity && <EntityFacts entity={entity} />}
    </div>
  );
}
