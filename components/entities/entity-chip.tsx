import hues from '@/components/ui/hue.module.css';
import { toHue } from '@/components/ui/hue';
import type { CurationState } from '@/lib/curation/model';
import type { EntitySummary } from '@/lib/entities/view';
import styles from './entity-chip.module.css';

interface Props {
  entity: EntitySummary;
  /** Of the link that names the entity; without it the chip says the entity's date and type instead. */
  state?: CurationState;
  /** The type alone, for where the label stands beside it. */
  what?: 'type';
}

/**
 * An entity by its label, marked in the hue of its type, which is also said in words. Where it is not said what
 * became of a link, an entity that is only proposed says that it is new.
 */
export function EntityChip({ entity, state, what }: Props) {
  const { label, type, dateWords } = entity;
  const look = styles[state ?? entity.state] ?? '';
  return (
    <span className={`${styles.chip} ${hues[toHue(type.hue)]} ${look}`}>
      <span className={styles.label}>{what === 'type' ? type.name : label}</span>{' '}
      {state ? <span className="unseen">{type.name}, </span> : null}
      {!state && entity.state === 'proposed' ? <b className={styles.new}>new</b> : null}{' '}
      {what === 'type' ? null : (
        <small>{state ?? [dateWords, type.name.toLowerCase()].filter(Boolean).join(' · ')}</small>
      )}
    </span>
  );
}
