'use client';

import { useState } from 'react';
import { EntityPanel } from '@/components/entities/entity-panel';
import type { CurationState } from '@/lib/curation/model';
import type { DecidedLinks } from '@/lib/curation/view';
import { request } from '@/lib/http/client';
import { Desk } from './desk';
import styles from './desk.module.css';
import { countsNow } from './desk-state';
import { LinkRow, type ReviewLink } from './link-row';
import { placeOf } from './place-of';
import { LINK_REASONS } from './ready-reasons';
import { StateTabs } from './state-tabs';
import { useDesk } from './use-desk';

interface Props {
  groupId: string;
  state: CurationState;
  counts: Record<CurationState, number>;
  links: ReviewLink[];
  /** The filter, as parameters of the address. */
  filter: Readonly<Record<string, string | undefined>>;
  personId: string;
  decides: boolean;
}

const EMPTY: Record<CurationState, string> = {
  proposed:
    'Nothing waits for a decision. When a member links words of a text to an entity, it appears here.',
  accepted: 'No link is accepted yet.',
  rejected: 'No link was rejected.',
};

const nameOf = ({ passage, entity }: ReviewLink) => `“${passage.exact}” as ${entity.label}`;

/** Links in one state, as keywords in context. */
export function LinkDesk({ groupId, state, counts, links, filter, personId, decides }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const desk = useDesk<ReviewLink>({
    ...{ listed: state, rows: links, personId },
    nameOf: ({ entity }) => entity.label,
    mayDecide: (link) => link.abilities['link.decide'],
    send: async (rows, decision, reason) => {
      const body = { links: rows.map(({ id, rev }) => ({ id, rev })), decision, reason };
      const path = `/groups/${groupId}/links/decisions`;
      const { decided, refused } = await request<DecidedLinks>(path, { method: 'POST', body });
      const titled = <View extends { id: string }>(link: View) => ({
        ...link,
        documentTitle: rows.find(({ id }) => id === link.id)?.documentTitle ?? null,
      });
      return {
        decided: decided.map(titled),
        refused: refused.map((one) => ({ ...one, current: one.current && titled(one.current) })),
      };
    },
  });
  const titled = new Set(links.map(({ documentId }) => documentId)).size > 1;
  const current = desk.rows.find(({ id }) => id === desk.current);
  return (
    <>
      <StateTabs state={state} counts={countsNow(counts, state, desk.rows)} filter={filter} />
      {links.length === 0 ? (
        <p className={styles.empty}>
          {Object.values(filter).some((value) => value !== undefined)
            ? 'No link is so. Choose another filter.'
            : EMPTY[state]}
        </p>
      ) : (
        <Desk
          {...{ desk, nameOf, decides }}
          label={`Links ${state}`}
          ready={LINK_REASONS}
          hrefOf={placeOf}
          acceptWords={({ entity }) => (entity.state === 'proposed' ? 'Accept with entity' : 'Accept')}
          why={({ proposedBy }) =>
            proposedBy.id === personId
              ? `Yours: ${decides ? 'another moderator decides' : 'a moderator decides'}`
              : null
          }
          render={(link) => (
            <LinkRow
              link={link}
              open={open === link.id}
              titled={titled}
              onOpen={() => setOpen((id) => (id === link.id ? null : link.id))}
            />
          )}
          aside={current ? <EntityPanel entity={current.entity} /> : null}
        />
      )}
    </>
  );
}
