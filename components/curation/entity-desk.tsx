'use client';

import type { CurationState } from '@/lib/curation/model';
import type { EntityView } from '@/lib/entities/view';
import { request } from '@/lib/http/client';
import { Desk } from './desk';
import styles from './desk.module.css';
import { countsNow, type Answer } from './desk-state';
import { EntityRow } from './entity-row';
import { inTurn } from './in-turn';
import { ENTITY_REASONS } from './ready-reasons';
import { StateTabs } from './state-tabs';
import { useDesk } from './use-desk';

interface Props {
  state: CurationState;
  counts: Record<CurationState, number>;
  entities: EntityView[];
  filter: Readonly<Record<string, string | undefined>>;
  personId: string;
  decides: boolean;
}

const EMPTY: Record<CurationState, string> = {
  proposed: 'No new entity waits. When a member proposes one, it appears here.',
  accepted: 'No entity is accepted yet.',
  rejected: 'No entity was rejected.',
};

const nameOf = ({ label }: EntityView) => label;

/** Entities in one state, each with what its proposer said of it. */
export function EntityDesk({ state, counts, entities, filter, personId, decides }: Props) {
  const desk = useDesk<EntityView>({
    ...{ listed: state, rows: entities, personId, nameOf, send },
    mayDecide: (entity) => entity.abilities['entity.decide'],
  });
  return (
    <>
      <StateTabs state={state} counts={countsNow(counts, state, desk.rows)} filter={filter} />
      {entities.length === 0 ? (
        <p className={styles.empty}>{EMPTY[state]}</p>
      ) : (
        <Desk
          {...{ desk, nameOf, decides }}
          look="entity"
          label={`Entities ${state}`}
          ready={ENTITY_REASONS}
          hrefOf={({ id }) => `/entities/${id}`}
          acceptWords={() => 'Accept'}
          why={({ proposedBy, state: now }) =>
            now === 'proposed' && proposedBy.id === personId
              ? `Yours: ${decides ? 'another moderator decides' : 'a moderator decides'}`
              : null
          }
          render={(entity) => <EntityRow entity={entity} />}
        />
      )}
    </>
  );
}

/** One after another: each has its own links that go along. */
function send(rows: EntityView[], decision: CurationState, reason: string): Promise<Answer<EntityView>> {
  return inTurn(rows, ({ id, rev }) =>
    request<EntityView>(`/entities/${id}/decision`, { method: 'PUT', body: { decision, reason }, rev }),
  );
}
