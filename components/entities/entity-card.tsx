'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { EntityView } from '@/lib/entities/view';
import { request, RequestFailed } from '@/lib/http/client';
import { EntityChip } from './entity-chip';
import styles from './entity-card.module.css';

interface Props {
  entityId: string;
  /** Where the card belongs, in the window. */
  near: DOMRect;
  /** Hovered over; held, because the pointer went into the card; or asked for, when it takes the focus. */
  how: 'hover' | 'held' | 'asked';
  onHold: () => void;
  onClose: () => void;
}

/** What the knowledge base says of an entity, beside the words that name it. */
export function EntityCard({ entityId, near, how, onHold, onClose }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const { entity, failed } = useEntity(entityId);

  // The window's size decides on which side of the words the card fits.
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const left = Math.max(8, Math.min(near.left, window.innerWidth - width - 8));
    const below = near.bottom + 8;
    const top = below + height > window.innerHeight ? Math.max(8, near.top - height - 8) : below;
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  }, [near, entity]);

  // The focus, which goes to a card that was asked for.
  useEffect(() => {
    if (how === 'asked') card.current?.focus();
  }, [how, entityId]);

  return (
    <div
      ref={card}
      className={styles.card}
      role="dialog"
      aria-label={entity ? `Entity: ${entity.label}` : 'Entity'}
      aria-busy={entity === null && failed === null}
      tabIndex={-1}
      onPointerEnter={() => how === 'hover' && onHold()}
      onPointerLeave={() => how === 'held' && onClose()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        }
      }}
    >
      {failed !== null && <Notice>{failed}</Notice>}
      {entity === null && failed === null && <p className={styles.wait}>Looking it up…</p>}
      {entity && <Facts entity={entity} />}
      {how === 'asked' && (
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      )}
    </div>
  );
}

function Facts({ entity }: { entity: EntityView }) {
  const others = entity.labels.filter(({ kind }) => kind !== 'preferred');
  return (
    <>
      <EntityChip entity={entity} />
      {entity.description !== '' && <p className={styles.description}>{entity.description}</p>}
      <dl className={styles.facts}>
        {others.length > 0 && (
          <Fact name="Also called">
            {others
              .map(({ text, documentId }) => (documentId === null ? text : `${text} (in this paper)`))
              .join(', ')}
          </Fact>
        )}
        {entity.dateWords !== null && <Fact name="Date">{entity.dateWords}</Fact>}
        {entity.attributes.map(({ label, value }) => (
          <Fact key={label} name={label}>
            {value}
          </Fact>
        ))}
        {entity.identifiers.map(({ scheme, value }) => (
          <Fact key={`${scheme}:${value}`} name={scheme}>
            {value}
          </Fact>
        ))}
        {entity.state === 'proposed' && <Fact name="State">proposed by {entity.proposedBy.name}</Fact>}
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const known = new Map<string, EntityView>();

function useEntity(id: string): { entity: EntityView | null; failed: string | null } {
  const [answer, setAnswer] = useState<{ entity: EntityView | null; failed: string | null; of: string }>({
    entity: null,
    failed: null,
    of: id,
  });

  // The server's knowledge base; what was read once is kept for the page's life.
  useEffect(() => {
    if (known.has(id)) return;
    const asked = new AbortController();
    request<EntityView>(`/entities/${id}`, { signal: asked.signal })
      .then((entity) => {
        known.set(id, entity);
        setAnswer({ entity, failed: null, of: id });
      })
      .catch((error: unknown) => {
        if (error instanceof RequestFailed) setAnswer({ entity: null, failed: error.message, of: id });
      });
    return () => asked.abort();
  }, [id]);

  return { entity: known.get(id) ?? null, failed: answer.of === id ? answer.failed : null };
}
