import type { ReactNode } from 'react';
import { LABEL_KINDS, LABEL_KIND_WORDS } from '@/lib/entities/model';
import { findScheme } from '@/lib/entities/schemes';
import type { EntityView } from '@/lib/entities/view';
import styles from './entity-facts.module.css';

interface Props {
  entity: EntityView;
  /** How many passages name it; not on its own page, which lists them. */
  passages?: boolean;
  /** Who proposed it; not where that is said beside. */
  state?: boolean;
}

/** What the knowledge base says of an entity: description, other names by kind, date, attributes, numbers. */
export function EntityFacts({ entity, passages = true, state = true }: Props) {
  const { description, dateWords, date, attributes, identifiers } = entity;
  return (
    <>
      {description !== '' && <p className={styles.description}>{description}</p>}
      <dl className={styles.facts}>
        {LABEL_KINDS.filter((kind) => kind !== 'preferred').map((kind) => (
          <LabelsOf key={kind} entity={entity} kind={kind} />
        ))}
        {dateWords !== null && (
          <Fact name="Date">
            {dateWords}
            {!passages && dateWords !== date && <small className={styles.edtf}> {date}</small>}
          </Fact>
        )}
        {attributes.map(({ label, value }) => (
          <Fact key={label} name={label}>
            {value}
          </Fact>
        ))}
        {identifiers.map((identifier) => (
          <Fact
            key={`${identifier.scheme}:${identifier.value}`}
            name={findScheme(identifier.scheme)?.name ?? identifier.scheme}
          >
            <IdentifierLink {...identifier} />
          </Fact>
        ))}
        {passages && <Fact name="Linked">{passagesWords(entity)}</Fact>}
        {state && entity.state !== 'accepted' && <Fact name="State">{stateWords(entity)}</Fact>}
      </dl>
    </>
  );
}

function LabelsOf({ entity: { labels }, kind }: { entity: EntityView; kind: (typeof LABEL_KINDS)[number] }) {
  const own = labels.filter((label) => label.kind === kind);
  if (own.length === 0) return null;
  return (
    <Fact name={LABEL_KIND_WORDS[kind]}>
      {own.map(({ text, language, documentId, documentTitle }, index) => (
        <span key={`${text} ${documentId ?? ''}`}>
          {index > 0 && ', '}
          <span lang={language}>{text}</span>
          {documentTitle !== null && ` (in ${documentTitle} only)`}
        </span>
      ))}
    </Fact>
  );
}

function IdentifierLink({ scheme, value }: { scheme: string; value: string }) {
  const url = findScheme(scheme)?.url;
  if (!url) return value;
  return (
    <a href={url.replace('{value}', encodeURI(value))} rel="noopener noreferrer" target="_blank">
      {value}
      <span className="unseen"> (in a new tab)</span>
    </a>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function passagesWords({ passages: { count, documents } }: Pick<EntityView, 'passages'>): string {
  if (count === 0) return 'no passage yet';
  return `${count} ${count === 1 ? 'passage' : 'passages'} in ${documents} ${documents === 1 ? 'document' : 'documents'}`;
}

/** What became of a proposal, and by whom. */
export function stateWords({ state, proposedBy, decidedBy }: EntityView): string {
  if (state === 'proposed') return `proposed by ${proposedBy.name}`;
  return `${state} by ${decidedBy?.name ?? 'a moderator'}`;
}
