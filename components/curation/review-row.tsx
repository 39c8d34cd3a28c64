'use client';

import { useId } from 'react';
import { EntityChip } from '@/components/entities/entity-chip';
import { Moment } from '@/components/ui/moment';
import type { LinkView } from '@/lib/curation/view';
import { titleOf } from '@/lib/documents/model';
import { KeywordInContext } from './keyword-in-context';
import { LinkDecision } from './link-decision';
import styles from './review-row.module.css';

export type ReviewLink = LinkView & { documentTitle: string | null };

interface Props {
  link: ReviewLink;
  personId: string;
  decides: boolean;
  /** The link changed, here or under another's hand; `words` say how. */
  onChange: (link: LinkView, words: string) => void;
}

/** One link: the words in their context, the entity that they are said to name, and what to do about it. */
export function ReviewRow({ link, personId, decides, onChange }: Props) {
  const id = useId();
  const { passage, entity, proposedBy, createdAt, documentId, annotationId } = link;
  const remarks = [
    ...(annotationId === null ? [] : ['on a note']),
    ...(passage.state === 'orphaned' ? ['no longer in the text'] : []),
  ];
  // A link on a note has no card of its own in the reader.
  const place = annotationId === null ? `link-${link.id}` : `note-${annotationId}`;
  return (
    <li id={`link-${link.id}`} className={styles.row}>
      <KeywordInContext id={id} passage={passage} href={`/documents/${documentId}#${place}`} />
      <div className={styles.about}>
        <EntityChip entity={entity} />
        <p className={styles.origin}>
          {proposedBy.name}, <Moment at={createdAt} />
          {[titleOf({ title: link.documentTitle }), ...remarks].map((words) => ` · ${words}`)}
        </p>
        {link.reason ? <p className={styles.reason}>“{link.reason}”</p> : null}
      </div>
      <LinkDecision
        link={link}
        personId={personId}
        decides={decides}
        onChange={onChange}
        aria-describedby={id}
      />
    </li>
  );
}
