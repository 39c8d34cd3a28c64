'use client';

import { useId } from 'react';
import { EntityChip } from '@/components/entities/entity-chip';
import { EntityPanel } from '@/components/entities/entity-panel';
import { Moment } from '@/components/ui/moment';
import type { LinkView } from '@/lib/curation/view';
import { titleOf } from '@/lib/documents/model';
import { KeywordInContext } from './keyword-in-context';
import { placeOf } from './place-of';
import styles from './row.module.css';

export type ReviewLink = LinkView & { documentTitle: string | null };

interface Props {
  link: ReviewLink;
  /** Whether the entity is shown under the row, where there is no room beside the list. */
  open: boolean;
  /** Where all are of one text, its title is not said in each row. */
  titled: boolean;
  onOpen: () => void;
}

/** What is to be decided: the words in their context, and the entity that they are said to name. */
export function LinkRow({ link, open, titled, onOpen }: Props) {
  const panel = useId();
  const { passage, entity, proposedBy, createdAt, annotationId, reason } = link;
  const remarks = [
    ...(titled ? [titleOf({ title: link.documentTitle })] : []),
    ...(annotationId === null ? [] : ['on a note']),
    ...(passage.state === 'orphaned' ? ['no longer in the text'] : []),
  ];
  return (
    <>
      <KeywordInContext id={`about-${link.id}`} passage={passage} href={placeOf(link)} />
      <div className={styles.about}>
        <button
          type="button"
          className={styles.chip}
          aria-expanded={open}
          aria-controls={panel}
          onClick={onOpen}
        >
          <EntityChip entity={entity} />
        </button>
        <p className={styles.origin}>
          {proposedBy.name}, <Moment at={createdAt} />
          {remarks.map((words) => ` · ${words}`)}
        </p>
        {reason ? <p className={styles.reason}>“{reason}”</p> : null}
      </div>
      <div id={panel} className={styles.panel} hidden={!open}>
        {open ? <EntityPanel entity={entity} /> : null}
      </div>
    </>
  );
}
