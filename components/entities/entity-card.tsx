'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { EntityChip } from './entity-chip';
import { EntityFacts } from './entity-facts';
import styles from './entity-card.module.css';
import { useEntity } from './use-entity';

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
      {entity && (
        <>
          <EntityChip entity={entity} />
          <EntityFacts entity={entity} />
          <p className={styles.more}>
            <a href={`/entities/${entity.id}`}>All about {entity.label}</a>
          </p>
        </>
      )}
      {how === 'asked' && (
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      )}
    </div>
  );
}
